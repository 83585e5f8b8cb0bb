"""``allegata query`` and ``allegata show``: names and quotes, pages, values, a limit of time."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest
from allegata.graph.store.limited import answer_within
from allegata.graph.store.queries import question, questions
from allegata.ontology.errors import QueryError

if TYPE_CHECKING:
    from pathlib import Path

    from allegata.graph.case import Case

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


def rows(out: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.splitlines()]


def test_an_answer_carries_the_words_of_its_claims(case: Case, run) -> None:
    _, out, _ = run("query", case.path, "denied-allegations", "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(out))
    assert row["denial_quote"].startswith("claimer=Ivo Marr; act=Deny")
    assert row["denial"].startswith("id:claim-")
    assert row["because"] == "the accused's side; the same done to; in the same piece"


def test_an_answer_carries_the_names_of_its_events(case: Case, run) -> None:
    first = rows(run("query", case.path, "corroboration")[1])[0]
    assert list(first) == ["event", "event_name", "claimers", "publishers", "reports"]
    assert "event_name" not in rows(run("query", case.path, "corroboration", "--no-names")[1])[0]


def test_what_a_row_says_already_is_not_said_again(case: Case, run) -> None:
    first = rows(run("query", case.path, "arms-suppliers")[1])[0]
    assert "quote" in first
    assert "claim_quote" not in first


def test_an_answer_comes_in_pages(case: Case, run) -> None:
    everything = rows(run("query", case.path, "time-line")[1])
    page = rows(run("query", case.path, "time-line", "--limit", 2, "--offset", 1)[1])
    assert page == everything[1:3]


def test_the_values_of_a_parameter_are_listed_with_their_names(case: Case, run) -> None:
    found = rows(run("query", case.path, "supply-chains", "--values")[1])
    assert {row["value_name"] for row in found} >= {"Northland", "Midland"}
    assert {row["parameter"] for row in found} == {"who"}


@pytest.mark.parametrize("name", [one.name for one in questions() if one.parameters])
def test_the_values_of_every_parameter_can_be_listed(name: str, case: Case, run) -> None:
    known = {parameter.name for parameter in question(name).parameters}
    found = rows(run("query", case.path, name, "--values")[1])
    assert {row["parameter"] for row in found} == known
    listed = {row["parameter"] for row in found if row.get("value") is not None}
    assert listed >= known - {"from", "to"}


def test_a_parameter_without_values_is_listed_with_its_default(case: Case, run) -> None:
    found = rows(run("query", case.path, "place-and-period", "--values")[1])
    assert [row["default"] for row in found if row["parameter"] == "from"] == [
        '"1900-01-01"^^xsd:date'
    ]
    assert "Harbour Town" in {row.get("value_name") for row in found}


def test_a_question_that_takes_too_long_is_given_up(case: Case, tmp_path: Path, run) -> None:
    path = tmp_path / "endless.rq"
    path.write_text(ENDLESS, encoding="utf-8")
    code, out, err = run("query", case.path, path, "--timeout", 1)
    assert (code, out) == (2, "")
    assert err.startswith(f"allegata: {path}: no answer within 1 seconds")


def test_what_is_wrong_with_a_file_is_told_with_its_name_and_place(
    case: Case, tmp_path: Path, run
) -> None:
    path = tmp_path / "mine.rq"
    path.write_text("# What?\nSELECT ?x {\n ?x }", encoding="utf-8")
    code, _, err = run("query", case.path, path)
    assert code == 2
    assert "mine.rq: the question does not parse, line 3, column 6" in err


def test_an_answer_in_time_is_the_answer(case: Case) -> None:
    asked = "SELECT ?q ?c { ?x al:quote ?q ; al:start ?c } ORDER BY ?q"
    assert answer_within(60, case.graph_path, asked) == case.store().query(asked)


def test_a_store_that_is_gone_is_told_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(QueryError, match=r"nowhere does not exist"):
        answer_within(60, tmp_path / "nowhere", "ASK { }")


def test_a_claim_is_shown_with_its_words_and_who_answers_it(case: Case, run) -> None:
    claim = next(one for one in case.claims() if "cue=says" in one.quote)
    code, out, _ = run("show", case.path, claim.id.rsplit("/", 1)[-1])
    assert code == 0
    assert f"[{claim.quote}]" in out
    assert "said by      Rights Watch North" in out
    assert "material     attack helicopters" in out
    assert "Answered by Ivo Marr (denied): claimer=Ivo Marr; act=Deny" in out


def test_a_reply_is_shown_with_what_it_answers(case: Case, run) -> None:
    claim = next(one for one in case.claims() if "act=Deny" in one.quote)
    told = json.loads(run("show", case.path, claim.id, "--json")[1])
    assert [one["who"] for one in told["answering"]] == ["Rights Watch North"]
    assert told["answered_by"] == []


def test_a_claim_that_is_not_there_is_named(case: Case, run) -> None:
    code, _, err = run("show", case.path, "claim-0")
    assert code == 2
    assert "no claim 'claim-0'" in err
