"""Pages in the layouts of real kinds of site and export are cut as expected.jsonl says."""

from __future__ import annotations

import pytest
from allegata.extractors.sources import open_documents
from allegata.ontology.records import Document, Notice
from laid_out import LAYOUTS, Layout, faults, layouts

NOT_YET: frozenset[str] = frozenset()
"""Layouts of which something is still misread; one that comes right fails here until it goes."""


def parameters():
    for layout in layouts():
        marks = [pytest.mark.xfail(reason="not yet")] if layout.file in NOT_YET else []
        yield pytest.param(layout, id=layout.file, marks=marks)


@pytest.mark.parametrize("layout", list(parameters()))
def test_a_layout_is_cut_as_expected(layout: Layout) -> None:
    found = list(open_documents([str(layout.path)]))
    (document,) = [item for item in found if isinstance(item, Document)]
    assert list(faults(layout, document)) == []
    if layout.notice is not None:
        told = [item.reason for item in found if isinstance(item, Notice)]
        assert any(layout.notice in reason for reason in told)


def test_every_file_has_its_row() -> None:
    files = {path.name for path in LAYOUTS.iterdir()} - {"expected.jsonl"}
    assert files == {layout.file for layout in layouts()}
