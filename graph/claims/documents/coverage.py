"""How much of a document was read, and which of its sentences gave claims.

Sentences are told by their full stops and paragraphs here, since a reading keeps only the
offsets of what it found: the numbers are for people to weigh a silence, not a measure.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from .pages import page_at, page_starts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ....ontology.records import Claim, Document, Mention

_END: Final = re.compile(
    r"(?:(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})\.|[!?…])[\"”’')\]]*\s+"
    r"(?=[\"“‘'(\[]?[^\W_a-z])|\n\s*\n"
)
_EVENT: Final = "Event"


@dataclass(frozen=True, slots=True)
class Silence:
    """A sentence with a word for an event of which no claim was made, and its printed page."""

    start: int
    end: int
    page: int | None
    text: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """What became of a document, in characters and sentences.

    ``read``, ``boilerplate`` and ``other_language`` sum to ``characters``; ``sentences`` are those
    of what was read, ``claimed`` those with a claim, ``silent`` those that look like an event and
    gave none.
    """

    characters: int
    read: int
    boilerplate: int
    other_language: int
    sentences: int
    claimed: int
    silent: tuple[Silence, ...]


def coverage_of(
    document: Document, claims: Iterable[Claim], mentions: Iterable[Mention]
) -> Coverage:
    """Return the coverage of ``document`` by its ``claims`` and ``mentions``."""
    sizes: Counter[str] = Counter()
    for segment in document.segments:
        sizes["read" if segment.is_read else segment.kind] += segment.end - segment.start
    spans = list(_sentences(document))
    claimed = _touched(spans, ((claim.start, claim.end) for claim in claims))
    events = ((one.start, one.end) for one in mentions if one.kind == _EVENT)
    silent = sorted(_touched(spans, events) - claimed)
    return Coverage(
        characters=len(document.text),
        read=sizes["read"],
        boilerplate=sizes["Boilerplate"],
        other_language=sizes["OtherLanguage"],
        sentences=len(spans),
        claimed=len(claimed),
        silent=tuple(_silence(document, *spans[index]) for index in silent),
    )


def _sentences(document: Document) -> Iterator[tuple[int, int]]:
    """Yield the sentences of what is read, without the blanks around them."""
    for segment in document.segments:
        if not segment.is_read:
            continue
        start = segment.start
        ends = [match.end() for match in _END.finditer(document.text, start, segment.end)]
        for end in (*ends, segment.end):
            words = document.text[start:end]
            if any(map(str.isalnum, words)):
                first = start + len(words) - len(words.lstrip())
                yield first, start + len(words.rstrip())
            start = end


def _touched(spans: list[tuple[int, int]], marked: Iterable[tuple[int, int]]) -> set[int]:
    """Return the numbers of the sentences that one of ``marked`` overlaps."""
    found: set[int] = set()
    index = 0
    for start, end in sorted(marked):
        while index < len(spans) and spans[index][1] <= start:
            index += 1
        at = index
        while at < len(spans) and spans[at][0] < end:
            found.add(at)
            at += 1
    return found


def _silence(document: Document, start: int, end: int) -> Silence:
    page = page_at(page_starts(document), start)
    return Silence(start, end, page, " ".join(document.text[start:end].split()))
