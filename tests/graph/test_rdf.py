from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import toy_reader
from allegata.graph.store.intervals import interval_triples
from allegata.graph.store.quads import decimal, iri, text
from allegata.graph.store.rdf import actor_quads, document_quads
from allegata.ontology.errors import TermError
from allegata.ontology.namespaces import AL, expand
from allegata.ontology.records import Actor
from allegata.ontology.shapes import check
from rdflib import Graph
from rdflib.namespace import RDF, TIME

if TYPE_CHECKING:
    from allegata.graph.case import Case


def triples(source: str) -> set[tuple[str, str, str]]:
    """The quads of a document in the toy notation, without their graph."""
    reading = toy_reader.read(toy_reader.document_of(source), None)
    return {quad[:3] for quad in document_quads(reading)}


def values(source: str, prefixed: str) -> set[str]:
    predicate = f"<{expand(prefixed)}>"
    return {value for _, name, value in triples(source) if name == predicate}


HEAD = "# publisher=Harbour Wire; published=2012-06-15\n"
SUPPLY = "act=Accuse; agent=Northland; recipient=Midland"


def test_a_case_meets_the_shapes_of_the_ontology(case: Case) -> None:
    assert [str(problem) for problem in check(case.store().dataset)] == []


def test_every_quote_is_the_text_of_its_document(case: Case) -> None:
    texts = {document.id: document.text for document in case.documents()}
    rows = (
        case.store()
        .query(
            "SELECT ?document ?start ?end ?quote WHERE "
            "{ ?p al:inDocument ?document ; al:start ?start ; al:end ?end ; al:quote ?quote }"
        )
        .rows
    )
    assert len(rows) == 13
    assert all(texts[document][start:end] == quote for document, start, end, quote in rows)


def test_what_nobody_else_says_the_publisher_says() -> None:
    assert values(HEAD + SUPPLY, "al:claimer") == {f"<{expand('id:harbour-wire')}>"}


def test_the_author_speaks_where_there_is_no_publisher() -> None:
    source = "# author=Ana Torv\n" + SUPPLY
    assert values(source, "al:claimer") == {f"<{expand('id:ana-torv')}>"}


def test_a_document_without_publisher_and_author_has_the_unattributed_voice() -> None:
    assert values("#\n" + SUPPLY, "al:claimer") == {f"<{AL.UnattributedVoice}>"}


def test_an_office_holder_speaks_with_the_body_as_affiliation() -> None:
    source = HEAD + "claimer=Ivo Marr; " + SUPPLY
    assert values(source, "al:claimerAffiliation") == {f"<{expand('id:northland')}>"}


@pytest.mark.parametrize(
    "unsaid",
    [
        "act=Deny",
        "act=Demand",
        "polarity=Negative",
        "certainty=Unknown",
        "temporality=Hypothetical",
    ],
)
def test_what_is_not_affirmed_is_a_claim_but_no_allegation(unsaid: str) -> None:
    source = HEAD + SUPPLY.replace("act=Accuse", "") + f"; {unsaid}"
    types = values(source, "rdf:type")
    assert f"<{AL.Claim}>" in types
    assert f"<{AL.Allegation}>" not in types


def test_an_affirmed_supply_of_arms_is_an_allegation() -> None:
    assert f"<{AL.Allegation}>" in values(HEAD + SUPPLY, "rdf:type")


def test_a_bare_year_becomes_its_first_and_last_day_and_stays_a_year() -> None:
    source = f"{HEAD}{SUPPLY}; when=2011"
    day = '"{}"^^<http://www.w3.org/2001/XMLSchema#date>'
    assert values(source, "al:eventStart") == {day.format("2011-01-01")}
    assert values(source, "al:eventEnd") == {day.format("2011-12-31")}
    assert values(source, "al:statedDate") == {'"2011"'}
    assert values(source, "al:datePrecision") == {f"<{AL.YearPrecision}>"}


def test_a_document_of_a_known_year_is_issued_in_that_year_and_on_no_day() -> None:
    source = HEAD.replace("2012-06-15", "2012") + SUPPLY
    year = '"2012"^^<http://www.w3.org/2001/XMLSchema#gYear>'
    assert values(source, "dct:issued") == {year}
    assert values(source, "al:claimDate") == {year}


def test_a_date_of_issue_that_is_no_date_is_an_error() -> None:
    with pytest.raises(ValueError, match="last summer"):
        triples(HEAD.replace("2012-06-15", "last summer") + SUPPLY)


def test_a_value_that_the_ontology_does_not_have_is_an_error() -> None:
    with pytest.raises(TermError, match="Invasion"):
        triples(HEAD + SUPPLY + "; type=Invasion")


def test_all_quads_of_a_document_are_in_its_graph() -> None:
    reading = toy_reader.read(toy_reader.document_of(HEAD + SUPPLY), None)
    assert {quad.graph for quad in document_quads(reading)} == {f"<{reading.document.id}>"}


def test_derived_edges_come_only_from_what_is_affirmed(case: Case) -> None:
    rows = (
        case.store()
        .query(
            "SELECT ?from ?to WHERE { GRAPH g:derived { ?a al:allegedArmsTo ?b } "
            "?a rdfs:label ?from . ?b rdfs:label ?to } ORDER BY ?from ?to"
        )
        .rows
    )
    assert rows == [
        ("Eastland", "River Front"),
        ("Hill Brigade", "River Front"),
        ("Midland", "Hill Brigade"),
        ("Northland", "Midland"),
    ]


def test_a_denial_goes_to_whoever_made_the_accusation(case: Case) -> None:
    rows = (
        case.store()
        .query(
            "SELECT ?denier ?accuser WHERE { GRAPH g:derived { ?a al:deniesTo ?b } "
            "?a rdfs:label ?denier . ?b rdfs:label ?accuser }"
        )
        .rows
    )
    assert rows == [("Ivo Marr", "Rights Watch North")]


def test_what_would_break_a_line_is_escaped() -> None:
    assert text('a "b"\n\\') == '"a \\"b\\"\\n\\\\"'
    assert iri("https://example.org/a b>") == "<https://example.org/a%20b%3E>"


def test_a_small_confidence_is_written_in_plain_digits() -> None:
    assert decimal(0.00001).startswith('"0.00001"')


def test_a_nationality_is_a_link_to_the_country_and_no_membership() -> None:
    land = expand("id:place-northland")
    person = Actor(expand("id:ana-torv"), "Ana Torv", "Person", "Journalist", citizen_of=(land,))
    told = {(name, term) for _, name, term, _ in actor_quads(person)}
    assert (f"<{AL.citizenOf}>", f"<{land}>") in told
    assert not any("member" in name for name, _ in told)


def test_a_document_tells_what_states_its_date() -> None:
    reading = toy_reader.read(toy_reader.document_of(HEAD + SUPPLY), None)
    dated = replace(reading, document=replace(reading.document, dated_by="dateline"))
    bases = [q.object for q in document_quads(dated) if q.predicate == f"<{AL.datedBy}>"]
    assert bases == [f"<{AL.ByDateline}>"]


def test_a_stated_month_is_an_interval_of_owl_time_with_its_days_as_instants() -> None:
    lines = {" ".join(triple) for triple in interval_triples("2012-02-01", "2012-02-29")}
    graph = Graph().parse(data="".join(f"{line} .\n" for line in lines), format="nt")
    (interval,) = graph.subjects(RDF.type, TIME.Interval)
    ends = [graph.value(interval, end) for end in (TIME.hasBeginning, TIME.hasEnd)]
    assert [str(graph.value(end, TIME.inXSDDate)) for end in ends] == ["2012-02-01", "2012-02-29"]
    assert list(interval_triples(None, None)) == []
