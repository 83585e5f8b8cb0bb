"""Ways of looking at claims: who did what to whom, arms whom, accuses whom, stands behind whom."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from .....ontology.terms import is_harmful
from ....claims.event_kinds import arms, relation_of
from ....relations.fold import kin_of
from ....relations.responsibility import behind, harms
from ....relations.steps import UNNAMED, steps
from ..cast import acting, cast, parties
from ..reports import publishers
from ..words import happening
from .lines import Joint, Picture, fold
from .replies import ANSWERED, accusing, denying

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from .....ontology.records import Actor, Claim, Document


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
    arming = [claim for claim in claims if arms(claim.event_type)]
    joints = [joint for claim in arming for joint in _supplies(claim)]
    return picture_of(
        "arms",
        "Who is said to arm whom",
        "Arms and military support run along the arrows: from the supplier, through "
        "intermediaries, to the recipient.",
        joints,
        arming,
        actors,
        documents,
        columns="Read from left to right; the words on an arrow name what is supplied.",
    )


def accusations(
    claims: Sequence[Claim], actors: Iterable[Actor], documents: Iterable[Document] = ()
) -> Picture:
    """Return the accusation view: from who accuses to who is accused, and denials back."""
    documents = list(documents)
    alleging = [claim for claim in claims if is_harmful(claim.event_type)]
    joints = [*accusing(alleging), *denying(alleging, publishers(documents))]
    return picture_of(
        "accusations",
        "Who accuses whom, and who denies it",
        "Each arrow runs from the claimer to the actor named as responsible. A struck grey arrow "
        "is a denial; it runs back to whoever made the accusation where one is in the case, and "
        f"where there are many to the {ANSWERED} whom most publishers carry: the list beside the "
        "picture says how many more accuse.",
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
    by_id = {claim.id: claim for claim in claims}
    told = behind(steps(claims, {}), kin_of(known))
    joints = [
        Joint(
            step.source,
            step.target,
            by_id[step.claim],
            (happening(step.event_type),) if harms(step) else step.items,
        )
        for step in told
        if step.target != UNNAMED
    ]
    behind_harm = {step.claim for step in told}
    return picture_of(
        "responsibility",
        "Who is said to stand behind whom who did harm",
        "Arrows of harm run from who is said to have done it to the harmed; arrows of backing from "
        "who is said to have armed, trained, paid, sheltered or informed those who did, their "
        "body or a part of it. That somebody was backed does not say that what was given was used "
        "in the harm. Harm that names none of the harmed is no arrow: choose whoever did it to "
        "read it.",
        joints,
        [c for c in claims if c.id in behind_harm or relation_of(c.event_type) == "harms"],
        known,
        documents,
        columns="Read from left to right: backers, those who did harm, the harmed.",
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
    columns: str = "",
    labelled: bool = False,
) -> Picture:
    """Return the picture of ``joints``; those of ``claims`` that make none are kept loose.

    ``columns`` says what stands on the left and on the right of a flow; without, it is none.
    """
    drawn = {joint.claim.id for joint in joints}
    ends = {end for joint in joints for end in (joint.source, joint.target)}
    known = cast(claims, actors)
    return Picture(
        name=name,
        title=title,
        explanation=explanation,
        actors=tuple(known[end] for end in sorted(ends)),
        lines=fold(joints, publishers(documents)),
        flow=bool(columns),
        columns=columns,
        labelled=bool(columns) or labelled,
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
                yield Joint(doer.id, other.id, claim, (happening(claim.event_type),))


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
