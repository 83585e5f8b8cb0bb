"""The texts of each epoch, read from the file that `sources.py` writes, beside the treebanks."""

from __future__ import annotations

import json
import lzma
from dataclasses import replace
from typing import TYPE_CHECKING

from ..data.material import Marked, named
from ..data.tagged import Tagged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path


def epochs(treebanks: Sequence[Marked], path: Path) -> Iterator[list[list[Marked]]]:
    """Yield for each epoch its runs of sentences: the treebanks, then blocks with names alone."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            runs = (list(named(map(_tagged, run))) for run in record["named"])
            yield [_renamed(treebanks, record["renamed"]), *filter(None, runs)]


def _renamed(treebanks: Sequence[Marked], changes: Iterable[tuple[int, int, str]]) -> list[Marked]:
    """Put other names into sentences; the lemma of a name is the name."""
    sentences = list(treebanks)
    for number, place, form in changes:
        words = list(sentences[number].words)
        words[place] = replace(words[place], form=form, lemma=form)
        sentences[number] = replace(sentences[number], words=tuple(words))
    return sentences


def _tagged(row: tuple[list[str], str, list[tuple[int, int, str]], int]) -> Tagged:
    forms, spaces, names, begins = row
    words = tuple((form, space == " ") for form, space in zip(forms, spaces, strict=True))
    spans = tuple((start, end, kind) for start, end, kind in names)
    return Tagged(words, spans, bool(begins & 1), bool(begins & 2))
