"""Where several words say one event, or one word says whose and where: one claim, all parties."""

from __future__ import annotations

import pytest


def names(fillers):
    return [filler.name for filler in fillers]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The kidnapping of pupils by gunmen in Kaduna caused anger.", "Kaduna"),
        ("Snipers in Hama shot two farmers.", "Hama"),
    ],
)
def test_a_violent_act_takes_place_where_its_parties_are_said_to_be(one, text, place):
    assert names(one(text).location) == [place]


def test_an_attack_hits_what_its_verb_hits_and_is_one_claim(one):
    claim = one("Mortar fire hit the school.")
    assert claim.event_type == "Shelling"
    assert names(claim.target) == ["school"]


def test_jets_that_launch_strikes_are_flown_by_somebody(one):
    claim = one("Government jets launched strikes on Bentiu.")
    assert names(claim.agent) == ["Government"]
    assert names(claim.target) == ["Bentiu"]


@pytest.mark.parametrize(
    ("text", "event_type", "role", "name"),
    [
        ("Soldiers set fire to two schools.", "Destruction", "target", "schools"),
        ("Police opened fire on strikers.", "CrowdControlForce", "victim", "strikers"),
    ],
)
def test_fire_in_a_verb_of_two_words_is_nobodys_victim(one, text, event_type, role, name):
    claim = one(text)
    assert claim.event_type == event_type
    assert names([*claim.victim, *claim.target]) == [name]
    assert names(getattr(claim, role)) == [name]


def test_as_witnesses_said_names_the_claimer(one):
    claim = one("As witnesses said, soldiers looted the dormitory.")
    assert claim.claimer is not None
    assert claim.claimer.name == "witnesses"


def test_who_charges_somebody_with_an_act_accuses(claims):
    (torture,) = [
        c
        for c in claims("Prosecutors charged Duarte with torturing detainees.")
        if c.event_type == "Torture"
    ]
    assert torture.claimer is not None
    assert (torture.claimer.name, torture.speech_act) == ("Prosecutors", "Accuse")
    assert names(torture.agent) == ["Duarte"]


def test_no_one_charged_leaves_the_murder_a_fact_without_a_murderer(claims):
    (killing,) = [
        c
        for c in claims("No one was charged with the murder of a farmer.")
        if c.event_type == "UnlawfulKilling"
    ]
    assert (killing.polarity, killing.agent) == ("Positive", ())
    assert names(killing.victim) == ["farmer"]


def test_what_follows_an_accusation_is_not_said_by_the_accuser(claims):
    text = (
        "Pakistan accused India of arming rebels; "
        "New Delhi blamed Pakistan for the killing of two guards."
    )
    (killing,) = [c for c in claims(text) if c.event_type == "Killing"]
    assert killing.claimer is not None
    assert killing.claimer.name == "India"
    assert names(killing.agent) == ["Pakistan"]
