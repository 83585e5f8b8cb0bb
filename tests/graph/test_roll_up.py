from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from allegata.graph.relations.fold import case_relations
from allegata.graph.relations.roll_up import rolled_up, states_above
from allegata.ontology.records import Actor

if TYPE_CHECKING:
    from allegata.graph.case import Case

STATE = Actor("id:state", "Northland", "StateActor", "Government")
FORCES = Actor("id:forces", "Northland's forces", "Organisation", "Military", part_of="id:state")
NAVY = Actor("id:navy", "Northland's navy", "Organisation", "Military", part_of="id:forces")
MINISTER = Actor("id:minister", "Ivo Marr", "Person", "Government", part_of="id:state")
REBELS = Actor("id:rebels", "River Front", "ArmedGroup", "Rebels")


def test_bodies_stand_under_their_state_and_persons_under_nobody() -> None:
    found = states_above([STATE, FORCES, NAVY, MINISTER, REBELS])
    assert found == {"id:forces": "id:state", "id:navy": "id:state"}


def test_a_state_steps_in_for_its_bodies_once_a_claim_and_never_against_itself(case: Case) -> None:
    step = next(step for *_, step in case_relations(case).edges(data="step"))
    ends = [("id:navy", "id:rebels"), ("id:forces", "id:rebels"), ("id:navy", "id:state")]
    given = [replace(step, source=source, target=target) for source, target in ends]
    told = list(rolled_up(given, {"id:navy": "id:state", "id:forces": "id:state"}))
    assert [(one.source, one.target) for one in told] == [("id:state", "id:rebels")]


def test_no_body_of_a_state_is_an_end_of_a_rolled_up_relation(case: Case) -> None:
    bodies = set(states_above(case.actors()))
    assert bodies.isdisjoint(case_relations(case, roll_up=True))
