"""CoNLL-U files as sentences of words that keep the spacing of the original text.

Format: https://universaldependencies.org/format.html. A multiword token ("don't", "Syria's") is
read as its words with no space between them, which is how English tokenisers cut them; where the
words do not spell the surface ("del" = "de" + "el"), the surface stands as one word that carries
the annotation of the word that leads the others. Empty nodes of the enhanced graph are left out.
"""

from __future__ import annotations

import gzip
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Word:
    """One syntactic word; `head` counts from 0 within the sentence, the root's is its own place."""

    form: str
    lemma: str
    upos: str
    feats: str
    head: int
    deprel: str
    space: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """One annotated sentence; `starts_paragraph` and `starts_document` are the file's own marks."""

    sent_id: str
    words: tuple[Word, ...]
    starts_paragraph: bool
    starts_document: bool

    @property
    def text(self) -> str:
        """The sentence as written, with the space that follows it."""
        return "".join(word.form + " " * word.space for word in self.words)


def read(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a CoNLL-U file, gzipped or plain, in file order."""
    opener = gzip.open if path.suffix == ".gz" else open
    paragraph = document = False
    sent_id, rows = "", list[list[str]]()
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("#"):
                document = document or line.startswith("# newdoc")
                paragraph = (
                    paragraph or document or line == "# newpar" or line.startswith("# newpar id")
                )
                if line.startswith("# sent_id"):
                    sent_id = line.split("=", 1)[1].strip()
            elif line:
                rows.append(line.split("\t"))
            elif rows:
                yield Sentence(sent_id, _words(rows), paragraph, document)
                paragraph = document = False
                rows = []
    if rows:
        yield Sentence(sent_id, _words(rows), paragraph, document)


def _words(rows: list[list[str]]) -> tuple[Word, ...]:
    """Read the word lines of one sentence and lay the multiword tokens' spacing over them."""
    plain = [row for row in rows if row[0].isdigit()]
    words = [
        Word(
            form=row[1],
            lemma=row[2],
            upos=row[3],
            feats="" if row[5] == "_" else row[5],
            head=int(row[6]) - 1 if row[6] != "0" else index,
            deprel=row[7],
            space=_spaced(row),
        )
        for index, row in enumerate(plain)
    ]
    merges: list[tuple[int, int, str]] = []
    for row in rows:
        first, dash, last = row[0].partition("-")
        if not dash:
            continue
        start, end = int(first) - 1, int(last)
        for index in range(start, end):
            words[index] = replace(words[index], space=index == end - 1 and _spaced(row))
        if "".join(word.form for word in words[start:end]) != row[1]:
            merges.append((start, end, row[1]))
    for start, end, surface in reversed(merges):
        words = _merge(words, start, end, surface)
    return tuple(words)


def _spaced(row: list[str]) -> bool:
    return "SpaceAfter=No" not in row[9].split("|")


def _merge(words: list[Word], start: int, end: int, surface: str) -> list[Word]:
    """Put one word where words[start:end] stood, annotated as the one headed from outside."""
    span = range(start, end)
    top = next((i for i in span if words[i].head not in span or words[i].head == i), start)

    def moved(index: int) -> int:
        return index if index < start else start if index < end else index - (end - start) + 1

    kept = replace(words[top], form=surface, space=words[end - 1].space)
    merged = [*words[:start], kept, *words[end:]]
    return [
        replace(word, head=start if word is kept and words[top].head == top else moved(word.head))
        for word in merged
    ]
