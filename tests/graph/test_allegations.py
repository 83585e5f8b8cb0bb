"""Which claims are allegations, and which layer of events makes no relation."""

from __future__ import annotations

from dataclasses import replace

import pytest
from allegata.graph.claims.predicates import accuses, alleges
from allegata.graph.relations.steps import steps
from allegata.ontology.records import Claimer, Filler
from toy_claims import claim

POLICE = Filler("urn:police", "Leeds police", "Organisation", "police", 0, 6)
REBELS = Filler("urn:rebels", "River Brigade", "ArmedGroup", "rebels", 0, 6)
THIEF = Filler("urn:thief", "thief", "PersonGroup", "thief", 10, 15)
NGO = Claimer("urn:ngo", "Tern Group", "Organisation", "Tern Group")
ARREST = claim(
    "Detention",
    id="c1",
    end=30,
    quote="Police arrested a thief.",
    agent=(POLICE,),
    victim=(THIEF,),
)


@pytest.mark.parametrize("event_type", ["Detention", "Trial"])
def test_the_arrest_or_trial_of_a_thief_is_no_allegation(event_type: str) -> None:
    assert not alleges(replace(ARREST, event_type=event_type))
    assert not alleges(replace(ARREST, event_type=event_type, claimer=NGO, speech_act="Assert"))


@pytest.mark.parametrize("act", ["Accuse", "Condemn", "Testify"])
def test_an_arrest_that_is_held_against_somebody_is_an_allegation(act: str) -> None:
    assert alleges(replace(ARREST, claimer=NGO, speech_act=act))
    assert accuses(replace(ARREST, claimer=NGO, speech_act=act))


def test_an_arrest_by_an_armed_group_or_under_a_legal_term_is_an_allegation() -> None:
    assert alleges(replace(ARREST, agent=(REBELS,)))
    assert alleges(replace(ARREST, characterised_as=("HumanRightsViolation",)))


@pytest.mark.parametrize("event_type", ["ArbitraryDetention", "UnfairTrial", "Killing", "Torture"])
def test_what_judges_or_harms_is_an_allegation_whoever_says_it(event_type: str) -> None:
    assert alleges(replace(ARREST, event_type=event_type))


def test_politics_makes_no_relation_unless_asked_for() -> None:
    meeting = replace(ARREST, event_type="Criticism", target=(THIEF,), victim=())
    assert list(steps([meeting], {})) == []
    (step,) = steps([meeting], {}, layers=["politics"])
    assert (step.source, step.target, step.relation) == (POLICE.id, THIEF.id, "politics")
