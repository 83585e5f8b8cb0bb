"""Three ways of looking at claims: who did what to whom, who arms whom, who accuses whom."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ...ontology.terms import is_harmful
from .cast import acting, cast, parties, speaker
from .lines import Joint, Picture, fold, status_of
from .reports import publishers
from .words import spaced

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ...ontology.records import Actor, Claim, Document

ARMING = ("ArmsTransfer", "MilitarySupport")


def deeds(
    claims: Sequence[Claim], actors: Iterable[Actor], documents: Iterable[Document] = ()
) -> Picture:
    """Return the actor network: who is said to have done what to whom."""
    joints = [joint for claim in claims for joint in _deeds(claim)]
    return _picture(
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
    return _picture(
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
    joints = [*_accusations(alleging), *_denials(alleging)]
    return _picture(
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


def _picture(
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


def _deeds(claim: Claim) -> Iterator[Joint]:
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


def _accusations(claims: Iterable[Claim]) -> Iterator[Joint]:
    """Yield a step from each accuser to each accused; what is reported as news accuses nobody."""
    for claim in claims:
        if status_of(claim) == "denied" or claim.speech_act == "Report":
            continue
        accuser = speaker(claim.claimer)
        for accused in acting(claim.agent):
            if accused.id != accuser:
                yield Joint(accuser, accused.id, claim, (spaced(claim.event_type),))


def _denials(claims: Sequence[Claim]) -> Iterator[Joint]:
    """Yield a step from each denier to whoever accused that agent of that act, else to the agent.

    A denial by an agent whom nobody in the case accuses is a loop on that agent.
    """
    accusers: dict[tuple[str, str], set[str]] = {}
    for joint in _accusations(claims):
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
