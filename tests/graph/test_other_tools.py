"""What is written for other tools is opened again by the library of each, where it is installed."""

from __future__ import annotations

import csv
import json
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd
import pytest
from allegata.graph.case import Case, build
from allegata.graph.tables.exports.export import (
    EXPORTS,
    FolderExport,
    export,
    export_into,
)
from allegata.ontology.errors import QueryError
from rdflib import Dataset

if TYPE_CHECKING:
    from allegata.graph.pipeline.workers import Reader

ANNO = Path(__file__).with_name("anno_context.json")


def written(case: Case, form: str, folder: Path) -> str:
    """All that an export says, of one file or of several."""
    row = next(row for row in EXPORTS if row.name == form)
    if not isinstance(row, FolderExport):
        return "".join(export(case, form))
    paths = sorted(export_into(case, form, folder))
    return "".join(path.read_bytes().decode("latin-1") for path in paths)


def web_annotations(case: Case) -> list[dict]:
    return json.loads("".join(export(case, "annotations")))["items"]


def test_each_passage_is_selected_by_its_words_and_by_its_place(case: Case) -> None:
    texts = {document.id: document.text for document in case.documents()}
    for one in web_annotations(case):
        quote, position = one["target"]["selector"]
        text = texts[one["target"]["source"]]
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in text


def test_annotations_are_linked_data_to_pyld(case: Case) -> None:
    jsonld = pytest.importorskip("pyld").jsonld
    context = json.loads(ANNO.read_text(encoding="utf-8"))

    def loader(url: str, options: object) -> dict:
        assert url == "http://www.w3.org/ns/anno.jsonld"
        return {"documentUrl": url, "contextUrl": None, "document": context}

    page = json.loads("".join(export(case, "annotations")))
    told = jsonld.to_rdf(page, {"format": "application/n-quads", "documentLoader": loader})
    dataset = Dataset(default_union=True)
    dataset.parse(data=told, format="nquads")
    asked = """PREFIX oa: <http://www.w3.org/ns/oa#> SELECT ?claim ?exact ?start WHERE {
      ?one a oa:Annotation ; oa:hasBody ?claim ; oa:hasTarget ?target .
      ?claim a <https://w3id.org/allegata#Claim> .
      ?target oa:hasSelector ?q, ?p . ?p a oa:TextPositionSelector ; oa:start ?start .
      ?q a oa:TextQuoteSelector ; oa:exact ?exact }"""
    assert len(list(dataset.query(asked))) == len(list(case.claims()))


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # rdflib's, in nanopub
def test_each_nanopublication_is_one_to_its_own_library(case: Case) -> None:
    nanopub = pytest.importorskip("nanopub")
    rdflib = pytest.importorskip("rdflib")
    dataset = Dataset()
    dataset.parse(data="".join(export(case, "nanopubs")), format="trig")
    graphs = [str(graph.identifier) for graph in dataset.graphs()]
    heads = [name for name in graphs if name.endswith("/head")]
    assert len(heads) == len(list(case.claims()))
    for head in heads:
        own = rdflib.ConjunctiveGraph()
        base = head.removesuffix("/head")
        for part in ("head", "assertion", "provenance", "pubinfo"):
            name = rdflib.URIRef(f"{base}/{part}")
            for triple in dataset.graph(name):
                own.get_context(name).add(triple)
        assert nanopub.Nanopub(rdf=own).is_valid


def test_a_nanopublication_asserts_that_somebody_says_so(case: Case) -> None:
    dataset = Dataset()
    dataset.parse(data="".join(export(case, "nanopubs")), format="trig")
    asked = """SELECT ?np WHERE { ?np <http://www.nanopub.org/nschema#hasAssertion> ?a }"""
    named = {str(row[0]) for graph in dataset.graphs() for row in graph.query(asked)}
    for one in named:
        assertion = dataset.graph(f"{one}/assertion")
        claim = one.removesuffix("/nanopub")
        assert {str(s) for s, p, _ in assertion if p.endswith("#claimer")} == {claim}
        assert not [p for _, p, _ in assertion if "alleged" in p]


def test_entities_are_read_and_checked_by_followthemoney(case: Case) -> None:
    model = pytest.importorskip("followthemoney").model
    lines = "".join(export(case, "ftm")).splitlines()
    entities = [model.get_proxy(json.loads(line)) for line in lines]
    for entity in entities:
        entity.schema.validate(entity.to_dict())
    known = {entity.id for entity in entities}
    links = [entity for entity in entities if entity.schema.name == "UnknownLink"]
    assert links
    for link in links:
        assert known.issuperset([*link.get("subject"), *link.get("object"), *link.get("proof")])
        assert re.search(r", \w+: \w+ by ", link.first("role"))
    kept = {(line["id"], key) for line in map(json.loads, lines) for key in line["properties"]}
    assert kept == {(entity.id, prop.name) for entity in entities for prop in entity.iterprops()}


def test_every_end_of_a_relationship_of_neo4j_is_a_node(case: Case, tmp_path: Path) -> None:
    tables = {}
    for path in export_into(case, "neo4j", tmp_path):
        with path.open(encoding="utf-8", newline="") as file:
            tables[path.stem] = list(csv.DictReader(file))
    links = tables.pop("relationships")
    nodes = [row["id:ID"] for rows in tables.values() for row in rows]
    assert len(nodes) == len(set(nodes))
    assert {end for row in links for end in (row[":START_ID"], row[":END_ID"])} <= set(nodes)
    actors = {row["id:ID"] for row in tables["actors"]}
    between = {row[":TYPE"] for row in links if {row[":START_ID"], row[":END_ID"]} <= actors}
    assert between <= {"PART_OF"}
    assert all(row[":LABEL"] for rows in tables.values() for row in rows)


def test_parquet_is_the_frames_to_pandas_and_pyarrow(case: Case, tmp_path: Path) -> None:
    arrow = pytest.importorskip("pyarrow.parquet")
    paths = {path.stem: path for path in export_into(case, "parquet", tmp_path)}
    told, kept = case.frames.claims(), pd.read_parquet(paths["claims"])
    assert list(kept.columns) == list(told.columns)
    pd.testing.assert_frame_equal(kept.astype("string"), told.astype("string"))
    assert arrow.read_table(paths["relations"]).num_rows == len(case.frames.relations())


def test_a_folder_of_files_needs_a_folder(case: Case, tmp_path: Path, run) -> None:
    code, _, err = run("export", case.path, "--format", "neo4j")
    assert (code, err) == (2, "allegata: neo4j is a folder of files: name a folder with --out\n")
    code, out, _ = run("export", case.path, "--format", "neo4j", "--out", tmp_path / "nodes")
    assert (code, len(out.splitlines())) == (0, 7)


@pytest.mark.parametrize("form", ["annotations", "nanopubs", "ftm", "neo4j", "graphml", "gexf"])
def test_a_rejected_claim_is_left_out_where_nobody_sees_the_decision(
    form: str, case: Case, tmp_path: Path
) -> None:
    own = Case.open(shutil.copytree(case.path, tmp_path / "own"))
    gone = "act=Accuse; agent=Northland; recipient=Midland"
    claim = next(one for one in own.claims() if one.agent and one.recipient)
    name = claim.id.rsplit("/", 1)[-1]
    assert name in written(own, form, tmp_path / "before"), gone
    own.decide("reject", claim.id, by="Ana", why="misread")
    assert name not in written(own, form, tmp_path / "after")


@pytest.mark.parametrize("form", [row.name for row in EXPORTS if row.name != "parquet"])
def test_a_name_that_is_hidden_leaves_in_no_format(form: str, toy: Reader, tmp_path: Path) -> None:
    source, names = tmp_path / "told.txt", tmp_path / "names.csv"
    source.write_text(
        "# publisher=Harbour Wire\nclaimer=Ivo Marr; agent=Northland; recipient=Midland\n"
        "claimer=Eastland; agent=Northland; victim=Ivo Marr; type=Killing\n"
    )
    names.write_text("name,pseudonym\nIvo Marr,Witness One\n", encoding="utf-8")
    case = build(
        [str(source)], out=tmp_path / "case", reader=toy, views=False, pseudonyms=names
    ).case
    told = written(case, form, tmp_path / "out")
    assert not re.search(r"Marr|\bivo\b", told, re.IGNORECASE)
    assert re.search(r"witness.one", told, re.IGNORECASE) or form in ("graphml", "gexf")


@pytest.mark.parametrize("form", [row.name for row in EXPORTS if isinstance(row, FolderExport)])
def test_a_folder_is_written_to_the_same_bytes_each_time(
    form: str, case: Case, tmp_path: Path
) -> None:
    assert written(case, form, tmp_path / "one") == written(case, form, tmp_path / "two")


def test_one_file_is_not_written_as_a_folder(case: Case, tmp_path: Path) -> None:
    with pytest.raises(QueryError, match="trig is one file"):
        export_into(case, "trig", tmp_path)
