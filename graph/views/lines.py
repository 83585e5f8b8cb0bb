"""Lines: what a picture draws between two actors, and the claims behind each.

A line joins two actors in one direction, for one group of event types, at one status, so that a
denial or a demand is never drawn into the same stroke as the allegation that it answers.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ..derived import affirms, denies
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
    """Two actors (by id), a relation group, a status, a short label and the claims behind it.

    ``unshown`` counts the claims that were left out because there are so many.
    """

    source: str
    target: str
    group: str
    status: str
    label: str
    claims: tuple[Claim, ...]
    unshown: int = 0

    @property
    def claimers(self) -> int:
        """Return how many claimers stand behind the line."""
        return len({claimer_key(claim) for claim in self.claims})


@dataclass(frozen=True, slots=True)
class Picture:
    """What a view shows: its words, its actors, its lines, and how it is laid out.

    ``flow`` asks for columns from left to right. ``undrawn`` counts the claims that make no line
    between two actors, ``loose`` gives them with the drawn actors (by id) that they name,
    ``hidden`` counts the actors that the cap left out, ``hidden_lines`` the lines.
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
    hidden_lines: int = 0


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


def strongest(
    picture: Picture, *, cap: int, most_lines: int = 900, most_claims: int = 40
) -> Picture:
    """Return the picture with at most ``cap`` actors and ``most_lines`` lines.

    Kept are the lines with most claimers and the actors on them; a line or an actor keeps at most
    ``most_claims`` claims, one of each claimer before a second of any.
    """
    kept: set[str] = set()
    lines: list[Line] = []
    for line in sorted(picture.lines, key=_strength):
        wanted = kept | {line.source, line.target}
        if len(wanted) <= cap and len(lines) < most_lines:
            kept = wanted
            lines.append(_thinned(line, most_claims))
    return replace(
        picture,
        actors=tuple(actor for actor in picture.actors if actor.id in kept),
        lines=tuple(sorted(lines, key=lambda row: (row.source, row.target, row.group, row.status))),
        loose=_few(picture.loose, kept, most_claims),
        hidden=picture.hidden + sum(actor.id not in kept for actor in picture.actors),
        hidden_lines=picture.hidden_lines + len(picture.lines) - len(lines),
    )


def _thinned(line: Line, most: int) -> Line:
    turns: Counter[str] = Counter()
    ranked: list[tuple[int, int]] = []
    for index, claim in enumerate(line.claims):
        turns[claimer_key(claim)] += 1
        ranked.append((turns[claimer_key(claim)], index))
    kept = tuple(
        line.claims[index] for index in sorted(index for _, index in sorted(ranked)[:most])
    )
    return replace(line, claims=kept, unshown=line.unshown + len(line.claims) - len(kept))


def _few(
    loose: Iterable[tuple[str, Claim]], actors: set[str], most: int
) -> tuple[tuple[str, Claim], ...]:
    seen: Counter[str] = Counter()
    kept = []
    for actor, claim in loose:
        if actor in actors and seen[actor] < most:
            seen[actor] += 1
            kept.append((actor, claim))
    return tuple(kept)


def _strength(line: Line) -> tuple[int, int, str, str, str, str]:
    size = (-line.claimers, -len(line.claims))
    return (*size, line.source, line.target, line.group, line.status)


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
