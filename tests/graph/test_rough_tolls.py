"""A number that is said to be rough is told so, from the words to the RDF and the tables."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest
from allegata.extractors.language.pipeline import EMBEDDED
from allegata.graph.case import Case, build
from allegata.graph.tables.exports.export import export
from allegata.ontology.shapes import check

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """\
Some 40 miners were killed by rebels in Aleppo.

Rebels killed around 1,200 villagers in Homs.

An estimated 3,000 people were killed by soldiers in Hama.

At least about 20 farmers were killed by rebels in Idlib.

Exactly 12 nurses were killed by soldiers in Damascus.

Rebels killed more than 60 drivers in Latakia.
"""
TOLD = {
    "miners": ("Killed about 40", 40, 40, True),
    "villagers": ("Killed about 1200", 1200, 1200, True),
    "people": ("Killed about 3000", 3000, 3000, True),
    "farmers": ("Killed at least about 20", 20, None, True),
    "nurses": ("Killed 12", 12, 12, False),
    "drivers": ("Killed at least 60", 60, None, False),
}
"""The words of a table, the bounds and whether they are rough, by who is counted."""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """Return the case of TEXT."""
    if not EMBEDDED.is_dir():
        pytest.skip(f"{EMBEDDED.name} is not built: see extractors/training")
    folder: Path = tmp_path_factory.mktemp("rough")
    (folder / "tolls.txt").write_text(TEXT, encoding="utf-8")
    return build([str(folder / "tolls.txt")], out=folder / "case", views=False).case


def test_a_table_tells_the_number_in_words(told: Case) -> None:
    rows = csv.DictReader(io.StringIO("".join(export(told, "csv"))))
    words = {row["harm"] for row in rows if row["harm"]}
    assert words == {row[0] for row in TOLD.values()}


def test_the_frame_of_harms_has_a_column_for_it(told: Case) -> None:
    frame = told.frames.harms().set_index("of_whom")["approximate"]
    assert frame.to_dict() == {whom: row[-1] for whom, row in TOLD.items()}


def test_the_graph_says_so_only_where_it_is_true(told: Case) -> None:
    asked = (
        "SELECT DISTINCT ?whom ?least ?most ?rough WHERE { ?harm al:ofWhom ?whom "
        "OPTIONAL { ?harm al:countMin ?least } OPTIONAL { ?harm al:countMax ?most } "
        "OPTIONAL { ?harm al:approximate ?rough } }"
    )
    rows = {row[0]: row[1:] for row in told.store().query(asked).rows}
    assert rows == {whom: (*row[1:3], row[3] or None) for whom, row in TOLD.items()}
    assert [str(problem) for problem in check(told.store().dataset)] == []


def test_the_question_for_tolls_tells_which_are_rough(told: Case) -> None:
    asked = told.sparql("tolls")
    rough = {row[asked.columns.index("rough")] for row in asked.rows}
    assert rough == {True, None}
