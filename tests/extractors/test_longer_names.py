"""Places of which the gazetteer has only a part, and ways that lead from one to another."""

from __future__ import annotations

import random
import re

import pytest
from allegata.extractors.language.pipeline import load
from allegata.extractors.mentions.places.find import find
from allegata.extractors.mentions.places.longer_names import (
    is_of_a_company,
    is_told_as_place,
    longer_names,
)
from allegata.extractors.words.sets import listed


def located(text: str) -> dict[str, str | None]:
    """Map the places of a text to the GeoNames number that they are linked to."""
    return {m.location.name: m.location.geonames_id for m in find(load()(text))}


def places(claims) -> set[str]:
    """Return the names of the places of all claims."""
    return {filler.name for claim in claims for filler in claim.location}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two men were arrested at Hamam al-Dahab in Iraq.", "Hamam al-Dahab"),
        ("Soldiers killed nine people in Petite-Rivière-du-Sud, Haiti.", "Petite-Rivière-du-Sud"),
        ("He was killed in Grand-Pont-de-l'Artibonite, Haiti.", "Grand-Pont-de-l'Artibonite"),
        ("He was killed in Grand-Pont-de-l’Artibonite, Haiti.", "Grand-Pont-de-l’Artibonite"),
        ("He was killed in Grand-Bourg-d’Alger, Mali.", "Grand-Bourg-d’Alger"),
        ("He was killed in Sainte-Marie-aux-Pins, France.", "Sainte-Marie-aux-Pins"),
        ("He was killed in Santa-Ana-de-las-Minas, El Salvador.", "Santa-Ana-de-las-Minas"),
        ("The army shelled Val-du-Tarn.", "Val-du-Tarn"),
        ("He was arrested in Bilad Al-Jadeed.", "Bilad Al-Jadeed"),
        ("Pirates attacked a tanker in the Sea of Oman.", "Sea of Oman"),
        ("Pirates attacked a tanker in the Gulf of Oman.", "Gulf of Oman"),
        ("The army shelled Falaba District, Sierra Leone.", "Falaba District"),
    ],
)
def test_a_longer_name_is_linked_to_no_part_of_it(text, name) -> None:
    assert located(text)[name] is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Soldiers shot a man in Deir ez-Zor.", "Deir al-Zour"),
        ("Gunmen killed two teachers in Port-au-Prince.", "Port-au-Prince"),
        ("Rebels took Guinea-Bissau's capital.", "Guinea-Bissau"),
        ("He was shot in Atlanta, Georgia.", "Atlanta"),
        ("He was shot in Villeneuve-d’Ascq, France.", "Villeneuve-d'Ascq"),
        ("He was shot in Val-d'Oise, France.", "Val-d'Oise"),
    ],
)
def test_a_name_that_is_listed_whole_is_linked(text, name) -> None:
    assert located(text)[name] is not None


@pytest.mark.parametrize(
    "text",
    [
        "the Kyiv-Odesa road",
        "in Raqqa al-Nusra fighters",
        "the US-Mexico border",
        "a Bangui-based paper",
        "the Gulf of Aden",
    ],
)
def test_two_known_places_are_no_longer_name(text) -> None:
    assert list(longer_names(text)) == []


@pytest.mark.parametrize(
    ("text", "outer"),
    [
        ("Two villagers were killed in San Pedro, Oaxaca, Mexico.", "Mexico"),
        ("It fell in Gori, Georgia.", "Georgia"),
        ("Riots hit Antigua, Guatemala.", "Guatemala"),
    ],
)
def test_a_state_behind_a_place_in_it_is_the_state(text, outer) -> None:
    named = {m.location.name: m.is_state for m in find(load()(text))}
    assert named[outer]


def test_the_two_sides_of_kashmir_are_two() -> None:
    assert "Azad Kashmir" in located("Troops shelled a village in Pakistani-administered Kashmir.")
    assert "Jammu and Kashmir" in located("Two men died in Indian-administered Kashmir.")


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Eight people were killed in Mali on a road between Bamako and Kayes.", {"Mali"}),
        ("Soldiers beat a driver on the road from Goma to Bukavu.", set()),
        ("Two drivers were abducted between Zamboanga and Cotabato.", set()),
        ("Nine miners were killed in Goma, on the road to Bukavu.", {"Goma"}),
        ("Gunmen killed nine men in Goma and Bukavu.", {"Goma", "Bukavu"}),
        ("Soldiers killed three men near Goma.", {"Goma"}),
    ],
)
def test_what_lies_between_two_places_is_in_neither(claims_in, text, where) -> None:
    assert places(claims_in(text)) == where


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Fighting went on in Makariv. The ministry said Makariv was fully liberated.", "Makariv"),
        ("There was fighting near Zeitain. The jihadists captured Zeitain.", "Zeitain"),
        ("Rebels shelled the town of Kalinovo. The army retook Kalinovo.", "Kalinovo"),
    ],
)
def test_a_name_that_is_a_place_once_is_the_place_that_was_taken(claims_in, text, town) -> None:
    taken = [c for c in claims_in(text) if c.event_type == "TerritoryTaken"]
    assert [[f.name for f in c.target] for c in taken] == [[town]]
    assert not any(c.victim for c in taken)


@pytest.mark.parametrize(
    "text",
    [
        "The trial in Lincoln began. Colonel Lincoln was ill. Soldiers freed Lincoln.",
        "Colonel Mbeki fought in Goma. The soldiers freed Mbeki.",
        "Novak lives in Prague. The soldiers freed Novak.",
    ],
)
def test_a_person_s_name_stays_a_person_s(claims_in, text) -> None:
    (claim,) = [c for c in claims_in(text) if c.event_type == "Release"]
    assert {f.type for f in claim.victim} == {"Person"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Police killed a man in Grand-Pont-de-l’Artibonite, Haiti.", "Grand-Pont-de-l’Artibonite"),
        ("Gangs killed 12 people in Val-de-la-Brume on Sunday.", "Val-de-la-Brume"),
        ("Gangs killed 12 people in Port-de-Paix on Sunday.", "Port-de-Paix"),
        ("Gangs killed 12 people in Homs on Sunday.", "Homs"),
    ],
)
def test_a_place_is_told_by_all_its_words(claims_in, text, words) -> None:
    assert words in {f.text for claim in claims_in(text) for f in claim.location}


def test_a_curly_apostrophe_makes_no_other_place() -> None:
    text = "He was in Grand-Pont-de-l'Est, Haiti. He was killed in Grand-Pont-de-l’Est, Haiti."
    places = [m.location for m in find(load()(text)) if not m.is_state]
    assert len(places) == 2
    assert len({place.id for place in places}) == 1


PARTS = ["Tarn", "Tarnov", "St. Orin", "Orin", "Colonel", "Col.", "O'Tarn", "near", "In", "of"]
PARTS += [
    "town of",
    "Air",
    "Airport",
    "Bank",
    "the",
    "Élan",
    "x",
    "-",
    ".",
    "\n",
    "\xa0",
    "\u2019s",
]


def as_one_pattern(name: str, text: str) -> tuple[bool, bool]:
    """Return what one regular expression to a name says of it: as a place, as a company's."""
    word = re.escape(name)
    before = [*listed("words right before places"), *(f"{k} of" for k in listed("kinds of place"))]
    titled = re.search(rf"\b[A-ZÀ-Þ][\w’'-]+\.?[ \xa0]{word}\b", text)
    told = re.search(rf"\b(?:{'|'.join(before)}) {word}\b(?! [A-Z])", text)
    company = re.search(rf"\b{word} (?:{'|'.join(listed('last words of companies'))})\b", text)
    return told is not None and titled is None, company is not None


def test_what_stands_beside_a_name_is_what_a_pattern_of_it_finds() -> None:
    by, seen = random.Random(7), set()
    for _ in range(4000):
        joints = (by.choice([" ", " ", " ", ""]) for _ in range(9))
        text = "".join(by.choice(PARTS) + joint for joint in joints)
        for name in ("Tarn", "Orin", "St. Orin", "Tarn Orin"):
            told = is_told_as_place(name, text), is_of_a_company(name, text)
            assert told == as_one_pattern(name, text), (name, text)
            seen.add(told)
    assert seen == {(False, False), (True, False), (False, True), (True, True)}
