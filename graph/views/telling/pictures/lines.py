"""Lines: what a picture draws between two actors, and the claims behind each.

A line joins two actors in one direction, for one group of event types, at one status, so that a
denial or a demand is never drawn into the same stroke as the allegation that it answers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ....claims.status import status_of
from ..palette import relation_group
from ..reports import reports

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .....ontology.records import Actor, Claim


@dataclass(frozen=True, slots=True)
class Joint:
    """One claim seen as one step between two actors (by id). ``words`` go on the line.

    ``status`` and ``group`` are the claim's own where they are None.
    """

    source: str
    target: str
    claim: Claim
    words: tuple[str, ...] = ()
    status: str | None = None
    group: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """Two actors (by id), a relation group, a status, a short label and the claims behind it.

    ``reports`` counts the independent reports among them (ledger.py).
    """

    source: str
    target: str
    group: str
    status: str
    label: str
    claims: tuple[Claim, ...]
    reports: int


@dataclass(frozen=True, slots=True)
class Picture:
    """What a view shows: its words, its actors, its lines, and how it is laid out.

    ``flow`` asks for columns from left to right; ``columns`` says what stands in them, and is
    part of the explanation where they are drawn. ``undrawn`` counts the claims that make no line
    between two actors, ``loose`` gives them with the drawn actors (by id) that they name.
    """

    name: str
    title: str
    explanation: str
    actors: tuple[Actor, ...]
    lines: tuple[Line, ...]
    flow: bool = False
    columns: str = ""
    labelled: bool = False
    loose: tuple[tuple[str, Claim], ...] = ()
    undrawn: int = 0


def claimer_key(claim: Claim) -> str:
    """Return whose word a claim is: the claimer's id, or the document's where nobody is named."""
    return claim.claimer.id if claim.claimer else claim.document


def fold(joints: Iterable[Joint], houses: Mapping[str, str]) -> tuple[Line, ...]:
    """Fold joints into lines, those with most independent reports first, then by actors.

    ``houses`` gives the publisher of each document by IRI.
    """
    rows: dict[tuple[str, str, str, str], list[Joint]] = {}
    for joint in joints:
        status = joint.status or status_of(joint.claim)
        group = joint.group or relation_group(joint.claim.event_type).key
        rows.setdefault((joint.source, joint.target, group, status), []).append(joint)
    return tuple(sorted((_line(key, rows[key], houses) for key in rows), key=_strength))


def _strength(line: Line) -> tuple[int, int, str, str, str, str]:
    size = (-line.reports, -len(line.claims))
    return (*size, line.source, line.target, line.group, line.status)


def _line(key: tuple[str, str, str, str], joints: list[Joint], houses: Mapping[str, str]) -> Line:
    source, target, group, status = key
    claims = {joint.claim.id: joint.claim for joint in joints}
    words: dict[str, int] = {}
    for joint in joints:
        for word in joint.words:
            words[word] = words.get(word, 0) + 1
    ranked = sorted(words, key=lambda word: (-words[word], word))
    label = ", ".join(ranked[:2]) + (f" +{len(ranked) - 2}" if len(ranked) > 2 else "")
    kept = tuple(claims[iri] for iri in sorted(claims))
    return Line(source, target, group, status, label, kept, reports(kept, houses))
