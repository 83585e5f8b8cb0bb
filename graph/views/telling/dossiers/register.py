"""The register of a case: its claims by the actors that they name, by who says them, by event.

It is made once for all dossiers of a case, so that each reads its own claims and no others.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from ....claims.shown import is_shown
from ....claims.voices import dates_said
from ..cast import UNATTRIBUTED, cast, parties, speaker
from ..evidence import by_id
from ..reports import publishers
from .sections import Subject

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from .....ontology.records import Actor, Claim, Document, Location
    from ....claims.clusters import Event
    from ....claims.replies import Reply
    from ....store.verdicts import Resolution

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Register:
    """What a case says, ready to be looked up by IRI.

    ``claims`` name who says them. ``naming`` are the claims in whose roles an actor stands,
    ``saying`` those that it makes, ``events_of`` the events of a claim; ``answers`` are the
    replies to a claim and ``answering`` those that a claim is; ``parts`` the actors that belong
    to one; ``identities`` what was decided on whether it is another, ``read`` the actors before
    that, those that are told as another among them. ``houses`` say whose report a document is,
    ``said`` when each of its segments was said.
    """

    claims: Mapping[str, Claim]
    documents: Mapping[str, Document]
    people: Mapping[str, Actor]
    places: Mapping[str, Location]
    events: Mapping[str, Event]
    houses: Mapping[str, str]
    said: Mapping[tuple[str, int], str | None]
    naming: Mapping[str, Sequence[Claim]]
    saying: Mapping[str, Sequence[Claim]]
    events_of: Mapping[str, Sequence[Event]]
    answers: Mapping[str, Sequence[Reply]]
    answering: Mapping[str, Sequence[Reply]]
    parts: Mapping[str, Sequence[Actor]]
    identities: Mapping[str, Sequence[Resolution]] = field(default_factory=dict)
    read: Mapping[str, Actor] = field(default_factory=dict)

    def actor(self, iri: str) -> Actor | None:
        """Return an actor as it is told, or else as it was read; None for an unknown one."""
        return self.people.get(iri) or self.read.get(iri)

    def subject(self, actor: str) -> Subject:
        """Return an actor as the subject of its dossier, with those that belong to it."""
        return Subject(actor, frozenset(one.id for one in self.parts.get(actor, ())))

    def spoken_of(self, actor: str) -> list[Claim]:
        """Return the claims that name an actor or that it makes, each once."""
        found = chain(self.naming.get(actor, ()), self.saying.get(actor, ()))
        return list({claim.id: claim for claim in found}.values())

    def of_event(self, event: Event) -> list[Claim]:
        """Return the claims of an event in their order."""
        return [self.claims[one] for one in event.claims if one in self.claims]

    def with_answers(self, claims: Iterable[Claim]) -> list[Claim]:
        """Return claims, and those that answer them or that they answer, each once."""
        known = {claim.id: claim for claim in claims}
        for iri in list(known):
            for reply in (*self.answers.get(iri, ()), *self.answering.get(iri, ())):
                for one in (reply.accusation, reply.claim):
                    if one in self.claims:
                        known.setdefault(one, self.claims[one])
        return list(known.values())

    @property
    def actors(self) -> list[str]:
        """The actors (IRIs) that have a dossier, those that most sure claims concern first."""
        named = {*self.naming, *self.saying} - {UNATTRIBUTED.id}
        return sorted(named, key=lambda iri: (-self.weight(iri), iri))

    def weight(self, actor: str) -> int:
        """Return how many sure claims name an actor or are made by it."""
        return sum(is_shown(claim) for claim in self.spoken_of(actor))


def register(
    claims: Iterable[Claim],
    documents: Iterable[Document],
    actors: Iterable[Actor],
    *,
    places: Iterable[Location] = (),
    events: Iterable[Event] = (),
    identities: Iterable[Resolution] = (),
    read: Iterable[Actor] = (),
) -> Register:
    """Return the register of a case; ``claims`` name who says them."""
    known = {claim.id: claim for claim in claims}
    named, said = _by_actor(known.values())
    told = [event for event in events if any(one in known for one in event.claims)]
    papers, people = by_id(documents), cast(known.values(), actors)
    replies = [reply for event in told for reply in event.replies if reply.claim in known]
    return Register(
        claims=known,
        documents=papers,
        people=people,
        places={place.id: place for place in places},
        events={event.id: event for event in told},
        houses=publishers(papers.values()),
        said=dates_said(papers.values()),
        naming=named,
        saying=said,
        events_of=_grouped((one, event) for event in told for one in event.claims),
        answers=_grouped((reply.accusation, reply) for reply in replies),
        answering=_grouped((reply.claim, reply) for reply in replies),
        parts=_grouped((one.part_of, one) for one in people.values() if one.part_of),
        identities=_grouped((iri, one) for one in identities for iri in one.actors),
        read={actor.id: actor for actor in read},
    )


def _by_actor(
    claims: Iterable[Claim],
) -> tuple[Mapping[str, list[Claim]], Mapping[str, list[Claim]]]:
    """Return the claims by the actors in their roles, and by who says them."""
    rows = list(claims)
    named = _grouped((actor, claim) for claim in rows for actor in parties(claim))
    return named, _grouped((speaker(claim.claimer), claim) for claim in rows)


def _grouped(pairs: Iterable[tuple[str, Value]]) -> dict[str, list[Value]]:
    groups: dict[str, list[Value]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return dict(groups)
