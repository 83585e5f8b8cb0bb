from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from allegata.graph import Store
from allegata.graph.store.queries import parsed, question, questions, term
from allegata.ontology.errors import QueryError
from allegata.ontology.namespaces import AL, PREFIXES
from rdflib import Dataset, Literal

if TYPE_CHECKING:
    from pathlib import Path

    from allegata.graph.case import Case

NAMES = [found.name for found in questions()]

TEXT = """\
# Whom does it lead to?
# param who = id:usa : where to start
SELECT ?end WHERE {
  VALUES ?who { id:usa } # <- who
  ?who al:allegedArmsTo+ ?end .
}
"""


@pytest.fixture(scope="session")
def in_memory(case: Case) -> Dataset:
    """The case in rdflib's own store."""
    dataset = Dataset(default_union=True)
    dataset.parse(data="".join(case.store().nquads()), format="nquads")
    return dataset


def test_the_package_has_questions() -> None:
    assert len(NAMES) >= 25


@pytest.mark.parametrize("name", NAMES)
def test_a_question_gets_the_same_answer_from_oxigraph_and_from_rdflib(
    name: str, case: Case, in_memory: Dataset
) -> None:
    asked = question(name).text
    ours = [tuple(map(plain, row)) for row in case.store().dataset.query(asked)]
    theirs = [tuple(map(plain, row)) for row in in_memory.query(asked)]
    assert sorted(ours, key=str) == sorted(theirs, key=str)


@pytest.mark.parametrize("name", NAMES)
def test_a_question_says_what_it_asks(name: str) -> None:
    assert question(name).question.endswith((".", "?"))


def plain(value: object) -> object:
    return value.toPython() if isinstance(value, Literal) else value


@pytest.mark.parametrize(
    "name",
    ["arms-suppliers", "denied-allegations", "supply-chains", "accusation-rings", "corroboration"],
)
def test_the_case_of_the_tests_has_an_answer(name: str, case: Case) -> None:
    assert case.store().query(question(name).filled({})).rows


SUPPLIED = ("ab", "ac", "bc", "ca", "cd")
"""Who is said to have armed whom, by letters: two ways from a to c, and a ring."""


def test_a_chain_of_supply_leads_to_each_actor_once_by_however_many_ways() -> None:
    store = Store()
    derived, label = "<urn:derived>", f"<{PREFIXES['rdfs']}label>"
    edges = (f"<urn:{a}> <{AL.allegedArmsTo}> <urn:{b}> {derived} .\n" for a, b in SUPPLIED)
    names = (f'<urn:{one}> {label} "{one}" {derived} .\n' for one in "abcd")
    store.replace_graph("urn:derived", [*edges, *names])
    rows = store.query(question("supply-chains").text).rows
    assert rows == [(start, end) for start in "abc" for end in "abcd"]


def test_equally_sure_claims_have_an_order(case: Case) -> None:
    found = question("unreviewed").text
    whole = case.store().query(found.replace("LIMIT 20", "LIMIT 1000"))
    assert case.store().query(found).rows == whole.rows[:20]


def test_a_value_takes_the_place_of_the_default() -> None:
    filled = parsed("chain", TEXT).filled({"who": "id:iran"})
    assert "VALUES ?who { <https://w3id.org/allegata/id/iran> }" in filled
    assert "id:usa }" not in filled


def test_a_question_without_values_keeps_its_defaults() -> None:
    assert "VALUES ?who { id:usa }" in parsed("chain", TEXT).filled({})


def test_parameters_are_listed_with_default_and_purpose() -> None:
    (parameter,) = parsed("chain", TEXT).parameters
    assert (parameter.name, parameter.default) == ("who", "id:usa")
    assert parameter.purpose == "where to start"


def test_the_first_comment_is_the_question() -> None:
    assert parsed("chain", TEXT).question == "Whom does it lead to?"


@pytest.mark.parametrize(
    "attack",
    [
        "id:usa } ?x ?y ?z { id:usa",
        '"a" } INSERT DATA { <a> <b> <c> } #"',
        "<https://example.org/a> <https://example.org/b>",
        "?who",
        "UNDEF }",
        '"a\n"',
        '"a" ^^ xsd:string }',
        "",
    ],
)
def test_a_value_that_is_more_than_one_term_is_refused(attack: str) -> None:
    with pytest.raises(QueryError, match="is no value"):
        parsed("chain", TEXT).filled({"who": attack})


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("https://example.org/a", "<https://example.org/a>"),
        ("<https://example.org/a>", "<https://example.org/a>"),
        ("al:Killing", "<https://w3id.org/allegata#Killing>"),
        ("2012-05-01", '"2012-05-01"^^<http://www.w3.org/2001/XMLSchema#date>'),
        ('"2012"^^xsd:gYear', '"2012"^^<http://www.w3.org/2001/XMLSchema#gYear>'),
        ('"Houla"@en', '"Houla"@en'),
        ("-3.5", "-3.5"),
    ],
)
def test_a_value_becomes_one_term(value: str, expected: str) -> None:
    assert term(value) == expected


def test_an_unknown_prefix_is_named() -> None:
    with pytest.raises(QueryError, match="no prefix 'foo'"):
        term("foo:bar")


def test_an_unknown_parameter_is_named_with_the_known_ones() -> None:
    with pytest.raises(QueryError, match="no parameter 'whom'; it has who"):
        parsed("chain", TEXT).filled({"whom": "id:usa"})


def test_an_unknown_question_is_named_with_close_ones() -> None:
    with pytest.raises(QueryError, match=r"'supply-chain'.*supply-chains.*lists all"):
        question("supply-chain")


def test_a_question_may_be_a_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.rq"
    path.write_text(TEXT, encoding="utf-8")
    assert question(str(path)).name == "mine"
