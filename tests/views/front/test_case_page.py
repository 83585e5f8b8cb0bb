"""The case page: what is in it, and the questions with their first rows."""

from __future__ import annotations

from dataclasses import replace

import pytest
from allegata.graph.store.oxigraph import Store
from allegata.graph.store.queries import parsed, questions
from allegata.graph.views.pages.front.answers import Cell, answer, themes
from allegata.graph.views.pages.front.front_page import case_view
from allegata.graph.views.telling.rankings import MOST, rankings
from allegata.ontology.namespaces import PREFIXES

AL, ID = PREFIXES["al"], PREFIXES["id"]
ASK = """# Who said what?
SELECT ?who ?name ?act ?quote ?claim ?count WHERE { ?claim al:claimer ?who ; al:speechAct ?act ;
  al:cue ?quote ; al:confidence ?count . ?who rdfs:label ?name } ORDER BY ?claim"""


@pytest.fixture
def store(tmp_path):
    said = (
        ("claimer", f"<{ID}ana>"),
        ("speechAct", f"<{AL}DenyResponsibility>"),
        ("confidence", '"0.5"'),
    )
    quads = [f"<{ID}c{n}> <{AL}{name}> {value} <{ID}g> ." for n in range(5) for name, value in said]
    quads += [f'<{ID}c{n}> <{AL}cue> "denied {n}" <{ID}g> .' for n in range(5)]
    quads.append(f'<{ID}ana> <{PREFIXES["rdfs"]}label> "Ana" <{ID}g> .')
    lines = tmp_path / "said.nq"
    lines.write_text("\n".join(quads))
    filled = Store()
    filled.load_nquads(lines)
    return filled


def known() -> dict[str, Cell]:
    said = {
        f"{ID}c{n}": Cell(f"She denied {n}.", f"documents/d.html#c{n}", quoted=True)
        for n in range(5)
    }
    return {**said, f"{ID}ana": Cell("Ana", "actors.html#actor=ana")}


def test_an_answer_shows_its_first_rows_and_counts_the_rest(store):
    found = answer(parsed("who", ASK), store, known())
    assert found.count == "5 rows, the first 3 shown"
    assert len(found.rows) == 3


def test_a_row_leads_to_the_sentence_and_says_nothing_twice(store):
    found = answer(parsed("who", ASK), store, known())
    assert found.columns == ("Who", "Act", "Claim", "Count")
    assert found.rows[1][2] == Cell("She denied 1.", "documents/d.html#c1", quoted=True)
    assert found.rows[0][1] == Cell("Deny responsibility")


def test_every_named_question_stands_under_one_heading(store):
    found = themes(store, {})
    listed = [
        one.name for theme in found for one in (*theme.silent, *(a.question for a in theme.answers))
    ]
    assert sorted(listed) == [one.name for one in questions()]


def test_a_case_too_large_to_ask_still_names_every_question_and_its_command(sample):
    found = themes(None, {})
    assert sum(len(theme.unasked) for theme in found) == len(questions())
    page = case_view(sample.documents, sample.claims, [], [], found, pages="documents").html
    assert "too large for all answers to stand here" in page
    assert "allegata query CASE denied-allegations" in page


def test_the_case_page_says_which_dates_are_known_and_how_many_are_not(sample):
    undated = [*sample.documents, replace(sample.documents[0], published=None)]
    page = case_view(undated, sample.claims, [], [], [], pages="documents").html
    assert "Published 2013-04-02 to 2013-05. 1 document without a date." in page
    assert "2 of 9 claims date what they tell: 2013-03." in page


def test_what_concerns_confidential_persons_is_counted_and_never_shown(tmp_path):
    lines = tmp_path / "said.nq"
    lines.write_text(
        f"<{ID}p> <{AL}sensitivity> <{AL}Confidential> <{ID}g> .\n"
        f"<{ID}c> <{AL}victim> <{ID}p> <{ID}g> .\n<{ID}c> <{AL}claimer> <{ID}x> <{ID}g> .\n"
    )
    filled = Store()
    filled.load_nquads(lines)
    (found,) = (
        one
        for theme in themes(filled, {f"{ID}p": Cell("Real Name")})
        for one in theme.answers
        if one.question.name == "confidential-persons"
    )
    assert (found.total, found.rows) == (1, ())


def test_rankings_count_names_by_claims_and_say_how_many_are_left(sample):
    tables = {
        table.heading: table
        for table in rankings(sample.claims, {one.id: one for one in sample.documents})
    }
    assert (tables["What is claimed"].rows[0].name, tables["What is claimed"].rows[0].count) == (
        "Arms transfer",
        6,
    )
    assert {row.name for row in tables["Who published it"].rows} == {
        "Northern Monitor",
        "K. Olsen's blog",
    }
    acting = tables["Who is said to act"]
    assert acting.rows[0].name == "Borduria"
    assert dict(acting.rows[0].statuses) == {"asserted": 2, "hedged": 0, "demanded": 1, "denied": 1}
    assert all(len(table.rows) <= MOST for table in tables.values())
