"""Who accuses whom and who denies it, as steps of a picture: a denial runs back to its accusers.

In a large case hundreds accuse one actor of one kind of act, and a line from each denier to each
of them would be most of the picture. So a denial runs back to the few whose accusation most
publishers carry, and its words count the others.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from ....claims.documents.corrections import RETRACT
from ....claims.status import status_of
from ..cast import acting, speaker
from ..words import happening
from .lines import Joint

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from .....ontology.records import Claim

ANSWERED = 3
"""Accusers whom a denial runs back to at most."""


def accusing(claims: Iterable[Claim]) -> Iterator[Joint]:
    """Yield a step from each accuser to each accused; what is reported as news accuses nobody."""
    for claim in claims:
        if status_of(claim) == "denied" or claim.speech_act == "Report":
            continue
        accuser = speaker(claim.claimer)
        for accused in acting(claim.agent):
            if accused.id != accuser:
                yield Joint(accuser, accused.id, claim, (happening(claim.event_type),))


def denying(
    claims: Sequence[Claim], houses: Mapping[str, str], *, first: str = ""
) -> Iterator[Joint]:
    """Yield a step from each denier to those who accused that agent of that act, else to the agent.

    ``houses`` gives the publisher of each document by IRI; an accuser called ``first`` is
    answered before all others. A denial by an agent whom nobody in the case accuses is a loop
    on that agent.
    """
    ranked = _ranked(claims, houses, first)
    for claim in claims:
        if status_of(claim) != "denied":
            continue
        denier = speaker(claim.claimer)
        if claim.speech_act == RETRACT:
            yield from _taking_back(denier, claim)
            continue
        for accused in acting(claim.agent):
            accusers = ranked.get((accused.id, claim.event_type), {})
            others = len(accusers) - (denier in accusers)
            nearest = [one for one in list(accusers)[: ANSWERED + 1] if one != denier][:ANSWERED]
            words = (f"denies: {happening(claim.event_type)}{_and(others - len(nearest))}",)
            for target in nearest or [accused.id]:
                yield Joint(denier, target, claim, words, "denied")


def _taking_back(source: str, claim: Claim) -> Iterator[Joint]:
    """Yield a step from a source to each agent of whom it takes back what it said."""
    words = (f"takes back: {happening(claim.event_type)}",)
    for accused in acting(claim.agent):
        if accused.id != source:
            yield Joint(source, accused.id, claim, words, "denied")


def _ranked(
    claims: Sequence[Claim], houses: Mapping[str, str], first: str
) -> dict[tuple[str, str], dict[str, None]]:
    """Return who accuses whom (an id) of what, those whom most publishers carry in front."""
    told: dict[tuple[str, str], dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for joint in accusing(claims):
        act = (joint.target, joint.claim.event_type)
        told[act][joint.source].append(joint.claim)

    def strength(accuser: str, said: list[Claim]) -> tuple[bool, int, int, str]:
        carried = {houses.get(claim.document, claim.document) for claim in said}
        return (accuser != first, -len(carried), -len(said), accuser)

    return {
        act: dict.fromkeys(sorted(said, key=lambda one: strength(one, said[one])))
        for act, said in told.items()
    }


def _and(others: int) -> str:
    if others <= 0:
        return ""
    return f" ({others:,} more accuse{'s' if others == 1 else ''})"
