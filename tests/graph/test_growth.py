"""A case that grew says what a case built at once says, in the same bytes."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from allegata.graph.case import Case, build
from allegata.graph.claims import replies
from allegata.graph.folder.marks import TABLES
from allegata.graph.pipeline.build import add, remove
from allegata.graph.pipeline.clustering import answers
from allegata.graph.pipeline.workers import Reader
from allegata.graph.tables.exports.export import export
from synthetic import readings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from allegata.ontology.records import Document

CLAIMS = 250
MADE = {reading.document.id: reading for reading in readings(CLAIMS, seed=5)}
BY_SOURCE = {reading.document.source: reading for reading in MADE.values()}


def open_documents(paths: Iterable[str]) -> Iterator[Document]:
    return (BY_SOURCE[path].document for path in paths)


READER = Reader(open_documents, lambda _: None, lambda _: "made", lambda one, _: MADE[one.id])


def content(case: Case) -> dict[str, str]:
    told = {name: (case.path / f"{name}.jsonl").read_text("utf-8") for name in TABLES}
    return told | {"quads": "".join(export(case, "nquads"))}


@pytest.mark.parametrize("seed", [1, 2])
def test_what_was_added_and_removed_in_turns_is_as_built_at_once(seed: int, tmp_path: Path) -> None:
    grow_and_compare(seed, tmp_path)


def test_a_case_that_grew_has_the_nearest_replies_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replies, "MOST_ANSWERED", 1)
    monkeypatch.setattr(answers, "MOST_ANSWERED", 1)
    grow_and_compare(3, tmp_path)


def test_a_case_that_lost_most_of_its_documents_is_as_built_without_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replies, "MOST_ANSWERED", 1)
    monkeypatch.setattr(answers, "MOST_ANSWERED", 1)
    sources = sorted(BY_SOURCE)
    case = build(sources, out=tmp_path / "case", reader=READER, views=False).case
    build(sources[:5], out=case.path, reader=READER, views=False)
    fresh = build(sources[:5], out=tmp_path / "fresh", reader=READER, views=False).case
    assert content(case) == content(fresh)


def grow_and_compare(seed: int, tmp_path: Path) -> None:
    rng = random.Random(seed)
    there = set(rng.sample(sorted(BY_SOURCE), 12))
    case = build(sorted(there), out=tmp_path / "grown", reader=READER, views=False).case
    for number in range(4):
        gone = set(rng.sample(sorted(there), 2))
        remove(case, sorted(gone), views=False)
        there -= gone
        come = set(rng.sample(sorted(set(BY_SOURCE) - there), 3))
        add(case, sorted(come), reader=READER, views=False)
        there |= come
        whole = build(sorted(there), out=tmp_path / f"{number}", reader=READER, views=False).case
        assert content(case) == content(whole)


def test_a_document_added_and_removed_leaves_every_byte_as_it_was(tmp_path: Path) -> None:
    first, *rest = sorted(BY_SOURCE)[:12]
    case = build(rest, out=tmp_path / "case", reader=READER, views=False).case
    before = content(case)
    add(case, [first], reader=READER, views=False)
    assert content(case) != before
    remove(case, [first], views=False)
    assert content(case) == before


def test_ten_builds_of_one_folder_have_the_same_bytes(tmp_path: Path) -> None:
    sources = sorted(BY_SOURCE)[:10]
    found = []
    for number in range(10):
        random.Random(number).shuffle(sources)
        case = build(sources, out=tmp_path / f"{number}", reader=READER, views=False).case
        found.append(content(case))
    assert all(one == found[0] for one in found)
