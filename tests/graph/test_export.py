from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import networkx as nx
import pytest
from allegata.graph.formats.safe_cells import safe
from allegata.graph.tables.exports.export import EXPORTS, Export, export
from allegata.ontology.errors import QueryError
from rdflib import Dataset, Graph

if TYPE_CHECKING:
    from allegata.graph.case import Case


def exported(case: Case, form: str) -> str:
    return "".join(export(case, form))


def quads(text: str, form: str) -> set[tuple[object, ...]]:
    dataset = Dataset()
    dataset.parse(data=text, format=form)
    return {tuple(quad) for quad in dataset.quads((None, None, None, None))}


@pytest.mark.parametrize("form", ["trig", "jsonld"])
def test_a_format_with_graphs_says_the_same_as_nquads(form: str, case: Case) -> None:
    name = {"jsonld": "json-ld"}.get(form, form)
    assert quads(exported(case, form), name) == quads(exported(case, "nquads"), "nquads")


def test_turtle_is_the_union_of_all_graphs(case: Case) -> None:
    union = {quad[:3] for quad in quads(exported(case, "nquads"), "nquads")}
    assert set(Graph().parse(data=exported(case, "turtle"), format="turtle")) == union


@pytest.mark.parametrize("form", [row.name for row in EXPORTS if isinstance(row, Export)])
def test_a_case_is_exported_to_the_same_bytes_each_time(form: str, case: Case) -> None:
    assert exported(case, form) == exported(case, form)


def test_trig_is_written_with_prefixes(case: Case) -> None:
    assert "id:northland a al:StateActor" in exported(case, "trig")


def test_csv_has_a_row_for_each_claim(case: Case) -> None:
    rows = list(csv.DictReader(io.StringIO(exported(case, "csv"))))
    assert len(rows) == 13
    assert {row["agent"] for row in rows} >= {"Northland", "Midland"}


def test_graphml_has_an_edge_for_each_claim_between_two_actors(case: Case) -> None:
    assert exported(case, "graphml").count("<edge ") > 13


def test_jsonld_is_json(case: Case) -> None:
    assert {graph["@id"] for graph in json.loads(exported(case, "jsonld"))["@graph"]} >= {
        "g:derived"
    }


def test_jsonld_is_expanded_by_pyld_as_by_rdflib(case: Case) -> None:
    jsonld = pytest.importorskip("pyld").jsonld
    told = jsonld.to_rdf(json.loads(exported(case, "jsonld")), {"format": "application/n-quads"})
    assert quads(told, "nquads") == quads(exported(case, "nquads"), "nquads")


def test_an_unknown_format_is_named_with_the_known_ones(case: Case) -> None:
    with pytest.raises(QueryError, match=r"no format 'xml'; there are trig, nquads"):
        export(case, "xml")


def test_gexf_is_read_by_networkx_with_names_and_days(case: Case) -> None:
    graph = nx.read_gexf(io.BytesIO(exported(case, "gexf").encode()))
    assert graph.number_of_edges() > 0
    assert all(told["label"] for _, told in graph.nodes(data=True))
    days = [day for *_, told in graph.edges(data=True) for day in (told.get("start"),) if day]
    assert all(len(day) == len("2012-05-25") for day in days)


def test_a_cell_that_a_spreadsheet_would_run_is_made_safe() -> None:
    assert [safe(cell) for cell in ("=1+1", "+1", "-1", "@a", "a=b", -1, None)] == [
        "'=1+1",
        "'+1",
        "'-1",
        "'@a",
        "a=b",
        -1,
        None,
    ]
