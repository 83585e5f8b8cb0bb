"""The document view: the text as read, claims and names marked, speakers in the margin.

The page reads without a script; with one a reader decides, and a very long text is folded.
``#claim-…`` is the sentence in the text, ``#row-claim-…`` the claim in the list; each links to the
other, and the list to the pictures.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from .....ontology.languages import language_name
from ....claims.documents.coverage import coverage_of
from ....claims.shown import is_shown
from ....claims.status import status_of
from ....claims.voices import voice
from ...telling.deciding import deciding
from ...telling.dossiers.sentences import Named, fillers, speaking
from ...telling.evidence import Evidence, evidence, linkable, short
from ...telling.marking import Paragraph, paragraphs, words
from ...telling.words import counted, happening, plain, spaced
from ..shell import View, render

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from .....ontology.records import Claim, Document, Filler, Mention, Segment
    from ....claims.documents.coverage import Coverage
    from ...telling.dossiers.document import DocumentDossier
    from ...telling.marking import Word

PATIENTS = ("victim", "recipient", "target", "beneficiary")
MARKS = (("actor", "actors"), ("place", "places"), ("time", "times"), ("weapon", "weapons"))
"""The marks of words in the order of the legend, and what it calls them."""
AT_FIRST = 2_400
"""Characters of a text that a narrow window shows at first, to the end of their paragraph."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim in the list: its number in the document, its anchor, its summary, its pictures.

    ``who``, ``event`` and ``whom`` are the summary in names that lead to dossiers. ``unsure``:
    whether it is kept but counted and drawn nowhere else. ``versions`` is the dossier of its event
    where others tell of that too.
    """

    number: int
    anchor: str
    status: str
    unsure: bool
    summary: str
    who: tuple[Named, ...]
    event: str
    whom: tuple[Named, ...]
    claimer: Named
    evidence: Evidence
    pictures: tuple[str, ...]
    versions: str


@dataclass(frozen=True, slots=True)
class Part:
    """A segment: who speaks, when, and its paragraphs; ``unread`` says why it was not read.

    A narrow window shows at first only what comes before ``folded``, the number of a paragraph;
    a part that is ``later`` altogether it does not show at first.
    """

    kind: str
    unread: str
    speaker: str
    date: str
    paragraphs: tuple[Paragraph, ...]
    folded: int = 0
    later: bool = False


def document_view(
    document: Document,
    claims: Sequence[Claim],
    *,
    mentions: Iterable[Mention] = (),
    home: str | None = None,
    pictures: Mapping[str, Collection[str]] | None = None,
    links: Mapping[str, str] | None = None,
    dossier: DocumentDossier | None = None,
) -> View:
    """Return the page of a document.

    ``pictures`` gives for the path of each picture, relative to this page, the ids of the claims
    that it draws; ``links`` gives for the IRI of an actor or place where its name leads, and for
    that of a claim the dossier of its event. ``dossier`` says what is known around the document.
    """
    ordered = sorted(claims, key=lambda claim: (claim.start, claim.end, claim.id))
    known = list(mentions)
    marked = words(known, links or {})
    parts = list(_folded(_parts(document, ordered, marked)))
    html = render(
        "document.html",
        home=home,
        title=plain(document.title or document.source),
        facts=[*_facts(document), ("Sentences", _covered(coverage_of(document, ordered, known)))],
        url=linkable(document.url),
        marks=[(key, name) for key, name in MARKS if any(word.mark == key for word in marked)],
        parts=parts,
        long=_length(document) if any(part.later for part in parts) or _cut(parts) else "",
        dossier=dossier,
        anchors=[short(claim.id) for claim in ordered],
        entries=[
            _entry(number, claim, document, pictures or {}, links or {})
            for number, claim in enumerate(ordered, 1)
        ],
        count=counted(len(ordered), "claim"),
        deciding=deciding(ordered),
        language=document.language if re.fullmatch("[A-Za-z-]{2,12}", document.language) else "en",
    )
    return View(html)


def _facts(document: Document) -> list[tuple[str, str]]:
    facts = (
        ("Published by", document.publisher),
        ("Author", document.author),
        ("Date", document.published),
        ("Dated by", document.dated_by),
        ("Kind", spaced(document.kind)),
        ("Source", document.source),
        ("Read as", document.reader),
        ("Captured", document.captured),
        ("SHA-256", document.sha256),
    )
    return [(name, plain(value)) for name, value in facts if value]


def _covered(coverage: Coverage) -> str:
    """Return in words what the sentences gave, so that silence is not taken for absence."""
    silent = f"; {len(coverage.silent):,} more look like an event" if coverage.silent else ""
    return f"{coverage.sentences:,} read, {coverage.claimed:,} with a claim{silent}"


def _entry(
    number: int,
    claim: Claim,
    document: Document,
    pictures: Mapping[str, Collection[str]],
    links: Mapping[str, str],
) -> Entry:
    patients = [filler for role in PATIENTS for filler in getattr(claim, role)]
    return Entry(
        number=number,
        anchor=short(claim.id),
        status=status_of(claim),
        unsure=not is_shown(claim),
        summary=summary(claim),
        who=fillers(claim.agent, links),
        event=happening(claim.event_type).lower(),
        whom=fillers(patients, links) or places(claim, links),
        claimer=speaking(claim.claimer, links),
        evidence=evidence(claim, {document.id: document}, pages=None),
        pictures=tuple(path for path, drawn in pictures.items() if claim.id in drawn),
        versions=links.get(claim.id, ""),
    )


def summary(claim: Claim) -> str:
    """Return who did what to whom, by the names in the claim, with a dash where nobody is named."""
    patients = [filler for role in PATIENTS for filler in getattr(claim, role)]
    sides = [_names(claim.agent) or "—", happening(claim.event_type).lower()]
    if patients or claim.location:
        sides.append(_names(patients) or _names(claim.location))
    return " → ".join(sides)


def places(claim: Claim, links: Mapping[str, str]) -> tuple[Named, ...]:
    """Return where it is said to have happened, as names that lead to the map."""
    return tuple(Named(plain(one.name), links.get(one.id, "")) for one in claim.location)


def _names(fillers: Sequence[Filler]) -> str:
    return ", ".join(dict.fromkeys(plain(filler.name) for filler in fillers))


def _parts(document: Document, claims: Sequence[Claim], marked: Sequence[Word]) -> Iterator[Part]:
    """Yield the segments; a speaker is named where another than before begins to speak."""
    spans = [(claim.start, claim.end) for claim in claims]
    own = voice(document)
    before = None
    for segment in document.segments:
        read = segment.is_read
        speaker = segment.speaker or (own.name if own and read else None)
        yield Part(
            kind=spaced(segment.kind),
            unread=_unread(segment),
            speaker=plain(speaker) if speaker and speaker != before else "",
            date=plain(segment.date or ""),
            paragraphs=tuple(paragraphs(document, segment, spans, marked)),
        )
        before = speaker if read else before


def _folded(parts: Iterable[Part]) -> Iterator[Part]:
    """Yield parts with what a narrow window does not show at first."""
    left = AT_FIRST
    for part in parts:
        if left <= 0:
            yield replace(part, later=True)
            continue
        shown = 0
        for paragraph in part.paragraphs:
            if left <= 0:
                break
            left -= sum(len(piece.text) for piece in paragraph.pieces)
            shown += 1
        yield replace(part, folded=shown)


def _cut(parts: Iterable[Part]) -> bool:
    return any(part.folded < len(part.paragraphs) for part in parts if not part.later)


def _length(document: Document) -> str:
    return counted(len(document.text.split()), "word")


def _unread(segment: Segment) -> str:
    """Return why a segment was not read, "" where it was."""
    if segment.language is not None:
        return f"not read: {language_name(segment.language)}"
    return "" if segment.is_read else "not read as claims"
