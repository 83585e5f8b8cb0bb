"""What people decide lasts, changes no record, and can be taken back to the byte."""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from allegata.graph.agenda.drafting import Draft, posted
from allegata.graph.case import Case, build
from allegata.graph.folder.decided import told_actors, unfit_in
from allegata.graph.folder.reports import standing_claims
from allegata.graph.pipeline.build import add, remove
from allegata.graph.pipeline.deciding.taking import apply, keep, take, take_back
from allegata.graph.relations.fold import case_relations, find_actor
from allegata.graph.review.decisions_file import read_decisions
from allegata.graph.tables.account import account
from allegata.graph.tables.exports.export import export
from allegata.ontology.errors import DecisionError, QueryError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from .test_build import content

if TYPE_CHECKING:
    from allegata.graph.pipeline.workers import Reader
    from allegata.graph.review.decision import Decision
    from allegata.ontology.records import Claim

ON = "2026-01-02T03:04:05Z"


@pytest.fixture
def made(texts: Path, toy: Reader, tmp_path: Path) -> Case:
    return build([str(texts)], out=tmp_path / "case", reader=toy, views=False).case


def draft(case: Case, on: str = ON) -> Draft:
    return Draft(case, by="Ana", on=on, why="both were seen")


def claim_of(case: Case, event_type: str, source: str) -> Claim:
    return next(c for c in case.claims() if c.event_type == event_type and c.source == source)


def without(tables: dict[str, str], *names: str) -> dict[str, str]:
    return {name: text for name, text in tables.items() if name not in names}


def test_two_actors_become_one_node_and_no_claim_is_rewritten(made: Case) -> None:
    before = content(made)
    take(made, draft(made).of("same", "Hill Brigade", "River Front"))
    graph = case_relations(made)
    assert {"Hill Brigade", "River Front"} & {n for _, n in graph.nodes(data="name")} == {
        "Hill Brigade"
    }
    assert find_actor(graph, "River Front") == find_actor(graph, "Hill Brigade")
    assert "River Front" not in {actor.name for actor in told_actors(made)}
    after = content(made)
    assert after["claims"] == before["claims"]
    assert "/river-front> <https://w3id.org/allegata#resolvedTo> <" in after["quads"]
    assert "river-front" not in "".join(
        line for line in after["quads"].splitlines(keepends=True) if "/graph/derived>" in line
    )


def test_a_rejected_claim_leaves_relations_and_stays_on_record(made: Case) -> None:
    claim = claim_of(made, "ArmsTransfer", "wire.txt")
    take(made, draft(made).of("reject", claim.id))
    assert claim.id not in {c.id for c in standing_claims(made)}
    assert claim.id in {c.id for c in made.claims()}
    steps = {step.claim for _, _, step in case_relations(made).edges(data="step")}
    assert claim.id not in steps
    quads = content(made)["quads"]
    assert "#Rejected" in quads
    assert '"both were seen"' in quads


def test_decisions_outlive_a_rebuild_and_a_new_reading(
    made: Case, texts: Path, toy: Reader, tmp_path: Path
) -> None:
    take(made, draft(made).of("same", "Hill Brigade", "River Front"))
    take(made, draft(made).of("reject", claim_of(made, "ArmsTransfer", "wire.txt").id))
    kept = content(made)
    assert content(build([str(texts)], out=made.path, reader=toy, views=False).case) == kept
    other = build([str(texts)], out=tmp_path / "other", reader=toy, views=False).case
    assert content(other) != kept
    apply(other, read_decisions(made.decisions_path))
    assert content(other) == kept


def test_what_fits_no_more_is_listed_and_comes_back(made: Case, texts: Path, toy: Reader) -> None:
    claim = claim_of(made, "ArmsTransfer", "wire.txt")
    take(made, draft(made).of("reject", claim.id))
    kept = content(made)
    remove(made, ["wire.txt"], views=False)
    (row,) = unfit_in(made)
    assert row["why"] == "the case has no document wire.txt"
    assert row["by"] == "Ana"
    assert "reject: ArmsTransfer" in row["decision"]
    add(made, [str(texts / "wire.txt")], reader=toy, views=False)
    assert content(made) == kept


def test_a_rejection_finds_its_sentence_where_the_id_is_another(made: Case) -> None:
    claim = claim_of(made, "ArmsTransfer", "wire.txt")
    decision = json.loads(json.dumps(draft(made).of("reject", claim.id).told()))
    decision["claim"]["id"] = "https://w3id.org/allegata/id/claim-of-an-earlier-version"
    decision.pop("id")
    take(made, posted(made, decision, by="Ana"))
    assert claim.id not in {c.id for c in standing_claims(made)}


def test_a_name_and_a_type_are_corrected_everywhere(made: Case) -> None:
    take(made, draft(made).of("rename", "Hill Brigade", value=("Hills Brigade",)))
    take(made, draft(made).of("retype", "Hills Brigade", value=("Militia",)))
    (actor,) = (a for a in told_actors(made) if a.id.endswith("hill-brigade"))
    assert (actor.name, actor.actor_type) == ("Hills Brigade", "Militia")
    names = {f.name for claim in standing_claims(made) for f in (*claim.agent, *claim.recipient)}
    assert "Hills Brigade" in names
    assert "Hill Brigade" not in names


def test_an_actor_is_another_in_one_document(made: Case) -> None:
    take(
        made,
        draft(made).of("split", "Midland", value=("Midland (province)",), where=("report.txt",)),
    )
    agents = {
        (claim.source, filler.name)
        for claim in standing_claims(made)
        for filler in (*claim.agent, *claim.recipient)
        if filler.name.startswith("Midland")
    }
    assert ("report.txt", "Midland (province)") in agents
    assert ("wire.txt", "Midland") in agents
    assert ("report.txt", "Midland") not in agents


def test_a_field_is_edited_with_words_that_the_document_has(made: Case) -> None:
    claim = claim_of(made, "Shelling", "comments.txt")
    take(made, draft(made).of("edit", claim.id, field="agent", value=("Westland",)))
    take(made, draft(made).of("edit", claim.id, field="certainty", value=("Possible",)))
    (told,) = (c for c in standing_claims(made) if c.id == claim.id)
    assert [filler.name for filler in told.agent] == ["Westland"]
    assert told.certainty == "Possible"
    with pytest.raises(DecisionError, match="does not name 'Midland'"):
        take(made, draft(made).of("edit", claim.id, field="agent", value=("Midland",)))
    with pytest.raises(DecisionError, match="no certainty 'Sure'; there are Certain"):
        take(made, draft(made).of("edit", claim.id, field="certainty", value=("Sure",)))


def test_what_is_held_apart_is_joined_by_nobody_in_between(made: Case) -> None:
    one, two, three = "Northland", "Eastland", "Westland"
    take(made, draft(made).of("not-same", one, three))
    take(made, draft(made).of("same", one, two))
    with pytest.raises(DecisionError, match="held apart"):
        take(made, draft(made).of("same", two, three))
    assert len(read_decisions(made.decisions_path)) == 2
    assert list(unfit_in(made)) == []


def test_a_decision_names_what_there_is(made: Case) -> None:
    with pytest.raises(QueryError, match="no actor 'Hil Brigade' in the case; is it Hill"):
        draft(made).of("same", "Hil Brigade", "River Front")
    with pytest.raises(DecisionError, match="same needs 2 actors"):
        draft(made).of("same", "Hill Brigade")
    made.decisions_path.write_text('{"verb": "same"}\n', encoding="utf-8")
    with pytest.raises(DecisionError, match=r"decisions.jsonl, line 1: .*; mend or remove it"):
        Case.open(made.path)


def test_a_file_of_decisions_is_plain_and_private(made: Case) -> None:
    decision = draft(made).of("same", "Hill Brigade", "River Front")
    take(made, decision)
    (line,) = made.decisions_path.read_text(encoding="utf-8").splitlines()
    told = json.loads(line)
    assert list(told)[:5] == ["id", "verb", "by", "on", "why"]
    assert [party["name"] for party in told["actors"]] == ["Hill Brigade", "River Front"]
    assert "agent=Hill Brigade; recipient=River Front" in told["actors"][1]["seen"][0]["quote"]
    assert made.decisions_path.stat().st_mode & 0o077 == 0
    assert read_decisions(made.decisions_path) == [decision]


def test_tables_and_accounts_tell_what_was_decided(made: Case) -> None:
    claim = claim_of(made, "ArmsTransfer", "wire.txt")
    take(made, draft(made).of("reject", claim.id))
    take(made, draft(made).of("same", "Hill Brigade", "River Front"))
    claims = made.frames.claims().set_index("claim")
    assert claims.loc[claim.id, "decision"] == "Rejected"
    assert claim.id not in set(made.frames.fillers()["claim"])
    assert "River Front" not in set(made.frames.actors()["name"])
    told = dict(account(made, claim.id).facts)
    assert told["decision"] == "Rejected by Ana on 2026-01-02: both were seen"
    assert "Rejected" in "".join(export(made, "csv"))


CHOICES = (
    ("same", ("Hill Brigade", "River Front"), {}),
    ("same", ("Northland", "Eastland"), {}),
    ("same", ("Eastland", "Westland"), {}),
    ("not-same", ("Northland", "Westland"), {}),
    ("rename", ("Midland",), {"value": ("Middle Land",)}),
    ("retype", ("Midland",), {"value": ("ArmedGroup",)}),
    ("split", ("Midland",), {"value": ("Midland (town)",), "where": ("wire.txt",)}),
    ("reject", (0,), {}),
    ("accept", (0,), {"value": ("Corroborated",)}),
    ("edit", (3,), {"field": "polarity", "value": ("Negative",)}),
    ("reject", (5,), {}),
)


@pytest.fixture(scope="module")
def base(case: Case) -> tuple[Path, dict[str, str]]:
    return case.path, content(case)


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(order=st.lists(st.sampled_from(range(len(CHOICES))), min_size=1, max_size=6, unique=True),
       back=st.randoms(use_true_random=False))  # fmt: skip
def test_what_is_taken_back_leaves_no_byte(
    base: tuple[Path, dict[str, str]], order: list[int], back: object
) -> None:
    path, before = base
    with tempfile.TemporaryDirectory() as folder:
        case = Case.open(shutil.copytree(path, Path(folder) / "case"))
        claims = [claim.id for claim in case.claims()]
        keep(case, [_chosen(case, number, claims) for number in order])
        Case.open(case.path)
        taken = [one.id for one in read_decisions(case.decisions_path)]
        back.shuffle(taken)  # type: ignore[attr-defined]
        for name in taken:
            take_back(case, name, by="Ana", on=ON)
        assert content(case) == before
        assert len(read_decisions(case.decisions_path)) == len(order)


def _chosen(case: Case, number: int, claims: list[str]) -> Decision:
    verb, about, more = CHOICES[number]
    named = [claims[one] if isinstance(one, int) else one for one in about]
    return draft(case, f"2026-01-02T03:04:{number:02}Z").of(verb, *named, **more)


@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(order=st.lists(st.sampled_from(range(len(CHOICES))), min_size=2, max_size=6, unique=True))
def test_one_by_one_and_all_at_once_say_the_same(
    base: tuple[Path, dict[str, str]], order: list[int]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        one = Case.open(shutil.copytree(base[0], Path(folder) / "one"))
        all_ = Case.open(shutil.copytree(base[0], Path(folder) / "all"))
        claims = [claim.id for claim in one.claims()]
        chosen = [_chosen(one, number, claims) for number in order]
        for decision in chosen:
            apply(one, [decision])
        apply(all_, chosen)
        assert content(one) == content(all_)
        shutil.rmtree(all_.graph_path)
        assert content(Case.open(all_.path)) == content(one)
