"""Ways of looking at claims: who did what to whom, arms whom, accuses whom, stands behind whom."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ...ontology.terms import family_of, is_harmful
from ..steps import HARMING
from .cast import acting, cast, parties, speaker
from .lines import Joint, Picture, fold, status_of
from .reports import publishers
from .words import spaced

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ...ontology.records import Actor, Claim, Document

ARMING = ("ArmsTransfer", "MilitarySupport")
BACKING = frozenset(
    {"ArmsTransfer", "MilitarySupport", "Financing", "IntelligenceSharing", "SafeHaven"}
)
"""What makes its giver answerable for what the taker does with it."""


def deeds(
    claims: Sequence[Claim], actors: Iterable[Actor], documents: Iterable[Document] = ()
) -> Picture:
    """Return the actor network: who is said to have done what to whom."""
    joints = [joint for claim in claims for joint in deeds_of(claim)]
    return picture_of(
        "actors",
        "Who is said to have done what to whom",
        "Each arrow runs from the actor that is said to act to the actor that is said to be "
        "harmed, armed, supported or addressed.",
        joints,
        claims,
        actors,
        documents,
    )


def supplies(
    claims: Sequence[Claim], actors: Iterable[Actor], documents: Iterable[Document] = ()
) -> Picture:
    """Return the arms-supply view: supplier, intermediary, recipient, from left to right."""
    arming = [claim for claim in claims if claim.event_type in ARMING]
    joints = [joint for claim in arming for joint in _supplies(claim)]
    return picture_of(
        "arms",
        "Who is said to arm whom",
        "Arms and military support run from left to right: from the supplier, through "
        "intermediaries, to the recipient. The words on an arrow name what is supplied.",
        joints,
        arming,
        actors,
        documents,
        flow=True,
    )


def accusations(
    claims: Sequence[Claim], actors: Iterable[Actor], documents: Iterable[Document] = ()
) -> Picture:
    """Return the accusation view: from who accuses to who is accused, and denials back."""
    alleging = [claim for claim in claims if is_harmful(claim.event_type)]
    joints = [*accusing(alleging), *denying(alleging)]
    return picture_of(
        "accusations",
        "Who accuses whom, and who denies it",
        "Each arrow runs from the claimer to the actor named as responsible. A struck grey arrow "
        "is a denial; it runs back to whoever made the accusation where one is in the case.",
        joints,
        alleging,
        actors,
        documents,
        labelled=True,
    )


def responsibility(
    claims: Sequence[Claim], actors: Iterable[Actor], documents: Iterable[Document] = ()
) -> Picture:
    """Return who is said to stand behind harm: backers, those who carried it out, the harmed."""
    known = list(actors)
    harming = [claim for claim in claims if family_of(claim.event_type) in HARMING]
    backing = [claim for claim in claims if claim.event_type in BACKING]
    harm = [joint for claim in harming for joint in deeds_of(claim)]
    joints = [*_leading_to(harm, backing, known), *harm]
    drawn = {joint.claim.id for joint in joints}
    told = [claim for claim in claims if claim.id in drawn or claim in harming]
    return picture_of(
        "responsibility",
        "Who is said to stand behind whom who did harm",
        "Backing runs from the left: who is said to have armed, paid, sheltered or informed those "
        "in the middle, who are said to have harmed those on the right. That somebody was backed "
        "does not say that what was given was used in the harm.",
        joints,
        told,
        known,
        documents,
        flow=True,
    )


def picture_of(
    name: str,
    title: str,
    explanation: str,
    joints: Sequence[Joint],
    claims: Sequence[Claim],
    actors: Iterable[Actor],
    documents: Iterable[Document],
    *,
    flow: bool = False,
    labelled: bool = False,
) -> Picture:
    """Return the picture of ``joints``; those of ``claims`` that make none are kept loose."""
    drawn = {joint.claim.id for joint in joints}
    ends = {end for joint in joints for end in (joint.source, joint.target)}
    known = cast(claims, actors)
    return Picture(
        name=name,
        title=title,
        explanation=explanation,
        actors=tuple(known[end] for end in sorted(ends)),
        lines=fold(joints, publishers(documents)),
        flow=flow,
        labelled=flow or labelled,
        loose=_loose([claim for claim in claims if claim.id not in drawn], ends),
        undrawn=len({claim.id for claim in claims} - drawn),
    )


def _loose(claims: Iterable[Claim], ends: set[str]) -> tuple[tuple[str, Claim], ...]:
    """Return the claims that make no line, each with the drawn actors that it names."""
    named = {(actor, one.id): one for one in claims for actor in parties(one) if actor in ends}
    return tuple((actor, claim) for (actor, _), claim in sorted(named.items(), key=_pair))


def _pair(item: tuple[tuple[str, str], Claim]) -> tuple[str, str]:
    return item[0]


def deeds_of(claim: Claim) -> Iterator[Joint]:
    """Yield the steps from each agent to each actor that is affected."""
    affected = (*claim.victim, *claim.recipient, *claim.target, *claim.beneficiary)
    for doer in acting(claim.agent):
        for other in acting(affected):
            if doer.id != other.id:
                yield Joint(doer.id, other.id, claim, (spaced(claim.event_type),))


def _supplies(claim: Claim) -> Iterator[Joint]:
    words = tuple(sorted({filler.name for filler in (*claim.material, *claim.instrument)}))
    between = [filler.id for filler in acting(claim.intermediary)]
    givers = [filler.id for filler in acting(claim.agent)]
    takers = [filler.id for filler in acting((*claim.recipient, *claim.beneficiary))]
    steps = [step for step in (givers, *([node] for node in between), takers) if step]
    for left, right in pairwise(steps):
        for giver in left:
            for taker in right:
                if giver != taker:
                    yield Joint(giver, taker, claim, words)


def _leading_to(
    harm: Sequence[Joint], backing: Sequence[Claim], actors: Iterable[Actor]
) -> list[Joint]:
    """Return the steps of backing that lead to whoever did harm, to its body or to its parts."""
    joints = [joint for claim in backing for joint in _supplies(claim)]
    kin: dict[str, set[str]] = {}
    for actor in actors:
        if actor.part_of:
            kin.setdefault(actor.id, set()).add(actor.part_of)
            kin.setdefault(actor.part_of, set()).add(actor.id)
    left = {joint.source for joint in harm}
    backed: set[str] = set()
    while left:
        backed |= left | {one for actor in left for one in kin.get(actor, ())}
        left = {joint.source for joint in joints if joint.target in backed} - backed
    return [joint for joint in joints if joint.target in backed]


def accusing(claims: Iterable[Claim]) -> Iterator[Joint]:
    """Yield a step from each accuser to each accused; what is reported as news accuses nobody."""
    for claim in claims:
        if status_of(claim) == "denied" or claim.speech_act == "Report":
            continue
        accuser = speaker(claim.claimer)
        for accused in acting(claim.agent):
            if accused.id != accuser:
                yield Joint(accuser, accused.id, claim, (spaced(claim.event_type),))


def denying(claims: Sequence[Claim]) -> Iterator[Joint]:
    """Yield a step from each denier to whoever accused that agent of that act, else to the agent.

    A denial by an agent whom nobody in the case accuses is a loop on that agent.
    """
    accusers: dict[tuple[str, str], set[str]] = {}
    for joint in accusing(claims):
        accusers.setdefault((joint.target, joint.claim.event_type), set()).add(joint.source)
    for claim in claims:
        if status_of(claim) != "denied":
            continue
        denier = speaker(claim.claimer)
        for accused in acting(claim.agent):
            back = accusers.get((accused.id, claim.event_type), set()) - {denier}
            for target in sorted(back) or [accused.id]:
                yield Joint(
                    denier, target, claim, (f"denies: {spaced(claim.event_type)}",), "denied"
                )
