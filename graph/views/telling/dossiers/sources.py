"""The sources of a dossier: who published it, in which documents, and what they say."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ....claims.shown import is_shown
from ....claims.status import status_of
from ..evidence import page_name
from ..palette import palette
from ..rankings import UNPUBLISHED
from ..words import plain
from .sentences import DOCUMENTS, Named

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .....ontology.records import Claim, Document
    from .register import Register

PAPERS = 12
"""Documents named for one publisher; the page says how many more there are."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A document: its title, where it leads, its day, its sure claims here."""

    title: Named
    published: str
    claims: int


@dataclass(frozen=True, slots=True)
class Source:
    """A publisher: its sure claims by status, its documents, and how many more it has."""

    name: str
    claims: int
    statuses: tuple[tuple[str, int], ...]
    papers: tuple[Paper, ...]
    left: int


def sources(claims: Iterable[Claim], told: Register) -> tuple[Source, ...]:
    """Return the publishers of ``claims``, those with most sure claims first."""
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        document = told.documents.get(claim.document)
        groups.setdefault(_publisher(document), []).append(claim)
    made = [_source(name, groups[name], told) for name in sorted(groups)]
    return tuple(sorted(made, key=lambda one: (-one.claims, one.name)))


def _publisher(document: Document | None) -> str:
    return plain((document and document.publisher) or "") or UNPUBLISHED


def _source(name: str, claims: list[Claim], told: Register) -> Source:
    sure = [claim for claim in claims if is_shown(claim)]
    states = Counter(status_of(claim) for claim in sure)
    per_document = Counter(claim.document for claim in sure)
    found = [told.documents[iri] for iri in {c.document for c in claims} if iri in told.documents]
    papers = [
        Paper(
            Named(plain(one.title or one.source), f"{DOCUMENTS}/{page_name(one)}"),
            plain(one.published or ""),
            per_document[one.id],
        )
        for one in sorted(found, key=lambda one: (one.published or "9", one.source, one.id))
    ]
    return Source(
        name=name,
        claims=len(sure),
        statuses=tuple((row.key, states[row.key]) for row in palette().statuses if states[row.key]),
        papers=tuple(papers[:PAPERS]),
        left=max(0, len(papers) - PAPERS),
    )
