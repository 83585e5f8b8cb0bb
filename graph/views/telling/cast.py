"""The cast of a page: the actors that its claims name, each with what is known of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....ontology.records import Actor
from ...claims.fillers import PATIENTS, is_actor

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ....ontology.records import Claim, Claimer, Filler

PARTIES = ("agent", *PATIENTS, "intermediary")
"""The roles that an actor can have in a claim."""
UNATTRIBUTED = Actor("unattributed", "Unattributed voice", "UnidentifiedActor", "Unidentified")


def acting(fillers: Iterable[Filler]) -> list[Filler]:
    """Return the fillers that are actors, each once."""
    return list({filler.id: filler for filler in fillers if is_actor(filler)}.values())


def parties(claim: Claim) -> list[str]:
    """Return the actors (IRIs) that a claim names in its roles, each once, the agents first."""
    return [filler.id for filler in acting(one for role in PARTIES for one in getattr(claim, role))]


def speaker(claimer: Claimer | None) -> str:
    """Return who says it (an IRI); the unattributed voice where nobody does."""
    return claimer.id if claimer else UNATTRIBUTED.id


def cast(claims: Iterable[Claim], actors: Iterable[Actor]) -> dict[str, Actor]:
    """Return the actors that ``claims`` name or that make them, by IRI, sorted by IRI.

    What ``actors`` do not know is taken from the claims themselves.
    """
    named = {UNATTRIBUTED.id: UNATTRIBUTED}
    for claim in claims:
        fillers = (one for role in PARTIES for one in getattr(claim, role) if is_actor(one))
        for one in filter(None, (*fillers, claim.claimer)):
            if one.id not in named:
                named[one.id] = Actor(one.id, one.name, one.type, one.type)
    known = {actor.id: actor for actor in actors if actor.id in named}
    return {iri: known.get(iri, named[iri]) for iri in sorted(named)}
