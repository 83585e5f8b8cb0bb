"""Where a claim comes from: its original, its page, its day of capture, and what read it."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from allegata.extractors.sources import open_documents
from allegata.graph.case import Case, build
from allegata.graph.claims.documents.pages import page_of
from allegata.graph.folder.evidence import check_evidence
from allegata.graph.folder.originals import Originals
from allegata.graph.pipeline import state
from allegata.graph.pipeline.build import add, remove
from allegata.graph.privacy.masking import Mask, masked_path
from allegata.graph.privacy.pseudonyms import Person
from allegata.graph.store.provenance import provenance_quads
from allegata.graph.tables.account import account
from toy_reader import document_of, read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from allegata.graph.pipeline.workers import Reader

SAID = "# title=Port\ntype=Shelling; agent=Northland; target=Eastland\n"


@pytest.fixture
def filed(toy: Reader) -> Reader:
    """The toy reader, with documents that know in which file they lie."""
    return replace(toy, open_documents=_filed)


def _filed(paths):
    for path in sorted(paths):
        for item in open_documents([path]):
            yield replace(document_of(item.text, source=path), file=path, reader=item.reader)


@pytest.fixture
def build_case(tmp_path: Path) -> Callable[..., Case]:
    def make(files: list[str], **options: object) -> Case:
        return build(files, out=tmp_path / "case", views=False, **options).case

    return make


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inner = tmp_path / "in"
    inner.mkdir()
    (inner / "a.txt").write_text(SAID, encoding="utf-8")
    (inner / "b.txt").write_text(f"{SAID}type=Killing; agent=Westland\n", encoding="utf-8")
    return inner


def paths(folder: Path) -> list[str]:
    return [str(path) for path in sorted(folder.iterdir())]


def test_originals_are_kept_under_their_checksum(
    build_case: Callable[..., Case], folder: Path, filed: Reader
) -> None:
    case = build_case(paths(folder), reader=filed)
    for row, path in zip(Originals(case.path).listed(), sorted(folder.iterdir()), strict=True):
        assert (row.path, row.size) == (str(path), path.stat().st_size)
        kept = case.path / "originals" / str(row.kept)
        assert kept.read_bytes() == path.read_bytes()
        assert row.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_link_refers_and_copies_nothing(
    build_case: Callable[..., Case], folder: Path, filed: Reader
) -> None:
    case = build_case(paths(folder), reader=filed, link=True)
    assert [row.kept for row in Originals(case.path).listed()] == [None, None]
    assert not (case.path / "originals").exists()


def test_originals_that_are_to_be_referred_to_now_are_kept_no_more(
    build_case: Callable[..., Case], folder: Path, filed: Reader
) -> None:
    build_case(paths(folder), reader=filed)
    case = build_case(paths(folder), reader=filed, link=True)
    assert [row.kept for row in Originals(case.path).listed()] == [None, None]
    assert not (case.path / "originals").exists()


def test_originals_of_a_change_that_was_broken_off_are_not_those_of_the_case(
    build_case: Callable[..., Case], folder: Path, filed: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = paths(folder)
    case = build_case([first], reader=filed)
    with monkeypatch.context() as patched:
        patched.setattr(state, "_stage", _interrupted)
        with pytest.raises(KeyboardInterrupt):
            add(case, [second], reader=filed, views=False)
    assert [row.path for row in Originals(case.path).listed()] == [first]
    with monkeypatch.context() as patched:
        patched.setattr(state, "_promote", _interrupted)
        with pytest.raises(KeyboardInterrupt):
            add(case, [second], reader=filed, views=False)
    opened = Case.open(case.path)
    assert [row.path for row in Originals(opened.path).listed()] == [first, second]
    assert len(list((case.path / "originals").iterdir())) == 2


def _interrupted(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


def test_originals_come_and_go_with_their_documents(
    build_case: Callable[..., Case], folder: Path, filed: Reader
) -> None:
    first, second = paths(folder)
    case = build_case([first], reader=filed)
    add(case, [second], reader=filed, views=False)
    assert len(list((case.path / "originals").iterdir())) == 2
    remove(case, [first], views=False)
    assert [row.path for row in Originals(case.path).listed()] == [second]
    assert len(list((case.path / "originals").iterdir())) == 1


def test_the_originals_of_a_case_that_protects_persons_are_restricted(
    build_case: Callable[..., Case], folder: Path, filed: Reader, tmp_path: Path
) -> None:
    names = tmp_path / "names.csv"
    names.write_text("name,pseudonym\nIvo Marr,Witness One\n", encoding="utf-8")
    case = build_case(paths(folder), reader=filed, pseudonyms=names)
    assert not (case.path / "originals").exists()
    assert len(list((case.path / "restricted" / "originals").iterdir())) == 2


def test_a_path_that_shows_a_name_is_called_otherwise() -> None:
    known = Mask([Person("Witness One", ("Ivo Marr",))])
    assert "Marr" not in masked_path("in/Ivo Marr.txt", known)
    assert masked_path("in/a.txt", known) == "in/a.txt"


def test_provenance_names_original_run_and_day() -> None:
    document = replace(
        document_of(SAID), captured="2014-03-12", file="a.warc", reader="warc", url="https://x.org/"
    )
    lines = "".join(quad.line() for quad in provenance_quads(document, "allegata 9; toy; ab12"))
    for word in (
        "wasDerivedFrom",
        "wasGeneratedBy",
        f"original/{document.sha256}",
        '"a.warc"',
        '"2014-03-12"',
        '"https://x.org/"',
        "ExtractionRun",
        '"ab12"',
    ):
        assert word in lines


def test_words_that_do_not_stand_where_they_are_said_to_are_refused() -> None:
    reading = read(document_of(SAID), None)
    check_evidence(reading)
    claim = replace(reading.claims[0], quote="another")
    with pytest.raises(ValueError, match="quotes 'another'"):
        check_evidence(replace(reading, claims=(claim,)))


def test_the_page_of_a_sentence_is_told(
    build_case: Callable[..., Case], folder: Path, filed: Reader
) -> None:
    paged = replace(filed, open_documents=_paged)
    case = build_case(paths(folder)[1:], reader=paged)
    claims = list(case.claims())
    document = next(case.documents())
    assert [page_of(document, claim.start) for claim in claims] == [1, 2]
    assert case.frames.claims()["page"].tolist() == [1, 2]
    facts = dict(account(case, claims[1].id).facts)
    assert ", page 2, " in facts["source"]
    assert facts["read as"] == "txt"
    answer = case.sparql("SELECT ?page WHERE { ?p al:page ?page } ORDER BY ?page").frame()
    assert answer["page"].tolist() == [1, 2]


def _paged(paths):
    for item in _filed(paths):
        yield replace(item, pages=(0, item.text.index("type=Killing")))


def test_a_run_of_prov_used_the_original_and_made_document_and_claims(
    build_case: Callable[..., Case], folder: Path, filed: Reader
) -> None:
    case = build_case(paths(folder), reader=filed)
    asked = """SELECT ?run ?agent (COUNT(DISTINCT ?claim) AS ?claims) WHERE {
      ?run a prov:Activity ; prov:used ?original ; prov:wasAssociatedWith ?agent .
      ?agent a prov:SoftwareAgent . ?document prov:wasDerivedFrom ?original ; a prov:Entity .
      ?claim a al:Claim ; prov:wasGeneratedBy ?run } GROUP BY ?run ?agent"""
    rows = case.store().query(asked).rows
    assert [count for *_, count in rows] == [len(list(case.claims()))]
