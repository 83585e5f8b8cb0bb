"""Names of things and words that name nobody are no actors; streets are no towns."""

import pytest


def names(reading, text):
    return {actor.name for actor in reading(text).actors}


def test_a_system_is_no_actor_and_keeps_its_capitals(reading):
    text = "Iran fired the S-300."
    found = reading(text)
    assert names(reading, text) == {"Iran"}
    assert {f.name for claim in found.claims for f in claim.target} <= {"S-300"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The freighter Karine A was seized by the Israeli navy.", "Karine A"),
        ("The court in Prosecutor v. Tadic convicted the guards.", "Tadic"),
        ("Their attacked the village.", "Their"),
        ("THE IS CONDEMNED.", "Islamic State"),
    ],
)
def test_a_ship_a_case_and_a_stray_word_are_no_actors(reading, text, name):
    assert name not in names(reading, text)


@pytest.mark.parametrize(
    ("text", "street"),
    [
        ("Gunmen killed a man on Oxford Street in London.", "Oxford Street"),
        ("Police arrested five on London Road in Karachi.", "London Road"),
        ("A man was killed in the East End on Friday.", "East End"),
    ],
)
def test_a_street_and_a_part_of_towns_are_no_towns(reading, text, street):
    (place,) = [one for one in reading(text).locations if one.name == street]
    assert (place.precision, place.lat) == ("Unknown", None)
    assert "Street" not in {one.name for one in reading(text).locations}


def test_the_town_before_its_state_decides_which_namesake_is_meant(reading):
    text = "Police shot a man dead in Carolina, Puerto Rico."
    (claim,) = reading(text).claims
    assert {one.id.rsplit("/", 1)[-1] for one in claim.location if one.name == "Carolina"} == {
        "place-carolina-puerto-rico"
    }


def test_a_palestinian_ministry_in_ramallah_is_not_that_of_gaza(reading):
    text = "The Palestinian Health Ministry in Ramallah said Israeli troops killed two men."
    (claim,) = reading(text).claims
    assert claim.claimer.name == "Palestinian Health Ministry"
