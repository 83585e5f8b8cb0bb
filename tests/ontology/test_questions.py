"""The competency questions are answered alike by rdflib's memory store and by Oxigraph."""

from __future__ import annotations

import re
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from allegata.graph.store.queries import question, questions
from allegata.ontology.namespaces import AL, ID, prologue

if TYPE_CHECKING:
    from rdflib import Dataset

ORIGINALS = Path(__file__).parents[3] / "shared" / "design" / "questions.rq"
NAMES = sorted(
    file.name.removesuffix(".rq")
    for file in resources.files("allegata.graph.sparql").iterdir()
    if file.name.endswith(".rq")
)


def originals() -> dict[str, str]:
    """The questions as the design has them, by number; none where the design is not at hand."""
    if not ORIGINALS.exists():
        return {}
    blocks = re.split(r"(?m)^## (\d\d) ", ORIGINALS.read_text(encoding="utf-8"))[1:]
    bodies = (block.split("\n", 1)[1] for block in blocks[1::2])
    return dict(zip(blocks[::2], bodies, strict=True))


def answers(dataset: Dataset, query: str) -> list[tuple[str, ...]]:
    """The rows as sorted texts; what GROUP_CONCAT joins by blanks comes in no set order."""
    rows = (
        tuple("" if term is None else str(term) for term in row) for row in dataset.query(query)
    )
    return sorted(tuple(" ".join(sorted(text.split(" "))) for text in row) for row in rows)


def test_every_file_of_the_folder_is_a_question() -> None:
    assert len(NAMES) >= len(originals())
    assert [found.name for found in questions()] == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_question_has_equal_answers_in_both_stores(
    name: str, memory: Dataset, oxigraph: Dataset
) -> None:
    query = question(name).filled({})
    found = answers(memory, query)
    assert found
    assert answers(oxigraph, query) == found


@pytest.mark.parametrize("number", sorted(originals()))
def test_a_question_of_the_design_has_equal_answers_in_both_stores(
    number: str, memory: Dataset, oxigraph: Dataset
) -> None:
    query = prologue() + originals()[number]
    found = answers(memory, query)
    assert found
    assert answers(oxigraph, query) == found


@pytest.mark.skipif(not ORIGINALS.exists(), reason="the design's questions.rq is not at hand")
def test_the_design_has_as_many_questions() -> None:
    assert len(originals()) == 25


@pytest.mark.parametrize("name", NAMES)
def test_a_question_is_written_as_the_contract_says(name: str) -> None:
    found = question(name)
    lines = [line.strip() for line in found.text.splitlines()]
    assert lines[0] == f"# {found.question}"
    assert re.search(r"[?.]$", found.question)
    assert "SELECT *" not in found.text
    assert "ORDER BY" in found.text
    assert all(parameter.purpose for parameter in found.parameters)
    for parameter in found.parameters:
        place = f"VALUES ?{parameter.name} {{ {parameter.default} }} # <- {parameter.name}"
        assert lines.count(place) == 1


@pytest.mark.parametrize("name", NAMES)
def test_a_question_declares_the_prefixes_it_uses_and_no_other(name: str) -> None:
    text = re.sub(r"(?m)^#.*$|<http[^>]*>|\"[^\"]*\"", "", question(name).text)
    declared = re.findall(r"PREFIX (\w+):", text)
    used = re.findall(r"(?<!PREFIX )\b(\w+):", text)
    assert sorted(declared) == sorted(set(used))


@pytest.mark.parametrize(
    ("name", "values", "column", "expected"),
    [
        ("supply-chains", {"who": "id:usa"}, "end", {"River Brigade", "Syrian armed opposition"}),
        ("supply-steps", {"who": "id:qatar"}, "third", {"River Brigade"}),
        ("attributed-violations", {"body": "id:syria"}, "actor", {"Syrian army"}),
        ("event-family", {"family": "al:Liberty"}, "eventType", {str(AL.Kidnapping)}),
        ("event-family", {"family": "al:Liberty"}, "targetKind", {"None", str(AL.AidTarget)}),
        ("document-contribution", {"document": "doc:leaflet"}, "title", {"Two aid workers seized"}),
        ("place-and-period", {"place": "id:place-ru"}, "claim", set()),
        (
            "place-and-period",
            {"place": "id:place-sy", "from": "2012-06-01", "to": "2012-07-01"},
            "claim",
            {str(ID["claim-l1"])},
        ),
    ],
)
def test_a_parameter_narrows_the_answer(
    name: str, values: dict[str, str], column: str, expected: set[str], oxigraph: Dataset
) -> None:
    rows = oxigraph.query(question(name).filled(values))
    assert {str(row[column]) for row in rows} == expected


def test_demands_and_denials_are_no_supply_steps(oxigraph: Dataset) -> None:
    steps = oxigraph.query(question("supply-steps").filled({}))
    claims = {
        str(row[name]).removeprefix(str(ID)) for row in steps for name in ("claim1", "claim2")
    }
    assert claims == {"claim-r1", "claim-w2", "claim-w5"}


def test_all_that_is_not_fact_is_listed(oxigraph: Dataset) -> None:
    rows = oxigraph.query(question("not-fact").filled({}))
    claims = {str(row.claim).removeprefix(str(ID) + "claim-") for row in rows}
    assert claims == {"m3", "w1", "w4", "w7", "w8"}
