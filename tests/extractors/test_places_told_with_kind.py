"""A division or an island that is told with its kind is not the town of that name."""

from __future__ import annotations

import pytest
from allegata.extractors.language.pipeline import load
from allegata.extractors.mentions.places.find import find


def located(text: str) -> list[tuple[str, str | None]]:
    """Return the precision and GeoNames number of each place of a text."""
    found = (m.location for m in find(load()(text)))
    return [(place.precision, place.geonames_id) for place in found]


@pytest.mark.parametrize(
    ("place", "number"),
    [
        ("Belgorod Oblast", "578071"),
        ("the Belgorod Oblast", "578071"),
        ("Kursk province", "538555"),
        ("Kirov Oblast", "548389"),
        ("Krasnodar Krai", "542415"),
        ("Katsina State", "2334797"),
        ("Bauchi state", "2347468"),
        ("Niger State", "2328925"),
        ("Georgia state", "4197000"),
        ("Kyiv region", "703446"),
        ("the Kharkiv region", "706482"),
        ("Kassala Governorate", "408663"),
        ("Cherkasy Oblast", "710802"),
        ("Kasai Province", "214140"),
        ("Kandahar Province", "1138335"),
        ("Basra Governorate", "89341"),
    ],
)
def test_a_division_with_its_kind_is_the_division(place, number) -> None:
    assert located(f"Soldiers killed a farmer in {place}.") == [("Admin1", number)]


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("Police arrested a teacher in Belgorod.", "PopulatedPlace"),
        ("Police arrested a teacher in the city of Belgorod.", "PopulatedPlace"),
        ("Police arrested a teacher in the town of Kassala.", "PopulatedPlace"),
        ("Shells fell on the Fallujah region.", "PopulatedPlace"),
        ("Nine teachers were abducted in Niger.", "Country"),
        ("Georgia state police beat a man.", "Country"),
        ("Iraq state media showed it.", "Country"),
    ],
)
def test_a_town_or_a_land_without_its_kind_is_the_town_or_the_land(text, precision) -> None:
    assert [kind for kind, _ in located(text)] == [precision]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two men were killed in Makati Province.", "Makati Province"),
        ("Two men were beaten in Cleveland State.", "Cleveland State"),
        ("Two men were beaten on Saint Helena Island, South Carolina.", "Saint Helena Island"),
        ("Two men were beaten on San Miguel Island, California.", "San Miguel Island"),
    ],
)
def test_what_no_division_or_island_is_known_for_stands_by_its_words(text, name) -> None:
    numbers = {m.location.name: m.location.geonames_id for m in find(load()(text))}
    assert numbers[name] is None


def test_an_island_that_is_a_division_of_the_land_told_is_linked() -> None:
    text = "Soldiers beat a farmer on Bali Island, Indonesia."
    assert located(text)[0] == ("Admin1", "1650535")
