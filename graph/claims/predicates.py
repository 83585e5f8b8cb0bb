"""Direct edges between actors, rebuilt from claims, so that property paths can follow them.

Only what somebody affirms as having happened or as going on makes an edge: never a denial, a
demand, a threat, a supposition, or "no reports of".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...ontology.namespaces import AL
from ...ontology.terms import edge_of, is_harmful, may_be_lawful
from .fillers import is_actor

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ...ontology.records import Claim, Claimer

DENIALS = frozenset({"Deny", "DenyResponsibility"})
"""The speech acts that deny."""

_ACCUSING = frozenset({"Accuse", "Condemn", "Testify"})
_NOT_AFFIRMED = DENIALS | {"Demand", "Threaten", "Promise", "Question", "Retract"}


def commits(claim: Claim) -> bool:
    """Say whether the claimer commits to the event at all, be it past, under way or to come."""
    return (
        claim.polarity == "Positive"
        and claim.certainty != "Unknown"
        and claim.temporality != "Hypothetical"
        and claim.speech_act not in _NOT_AFFIRMED
    )


def affirms(claim: Claim) -> bool:
    """Say whether the claimer commits to the event as past, under way or usual."""
    return commits(claim) and claim.temporality != "Future"


def alleges(claim: Claim) -> bool:
    """Say whether the claim is an allegation: one of a harmful, unlawful or arming act."""
    if not (commits(claim) and is_harmful(claim.event_type)):
        return False
    return not may_be_lawful(claim.event_type) or _is_held_against(claim)


def _is_held_against(claim: Claim) -> bool:
    """Say whether an arrest or a trial is held against whoever made it.

    The claimer accuses, condemns, testifies or uses a legal term, or an armed group did it; that
    a thief was arrested is no allegation.
    """
    accused = claim.speech_act in _ACCUSING or bool(claim.characterised_as)
    return accused or any(filler.type == "ArmedGroup" for filler in claim.agent)


def accuses(claim: Claim) -> bool:
    """Say whether somebody accuses by ``claim``: an allegation that is more than a report.

    What a news medium reports as news is no accusation by the medium; what an NGO, a
    government or a commenter states is one by whoever states it.
    """
    return alleges(claim) and claim.speech_act != "Report"


def denies(claim: Claim) -> bool:
    """Say whether the claimer says that it did not happen, or was not the agent's doing."""
    negative = claim.polarity == "Negative" and claim.speech_act != "Demand"
    return claim.speech_act in DENIALS or negative


def derived_edges(
    claim: Claim, who: Claimer | None, parts: Mapping[str, str]
) -> Iterator[tuple[str, str, str]]:
    """Yield (actor, property, actor) for ``claim``, made by ``who``.

    ``parts`` gives the body an actor belongs to: what an office holder alleges, the body
    alleges too.
    """
    if not affirms(claim):
        return
    relation = edge_of(claim.event_type)
    accusers = {who.id, parts.get(who.id, who.id)} if who and accuses(claim) else set()
    for agent in filter(is_actor, claim.agent):
        for recipient in filter(is_actor, claim.recipient if relation else ()):
            if agent.id != recipient.id:
                yield agent.id, str(relation).removeprefix(str(AL)), recipient.id
        for accuser in sorted(accusers - {agent.id, parts.get(agent.id)}):
            yield accuser, "accuses", agent.id
