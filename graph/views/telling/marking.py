"""Cut a text at its paragraphs and pages, and wherever a claim or a marked word begins or ends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from ...claims.documents.pages import page_at, page_starts
from .words import plain, spaced

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ....ontology.records import Document, Mention, Segment

MARKED = {
    "Person": "actor",
    "Organisation": "actor",
    "StateActor": "actor",
    "ArmedGroup": "actor",
    "PersonGroup": "actor",
    "Location": "place",
    "Time": "time",
    "Weapon": "weapon",
    "Platform": "weapon",
}
"""The kinds of mention that are marked, and the mark of each."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Word:
    """A marked mention: its mark, what it was read as, and where that leads (empty: nowhere)."""

    start: int
    end: int
    mark: str
    title: str
    href: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text under the same claims and in the same word.

    ``starts`` and ``ends`` number the claims that begin and end with it, from 1.
    """

    text: str
    covered: bool
    word: Word | None
    starts: tuple[int, ...]
    ends: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; ``page`` is the number of the page that begins with it, else None."""

    pieces: tuple[Piece, ...]
    page: int | None


def words(mentions: Iterable[Mention], links: Mapping[str, str]) -> list[Word]:
    """Return the marked words, the longest where mentions overlap; ``links`` are by IRI."""
    marked = [mention for mention in mentions if mention.kind in MARKED]
    kept: list[Word] = []
    for mention in sorted(marked, key=lambda one: (one.start, -one.end, one.kind)):
        if not kept or mention.start >= kept[-1].end:
            title = spaced(mention.kind)
            if mention.name:
                title += f": {plain(mention.name)}"
            href = links.get(mention.id or "", "")
            kept.append(Word(mention.start, mention.end, MARKED[mention.kind], title, href))
    return kept


def paragraphs(
    document: Document, segment: Segment, claims: Sequence[Span], marked: Sequence[Word]
) -> Iterator[Paragraph]:
    """Yield the paragraphs of a segment; ``claims`` are spans of the text in their order."""
    text, starts = document.text, page_starts(document)
    for start, end in _stretches(text, segment.start, segment.end):
        page, last = page_at(starts, start), len(text[:start].rstrip()) - 1
        begins = last < 0 or page_at(starts, last) != page
        pieces = tuple(_pieces(text, start, end, claims, marked))
        yield Paragraph(pieces, page if begins else None)


def _stretches(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield what is between blank lines, or between line ends where no line is blank."""
    stretch = text[start:end]
    gap = r"\s*\n\s*\n|\s*\f" if re.search(r"\n\s*\n", stretch.strip()) else r"\n|\f"
    at = start
    for match in re.finditer(gap, stretch):
        if text[at : start + match.start()].strip():
            yield at, start + match.start()
        at = start + match.end()
    if text[at:end].strip():
        yield at, end


def _pieces(
    text: str, start: int, end: int, claims: Sequence[Span], marked: Sequence[Word]
) -> Iterator[Piece]:
    near = {n: span for n, span in enumerate(claims, 1) if span[0] < end and span[1] > start}
    inside = [word for word in marked if word.start < end and word.end > start]
    edges = {edge for span in near.values() for edge in span}
    edges |= {edge for word in inside for edge in (word.start, word.end)}
    for left, right in pairwise(sorted({start, end} | {e for e in edges if start < e < end})):
        over = {n: span for n, span in near.items() if span[0] < right and span[1] > left}
        yield Piece(
            text=text[left:right],
            covered=bool(over),
            word=next((word for word in inside if word.start < right and word.end > left), None),
            starts=tuple(n for n, span in over.items() if max(span[0], start) == left),
            ends=tuple(n for n, span in over.items() if min(span[1], end) == right),
        )
