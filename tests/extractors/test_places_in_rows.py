"""Divisions in one row with one word for their kind: each is a division, and a place."""

from __future__ import annotations

import pytest
from allegata.extractors.language.pipeline import load
from allegata.extractors.mentions.places.find import find


def kinds(text: str) -> dict[str, str]:
    """Map the words of each place of a text to its precision."""
    return {m.text: m.location.precision for m in find(load()(text))}


@pytest.mark.parametrize(
    ("text", "divisions"),
    [
        ("Shells hit Sumy, Poltava, Kharkiv and Odesa Oblasts.",
         {"Sumy", "Poltava", "Kharkiv", "Odesa"}),
        ("Shells hit Kherson and Zaporizhzhia oblasts.", {"Kherson", "Zaporizhzhia"}),
        ("Shells hit the Kherson and Mykolaiv regions.", {"Kherson", "Mykolaiv"}),
        ("Gunmen killed farmers in the provinces of Herat, Ghazni and Kunduz.",
         {"Herat", "Ghazni", "Kunduz"}),
        ("Gunmen killed farmers in the departments of Cauca, Narino and Choco.",
         {"Cauca", "Narino", "Choco"}),
        ("Gunmen killed farmers in the states of Kaduna and Katsina.", {"Kaduna", "Katsina"}),
        ("Gunmen killed farmers in Daraa and Suwayda governorates.", {"Daraa", "Suwayda"}),
        ("Police beat farmers in Orange and Ventura counties, California.",
         {"Orange", "Ventura", "California"}),
        ("Police beat a farmer in Nablus District.", {"Nablus"}),
        ("Police beat farmers in the Jerusalem District.", {"Jerusalem District"}),
    ],
)  # fmt: skip
def test_each_of_a_row_is_a_division(text, divisions) -> None:
    found = kinds(text)
    assert {word for word, kind in found.items() if kind.startswith("Admin")} == divisions


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("Gunmen killed farmers in the towns of Homs and Hama.", {"Homs", "Hama"}),
        ("Police beat people in Kharkiv and Sumy.", {"Kharkiv", "Sumy"}),
        ("Gunmen killed two men in Cairo, Illinois, United States.", {"Cairo"}),
        ("Police beat people in Homs and in the provinces.", {"Homs"}),
        ("The Homs and Hama police beat people.", {"Homs", "Hama"}),
    ],
)
def test_towns_of_a_row_are_towns(text, towns) -> None:
    found = kinds(text)
    assert {word for word, kind in found.items() if kind == "PopulatedPlace"} == towns


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Rebels killed guards in the Kech and Gwadar districts.", {"Kech", "Gwadar"}),
        ("Gunmen killed farmers in the departments of Cauca, Narino and Choco.",
         {"Cauca", "Nariño", "Chocó"}),
        ("Gunmen killed farmers in Borno and Yobe states.", {"Borno", "Yobe"}),
        ("Gunmen killed farmers in the states of Kaduna and Katsina.", {"Kaduna", "Katsina"}),
        ("Gunmen from Borno and Yobe states killed two men in Lagos.", {"Lagos"}),
    ],
)  # fmt: skip
def test_an_event_is_in_each_of_a_row(claims_in, text, places) -> None:
    (claim,) = (claim for claim in claims_in(text) if claim.event_type == "Killing")
    assert {place.name for place in claim.location} == places


def test_the_state_of_a_row_is_none_of_it(claims_in) -> None:
    text = "Missiles killed five people in Ukraine's Zaporizhzhia, Kharkiv and Odesa Oblasts."
    (claim,) = (claim for claim in claims_in(text) if claim.event_type == "Killing")
    assert {place.name.partition(" ")[2] for place in claim.location} == {"oblast"}
