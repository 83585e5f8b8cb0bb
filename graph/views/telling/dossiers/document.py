"""The dossier of a document: who speaks and who is named in it, and where else it is told."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ....claims.shown import is_shown
from ....claims.status import status_of
from ..cast import UNATTRIBUTED, parties, speaker
from ..palette import palette
from ..words import capital, plain
from .answers import pairs
from .sentences import Named

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from .....ontology.records import Claim
    from ....claims.clusters import Event
    from .answers import Answer
    from .register import Register

MOST = 14
"""Names of one kind, those with most claims first."""

Ranked = tuple[tuple[Named, int], ...]
"""Names with the number of claims that each is in."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """An event of the document of which others tell: their claims, documents and publishers."""

    event: Named
    claims: int
    documents: int
    publishers: tuple[str, ...]
    denied: int


@dataclass(frozen=True, slots=True)
class DocumentDossier:
    """What is known around a document. ``statuses`` count its sure claims by how they stand."""

    voices: Ranked
    named: Ranked
    places: Ranked
    statuses: tuple[tuple[str, int], ...]
    elsewhere: tuple[Elsewhere, ...]
    answers: tuple[Answer, ...]
    unsure: int


def document_dossier(
    claims: Sequence[Claim], told: Register, links: Mapping[str, str]
) -> DocumentDossier:
    """Return the dossier of the document that all of ``claims`` are in.

    ``links`` give for the IRIs of actors, places and events where their names lead.
    """
    sure = [claim for claim in claims if is_shown(claim)]
    states = Counter(status_of(claim) for claim in sure)
    speaking = Counter(speaker(claim.claimer) for claim in sure)
    del speaking[UNATTRIBUTED.id]
    acting = Counter(iri for claim in sure for iri in parties(claim))
    people = {iri: plain(one.name) for iri, one in told.people.items()}
    places = {one.id: plain(one.name) for claim in sure for one in claim.location}
    replies = [
        reply
        for claim in claims
        for reply in (*told.answers.get(claim.id, ()), *told.answering.get(claim.id, ()))
    ]
    return DocumentDossier(
        voices=_ranked(speaking, people, links),
        named=_ranked(acting, people, links),
        places=_ranked(Counter(x.id for claim in sure for x in claim.location), places, links),
        statuses=tuple((row.key, states[row.key]) for row in palette().statuses if states[row.key]),
        elsewhere=tuple(_elsewhere(claims, told, links)),
        answers=pairs(replies, told, links),
        unsure=len(claims) - len(sure),
    )


def _ranked(counts: Counter[str], names: Mapping[str, str], links: Mapping[str, str]) -> Ranked:
    order = sorted(counts, key=lambda iri: (-counts[iri], names[iri], iri))
    return tuple((Named(names[iri], links.get(iri, "")), counts[iri]) for iri in order[:MOST])


def _elsewhere(
    claims: Iterable[Claim], told: Register, links: Mapping[str, str]
) -> list[Elsewhere]:
    """Return the events of which other documents tell surely, those that most tell of first."""
    own = [claim for claim in claims if is_shown(claim)]
    events = {event.id: event for claim in own for event in told.events_of.get(claim.id, ())}
    found = []
    for iri in sorted(events):
        others = [
            claim
            for claim in told.of_event(events[iri])
            if claim.document != own[0].document and is_shown(claim)
        ]
        if others:
            found.append(_told_by(events[iri], others, told, links))
    return sorted(found, key=lambda one: (-one.documents, one.event.text))


def _told_by(
    event: Event, others: Sequence[Claim], told: Register, links: Mapping[str, str]
) -> Elsewhere:
    papers = {claim.document for claim in others}
    houses = {plain(told.documents[iri].publisher or "") for iri in papers if iri in told.documents}
    return Elsewhere(
        event=Named(capital(plain(event.label)), links.get(event.id, "")),
        claims=len(others),
        documents=len(papers),
        publishers=tuple(sorted(houses - {""})),
        denied=sum(status_of(claim) == "denied" for claim in others),
    )
