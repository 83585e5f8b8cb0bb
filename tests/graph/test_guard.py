"""A question reads one case: it asks no other server, writes nothing, and keeps to its graphs."""

from __future__ import annotations

import pytest
from allegata.graph import Store
from allegata.graph.store.guard import check, names_graphs
from allegata.ontology.errors import QueryError


@pytest.mark.parametrize(
    "question",
    [
        "SELECT ?x { SERVICE <http://example.org/> { ?x ?y ?z } }",
        "select ?x { ?x ?y ?z .\nservice silent ?x { } }",
        "SELECT ?x { ?x ?y 1.SERVICE <http://example.org/> { } }",
        "SELECT ?x { ?x a al:.SERVICE <http://example.org/> { } }",
        "SELECT ?x { ?x a al:a.b.SERVICE <http://example.org/> { } }",
        "PREFIX : <http://example.org/> SELECT ?x { SERVICE:ep { ?x ?y ?z } }",
        "SELECT ?x { \\u0053ERVICE <http://example.org/> { ?x ?y ?z } }",
        'SELECT ?x { ?x ?y """\'""" . SERVICE <http://example.org/> { } } # \'',
        "SELECT ?x { FILTER(?x<?y) SERVICE <http://example.org/> { } FILTER(?x>?y) }",
    ],
)
def test_a_question_to_another_server_is_refused(question: str) -> None:
    with pytest.raises(QueryError, match=r"line \d+, column \d+: SERVICE would send"):
        Store().query(question)


@pytest.mark.parametrize(
    "question",
    [
        "SELECT ?service { ?service al:cue 'SERVICE' } # SERVICE",
        'SELECT ?x { ?x al:cue """a "SERVICE" b""" , "x"@service }',
        "PREFIX service: <http://example.org/> ASK { ?x service:a service:b.c }",
        "ASK { ?x <http://example.org/SERVICE> ?y }",
    ],
)
def test_the_word_alone_is_no_harm(question: str) -> None:
    check(question)
    Store().query(question)


@pytest.mark.parametrize("word", ["INSERT", "delete", "LOAD", "CLEAR", "DROP"])
def test_a_question_that_would_write_is_refused_with_its_place(word: str) -> None:
    with pytest.raises(QueryError, match=rf"line 2, column 1: {word.upper()} would change"):
        Store().query(f"# a note\n{word} {{ <urn:a> <urn:b> <urn:c> }}")


def test_the_graphs_that_a_question_names_are_those_it_is_asked_of() -> None:
    store = Store()
    for name in ("one", "two"):
        store.replace_graph(f"urn:{name}", [f'<urn:a> <urn:says> "{name}" <urn:{name}> .\n'])
    asked = "SELECT ?said {} {{ ?who <urn:says> ?said }} ORDER BY ?said"
    assert store.query(asked.format("")).rows == [("one",), ("two",)]
    assert store.query(asked.format("FROM <urn:two>")).rows == [("two",)]
    named = "SELECT ?said FROM NAMED <urn:one> { GRAPH ?graph { ?who <urn:says> ?said } }"
    assert store.query(named).rows == [("one",)]
    assert not names_graphs("SELECT ?from { ?from al:from 'FROM' }")


def test_a_page_of_an_answer_is_its_rows_in_order() -> None:
    asked = "SELECT ?n { VALUES ?n { 1 2 3 4 5 } } ORDER BY ?n"
    assert Store().query(asked, limit=2, offset=1).rows == [(2,), (3,)]
    assert Store().query(asked, offset=4).rows == [(5,)]
