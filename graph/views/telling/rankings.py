"""Rankings: what most claims are about, who speaks most, who is named most, who publishes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...claims.status import status_of
from .cast import acting
from .evidence import UNATTRIBUTED
from .palette import palette
from .pictures.lines import claimer_key
from .words import happening, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ....ontology.records import Claim, Document

MOST = 10
"""Rows of a ranking on the case page."""
UNPUBLISHED = "Publisher not known"


@dataclass(frozen=True, slots=True)
class Ranked:
    """One row: a name, how many claims, by how many claimers, and how many of each status."""

    name: str
    count: int
    claimers: int
    statuses: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Ranking:
    """A table of the names with most claims; ``left`` counts the names beyond its last row."""

    heading: str
    noun: str
    rows: tuple[Ranked, ...]
    left: int

    @property
    def widest(self) -> int:
        """Return the claims of the first row."""
        return self.rows[0].count if self.rows else 1


def rankings(claims: Iterable[Claim], documents: Mapping[str, Document]) -> list[Ranking]:
    """Return the rankings of the case page; ``documents`` are by IRI."""
    rows = list(claims)
    return [
        _ranking("What is claimed", "Event type", ((_event(claim), claim) for claim in rows)),
        _ranking("Who speaks", "Claimer", ((_voice(claim), claim) for claim in rows)),
        _ranking(
            "Who is said to act",
            "Actor",
            ((name, claim) for claim in rows for name in _doers(claim)),
        ),
        _ranking(
            "Who published it",
            "Publisher",
            ((_publisher(claim, documents), claim) for claim in rows),
        ),
    ]


def _ranking(heading: str, noun: str, pairs: Iterable[tuple[str, Claim]]) -> Ranking:
    groups: dict[str, list[Claim]] = {}
    for name, claim in pairs:
        groups.setdefault(name, []).append(claim)
    order = sorted(groups, key=lambda name: (-len(groups[name]), name))
    shown = tuple(_row(name, groups[name]) for name in order[:MOST])
    return Ranking(heading, noun, shown, len(order) - len(shown))


def _row(name: str, claims: list[Claim]) -> Ranked:
    counts: Counter[str] = Counter(status_of(claim) for claim in claims)
    return Ranked(
        name=name,
        count=len(claims),
        claimers=len({claimer_key(claim) for claim in claims}),
        statuses=tuple((row.key, counts[row.key]) for row in palette().statuses),
    )


def _event(claim: Claim) -> str:
    return happening(claim.event_type)


def _voice(claim: Claim) -> str:
    return plain(claim.claimer.name) if claim.claimer else UNATTRIBUTED


def _doers(claim: Claim) -> list[str]:
    """Return whom the claim, be it an allegation or a denial, is about as acting."""
    return sorted({plain(one.name) for one in acting(claim.agent)})


def _publisher(claim: Claim, documents: Mapping[str, Document]) -> str:
    document = documents.get(claim.document)
    return plain((document and document.publisher) or "") or UNPUBLISHED
