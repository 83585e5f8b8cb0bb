"""A case as people decided it is told: claims and actors, by assessments and identities.

What was read is not touched; this makes, of records as read, those that relations, chains,
pictures and tables are made of.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, TypeVar

from ...ontology.records import ROLES, Claimer, Filler
from .assessment import as_assessed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ...ontology.records import Actor, Claim
    from .assessment import Assessment
    from .identity import Identity

Named = TypeVar("Named", Filler, Claimer)


@dataclass(frozen=True, slots=True)
class Told:
    """What was decided: assessments by claim, identities by (document, actor).

    An identity that holds in every document has the document "".
    """

    assessments: Mapping[str, Assessment] = field(default_factory=dict)
    identities: Mapping[tuple[str, str], Identity] = field(default_factory=dict)

    def claims(self, claims: Iterable[Claim], *, rejected: bool = False) -> Iterator[Claim]:
        """Yield ``claims`` as they are told: without those that were rejected, or with them."""
        for claim in claims:
            told = as_assessed(claim, self.assessments.get(claim.id))
            if told is not None or rejected:
                yield self.claim(told or claim)

    def claim(self, claim: Claim) -> Claim:
        """Return ``claim`` with everybody in it as whom they are told."""
        if not self.identities:
            return claim
        told: dict[str, Any] = {
            role: tuple(self._one(filler, claim) for filler in fillers)
            for role in ROLES
            if (fillers := getattr(claim, role))
        }
        told["claimer"] = claim.claimer and self._one(claim.claimer, claim)
        return replace(claim, **told)

    def voices(self, spoken: Mapping[str, Claimer]) -> dict[str, Claimer]:
        """Return the voice of each document as it is told."""
        return {iri: self._speaker(iri, who) for iri, who in spoken.items()}

    def actors(self, actors: Iterable[Actor]) -> Iterator[Actor]:
        """Yield ``actors`` as they are told: of those that are one, one, with what all know."""
        known = {actor.id: actor for actor in actors}
        others: dict[str, list[Actor]] = defaultdict(list)
        for iri in sorted(known):
            if (one := self.one(iri)) != iri:
                others[one].append(known[iri])
        for iri, actor in known.items():
            if self.one(iri) == iri:
                yield self._whole(actor, others.get(iri, []))

    def one(self, actor: str) -> str:
        """Return who stands for an actor (IRI) in relations, chains, pictures and tables."""
        found = self.identities.get(("", actor))
        return found.one if found else actor

    def _whole(self, actor: Actor, others: list[Actor]) -> Actor:
        """Return ``actor`` with the body, the office and the ids that only its other names have."""
        known: dict[str, Any] = {
            name: next((getattr(one, name) for one in others if getattr(one, name)), None)
            for name in ("part_of", "post", "state_of", "wikidata")
            if getattr(actor, name) is None
        }
        actor = replace(actor, **known)
        if actor.part_of is None:
            return actor
        body = self.one(actor.part_of)
        return replace(actor, part_of=None if body == actor.id else body)

    def _speaker(self, document: str, who: Claimer) -> Claimer:
        found = self._found(document, who.id)
        return _called(who, found) if found else who

    def _one(self, named: Named, claim: Claim) -> Named:
        found = self._found(claim.document, named.id)
        return _called(named, found) if found else named

    def _found(self, document: str, actor: str) -> Identity | None:
        return self.identities.get((document, actor)) or self.identities.get(("", actor))


def _called(named: Named, identity: Identity) -> Named:
    name, kind = identity.name or named.name, identity.kind or named.type
    return replace(named, id=identity.one, name=name, type=kind)


def told_of(assessments: Iterable[Assessment], identities: Iterable[Identity]) -> Told:
    """Return what was decided, by what it is looked up by."""
    return Told(
        {one.claim: one for one in assessments},
        {(one.document, one.id): one for one in identities},
    )
