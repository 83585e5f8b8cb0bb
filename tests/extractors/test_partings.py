"""Who left a body, or acts apart from it, is not the body, and no part of it."""

from __future__ import annotations

import pytest


def doer(reading):
    """Return the actor who alone does what the text tells."""
    (iri,) = {filler.id for claim in reading.claims for filler in claim.agent}
    return next(actor for actor in reading.actors if actor.id == iri)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Iraqi army defectors killed two farmers.", "Iraqi army defectors"),
        ("Former Hezbollah fighters shelled the base.", "Former Hezbollah fighters"),
        ("Ex-soldiers of the Malian army shot a trader.", "Ex-soldiers"),
    ],
)
def test_who_left_a_body_is_no_part_of_it(said, text, people) -> None:
    actor = doer(said(text))
    assert (actor.name, actor.kind, actor.part_of) == (people, "PersonGroup", None)
    assert actor.actor_type == "Unidentified"


def test_breakaway_fighters_are_not_those_they_broke_from(said) -> None:
    actor = doer(said("Breakaway Taliban fighters shot nine policemen."))
    assert (actor.name, actor.part_of) == ("Breakaway Taliban fighters", None)


def test_one_who_was_a_soldier_is_a_person(said) -> None:
    actor = doer(said("A former Syrian soldier killed two farmers."))
    assert (actor.name, actor.kind, actor.part_of) == ("former Syrian soldier", "Person", None)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("A faction of the FARC shot the mayor.", "faction of FARC"),
        ("A splinter group of the FARC shot the mayor.", "splinter group of FARC"),
        ("FARC factions shot the mayor.", "FARC factions"),
    ],
)
def test_a_part_that_acts_for_itself_is_not_the_whole(said, text, part) -> None:
    actor = doer(said(text))
    assert (actor.name, actor.kind, actor.part_of) == (part, "ArmedGroup", None)


def test_those_with_a_name_of_their_own_are_some_of_a_body(said) -> None:
    actor = doer(said("Hamas fighters known as the Owls killed two farmers."))
    assert (actor.name, actor.kind) == ("Hamas fighters", "PersonGroup")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Hamas fighters known to the police killed two farmers.", "Hamas"),
        ("A Hezbollah unit shelled the base.", "Hezbollah"),
        ("Taliban fighters shot nine policemen.", "Taliban"),
        ("Syrian Hezbollah fighters shelled the base.", "Hezbollah"),
        ("Members of the FARC shot the mayor.", "FARC"),
    ],
)
def test_the_others_stay_the_body_itself(said, text, body) -> None:
    assert doer(said(text)).name == body
