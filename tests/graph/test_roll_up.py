"""With one switch a state's bodies are told as the state, wherever a case is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from allegata.graph.case import Case, build
from allegata.graph.folder.reports import standing_claims
from allegata.graph.relations.fold import case_relations
from allegata.graph.review.identity import Identity
from allegata.graph.review.roll_up import rolled_up, states_above
from allegata.graph.review.told import told_of
from allegata.graph.views.pages.page import contents
from allegata.ontology.records import ROLES, Actor

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from allegata.ontology.records import Claim

STATE = Actor("id:state", "Northland", "StateActor", "Government")
FORCES = Actor("id:forces", "Northland's forces", "Organisation", "Military", part_of="id:state")
NAVY = Actor("id:navy", "Northland's navy", "Organisation", "Military", part_of="id:forces")
MINISTER = Actor("id:minister", "Ivo Marr", "Person", "Government", part_of="id:state")
REBELS = Actor("id:rebels", "River Front", "ArmedGroup", "Rebels")
SAILORS = Actor("id:sailors", "the sailors", "ArmedGroup", "Military")


REPORT = """The Syrian army shelled Homs and killed two farmers, Human Rights Watch said.
Rebels attacked the Syrian air force near Homs.
"""


@pytest.fixture(scope="module")
def with_bodies(tmp_path_factory: pytest.TempPathFactory) -> Case:
    folder: Path = tmp_path_factory.mktemp("rolled")
    (folder / "report.txt").write_text(REPORT, encoding="utf-8")
    return build([str(folder / "report.txt")], out=folder / "case", views=False).case


def test_bodies_stand_under_their_state_and_persons_under_nobody() -> None:
    found = states_above([STATE, FORCES, NAVY, MINISTER, REBELS])
    assert found == {"id:forces": "id:state", "id:navy": "id:state"}


def test_who_is_told_as_a_body_is_told_as_its_state() -> None:
    decided = told_of([], [Identity("id:sailors", "", "id:navy")])
    told = rolled_up(decided, [STATE, FORCES, NAVY, MINISTER, REBELS, SAILORS])
    assert told.one("id:sailors") == told.one("id:navy") == "id:state"
    actors = {actor.id: actor for actor in told.actors([STATE, FORCES, NAVY, MINISTER, SAILORS])}
    assert sorted(actors) == ["id:minister", "id:state"]
    assert actors["id:state"].part_of is None


def test_no_body_is_told_of_in_relations_pages_or_frames(with_bodies: Case) -> None:
    case = with_bodies
    bodies = set(states_above(case.actors()))
    rolled = Case.open(case.path, roll_up=True)
    assert bodies & _named(standing_claims(case))
    assert bodies.isdisjoint(case_relations(rolled))
    shown = contents(rolled)
    assert bodies.isdisjoint(_named(shown.claims) | {actor.id for actor in shown.actors})
    assert bodies.isdisjoint(rolled.frames.relations()["source_id"])


def test_the_switch_changes_no_claim_and_no_count(with_bodies: Case) -> None:
    case = with_bodies
    rolled = Case.open(case.path, roll_up=True)
    before = [claim.id for claim in standing_claims(case)]
    assert [claim.id for claim in standing_claims(rolled)] == before
    assert list(rolled.claims()) == list(case.claims())


def _named(claims: Iterable[Claim]) -> set[str]:
    """Return the parties and the voices of ``claims``."""
    told = list(claims)
    parties = {one.id for claim in told for role in ROLES for one in getattr(claim, role)}
    return parties | {claim.claimer.id for claim in told if claim.claimer}
