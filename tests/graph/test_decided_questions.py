"""Questions tell what people decided: rejected claims are left out, those that are one are one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from allegata.graph.agenda.drafting import Draft
from allegata.graph.case import Case, build
from allegata.graph.pipeline.deciding.taking import apply, take, take_back
from allegata.graph.review.decisions_file import read_decisions
from allegata.graph.store.queries import questions
from allegata.graph.tables.ask import ask
from allegata.ontology.namespaces import PREFIXES

if TYPE_CHECKING:
    from pathlib import Path

    from allegata.graph.pipeline.workers import Reader
    from allegata.ontology.records import Claim

AL = PREFIXES["al"]
ON = "2026-01-02T03:04:{:02}Z"


@pytest.fixture
def made(texts: Path, toy: Reader, tmp_path: Path) -> Case:
    return build([str(texts)], out=tmp_path / "case", reader=toy, views=False).case


def decide(case: Case, verb: str, *about: str, second: int = 0) -> None:
    take(case, Draft(case, by="Ana", on=ON.format(second), why="both were seen").of(verb, *about))


def answers(case: Case) -> dict[str, str]:
    """The rows of every question, as text."""
    store = case.store()
    return {one.name: str(store.query(one.text).rows) for one in questions()}


def arming(case: Case) -> Claim:
    return next(c for c in case.claims() if c.event_type == "ArmsTransfer" and c.agent)


def test_a_rejected_claim_is_in_no_answer_but_the_one_on_rejections(made: Case) -> None:
    claim = arming(made)
    assert claim.id in answers(made)["arms-suppliers"]
    decide(made, "reject", claim.id)
    telling = {name for name, rows in answers(made).items() if claim.id in rows}
    assert telling == {"rejected"}
    assert "both were seen" in answers(made)["rejected"]


def test_actors_that_are_one_have_one_name_in_every_answer(made: Case) -> None:
    assert any("Hill Brigade" in rows for rows in answers(made).values())
    decide(made, "same", "River Front", "Hill Brigade")
    assert not [name for name, rows in answers(made).items() if "'Hill Brigade'" in rows]


def test_a_question_finds_what_is_said_of_both_by_either_name(made: Case) -> None:
    decide(made, "same", "River Front", "Hill Brigade")
    store = made.store()
    first, second = (
        ask(store, "attributed-violations", {"body": name}).rows
        for name in ("River Front", "Hill Brigade")
    )
    assert first == second != ()


def test_a_decision_taken_back_gives_the_answers_of_before(made: Case) -> None:
    before = answers(made)
    decide(made, "same", "River Front", "Hill Brigade")
    decide(made, "reject", arming(made).id, second=1)
    assert answers(made) != before
    for decision in read_decisions(made.decisions_path):
        take_back(made, decision.id, by="Ana", on=ON.format(59))
    assert answers(made) == before


def test_where_all_claims_are_rejected_no_question_tells_of_one(made: Case) -> None:
    claims = sorted(claim.id for claim in made.claims())
    for second, claim in enumerate(claims):
        decide(made, "reject", claim, second=second)
    telling = {n for n, rows in answers(made).items() if any(one in rows for one in claims)}
    assert telling == {"rejected"}


def test_questions_tell_a_claim_as_it_was_corrected(made: Case) -> None:
    claim = arming(made)
    decide(made, "accept", claim.id)
    before = answers(made)
    draft = Draft(made, by="Ana", on=ON.format(2), why="no transfer")
    take(made, draft.of("edit", claim.id, field="event_type", value=("Bombing",)))
    after = answers(made)
    assert claim.id not in after["arms-suppliers"]
    asked = f"SELECT ?type {{ <{claim.id}> al:eventType ?type }}"
    assert made.store().query(asked).rows == [(f"{AL}Bombing",)]
    assert "event_type: ArmsTransfer" in after["corrected"]
    take_back(made, None, by="Ana", on=ON.format(59))
    assert answers(made) == before


def test_a_corrected_party_is_whom_questions_tell_of(made: Case) -> None:
    claim = arming(made)
    other = next(
        a
        for a in made.actors()
        if a.id not in {f.id for f in claim.agent}
        and any(
            a.id == filler.id
            for c in made.claims()
            if c.document == claim.document
            for filler in (*c.agent, *c.recipient, *c.victim)
        )
    )
    draft = Draft(made, by="Ana", on=ON.format(1))
    take(made, draft.of("edit", claim.id, field="agent", value=(other.name,)))
    rows = made.store().query(f"SELECT ?who {{ <{claim.id}> al:agent ?who }}").rows
    assert rows == [(other.id,)]
    assert f"agent: {claim.agent[0].name}" in answers(made)["corrected"]


def test_a_case_built_anew_tells_corrections_as_one_that_grew(
    made: Case, texts: Path, toy: Reader, tmp_path: Path
) -> None:
    claim = arming(made)
    draft = Draft(made, by="Ana", on=ON.format(1))
    take(made, draft.of("edit", claim.id, field="event_type", value=("Bombing",)))
    grown = sorted(made.store().nquads())
    fresh = build([str(texts)], out=tmp_path / "fresh", reader=toy, views=False).case
    apply(fresh, read_decisions(made.decisions_path))
    assert sorted(fresh.store().nquads()) == grown
