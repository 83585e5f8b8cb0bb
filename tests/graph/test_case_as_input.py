"""A case folder is never read as documents, wherever it lies."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from allegata.extractors.sources import open_documents
from allegata.graph.case import Case, build
from allegata.ontology.records import Failure

if TYPE_CHECKING:
    from allegata.graph.pipeline.workers import Reader

TEXT = "claimer=Northland; agent=Eastland; recipient=Midland; when=2011\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with one document."""
    monkeypatch.chdir(tmp_path)
    Path("one.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


@pytest.fixture
def reader(toy: Reader) -> Reader:
    return replace(toy, open_documents=open_documents)


def told(folder: Path) -> dict[str, bytes]:
    """Return what a case holds, file by file; the store keeps a log of its own openings."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in files
        if "graph" not in path.relative_to(folder).parts
    }


def test_ten_builds_of_the_folder_that_a_case_lies_in_give_the_same_bytes(
    desk: Path, reader: Reader
) -> None:
    first = build(["."], out="case", reader=reader)
    assert [entry.source for entry in first.entries] == ["one.txt"]
    once, quads = told(desk / "case"), sorted(first.case.store().nquads())
    for _ in range(9):
        again = build(["."], out="case", reader=reader)
        assert told(desk / "case") == once
        assert sorted(again.case.store().nquads()) == quads


def test_another_case_and_one_further_down_are_passed_over(desk: Path, reader: Reader) -> None:
    build(["."], out="case", reader=reader, views=False)
    deep = desk / "old" / "year"
    deep.mkdir(parents=True)
    shutil.copytree("case", deep / "nested")
    (deep / "two.txt").write_text(TEXT.replace("2011", "2012"), encoding="utf-8")
    report = build([".", "*"], out="second", reader=reader, views=False)
    assert [entry.source for entry in report.entries] == ["old/year/two.txt", "one.txt"]


@pytest.mark.parametrize("path", ["case", "case/", "case/claims.jsonl", "case/views"])
def test_a_case_that_is_named_is_a_failure_with_a_remedy(
    path: str, desk: Path, reader: Reader
) -> None:
    build(["one.txt"], out="case", reader=reader)
    (found,) = open_documents([path])
    assert isinstance(found, Failure)
    assert found.source == path
    assert "case folder, which is never read" in found.reason
    assert "name the documents" in str(found.remedy)


def test_a_failure_for_a_named_case_costs_no_other_document(desk: Path, reader: Reader) -> None:
    build(["one.txt"], out="case", reader=reader, views=False)
    report = build(["one.txt", "case"], out="case", reader=reader, views=False)
    assert [entry.status for entry in report.entries] == ["Failed", "Read"]
    assert len(list(Case.open("case").claims())) == 1
