"""The map's data: each place as precise as it is named, and what has no place counted."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from allegata.graph.views import world_map
from allegata.graph.views.telling.places import countries, places, stretch
from allegata.ontology.identity import location_iri
from allegata.ontology.records import Filler, Location
from lxml import html

SYRIA = Location(location_iri("Syria"), "Syria", "Country")
HOULA = Location(
    location_iri("Houla", within="Syria"),
    "Houla",
    "PopulatedPlace",
    within=SYRIA.id,
    lat=34.88,
    long=36.52,
)
REGION = Location(
    location_iri("Homs governorate", within="Syria"),
    "Homs governorate",
    "Admin1",
    lat=34.7,
    long=37,
)
UNPLACED = Location(location_iri("Reva"), "Reva")


def located(claims, *where):
    """Return claims, each said to have happened at one of ``where`` in turn."""
    return [
        replace(claim, location=(Filler(place.id, place.name, "Location", place.name, 0, 4),))
        for claim, place in zip(claims, where, strict=False)
    ]


def data(view) -> dict:
    return json.loads(html.fromstring(view.html).get_element_by_id("drawing").text)


def marks(sample, *where) -> dict[str, tuple[str, tuple[int, int] | None]]:
    found = places(located(sample.claims, *where), where)
    return {place.name: (place.mark, place.at) for place in found}


def test_a_place_is_drawn_no_more_precisely_than_it_is_known(sample):
    assert marks(sample, HOULA, REGION, SYRIA, UNPLACED) == {
        "Houla": ("spot", (3652, -3488)),
        "Homs governorate": ("region", (3700, -3470)),
        "Syria": ("country", countries()["Syria"].at),
        "Reva": ("none", None),
    }


def test_a_country_is_its_outline_even_where_coordinates_are_given(sample):
    found = marks(sample, replace(SYRIA, lat=33.5, long=36.3))
    assert found["Syria"] == ("country", countries()["Syria"].at)


def test_a_namesake_of_a_country_is_not_that_country(sample):
    state = Location(location_iri("Georgia", within="United States"), "Georgia", "Admin1")
    assert marks(sample, state) == {"Georgia": ("none", None)}


@pytest.mark.parametrize(("lat", "long"), [(91.0, 0.0), (0.0, 181.0), (float("nan"), 0.0)])
def test_coordinates_that_are_nowhere_are_not_drawn(sample, lat, long):
    assert marks(sample, replace(HOULA, lat=lat, long=long)) == {"Houla": ("none", None)}


def test_a_place_that_no_record_knows_is_listed_by_its_name(sample):
    (found,) = places(located(sample.claims, HOULA), [])
    assert (found.name, found.mark, found.precision) == ("Houla", "none", "not known how large")


def test_what_is_not_on_the_map_is_counted(sample):
    claims = [*located(sample.claims, HOULA, SYRIA, UNPLACED), *sample.claims[3:]]
    text = html.fromstring(world_map(claims, [HOULA, SYRIA], sample.documents).html).text_content()
    assert "3 claims of 9 name a place; 6 do not." in text
    assert "On the map: 1 pin, 0 rings, 1 outline." in text
    assert "Without coordinates, so not on the map: 1 place." in text


def test_a_place_says_what_lies_around_it(sample):
    (row, _) = data(world_map(located(sample.claims, HOULA, SYRIA), [HOULA, SYRIA], []))["places"]
    assert row[:5] == ["place-houla-syria", "Houla", "Syria", "town or village", "spot"]


def test_the_map_is_true_to_scale_in_the_middle_of_its_places(sample):
    assert stretch(places(located(sample.claims, HOULA), [HOULA])) == pytest.approx(
        0.8203, abs=1e-3
    )
    north = replace(HOULA, lat=80.0)
    assert stretch(places(located(sample.claims, north), [north])) == pytest.approx(0.5)
    assert stretch([]) == 1.0


def test_a_map_is_the_same_bytes_whatever_the_order_of_the_records(sample):
    claims, where = located(sample.claims, HOULA, SYRIA, UNPLACED, HOULA), [HOULA, SYRIA]
    turned = world_map(claims[::-1], where[::-1], sample.documents[::-1])
    assert world_map(claims, where, sample.documents).html == turned.html


def test_the_outlines_are_closed_paths_around_the_points_of_their_countries():
    assert len(countries()) > 200
    for country in countries().values():
        assert re.fullmatch(r"(M-?\d+ -?\d+l(?:[ -]?\d+)+z)+", country.path), country.name
        east, south = country.at
        assert -18000 <= east <= 18000, country.name
        assert -9000 <= south <= 9000, country.name
    assert {"Syria", "Palestine", "Democratic Republic of the Congo"} <= set(countries())


def test_hostile_names_of_places_are_text(hostile):
    attack = hostile.documents[0].title
    place = replace(HOULA, name=attack)
    view = world_map(located(hostile.claims, place), [place], hostile.documents, pages="documents")
    tree = html.fromstring(view.html)
    assert tree.xpath("//img | //@onerror | //@onload | //@onmouseover | //@style") == []
    assert len(tree.xpath("//script[not(@type)]")) == 1
    policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
