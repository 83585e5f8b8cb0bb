"""What is acted upon where land is: villages and hills are places, and nobody is taken."""

from __future__ import annotations

import pytest


def kinds(claims, role: str) -> dict[str, str]:
    """Map the names of who has the role in any of the claims to what they are."""
    return {f.name: f.type for claim in claims for f in getattr(claim, role)}


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("The rebels captured a village.", {"village": "Location"}),
        ("The rebels captured three hills.", {"hills": "Location"}),
        ("The army shelled the valley.", {"valley": "Location"}),
        ("Russia annexed the Orinian Peninsula.", {"Orinian Peninsula": "Location"}),
        ("The army recaptured parts of Palmyra.", {"parts of Palmyra": "Location"}),
        ("The army shelled the hospital.", {"hospital": "Object"}),
        ("The army captured the airport.", {"airport": "Object"}),
    ],
)
def test_land_is_a_place_and_a_building_is_none(claims_in, text, target) -> None:
    assert kinds(claims_in(text), "target") == target


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("ISIL captured al-Jazra on Monday.", {"al-Jazra": "Location"}),
        ("The rebels seized Tal Sha'er on Monday.", {"Tal Sha'er": "Location"}),
        ("The army retook the presidential palace.", {"presidential palace": "Object"}),
        ("The army captured the mine and a hill.", {"mine": "Object", "hill": "Location"}),
    ],
)
def test_what_is_taken_is_nobody_and_no_weapon(claims_in, text, target) -> None:
    assert kinds(claims_in(text), "target") == target


def test_who_takes_land_is_not_taken(claims_in) -> None:
    claims = claims_in("However, ISIL retook them the following day, as well as one other.")
    assert kinds(claims, "agent") == {"Islamic State": "ArmedGroup"}
    assert not kinds(claims, "victim")


def test_a_place_that_only_a_claim_tells_is_among_the_locations(said) -> None:
    read = said("The rebels captured a village.")
    placed = {f.id for claim in read.claims for f in claim.target}
    assert placed
    assert placed <= {place.id for place in read.locations}


def test_a_settlement_may_begin_with_an_article(claims_in) -> None:
    claims = claims_in("The rebels captured the village of al-Jazra.")
    assert kinds(claims, "target") == {"al-Jazra": "Location"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The army brought food to Mariupol.", "Mariupol"),
        ("Rebels attacked the city of Komanda, Ituri province.", "Komanda"),
    ],
)
def test_a_town_that_is_helped_or_attacked_is_a_place(claims_in, text, name) -> None:
    told = claims_in(text)
    assert {**kinds(told, "recipient"), **kinds(told, "target")}[name] == "Location"


def test_one_of_a_place_s_words_is_not_the_place(said) -> None:
    read = said("At least 5 rebels were killed in Sahel al Rouj in Syria.")
    placed = {f.name for claim in read.claims for f in claim.location}
    assert "Sahel al Rouj" in placed
