from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from allegata.graph import Store
from allegata.ontology.errors import CaseError, QueryError

if TYPE_CHECKING:
    from pathlib import Path

A = "<https://example.org/a> <https://example.org/says> "
NQUADS = [
    f'{A}"one" <https://example.org/g1> .\n',
    f'{A}"two" <https://example.org/g2> .\n',
]
ALL = "SELECT ?said WHERE { ?who ?says ?said } ORDER BY ?said"


@pytest.fixture(params=["memory", "disk"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    """A store with two graphs of one triple each."""
    path = tmp_path / "quads.nq"
    path.write_text("".join(NQUADS), encoding="utf-8")
    made = Store(tmp_path / "graph" if request.param == "disk" else None)
    made.load_nquads(path)
    return made


def said(store: Store) -> list[object]:
    return [row[0] for row in store.query(ALL).rows]


def test_a_question_sees_all_graphs_at_once(store: Store) -> None:
    assert said(store) == ["one", "two"]


def test_rdflib_sees_all_graphs_at_once(store: Store) -> None:
    assert [str(row[0]) for row in store.dataset.query(ALL)] == ["one", "two"]


def test_replacing_a_graph_leaves_the_others_alone(store: Store) -> None:
    store.replace_graph("https://example.org/g1", [f'{A}"new" <https://example.org/g1> .\n'])
    assert said(store) == ["new", "two"]


def test_replacing_a_graph_by_nothing_empties_it(store: Store) -> None:
    store.replace_graph("https://example.org/g1", [])
    assert said(store) == ["two"]


def test_replacing_twice_changes_nothing(store: Store) -> None:
    for _ in range(2):
        store.replace_graph("https://example.org/g1", NQUADS[:1])
    assert said(store) == ["one", "two"]


def test_a_quad_of_another_graph_is_refused_and_nothing_changes(store: Store) -> None:
    with pytest.raises(ValueError, match="g2"):
        store.replace_graph("https://example.org/g1", NQUADS)
    assert said(store) == ["one", "two"]


def test_removing_a_graph_removes_what_it_held(store: Store) -> None:
    store.remove_graph("https://example.org/g2")
    assert said(store) == ["one"]
    assert store.graphs() == ["https://example.org/g1"]


def test_removing_a_graph_that_is_not_there_is_no_error(store: Store) -> None:
    store.remove_graph("https://example.org/nowhere")
    assert len(store) == 2


def test_numbers_dates_and_booleans_come_as_python_knows_them() -> None:
    rows = Store().query(
        "SELECT ?i ?d ?b ?t ?n WHERE { BIND(3 AS ?i) BIND(0.5 AS ?d) BIND(true AS ?b) "
        'BIND("2012-05-25"^^xsd:date AS ?t) OPTIONAL { ?x ?y ?n } }'
    )
    assert rows.columns == ("i", "d", "b", "t", "n")
    assert rows.rows == [(3, 0.5, True, "2012-05-25", None)]


def test_ask_and_construct_are_answered_too(store: Store) -> None:
    assert store.query("ASK { ?x ?y ?z }").rows == [(True,)]
    assert len(store.query("CONSTRUCT { ?x ?y ?z } WHERE { ?x ?y ?z }").rows) == 2


def test_the_prefixes_of_the_project_need_no_declaration() -> None:
    assert Store().query("ASK { ?claim al:claimer id:nobody }").rows == [(False,)]


def test_a_question_that_does_not_parse_says_where() -> None:
    with pytest.raises(QueryError, match=r"line 2, column 9"):
        Store().query("SELECT ?x WHERE {\n ?x ?y }")


def test_an_undeclared_prefix_is_named_as_the_reason() -> None:
    with pytest.raises(QueryError, match="prefix is not declared"):
        Store().query("SELECT ?x WHERE { ?x nope:what ?y }")


def test_a_second_writer_is_told_that_the_store_is_in_use(tmp_path: Path) -> None:
    first = Store(tmp_path / "graph")
    with pytest.raises(CaseError, match="in use by another process"):
        Store(tmp_path / "graph")
    first.close()


def test_readers_need_not_wait_for_each_other(tmp_path: Path) -> None:
    Store(tmp_path / "graph").close()
    readers = [Store(tmp_path / "graph", read_only=True) for _ in range(2)]
    assert [len(reader) for reader in readers] == [0, 0]


def test_a_reader_cannot_write(tmp_path: Path) -> None:
    Store(tmp_path / "graph").close()
    with pytest.raises(CaseError, match="reading only"):
        Store(tmp_path / "graph", read_only=True).remove_graph("https://example.org/g1")


def test_a_store_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match=r"nowhere does not exist; build the case again"):
        Store(tmp_path / "nowhere", read_only=True)
