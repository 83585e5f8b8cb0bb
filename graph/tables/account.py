"""An account of one claim: its words in their place, what it says, and what answers it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from ...ontology.namespaces import compact
from ...ontology.records import ROLES
from ...ontology.terms import iri_of, label_of
from ..claims.documents.pages import page_of
from ..claims.documents.publication import published
from ..claims.fillers import names
from ..claims.status import status_of
from ..claims.voices import claimer_of, dates_said, voices
from ..folder.decided import assessments_in
from ..folder.reports import withdrawals_in
from ..formats.dates import stated
from .passage import find_claim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...ontology.records import Claim, Document
    from ..claims.clusters import Event
    from ..claims.replies import Reply
    from ..folder.case_folder import CaseFolder

_TOGETHER = 12
"""Claims of one event that are listed by their ids."""
AROUND = 160
"""Characters of the document told before and after the words of a claim."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A reply seen from one of its ends: the claim at the other end, whose it is, its words."""

    kind: str
    claim: str
    who: str | None
    quote: str
    why: str


@dataclass(frozen=True, slots=True)
class Account:
    """A claim as it is told: ``facts`` are names and values in order, those with a value."""

    claim: str
    before: str
    quote: str
    after: str
    facts: tuple[tuple[str, str], ...]
    answered_by: tuple[Answer, ...]
    answering: tuple[Answer, ...]


def account(case: CaseFolder, name: str) -> Account:
    """Return the account of the claim ``name``; a ``QueryError`` where there is none."""
    claim = find_claim(case.claims(), name)
    document = case.document(claim.document)
    events = [event for event in case.events() if _concerns(event, claim)]
    pairs = [reply for event in events for reply in event.replies]
    others = {reply.claim for reply in pairs} | {reply.accusation for reply in pairs}
    quotes = {one.id: _flat(one.quote) for one in case.claims() if one.id in others}
    called = {actor.id: actor.name for actor in case.actors()}
    text = document.text
    return Account(
        compact(claim.id),
        _around(text, max(0, claim.start - AROUND), claim.start),
        _flat(claim.quote),
        _around(text, claim.end, min(len(text), claim.end + AROUND)),
        tuple(
            chain(
                _facts(claim, document, [event for event in events if claim.id in event.claims]),
                _taken_back(case, claim),
                _decided(case, claim),
            )
        ),
        tuple(
            _answer(reply, reply.claim, reply.by, quotes, called)
            for reply in pairs
            if reply.accusation == claim.id
        ),
        tuple(
            _answer(reply, reply.accusation, reply.to, quotes, called)
            for reply in pairs
            if reply.claim == claim.id
        ),
    )


def _concerns(event: Event, claim: Claim) -> bool:
    return claim.id in event.claims or any(claim.id == one.claim for one in event.replies)


def _answer(
    reply: Reply, other: str, who: str | None, quotes: dict[str, str], called: dict[str, str]
) -> Answer:
    name = called.get(who or "")
    kind = label_of(iri_of("replyKind", reply.kind))
    return Answer(kind, compact(other), name, quotes[other], reply.why)


def _facts(claim: Claim, document: Document, events: list[Event]) -> Iterator[tuple[str, str]]:
    """Yield name and value of what the claim says, in the order in which it is told."""
    who = claimer_of(claim, voices([document]))
    said = dates_said([document]).get((document.id, claim.segment))
    told = [
        ("claim", compact(claim.id)),
        ("said by", who.name if who else "nobody named"),
        ("said on", said),
        ("speech act", label_of(iri_of("speechAct", claim.speech_act))),
        ("event type", label_of(iri_of("eventType", claim.event_type))),
        *((role, names(getattr(claim, role))) for role in ROLES),
        ("happened", stated(claim.event_start, claim.event_end)),
        ("status", status_of(claim)),
        ("certainty", claim.certainty.lower()),
        ("temporality", claim.temporality.lower()),
        ("event", "; ".join(f"{event.label} ({compact(event.id)})" for event in events)),
        *_gathered(claim, events),
        ("document", document.title or document.source),
        ("published", published(document)),
        ("source", _place(claim, document)),
        ("captured", document.captured),
        ("read as", document.reader),
        ("sha256", document.sha256),
    ]
    yield from ((name, value) for name, value in told if value)


def _taken_back(case: CaseFolder, claim: Claim) -> Iterator[tuple[str, str]]:
    """Yield which correction takes the claim back, where one does."""
    for one in withdrawals_in(case):
        if one.claim == claim.id != one.by:
            source = case.document(one.document).source
            day = f" on {one.day}" if one.day else ""
            yield "taken back", f"{source}{day} ({compact(one.by)}); it counts for nothing"


def _gathered(claim: Claim, events: list[Event]) -> Iterator[tuple[str, str]]:
    """Yield why the claim is in its events, and which others are in them for what reason.

    The reason is what a claim shares with the one that states most.
    """
    for event in events:
        told = dict(zip(event.claims, event.why, strict=True))
        if len(told) > 1:
            yield "why there", told.pop(claim.id) or "it is the one that others are compared with"
            shown = [f"{compact(one)} ({why or 'the first'})" for one, why in told.items()]
            more = f" and {len(shown) - _TOGETHER} more" if len(shown) > _TOGETHER else ""
            yield "there with", ", ".join(shown[:_TOGETHER]) + more


def _decided(case: CaseFolder, claim: Claim) -> Iterator[tuple[str, str]]:
    """Yield what a person decided of the claim, which is told here as it was read."""
    for one in assessments_in(case):
        if one.claim == claim.id:
            why = f": {one.why}" if one.why else ""
            yield "decision", f"{one.decision} by {one.by} on {one.on}{why}"
            if one.edited:
                fields = ", ".join(sorted(one.edited))
                yield "corrected", f"{fields}; told otherwise in relations, chains and pages"


def _place(claim: Claim, document: Document) -> str:
    """Return where the words stand: path, page where there are pages, characters."""
    page = page_of(document, claim.start)
    shown = f", page {page}" if page else ""
    return f"{document.source}{shown}, characters {claim.start} to {claim.end}"


def _around(text: str, start: int, end: int) -> str:
    """Return whole words of ``text`` in one line, with a blank where they touch the claim's."""
    cut_first = (
        start > 0 and not text[start - 1].isspace() and not text[start : start + 1].isspace()
    )
    before_claim = end < len(text) and not text[end].isspace() and not text[end - 1 : end].isspace()
    words = text[start:end].split()
    words = words[1:] if cut_first and words else words
    words = words[:-1] if before_claim and words else words
    told = " ".join(words)
    left = " " if told and text[start].isspace() else ""
    return f"{left}{told}{' ' if told and text[end - 1].isspace() else ''}"


def _flat(text: str) -> str:
    return " ".join(text.split())
