"""What parties are called, and what nobody is: storms, ships, words that only count."""

from __future__ import annotations

import pytest


def _names(claims, role):
    return {(one.name, one.type) for claim in claims for one in getattr(claim, role)}


@pytest.mark.parametrize(
    ("text", "role", "name"),
    [
        ("Too many innocent people were killed in Orvesh.", "victim", "innocent people"),
        ("So many young women were abducted from the camp.", "victim", "young women"),
        ("Another Kenyan force advanced on the town.", "agent", "Kenyan force"),
        ("DPR Korea shelled the island.", "agent", "North Korea"),
    ],
)
def test_a_party_is_called_without_the_words_that_count_it(claims_in, text, role, name):
    assert name in {said for said, _ in _names(claims_in(text), role)}


@pytest.mark.parametrize(
    "text",
    [
        "The houses were destroyed by Cyclone Orla.",
        "Tropical Storm Orla destroyed the clinic.",
        "Hurricane Maria killed nine people.",
        "The frigate Orlan shelled the port.",
    ],
)
def test_a_storm_and_a_ship_do_nothing_that_anybody_is_accused_of(claims_in, text):
    claims = claims_in(text)
    assert claims
    assert not _names(claims, "agent")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Criminal elements abducted two nurses in the valley.", "Criminal elements"),
        ("Pro-government shelling killed seven people.", "Pro-government"),
    ],
)
def test_who_does_something_is_somebody_and_no_object(claims_in, text, name):
    assert (name, "UnidentifiedActor") in _names(claims_in(text), "agent")


def test_infantry_is_an_army(claims_in):
    claims = claims_in("Infantry stormed the village of Tarsk.")
    assert ("Infantry", "StateActor") in _names(claims, "agent")


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("More than 300 000 people were displaced by the fighting.", 300_000),
        ("Some 2 500 civilians were killed.", 2_500),
        ("In 2014 300 civilians were killed.", 300),
    ],
)
def test_thousands_apart_are_one_number(claims_in, text, least):
    assert {harm.count_min for claim in claims_in(text) for harm in claim.harm} == {least}


def test_who_is_backed_by_others_is_called_without_them(claims_in):
    claims = claims_in("Russia shelled Turkey-backed Syrian armed groups near the border.")
    names = {name for role in ("target", "recipient") for name, _ in _names(claims, role)}
    assert names == {"Syrian armed groups"}
