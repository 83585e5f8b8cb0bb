"""Lines: what a picture draws between two actors, and the claims behind each.

A line joins two actors in one direction, for one group of event types, at one status, so that a
denial or a demand is never drawn into the same stroke as the allegation that it answers.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ..derived import affirms
from ..relations import denies
from .palette import relation_group

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ...ontology.records import Actor, Claim


@dataclass(frozen=True, slots=True)
class Joint:
    """One claim seen as one step between two actors (by id). ``words`` go on the line."""

    source: str
    target: str
    claim: Claim
    words: tuple[str, ...] = ()
    status: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """Two actors (by id), a relation group, a status, the claims behind it and a short label."""

    source: str
    target: str
    group: str
    status: str
    label: str
    claims: tuple[Claim, ...]

    @property
    def claimers(self) -> int:
        """Return how many claimers stand behind the line."""
        return len({claimer_key(claim) for claim in self.claims})


@dataclass(frozen=True, slots=True)
class Picture:
    """What a view shows: its words, its actors, its lines, and how it is laid out.

    ``flow`` asks for columns from left to right. ``undrawn`` counts the claims that make no line
    between two actors, ``loose`` gives them with the drawn actors (by id) that they name,
    ``hidden`` counts the actors that the cap left out.
    """

    name: str
    title: str
    explanation: str
    actors: tuple[Actor, ...]
    lines: tuple[Line, ...]
    flow: bool = False
    labelled: bool = False
    loose: tuple[tuple[str, Claim], ...] = ()
    undrawn: int = 0
    hidden: int = 0


def claimer_key(claim: Claim) -> str:
    """Return whose word a claim is: the claimer's id, or the document's where nobody is named."""
    return claim.claimer.id if claim.claimer else claim.document


def status_of(claim: Claim) -> str:
    """Return demanded, denied, asserted or hedged: how the claim may be drawn.

    A demand comes first: "must stop supplying arms" denies nothing.
    """
    if claim.speech_act == "Demand":
        return "demanded"
    if denies(claim):
        return "denied"
    return "asserted" if affirms(claim) and claim.certainty == "Certain" else "hedged"


def fold(joints: Iterable[Joint]) -> tuple[Line, ...]:
    """Fold joints into lines, sorted by actors, group and status."""
    rows: dict[tuple[str, str, str, str], list[Joint]] = {}
    for joint in joints:
        status = joint.status or status_of(joint.claim)
        group = relation_group(joint.claim.event_type).key
        rows.setdefault((joint.source, joint.target, group, status), []).append(joint)
    return tuple(_line(key, rows[key]) for key in sorted(rows))


def strongest(picture: Picture, *, cap: int) -> Picture:
    """Return the picture with at most ``cap`` actors: those on the lines with most claimers."""
    kept: set[str] = set()
    weighed = sorted(
        picture.lines,
        key=lambda line: (-line.claimers, -len(line.claims), line.source, line.target, line.group),
    )
    for line in weighed:
        wanted = kept | {line.source, line.target}
        if len(wanted) <= cap:
            kept = wanted
    return replace(
        picture,
        actors=tuple(actor for actor in picture.actors if actor.id in kept),
        lines=tuple(row for row in picture.lines if row.source in kept and row.target in kept),
        loose=tuple(pair for pair in picture.loose if pair[0] in kept),
        hidden=picture.hidden + sum(actor.id not in kept for actor in picture.actors),
    )


def _line(key: tuple[str, str, str, str], joints: list[Joint]) -> Line:
    source, target, group, status = key
    claims = {joint.claim.id: joint.claim for joint in joints}
    words: dict[str, int] = {}
    for joint in joints:
        for word in joint.words:
            words[word] = words.get(word, 0) + 1
    ranked = sorted(words, key=lambda word: (-words[word], word))
    label = ", ".join(ranked[:2]) + (f" +{len(ranked) - 2}" if len(ranked) > 2 else "")
    return Line(source, target, group, status, label, tuple(claims[iri] for iri in sorted(claims)))
