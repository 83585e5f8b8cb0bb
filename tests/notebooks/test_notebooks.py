"""The notebooks run from top to bottom, say what they promise, and are kept without outputs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

NOTEBOOKS = sorted((Path(__file__).parents[2] / "notebooks").glob("*.ipynb"))
DOCUMENTS, ASKING, CHAINS, INVESTIGATION = (path.name for path in NOTEBOOKS)
LONGEST = 120
"""Seconds of processor time that a notebook may take: a laptop is not made to wait longer."""

nbformat = pytest.importorskip("nbformat", reason="nbformat is not installed")
nbclient = pytest.importorskip("nbclient", reason="nbclient is not installed")
pytest.importorskip("ipykernel", reason="ipykernel is not installed")


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_a_notebook_is_kept_stripped_with_stable_ids(path):
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert all(cell.outputs == [] and cell.execution_count is None for cell in code)
    assert len({cell.id for cell in notebook.cells}) == len(notebook.cells)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_every_code_cell_of_a_notebook_is_introduced(path):
    cells = nbformat.read(path, as_version=4).cells
    assert cells[0].cell_type == "markdown"
    assert cells[0].source.startswith("# ")
    assert sum(cell.cell_type == "markdown" for cell in cells) > len(cells) / 3


@pytest.fixture(scope="module")
def ran(tmp_path_factory):
    """Return what runs a notebook once, in an empty folder: cell ids to what they show."""
    known: dict[str, dict[str, str]] = {}

    def run(name: str) -> dict[str, str]:
        if name not in known:
            known[name] = outputs_of(name, tmp_path_factory.mktemp("notebook"))
        return known[name]

    return run


def outputs_of(name: str, folder: Path) -> dict[str, str]:
    (path,) = (path for path in NOTEBOOKS if path.name == name)
    notebook = nbformat.read(path, as_version=4)
    took = "import time\nprint(time.process_time())"
    notebook.cells.append(nbformat.v4.new_code_cell(took, id="took"))
    nbclient.NotebookClient(notebook, timeout=600, kernel_name="python3").execute(cwd=str(folder))
    return {
        cell.id: "".join(shown(output) for output in cell.outputs)
        for cell in notebook.cells
        if cell.cell_type == "code"
    }


def shown(output) -> str:
    """Return an output as text: HTML where there is some."""
    if output.output_type == "stream":
        return output.text
    return output.data.get("text/html", output.data.get("text/plain", ""))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_a_notebook_keeps_to_its_time_and_its_pictures_to_their_frames(path, ran):
    outputs = ran(path.name)
    assert float(outputs["took"]) < LONGEST
    for text in outputs.values():
        assert "<script" not in text
        if "<iframe" in text:
            assert 'sandbox="allow-scripts' in text
            assert "allow-same-origin" not in text.partition(">")[0]


def test_every_document_is_read_and_every_quote_is_exact(ran):
    outputs = ran(DOCUMENTS)
    exact, total = re.search(r"(\d+) of (\d+) quotes", outputs["exact"]).groups()
    assert exact == total
    assert int(total) > 50
    assert "Harbour Rights Monitor" in outputs["documents"]
    assert "20 documents, 0 that could not be read" in outputs["build"]


def test_a_claim_leads_back_to_its_sentence(ran):
    shown = ran(DOCUMENTS)["evidence"]
    assert "denied that" in shown
    assert '<u title="agent">' in shown
    passages = ran(CHAINS)["passages"]
    assert passages.count("<blockquote>") >= 2


def test_claims_and_answers_are_tables(ran):
    assert '<th scope="col">Supplier</th>' in ran(DOCUMENTS)["sparql"]
    for cell, column in (("voices", "denied"), ("events", "publishers"), ("dates", "first_day")):
        assert f"<th>{column}</th>" in ran(ASKING)[cell]
    assert '<th scope="col">Denials</th>' in ran(ASKING)["own"]
    assert "claims.csv: " in ran(ASKING)["keep"]


def test_the_supply_to_the_syrian_government_is_answered(ran):
    assert "Russia" in ran(DOCUMENTS)["sparql"]
    assert "Syria" in ran(DOCUMENTS)["sparql"]


def test_chains_have_two_steps_or_more_with_their_quotes(ran):
    outputs = ran(CHAINS)
    assert "Who is said to have supplied whom in turn?" in outputs["supply"]
    assert outputs["supply"].count("<tr>") >= 5
    assert "Jabhat al-Nusra" in outputs["supply"]
    assert "Who accuses whom" in outputs["accusations"]
    assert "'Russia'" in outputs["reach"]


def test_the_views_are_frames_and_the_pages_are_written(ran):
    for name, cell, words in (
        (DOCUMENTS, "view", "Who is said to arm whom"),
        (DOCUMENTS, "timeline", "<iframe"),
        (DOCUMENTS, "map", "<iframe"),
        (CHAINS, "accusations-view", "Who accuses whom"),
        (CHAINS, "responsibility", "<iframe"),
        (CHAINS, "actor", "Jabhat al-Nusra"),
        (CHAINS, "event", "One event: chemical attack"),
    ):
        assert "<iframe" in ran(name)[cell]
        assert words in ran(name)[cell]
    assert int(re.match(r"(\d+) pages", ran(DOCUMENTS)["pages"])[1]) > 9


def test_each_notebook_begins_with_a_picture_then_asks_in_sparql_then_follows_chains(ran):
    for name, picture, sparql, chains in (
        (DOCUMENTS, "view", "sparql", "chains"),
        (ASKING, "picture", "question", "chains"),
        (CHAINS, "arms", "asked", "supply"),
        (INVESTIGATION, "question", "answers", "chain"),
    ):
        cells = list(ran(name))
        assert cells[1] == picture  # the first cell opens the case
        assert "<iframe" in ran(name)[picture]
        assert cells[2] == sparql
        assert cells.index(sparql) < cells.index(chains)


def test_an_investigation_ends_in_a_draft_of_which_every_sentence_has_its_source(ran):
    outputs = ran(INVESTIGATION)
    assert "unsure readings left out" in outputs["stories"]
    assert outputs["passages"].count("<blockquote>") >= 2
    assert "Arms for Hezbollah: who says so" in outputs["draft"]
    assert "Russia → Syria → Hezbollah" in outputs["markdown"]
    assert "Russia denies" in outputs["draft"]  # the caption says so
    assert 'sandbox="allow-scripts' in outputs["draft"]
    assert re.search(r"\[\^\d+\]", outputs["markdown"])
