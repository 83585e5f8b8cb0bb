from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest
from allegata.graph.case import Case, build
from allegata.graph.folder.packed import unpacked
from allegata.graph.pipeline.build import add, remove
from allegata.graph.tables.exports.export import export
from allegata.ontology.errors import PseudonymError
from exported import exports_of
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from toy_persons import LIST

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from allegata.graph.pipeline.workers import Reader

NAMES = re.compile(rb"(?<![a-z])(ivo[\W_]marr|marr|torv|the[\W_]fox)(?![a-z])", re.IGNORECASE)


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    path = tmp_path / "who.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


@pytest.fixture
def named(texts: Path) -> Path:
    """The three documents, and one that is called after a person and full of the name."""
    (texts / "Ivo Marr.txt").write_text(
        "# publisher=Marr Press; title=Ivo\u00a0Marr’s war\n"
        "claimer=IVO MARR; agent=Northland; recipient=Midland; cue=Ivo-Marr's men\n",
        encoding="utf-8",
    )
    return texts


def files(case: Case) -> dict[str, bytes]:
    """All files of the case folder but the restricted ones, and what its ledger has packed."""
    with case.ledger() as ledger:
        packed = {
            f"{one.document}, {number}": unpacked(text).encode()
            for one in ledger.packed()
            for number, text in enumerate(one[4:])
        }
    return packed | {
        path.relative_to(case.path).as_posix(): path.read_bytes()
        for path in sorted(case.path.rglob("*"))
        if path.is_file() and path.relative_to(case.path).parts[0] != "restricted"
    }


NEWS = re.compile(rb'(?s)<section id="new".*?</section>\s*| <a href="#new">New</a>')
"""What a case page tells of the last change: cases with another past differ there."""


def stable(case: Case) -> dict[str, bytes]:
    """The files that equal cases have equal: all but the databases and what is told as new."""
    quads = {"quads": "".join(export(case, "nquads")).encode()}
    own = ("graph/", "ledger.sqlite")
    kept = {k: v for k, v in files(case).items() if not k.startswith(own)}
    return quads | {name: NEWS.sub(b"", content) for name, content in kept.items()}


def assert_nobody_is_named(case: Case) -> None:
    exported = exports_of(case)
    for name, content in (files(case) | exported).items():
        assert NAMES.search(name.encode()) is None
        assert NAMES.search(content) is None, name


def test_no_file_of_the_case_and_no_export_names_a_listed_person(
    named: Path, listed: Path, toy: Reader, tmp_path: Path
) -> None:
    case = build([str(named)], out=tmp_path / "case", pseudonyms=listed, reader=toy).case
    assert_nobody_is_named(case)
    assert "views/index.html" in files(case)
    assert "Envoy 7.txt" in {entry.source for entry in case.log()}
    for claim in case.claims():
        document = case.document(claim.document)
        assert document.text[claim.start : claim.end] == claim.quote
    assert "Ivo" in (named / "Ivo Marr.txt").read_text(encoding="utf-8")


PARTS = st.text("bdfgklmnprstvz", min_size=4, max_size=7).map("Qx{}".format)
SPELLINGS = st.sampled_from(
    [
        "{} {}",
        "{}\u00a0{}",
        "{}-{}",
        "{}_{}",
        "{} {}'s men",
        "the {}  {}’s",
        "{}%20{}",
        "{}\u200b {}",
    ]
)
CASES = st.sampled_from([str, str.upper, str.lower])


@settings(
    max_examples=8,
    deadline=None,
    phases=[Phase.generate],  # each example is a whole case: shrinking one takes minutes
    suppress_health_check=[HealthCheck.function_scoped_fixture],  # the toy reader is a constant
)
@given(
    names=st.lists(st.tuples(PARTS, PARTS), min_size=1, max_size=3, unique=True),
    said=st.lists(st.tuples(st.integers(0, 2), SPELLINGS, CASES), min_size=1, max_size=8),
)
def test_whatever_is_listed_survives_nowhere(
    names: list[tuple[str, str]],
    said: list[tuple[int, str, Callable[[str], str]]],
    toy: Reader,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("any")
    listed = folder / "who.csv"
    spoken = [write(form.format(*names[n % len(names)])) for n, form, write in said]
    lines = [f"claimer={name}; agent={name}; recipient=Midland; cue={name}" for name in spoken]
    text = f"# publisher={spoken[0]}; title=On {spoken[-1]}\n" + "\n".join(lines)
    (folder / "{}-{}.txt".format(*names[0])).write_text(text, encoding="utf-8")
    rows = "".join(f"{a} {b},Witness {n}\n" for n, (a, b) in enumerate(names))
    listed.write_text(f"name,pseudonym\n{rows}", encoding="utf-8")
    case = build([str(folder)], out=folder / "case", pseudonyms=listed, reader=toy).case
    exported = exports_of(case)
    full = "|".join(f"{a}[^a-z]*{b}" for a, b in names).lower()
    survivor = re.compile(rf"(?<![a-z])({full})(?![a-z])".encode())
    for content in (files(case) | exported).values():
        assert survivor.search(content.lower()) is None
    for claim in case.claims():
        document = case.document(claim.document)
        assert document.text[claim.start : claim.end] == claim.quote
    shutil.rmtree(folder)


def test_without_a_list_the_names_are_there(named: Path, toy: Reader, tmp_path: Path) -> None:
    case = build([str(named)], out=tmp_path / "case", reader=toy, views=False).case
    assert b"Ivo Marr" in files(case)["claims.jsonl"]
    assert not (case.path / "restricted").exists()


def test_a_list_given_later_leaves_no_trace_of_the_names(
    named: Path, listed: Path, toy: Reader, tmp_path: Path
) -> None:
    out = tmp_path / "case"
    build([str(named)], out=out, reader=toy)
    case = build([str(named)], out=out, pseudonyms=listed, reader=toy, views=False).case
    assert_nobody_is_named(case)
    fresh = build([str(named)], out=tmp_path / "f", pseudonyms=listed, reader=toy, views=False)
    assert stable(case) == stable(fresh.case)


def test_add_and_a_later_build_keep_to_the_list(
    named: Path, listed: Path, toy: Reader, tmp_path: Path
) -> None:
    first = [str(named / "report.txt")]
    grown = build(first, out=tmp_path / "grown", pseudonyms=listed, reader=toy).case
    listed.unlink()
    add(grown, [str(named)], reader=toy)
    assert_nobody_is_named(grown)
    again = build([str(named)], out=grown.path, reader=toy)
    assert again.read_now == 0
    listed.write_text(LIST, encoding="utf-8")
    whole = build([str(named)], out=tmp_path / "whole", pseudonyms=listed, reader=toy)
    assert stable(again.case) == stable(whole.case)


@pytest.mark.usefixtures("two_workers")
def test_the_number_of_workers_changes_nothing(
    named: Path, listed: Path, toy: Reader, tmp_path: Path
) -> None:
    for number in range(8):
        text = f"claimer=Marr; agent=Northland; recipient=Midland; when={2000 + number}\n"
        (named / f"more-{number}.txt").write_text(text, encoding="utf-8")
    one, two = (
        build(
            [str(named)],
            out=tmp_path / str(workers),
            pseudonyms=listed,
            reader=toy,
            workers=workers,
            views=False,
        ).case
        for workers in (1, 2)
    )
    assert stable(one) == stable(two)
    assert_nobody_is_named(two)


def test_confidential_persons_are_answered_by_pseudonym(
    named: Path, listed: Path, toy: Reader, tmp_path: Path
) -> None:
    case = build(
        [str(named)], out=tmp_path / "case", pseudonyms=listed, reader=toy, views=False
    ).case
    rows = list(case.sparql("confidential-persons"))
    assert {row[0].rsplit("/", 1)[-1] for row in rows} == {"envoy-7"}
    shown = case.sparql("SELECT DISTINCT ?p WHERE { ?a al:pseudonym ?p } ORDER BY ?p")
    assert [row[0] for row in shown] == ["Author 1", "Envoy 7"]
    remove(case, ["Envoy 7.txt", "wire.txt"], views=False)
    left = case.sparql("SELECT DISTINCT ?p WHERE { ?a al:pseudonym ?p }")
    assert [row[0] for row in left] == ["Author 1"]


def test_a_bad_list_leaves_the_case_as_it_was(
    named: Path, listed: Path, toy: Reader, tmp_path: Path
) -> None:
    case = build([str(named)], out=tmp_path / "case", reader=toy, views=False).case
    before = stable(case)
    listed.write_text("name,pseudonym\n,W1\n", encoding="utf-8")
    with pytest.raises(PseudonymError):
        build([str(named)], out=case.path, pseudonyms=listed, reader=toy, views=False)
    assert stable(Case.open(case.path)) == before
