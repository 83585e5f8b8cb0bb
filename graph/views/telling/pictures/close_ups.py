"""Close looks: one actor with all that is said of it, one event with all who speak of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from .....ontology.identity import ID
from ....formats.naming import find_named
from ..cast import acting, cast, parties, speaker
from ..reports import publishers
from ..words import happening, plain
from .lines import Joint
from .perspectives import deeds_of, picture_of
from .replies import accusing, denying

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from .....ontology.records import Actor, Claim, Document
    from ....claims.clusters import Event
    from .lines import Picture

VOICE = "voice"
"""The relation group of lines from who says it to whom it is said of."""


def find_actor(name: str, claims: Iterable[Claim], actors: Iterable[Actor]) -> Actor:
    """Return the actor of ``claims`` called ``name``; a ``QueryError`` lists close matches."""
    people = cast(claims, actors)
    return people[find_named(name, {iri: one.name for iri, one in people.items()}, noun="actor")]


def one_actor(
    actor: Actor,
    claims: Sequence[Claim],
    actors: Iterable[Actor],
    documents: Iterable[Document] = (),
) -> Picture:
    """Return what ``actor`` is said to do, what is said to be done to it, and who accuses whom.

    Beside the actor's own lines stand those between the actors that it is joined with.
    """
    documents = list(documents)
    replies = denying(claims, publishers(documents), first=actor.id)
    spoken = [replace(one, group=VOICE) for one in (*accusing(claims), *replies)]
    done = [joint for claim in claims for joint in deeds_of(claim)]
    own = [one for one in (*done, *spoken) if actor.id in (one.source, one.target)]
    near = {end for one in own for end in (one.source, one.target)} - {actor.id}
    between = [one for one in done if near >= {one.source, one.target}]
    drawn = {one.claim.id for one in (*own, *between)}
    told = [
        claim
        for claim in claims
        if claim.id in drawn or actor.id in (speaker(claim.claimer), *parties(claim))
    ]
    name = plain(actor.name)
    picture = picture_of(
        f"actor-{actor.id.removeprefix(ID)}",
        f"{name}: what it is said to do, and what is said of it",
        f"Every claim that joins {name} with another actor: what it is said to have done, what is "
        "said to have been done to it, whom it accuses and who accuses it.",
        [*own, *between],
        told,
        actors,
        documents,
    )
    loose = [(actor.id, claim) for claim in told if claim.id not in drawn]
    return replace(picture, actors=picture.actors or (actor,), loose=tuple(loose))


def one_event(
    event: Event,
    claims: Sequence[Claim],
    actors: Iterable[Actor],
    documents: Iterable[Document] = (),
) -> Picture:
    """Return who says of an event, or denies, that who did it to whom, from left to right."""
    told = [claim for claim in claims if claim.id in set(event.claims)]
    return picture_of(
        event.id.removeprefix(ID),
        f"One event: {plain(event.label)}",
        "Arrows run from who speaks of it to who is said to have done it, and on to whom. The "
        "claims are held to be of one event because of what they say; nobody vouches for that.",
        [joint for claim in told for joint in _spoken_of(claim)],
        told,
        actors,
        documents,
        columns="Read from left to right.",
    )


def _spoken_of(claim: Claim) -> Iterator[Joint]:
    """Yield the steps from who says it to the agents, and on to the affected."""
    words = (happening(claim.event_type),)
    affected = (*claim.victim, *claim.recipient, *claim.target, *claim.beneficiary)
    for named in acting(claim.agent) or acting(affected):
        if named.id != speaker(claim.claimer):
            yield Joint(speaker(claim.claimer), named.id, claim, words, group=VOICE)
    yield from deeds_of(claim)
