"""A case answers from Python: questions by name, SPARQL, and the sentence behind a claim."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from allegata.graph.formats.naming import is_resource
from allegata.graph.tables.inline import SHOWN
from allegata.graph.tables.passage import Passage
from allegata.graph.tables.table import Table
from allegata.ontology.errors import QueryError
from allegata.ontology.identity import actor_iri

if TYPE_CHECKING:
    from pathlib import Path

    from allegata import Case

HOSTILE = (
    "<img src=x onerror=alert(1)>",
    "</td><script>alert(1)</script>",
    'https://example.org/" onmouseover="alert(1)',
    "https://w3id.org/allegata/id/x> } INSERT",
)


def test_a_question_is_asked_by_name_with_values_by_name(case: Case) -> None:
    answer = case.sparql("supply-chains", who="Midland")
    assert answer.question.startswith("Whom does a chain")
    assert answer.columns == ("start", "end")
    assert [row[1] for row in answer] == ["Hill Brigade", "River Front"]


def test_a_word_of_python_is_written_with_an_underscore(case: Case) -> None:
    assert len(case.sparql("place-and-period", from_="2012-05-25")) == 3
    assert len(case.sparql("place-and-period", from_="2012-06-01")) == 0


def test_sparql_is_asked_as_it_stands_and_names_what_it_finds(case: Case) -> None:
    answer = case.sparql("SELECT ?who { ?claim al:speechAct al:Deny ; al:claimer ?who }")
    assert answer.question == ""
    assert answer.rows == ((actor_iri("Ivo Marr"),),)
    assert answer.names == {actor_iri("Ivo Marr"): "Ivo Marr"}
    assert "Ivo Marr</td>" in answer._repr_html_()


def test_a_file_of_ones_own_is_a_question(case: Case, tmp_path: Path) -> None:
    path = tmp_path / "who.rq"
    path.write_text("# Who speaks?\nSELECT ?who { ?claim al:claimer ?who }\n", encoding="utf-8")
    assert case.sparql(str(path)).question == "Who speaks?"


@pytest.mark.parametrize(
    ("asked", "values", "why"),
    [
        ("arms-supplier", {}, "is it arms-suppliers"),
        ("supply-chains", {"whom": "Midland"}, "it has who"),
        ("supply-chains", {"who": "Atlantis"}, "is called 'Atlantis'"),
        ("SELECT ?x { ?x a al:Claim }", {"who": "Midland"}, "takes no values"),
        ("SELECT ?x { ?x a }", {}, "does not parse"),
    ],
)
def test_what_cannot_be_asked_is_said_in_one_line(
    asked: str, values: dict[str, str], why: str, case: Case
) -> None:
    with pytest.raises(QueryError, match=why) as raised:
        case.sparql(asked, **values)
    assert "\n" not in str(raised.value)


def test_a_name_of_a_state_and_its_land_means_what_the_parameter_asks_for(tmp_path: Path) -> None:
    from allegata.graph.tables.ask import valued
    from synthetic import write_case

    store = write_case(60, tmp_path / "case").store()
    both = store.query('SELECT ?thing { ?thing rdfs:label "Northland" } ORDER BY ?thing').rows
    assert len(both) == 2
    assert valued(store, "who", "Northland") == actor_iri("Northland")
    assert valued(store, "place", "northland").endswith("/place-northland")


def test_a_frame_has_the_rows_with_whole_iris(case: Case) -> None:
    answer = case.sparql("arms-suppliers")
    frame = answer.frame()
    assert list(frame.columns) == list(answer.columns)
    assert len(frame) == len(answer) > 5
    assert set(frame["claim"]) <= {claim.id for claim in case.claims()}


def test_a_long_table_shows_its_first_rows_and_says_so() -> None:
    table = Table("", ("n",), tuple((number,) for number in range(SHOWN + 5)))
    shown = table._repr_html_()
    assert shown.count("<tr>") == SHOWN + 1
    assert f"The first {SHOWN} of {SHOWN + 5} rows" in shown


def test_nothing_in_a_table_is_markup() -> None:
    names = {"https://w3id.org/allegata/id/a": HOSTILE[0]}
    rows = (*((text,) for text in HOSTILE), ("https://w3id.org/allegata/id/a",))
    shown = Table(HOSTILE[1], (HOSTILE[0],), rows, names)._repr_html_()
    assert "<img" not in shown
    assert "<script" not in shown
    assert 'onmouseover="' not in shown


def test_links_are_readable_and_lead_to_web_pages_only() -> None:
    rows = (("https://example.org/a/?q=1",), ("javascript:alert(1)",), ("mailto:x@example.org",))
    shown = Table("", ("where",), rows)._repr_html_()
    assert '<a href="https://example.org/a/?q=1" rel="noopener noreferrer"' in shown
    assert ">example.org/a</a>" in shown
    assert shown.count("<a ") == 1


def test_a_claim_shows_its_words_unless_its_row_has_them() -> None:
    iri = "https://w3id.org/allegata/id/claim-1"
    bare = Table("", ("claim",), ((iri,),), {iri: "They did <it>."})._repr_html_()
    assert '<td title="id:claim-1">“They did &lt;it&gt;.”</td>' in bare
    told = Table("", ("claim", "quote"), ((iri, "They did <it>."),), {iri: "They did <it>."})
    assert '<td class="id" title="id:claim-1">claim-1</td>' in told._repr_html_()


def test_a_quote_stands_beneath_its_row_where_many_columns_leave_it_no_room() -> None:
    quote = "They say, at some length, that it was done by those who deny it to this day."
    columns = ("from", "to", "when", "claimer", "denied_by", "kind", "quote")
    rows = (("Iran", "Syria", "2012", "Israel", "", "arms", quote),)
    shown = Table("", columns, rows)._repr_html_()
    assert f'<tr class="beneath"><td colspan="5">{quote}</td></tr>' in shown
    assert "1 row. Empty here: Denied by." in shown
    assert ">Quote<" not in shown
    beside = Table("", ("claimer", "quote"), (("Israel", quote),))._repr_html_()
    assert ">Quote<" in beside
    assert "beneath" not in beside.partition("<table")[2]


def test_names_are_not_shown_twice() -> None:
    iri = "https://w3id.org/allegata/id/iran"
    table = Table("", ("actor", "name", "n"), ((iri, "Iran", 3),), {iri: "Iran"})
    shown = table._repr_html_()
    assert shown.count(">Iran<") == 1
    assert ">Name<" not in shown
    assert list(table.frame().columns) == ["actor", "name", "n"]
    days = Table("", ("from", "until"), (("2012", "2012"),))._repr_html_()
    assert days.count('<td class="word">2012<') == 2


def test_only_whole_iris_of_the_project_are_resources() -> None:
    assert is_resource("https://w3id.org/allegata/id/x")
    assert is_resource("https://w3id.org/allegata#Deny")
    assert not is_resource(HOSTILE[3])
    assert not is_resource("https://example.org/")
    assert not is_resource(3)


def test_evidence_is_the_quote_in_its_document(case: Case) -> None:
    for claim in case.claims():
        found = case.evidence(claim.id)
        text = found.document.text
        assert found.claim == claim
        assert text[claim.start : claim.end] == claim.quote
        assert claim.quote in repr(found)
    assert case.evidence(claim) == case.evidence(claim.id.rsplit("/", 1)[-1])


def test_evidence_shows_who_says_it_and_how(case: Case) -> None:
    (denial,) = (claim for claim in case.claims() if claim.speech_act == "Deny")
    shown = case.evidence(denial)._repr_html_()
    assert "<strong>Ivo Marr</strong>" in shown
    assert "Negative, Certain, Past" in shown
    assert '<u title="agent">Northland</u>' in shown
    assert "Harbour Wire" in shown


def test_nothing_in_a_passage_is_markup(case: Case) -> None:
    claim = next(case.claims())
    document = next(one for one in case.documents() if one.id == claim.document)
    for hostile in HOSTILE:
        text = hostile * 3
        broken = replace(document, text=text, title=hostile, publisher=hostile, url=hostile)
        changed = replace(
            claim, agent=(), victim=(), start=len(hostile), end=2 * len(hostile), quote=hostile
        )
        shown = Passage(changed, broken, None)._repr_html_()
        assert "<img" not in shown
        assert "<script" not in shown
        assert 'onmouseover="' not in shown


def test_a_claim_that_is_not_there_is_one_clear_line(case: Case) -> None:
    with pytest.raises(QueryError, match="no claim 'claim-0' in the case"):
        case.evidence("claim-0")


def test_asking_loads_neither_spacy_nor_pandas(case: Case) -> None:
    code = (
        "import sys; from allegata import Case; "
        f"Case.open({str(case.path)!r}).sparql('arms-suppliers')._repr_html_(); "
        "print(sorted({'spacy', 'pandas'} & set(sys.modules)))"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"


def test_chains_are_a_table_with_a_row_for_each_claim(case: Case) -> None:
    longest = case.chains("arms", min_steps=3)
    names = [(row[2], row[3]) for row in longest]
    assert names[0] == ("Northland", "Midland")
    assert names[-1] == ("Hill Brigade", "River Front")
    assert len(case.chains("arms", start="Eastland", max_steps=1)) == 1
    assert {row[-1] for row in longest} <= {claim.id for claim in case.claims()}
    assert ">Who armed whom</td>" in longest._repr_html_()


def test_a_kind_of_chain_that_there_is_not_is_one_clear_line(case: Case) -> None:
    with pytest.raises(QueryError, match="there are arms, accusations, responsibility"):
        case.chains("love")
