"""A case is always one state: as before a change or as after it, whatever happens on the way."""

from __future__ import annotations

import errno
import json
import shutil
import sqlite3
from typing import TYPE_CHECKING

import pytest
from allegata.graph import views
from allegata.graph.case import Case, build
from allegata.graph.folder.ledger import Ledger
from allegata.graph.folder.log import Entry, in_order
from allegata.graph.folder.marks import graph_mark
from allegata.graph.formats.jsonl import plain
from allegata.graph.pipeline import state
from allegata.graph.pipeline.build import add, remove
from allegata.ontology.errors import CaseError
from filelock import FileLock
from kills import tally

from .test_build import content

if TYPE_CHECKING:
    from pathlib import Path

    from allegata.graph.pipeline.workers import Reader


@pytest.fixture
def made(texts: Path, toy: Reader, tmp_path: Path) -> Case:
    return build([str(texts)], out=tmp_path / "case", reader=toy, views=False).case


def test_a_writer_killed_at_any_moment_leaves_one_state_and_a_rerun_gives_equal_bytes(
    tmp_path: Path,
) -> None:
    found = tally(12, tmp_path, claims=20)
    assert found["as before"] + found["as after"] == 12
    assert found["rerun equal"] == 12


def test_there_is_one_writer(made: Case, texts: Path, toy: Reader) -> None:
    with (
        FileLock(made.lock_path),
        pytest.raises(CaseError, match="is being changed by another process; wait for it"),
    ):
        build([str(texts)], out=made.path, reader=toy, views=False)


def test_readers_go_on_while_a_writer_reads_documents(made: Case) -> None:
    before = content(made)
    with FileLock(made.lock_path):
        assert content(Case.open(made.path)) == before


@pytest.mark.parametrize("name", ["claims.jsonl", "events.jsonl", "log.jsonl"])
def test_a_table_that_is_gone_or_cut_off_is_made_again(name: str, made: Case) -> None:
    before = content(made)
    (made.path / name).unlink()
    assert content(Case.open(made.path)) == before
    with (made.path / name).open("r+") as file:
        file.truncate(5)
    assert content(Case.open(made.path)) == before


def test_a_store_that_is_gone_or_old_is_made_again(
    made: Case, texts: Path, toy: Reader, tmp_path: Path
) -> None:
    before = content(made)
    shutil.copytree(made.graph_path, tmp_path / "old")
    shutil.rmtree(made.graph_path)
    assert content(Case.open(made.path)) == before
    remove(made, ["wire.txt"], views=False)
    add(made, [str(texts)], reader=toy, views=False)
    shutil.rmtree(made.graph_path)
    shutil.move(tmp_path / "old", made.graph_path)
    assert graph_mark(made) == "1"
    assert content(Case.open(made.path)) == before


def test_an_empty_file_of_decisions_makes_a_new_generation_and_nothing_else(made: Case) -> None:
    before = content(made)
    made.decisions_path.write_text("\n", encoding="utf-8")
    assert content(Case.open(made.path)) == before
    with made.ledger() as ledger:
        assert ledger.generation == 2
    Case.open(made.path)
    with made.ledger() as ledger:
        assert ledger.generation == 2


def test_pages_follow_decisions_and_stand_where_a_table_is_mended(
    texts: Path, toy: Reader, tmp_path: Path
) -> None:
    case = build([str(texts)], out=tmp_path / "case", reader=toy).case
    pages = {path: path.read_bytes() for path in case.views_path.rglob("*.html")}
    case.decisions_path.write_text("\n", encoding="utf-8")
    Case.open(case.path)
    case.claims_path.unlink()
    Case.open(case.path)
    assert {path: path.read_bytes() for path in case.views_path.rglob("*.html")} == pages


def test_pages_are_written_anew_where_something_changed_and_only_there(
    texts: Path, toy: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[int] = []
    real = views.write_views
    monkeypatch.setattr(views, "write_views", lambda *given: written.append(1) or real(*given))
    build([str(texts)], out=tmp_path / "case", reader=toy)
    case = build([str(texts)], out=tmp_path / "case", reader=toy).case
    assert len(written) == 1
    before = {path: path.read_bytes() for path in case.views_path.rglob("*.html")}
    next(case.views_path.rglob("*.html")).unlink()
    build([str(texts)], out=tmp_path / "case", reader=toy)
    assert len(written) == 2
    assert {path: path.read_bytes() for path in case.views_path.rglob("*.html")} == before
    (case.views_path / "index.html").write_text("", encoding="utf-8")
    build([str(texts)], out=tmp_path / "case", reader=toy)
    assert (case.views_path / "index.html").read_text(encoding="utf-8")


def test_pages_of_the_state_before_do_not_stay(texts: Path, toy: Reader, tmp_path: Path) -> None:
    case = build([str(texts)], out=tmp_path / "case", reader=toy).case
    assert case.views_path.exists()
    remove(case, ["wire.txt"], views=False)
    assert not case.views_path.exists()


def test_a_full_disk_is_told_in_one_line_and_leaves_the_case_as_it_was(
    made: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    before = content(made)
    with monkeypatch.context() as patched:
        patched.setattr(state, "write_tables", full)
        with pytest.raises(CaseError, match=r"the disk of .* is full; .* make room and run"):
            remove(made, ["wire.txt"], views=False)
    assert content(Case.open(made.path)) == before


def test_a_damaged_ledger_is_named_with_the_remedy(made: Case) -> None:
    made.ledger_path.write_bytes(b"no database" * 100)
    with pytest.raises(CaseError, match=r"ledger\.sqlite is damaged .* put a copy of the case"):
        Case.open(made.path)


def test_a_damaged_reading_is_named_with_the_remedy(made: Case) -> None:
    rows = sqlite3.connect(made.ledger_path)
    rows.execute("UPDATE readings SET text = x'00'")
    rows.commit()
    rows.close()
    with pytest.raises(CaseError, match=r"ledger\.sqlite is damaged .* build again"):
        list(made.documents())


def test_a_ledger_of_a_later_version_is_refused(made: Case) -> None:
    rows = sqlite3.connect(made.ledger_path)
    rows.execute("PRAGMA user_version = 7")
    rows.close()
    with pytest.raises(CaseError, match="has layout 7, this allegata reads 2; use the allegata"):
        Case.open(made.path)


def as_in_0_1(case: Case) -> None:
    """Turn a case into one of the layout without a ledger."""
    for name in ("documents", "readings"):
        (case.path / name).mkdir()
    reader = case.settings().reader
    for iri in case.document_iris():
        reading = plain(case.reading(iri)) | {"reader": reader}
        document = reading.pop("document")
        for name, value in (("documents", document), ("readings", reading)):
            path = case.path / name / f"{iri.rsplit('/', 1)[-1]}.json"
            path.write_text(json.dumps(value), encoding="utf-8")
    toml = case.settings_path.read_text(encoding="utf-8")
    case.settings_path.write_text(toml.replace("format = 2", "format = 1"), encoding="utf-8")
    case.ledger_path.unlink()


def test_a_case_of_the_layout_before_is_taken_into_a_ledger(
    made: Case, texts: Path, toy: Reader
) -> None:
    before = content(made)
    as_in_0_1(made)
    case = Case.open(made.path)
    assert content(case) == before
    assert not (case.path / "documents").exists()
    assert build([str(texts)], out=case.path, reader=toy, views=False).read_now == 0
    assert content(case) == before


def test_the_log_comes_in_one_order_whatever_is_in_it(tmp_path: Path) -> None:
    entries = [
        Entry("b.txt", "Read", "https://w3id.org/allegata/document/1", 2),
        Entry("é.txt", "Failed", None, 0, "no text", "ocr it"),
        Entry("a.jsonl", "Failed", None, 0, "not JSON", "mend it", 12),
        Entry("a.jsonl", "Failed", None, 0, "not JSON", "mend it", 9),
        Entry("a.jsonl", "Noted", "https://w3id.org/allegata/document/0", reason="left out"),
        Entry("A.txt", "Duplicate", "https://w3id.org/allegata/document/1", reason="as b.txt"),
    ]
    with Ledger(tmp_path / "ledger.sqlite", write=True) as ledger, ledger.change():
        ledger.take_over(entries)
        assert ledger.entries() == sorted(entries, key=in_order)


def test_a_damaged_file_of_the_layout_before_is_named(made: Case) -> None:
    as_in_0_1(made)
    next((made.path / "readings").iterdir()).write_text("{", encoding="utf-8")
    with pytest.raises(CaseError, match=r"readings/.*\.json is missing or damaged"):
        Case.open(made.path)


def test_what_the_last_change_brought_is_known_and_a_first_build_brings_nothing_new(
    made: Case, toy: Reader, tmp_path: Path
) -> None:
    assert made.newest() == ()
    before = set(made.document_iris())
    extra = tmp_path / "late.txt"
    extra.write_text("Borduria shelled the town of Reva, the observers said on Friday.\n")
    add(made, [str(extra)], reader=toy, views=False)
    assert set(made.newest()) == set(made.document_iris()) - before
    assert len(made.newest()) == 1
