"""The notebooks run from top to bottom, say what they promise, and are kept without outputs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
FIRST = NOTEBOOKS / "01-from-documents-to-a-graph.ipynb"

nbformat = pytest.importorskip("nbformat", reason="nbformat is not installed")
nbclient = pytest.importorskip("nbclient", reason="nbclient is not installed")
pytest.importorskip("ipykernel", reason="ipykernel is not installed")


@pytest.mark.parametrize("path", sorted(NOTEBOOKS.glob("*.ipynb")), ids=lambda path: path.name)
def test_a_notebook_is_kept_stripped_with_stable_ids(path):
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert all(cell.outputs == [] and cell.execution_count is None for cell in code)
    assert len({cell.id for cell in notebook.cells}) == len(notebook.cells)


@pytest.fixture(scope="module")
def outputs(tmp_path_factory) -> dict[str, str]:
    """Run the first notebook; return what each cell shows, by the cell's id."""
    notebook = nbformat.read(FIRST, as_version=4)
    work = str(tmp_path_factory.mktemp("notebook"))
    nbclient.NotebookClient(notebook, timeout=300, kernel_name="python3").execute(cwd=work)
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


def test_every_document_is_read_and_every_quote_is_exact(outputs):
    exact, total = re.search(r"(\d+) of (\d+) quotes", outputs["evidence"]).groups()
    assert exact == total
    assert int(total) > 50
    assert "Harbour Rights Monitor" in outputs["build"]


def test_claims_and_answers_are_frames(outputs):
    for cell, column in (("claims", "certainty"), ("sparql", "supplier"), ("own", "denials")):
        assert f"<th>{column}</th>" in outputs[cell]
        assert outputs[cell].count("<tr") > 2


def test_the_supply_to_the_syrian_government_is_answered(outputs):
    assert "Russia" in outputs["sparql"]
    assert "Syria" in outputs["sparql"]


def test_chains_have_two_steps_or_more_with_their_quotes(outputs):
    for cell in ("arms", "accusations"):
        first = next(line for line in outputs[cell].splitlines() if "→" in line)
        assert first.count("→") >= 2
        assert re.search(r"^    .+ \(\w+\): .+", outputs[cell], re.MULTILINE)


def test_the_view_is_a_sandboxed_frame_and_the_pages_are_written(outputs):
    assert 'sandbox="allow-scripts' in outputs["view"]
    assert "Who is said to arm whom" in outputs["view"]
    assert int(re.match(r"(\d+) pages", outputs["pages"])[1]) > 9
