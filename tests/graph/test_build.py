from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from allegata.graph.case import Case, build
from allegata.graph.folder.settings import write_settings
from allegata.graph.formats.jsonl import line
from allegata.graph.pipeline.build import add, remove
from allegata.graph.tables.exports.export import export
from allegata.ontology.errors import CaseError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from allegata.graph.pipeline.workers import Reader
    from allegata.ontology.records import Document, Failure

TABLES = (
    "claims",
    "mentions",
    "actors",
    "locations",
    "things",
    "events",
    "copies",
    "withdrawals",
    "identities",
    "assessments",
    "unfit",
    "own_actors",
    "at_risk",
    "log",
)


def content(case: Case) -> dict[str, str]:
    """All that a case says, without the store's own files."""
    tables = {name: (case.path / f"{name}.jsonl").read_text(encoding="utf-8") for name in TABLES}
    kept = {iri: line(case.reading(iri)) for iri in case.document_iris()}
    return tables | kept | {"quads": "".join(export(case, "nquads"))}


def many(folder: Path, count: int = 20) -> Path:
    for number in range(count):
        claim = f"claimer=Northland; agent=Eastland; recipient=Midland; when={2000 + number}"
        text = f"# publisher=Paper {number % 3}\n{claim}\n"
        (folder / f"more-{number:02}.txt").write_text(text, encoding="utf-8")
    return folder


def test_a_case_holds_what_the_documents_say(texts: Path, toy: Reader, tmp_path: Path) -> None:
    report = build([str(texts)], out=tmp_path / "case", reader=toy, views=False)
    assert [entry.claims for entry in report.entries] == [3, 3, 7]
    assert len(list(report.case.claims())) == 13
    assert report.read_now == 3
    assert report.failures == ()


def test_the_number_of_workers_changes_nothing(
    texts: Path, toy: Reader, tmp_path: Path, two_workers: int
) -> None:
    many(texts)
    one = build([str(texts)], out=tmp_path / "one", reader=toy, views=False, workers=1)
    two = build([str(texts)], out=tmp_path / "two", reader=toy, views=False, workers=two_workers)
    assert two.read_now == 23
    assert content(one.case) == content(two.case)


def test_the_order_of_documents_changes_nothing(texts: Path, toy: Reader, tmp_path: Path) -> None:
    reverse = replace(toy, open_documents=_reversed(toy))
    one = build([str(texts)], out=tmp_path / "one", reader=toy, views=False)
    two = build([str(texts)], out=tmp_path / "two", reader=reverse, views=False)
    assert content(one.case) == content(two.case)


def _reversed(toy: Reader) -> object:
    def open_documents(paths: Iterable[str]) -> Iterator[Document | Failure]:
        return reversed(list(toy.open_documents(paths)))

    return open_documents


def test_an_interrupted_build_goes_on_where_it_stopped(
    texts: Path, toy: Reader, tmp_path: Path
) -> None:
    def fail(document: Document, nlp: object) -> object:
        if document.source == "wire.txt":
            raise KeyboardInterrupt
        return toy.read(document, nlp)

    with pytest.raises(KeyboardInterrupt):
        build([str(texts)], out=tmp_path / "c", reader=replace(toy, read=fail), views=False)
    report = build([str(texts)], out=tmp_path / "c", reader=toy, views=False)
    whole = build([str(texts)], out=tmp_path / "whole", reader=toy, views=False)
    assert report.read_now == 1
    assert content(report.case) == content(whole.case)


def test_an_unfinished_case_says_so(texts: Path, toy: Reader, tmp_path: Path) -> None:
    case = build([str(texts)], out=tmp_path / "case", reader=toy, views=False).case
    case.ledger_path.unlink()
    with pytest.raises(CaseError, match="not finished: run its `allegata build` again"):
        Case.open(case.path)


def test_another_pipeline_reads_again(texts: Path, toy: Reader, tmp_path: Path) -> None:
    build([str(texts)], out=tmp_path / "case", reader=toy, views=False)
    again = build([str(texts)], out=tmp_path / "case", reader=toy, views=False, pipeline="other")
    assert again.read_now == 3
    assert again.case.settings().language == "other 1.0"


def test_a_case_holds_only_the_documents_of_its_last_build(
    texts: Path, toy: Reader, tmp_path: Path
) -> None:
    build([str(texts)], out=tmp_path / "case", reader=toy, views=False)
    report = build([str(texts / "wire.txt")], out=tmp_path / "case", reader=toy, views=False)
    fresh = build([str(texts / "wire.txt")], out=tmp_path / "fresh", reader=toy, views=False)
    assert content(report.case) == content(fresh.case)


def test_adding_comes_to_the_same_as_building_at_once(
    texts: Path, toy: Reader, tmp_path: Path
) -> None:
    case = build([str(texts / "wire.txt")], out=tmp_path / "grown", reader=toy, views=False).case
    report = add(case, [str(texts)], reader=toy, views=False)
    whole = build([str(texts)], out=tmp_path / "whole", reader=toy, views=False)
    assert report.read_now == 2
    assert content(report.case) == content(whole.case)


def test_adding_twice_changes_nothing(texts: Path, toy: Reader, tmp_path: Path) -> None:
    case = build([str(texts)], out=tmp_path / "case", reader=toy, views=False).case
    before = content(case)
    report = add(case, [str(texts)], reader=toy, views=False)
    assert report.read_now == 0
    assert content(case) == before


@pytest.mark.parametrize("source", ["wire.txt", "report.txt", "comments.txt"])
def test_removing_a_document_removes_all_it_said(
    source: str, texts: Path, toy: Reader, tmp_path: Path
) -> None:
    case = build([str(texts)], out=tmp_path / "case", reader=toy, views=False).case
    remove(case, [source], views=False)
    (texts / source).unlink()
    never = build([str(texts)], out=tmp_path / "never", reader=toy, views=False)
    assert content(case) == content(never.case)


def test_removing_an_unknown_document_names_close_ones(
    texts: Path, toy: Reader, tmp_path: Path
) -> None:
    case = build([str(texts)], out=tmp_path / "case", reader=toy, views=False).case
    with pytest.raises(CaseError, match=r"no document 'wires\.txt' in the case; it has wire\.txt"):
        remove(case, ["wires.txt"], views=False)


def test_a_document_that_says_the_same_is_listed_and_not_read_twice(
    texts: Path, toy: Reader, tmp_path: Path
) -> None:
    shutil.copy(texts / "wire.txt", texts / "zcopy.txt")
    report = build([str(texts)], out=tmp_path / "case", reader=toy, views=False)
    (double,) = report.duplicates
    assert (double.source, double.reason) == ("zcopy.txt", "says the same as wire.txt")
    assert report.read_now == 3


def test_a_missing_path_is_listed_and_the_rest_is_kept(
    texts: Path, toy: Reader, tmp_path: Path
) -> None:
    report = build([str(texts), "nowhere.txt"], out=tmp_path / "c", reader=toy, views=False)
    assert [(entry.source, entry.remedy) for entry in report.failures] == [
        ("nowhere.txt", "check the path")
    ]
    assert report.read_now == 3


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.usefixtures("two_workers")
def test_a_defect_in_reading_one_document_does_not_stop_the_others(
    workers: int, texts: Path, toy: Reader, tmp_path: Path
) -> None:
    many(texts)
    (texts / "broken.txt").write_text("# BROKEN\n")
    report = build([str(texts)], out=tmp_path / "c", reader=toy, views=False, workers=workers)
    (failure,) = report.failures
    assert failure.source == "broken.txt"
    assert failure.reason is not None
    assert failure.reason.startswith("reading it failed: KeyError: 'a defect' (toy_reader.py, line")
    assert report.read_now == 23


def test_a_failed_document_that_is_mended_is_no_failure_any_more(
    texts: Path, toy: Reader, tmp_path: Path
) -> None:
    (texts / "broken.txt").write_text("# BROKEN\n")
    case = build([str(texts)], out=tmp_path / "case", reader=toy, views=False).case
    (texts / "broken.txt").write_text("# whole\n")
    report = add(case, [str(texts / "broken.txt")], reader=toy, views=False)
    assert report.failures == ()


def test_a_folder_with_other_things_is_not_built_into(
    texts: Path, toy: Reader, tmp_path: Path
) -> None:
    with pytest.raises(CaseError, match="is not empty and is no case"):
        build([str(texts)], out=texts, reader=toy, views=False)
    assert sorted(path.name for path in texts.iterdir()) == [
        "comments.txt",
        "report.txt",
        "wire.txt",
    ]


def test_a_folder_that_is_no_case_is_named_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match=r"it has no case\.toml; make one with `allegata build"):
        Case.open(tmp_path)


def test_a_damaged_case_toml_is_named(texts: Path, toy: Reader, tmp_path: Path) -> None:
    case = build([str(texts)], out=tmp_path / "case", reader=toy, views=False).case
    case.settings_path.write_text("format = ", encoding="utf-8")
    with pytest.raises(CaseError, match=r"case\.toml is damaged"):
        Case.open(case.path)


def test_a_case_of_another_layout_is_refused(texts: Path, toy: Reader, tmp_path: Path) -> None:
    case = build([str(texts)], out=tmp_path / "case", reader=toy, views=False).case
    write_settings(case.settings_path, replace(case.settings(), format=99))
    with pytest.raises(CaseError, match="has layout 99"):
        Case.open(case.path)


def test_each_document_is_reported_when_done(texts: Path, toy: Reader, tmp_path: Path) -> None:
    seen: list[str] = []
    build([str(texts)], out=tmp_path / "c", reader=toy, views=False, on_document=seen.append)
    assert seen == ["comments.txt", "report.txt", "wire.txt"]
