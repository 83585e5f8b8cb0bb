"""The document view: the text as read, each claim's sentence marked, speakers in the margin.

The page has no script at all. ``#claim-…`` is the sentence in the text, ``#row-claim-…`` the
claim in the list; each links to the other, and the list to the pictures.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from .evidence import Evidence, evidence, linkable, short
from .lines import status_of
from .page import View, render
from .words import counted, plain, spaced

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from ...ontology.records import Claim, Document, Filler, Segment

PATIENTS = ("victim", "recipient", "target", "beneficiary")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text under the same claims. ``starts`` are the claims that begin in it."""

    text: str
    covered: bool
    starts: tuple[Entry, ...]
    ends: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim in the list: its number in the document, its anchor, its summary, its pictures."""

    number: int
    anchor: str
    start: int
    end: int
    status: str
    summary: str
    evidence: Evidence
    pictures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A segment: who speaks, when, and its paragraphs."""

    kind: str
    speaker: str
    date: str
    paragraphs: tuple[tuple[Piece, ...], ...]


def document_view(
    document: Document,
    claims: Sequence[Claim],
    *,
    home: str | None = None,
    pictures: Mapping[str, Collection[str]] | None = None,
) -> View:
    """Return the page of a document.

    ``pictures`` gives for the path of each picture, relative to this page, the ids of the claims
    that it draws.
    """
    ordered = sorted(claims, key=lambda claim: (claim.start, claim.end, claim.id))
    entries = [
        _entry(number, claim, document, pictures or {}) for number, claim in enumerate(ordered, 1)
    ]
    html = render(
        "document.html",
        home=home,
        title=plain(document.title or document.source),
        facts=_facts(document),
        url=linkable(document.url),
        parts=[_part(document, segment, entries) for segment in document.segments],
        entries=entries,
        count=counted(len(entries), "claim"),
        language=document.language if re.fullmatch("[A-Za-z-]{2,12}", document.language) else "en",
    )
    return View(html)


def _facts(document: Document) -> list[tuple[str, str]]:
    facts = (
        ("Published by", document.publisher),
        ("Author", document.author),
        ("Date", document.published),
        ("Kind", spaced(document.kind)),
        ("Source", document.source),
    )
    return [(name, plain(value)) for name, value in facts if value]


def _entry(
    number: int, claim: Claim, document: Document, pictures: Mapping[str, Collection[str]]
) -> Entry:
    return Entry(
        number=number,
        anchor=short(claim.id),
        start=claim.start,
        end=claim.end,
        status=status_of(claim),
        summary=summary(claim),
        evidence=evidence(claim, {document.id: document}, pages=None),
        pictures=tuple(path for path, drawn in pictures.items() if claim.id in drawn),
    )


def summary(claim: Claim) -> str:
    """Return who did what to whom, by the names in the claim, with a dash where nobody is named."""
    patients = [filler for role in PATIENTS for filler in getattr(claim, role)]
    sides = [_names(claim.agent) or "—", spaced(claim.event_type).lower()]
    if patients or claim.location:
        sides.append(_names(patients) or _names(claim.location))
    return " → ".join(sides)


def _names(fillers: Sequence[Filler]) -> str:
    return ", ".join(dict.fromkeys(plain(filler.name) for filler in fillers))


def _part(document: Document, segment: Segment, entries: Sequence[Entry]) -> Part:
    paragraphs = _paragraphs(document.text, segment.start, segment.end)
    return Part(
        kind=spaced(segment.kind),
        speaker=plain(segment.speaker or ""),
        date=plain(segment.date or ""),
        paragraphs=tuple(
            tuple(_pieces(document.text, start, end, entries)) for start, end in paragraphs
        ),
    )


def _paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches between blank lines, or between line ends where no line is blank."""
    stretch = text[start:end]
    gap = r"\n\s*\n" if re.search(r"\n\s*\n", stretch.strip()) else r"\n"
    at = start
    for match in re.finditer(gap, stretch):
        if text[at : start + match.start()].strip():
            yield at, start + match.start()
        at = start + match.end()
    if text[at:end].strip():
        yield at, end


def _pieces(text: str, start: int, end: int, entries: Sequence[Entry]) -> Iterator[Piece]:
    """Cut a paragraph wherever a claim begins or ends."""
    near = [entry for entry in entries if entry.start < end and entry.end > start]
    cuts = {start, end}
    cuts |= {cut for entry in near for cut in (entry.start, entry.end) if start < cut < end}
    places = sorted(cuts)
    for left, right in pairwise(places):
        over = [entry for entry in near if entry.start < right and entry.end > left]
        yield Piece(
            text=text[left:right],
            covered=bool(over),
            starts=tuple(entry for entry in over if max(entry.start, start) == left),
            ends=tuple(entry for entry in over if min(entry.end, end) == right),
        )
