"""The timeline and the map in small, as still drawings in SVG for the case page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...drawing.thumbnail import EDGE, HEIGHT, WIDTH
from ...telling.places import countries

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ...telling.places import Place
    from ..time_and_place.chronology import Dating, Days

SLICES = 48
"""Bars of the small timeline on each side."""
TINY, LARGE = 3.5, 9.0
"""Radius of the dots of the small map."""


def small_timeline(datings: Sequence[Dating]) -> dict[str, Any]:
    """Return bars: above the line what is said to have happened, below it what was reported."""
    sides = [_spans(one.happened for one in datings), _spans(one.said for one in datings)]
    ends = [day for side in sides for span in side for day in span]
    if not ends:
        return {"width": WIDTH, "height": HEIGHT, "bars": []}
    first, last = min(ends), max(ends) + 1
    counts = [_slices(side, first, last) for side in sides]
    unit = (HEIGHT / 2 - EDGE) / max(1, *counts[0], *counts[1])
    wide = (WIDTH - 2 * EDGE) / SLICES
    bars = [
        {
            "x": round(EDGE + place * wide, 1),
            "y": round(HEIGHT / 2 - (0 if side else number * unit), 1),
            "width": round(wide - 1, 1),
            "height": round(number * unit, 1),
            "side": ("happened", "said")[side],
        }
        for side in (0, 1)
        for place, number in enumerate(counts[side])
        if number
    ]
    return {"width": WIDTH, "height": HEIGHT, "bars": bars}


def _spans(days: Iterable[Days | None]) -> list[tuple[int, int]]:
    spans = []
    for span in days:
        known = [day for day in span or () if day is not None]
        if known:
            spans.append((min(known), max(known)))
    return spans


def _slices(spans: Iterable[tuple[int, int]], first: int, last: int) -> list[int]:
    """Return how many spans touch each of SLICES equal stretches of time."""
    counts = [0] * SLICES
    for span in spans:
        low, high = ((day - first) * SLICES // (last - first) for day in span)
        for place in range(low, high + 1):
            counts[place] += 1
    return counts


def small_map(places: Sequence[Place], stretch: float) -> dict[str, Any]:
    """Return dots at the places, and the outlines of the countries that claims name."""
    spots = [(one, one.at[0] * stretch, one.at[1]) for one in places if one.at]
    if not spots:
        return {"width": WIDTH, "height": HEIGHT, "spots": [], "lands": []}
    most = max(len(place.claims) for place, _, _ in spots)
    easts, souths = [east for _, east, _ in spots], [south for _, _, south in spots]
    left, right, top, bottom = min(easts), max(easts), min(souths), max(souths)
    room = (WIDTH - 4 * EDGE, HEIGHT - 4 * EDGE)
    scale = min(room[0] / max(right - left, 400), room[1] / max(bottom - top, 400))
    x, y = (WIDTH - (left + right) * scale) / 2, (HEIGHT - (top + bottom) * scale) / 2
    return {
        "width": WIDTH,
        "height": HEIGHT,
        "move": f"translate({x:.1f} {y:.1f}) scale({scale * stretch:.5f} {scale:.5f})",
        "lands": [countries()[place.name].path for place, _, _ in spots if place.mark == "country"],
        "spots": [
            {
                "x": round(x + east * scale, 1),
                "y": round(y + south * scale, 1),
                "r": round(TINY + (LARGE - TINY) * (len(place.claims) / most) ** 0.5, 1),
            }
            for place, east, south in spots
            if place.mark != "country"
        ],
    }
