"""The small drawings of timeline and map on the case page."""

from __future__ import annotations

from allegata.graph.views.pages.front.previews import small_map, small_timeline
from allegata.graph.views.pages.time_and_place.chronology import Dating
from allegata.graph.views.telling.places import Place, countries


def dating(happened, said):
    return Dating(happened, said, "", "", vague=False)


def place(name, mark, at, count):
    return Place(name, name, "", "", mark, at, tuple(range(count)))


def test_the_small_timeline_has_happenings_above_its_line_and_reports_below():
    found = small_timeline([dating((0, 0), (480, 480)), dating(None, (480, 480))])
    bars = {(bar["side"], bar["height"]) for bar in found["bars"]}
    assert bars == {("happened", 38.0), ("said", 76.0)}
    middle = found["height"] / 2
    for bar in found["bars"]:
        assert bar["y"] == middle - (bar["height"] if bar["side"] == "happened" else 0)


def test_the_small_map_has_dots_for_towns_and_outlines_for_countries():
    towns = [place("A", "spot", (3600, -3500), 4), place("B", "region", (3700, -3400), 1)]
    syria = place("Syria", "country", countries()["Syria"].at, 9)
    found = small_map([*towns, syria, place("C", "none", None, 2)], 0.8)
    assert found["lands"] == [countries()["Syria"].path]
    sizes = [spot["r"] for spot in found["spots"]]
    assert len(sizes) == 2
    assert sizes[0] > sizes[1]
    for spot in found["spots"]:
        assert 0 <= spot["x"] <= found["width"]
        assert 0 <= spot["y"] <= found["height"]


def test_without_dates_or_places_the_small_drawings_are_empty():
    assert small_timeline([dating(None, None)])["bars"] == []
    assert small_map([place("C", "none", None, 2)], 1.0)["spots"] == []
