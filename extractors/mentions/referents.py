"""The actors of one document: remembered, so that "Diaz" on page two is "Jose Luis Diaz"."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from ...ontology.identity import ID, actor_iri
from ...ontology.records import Actor
from ...ontology.terms import stands_to_state
from ..lexicon.known_names import KnownName, organisations, states


@dataclass(slots=True)
class Referents:
    """The actors of one document; ``scope`` (its IRI) keeps unnamed groups apart."""

    scope: str
    actors: dict[str, Actor] = field(default_factory=dict)
    surnames: dict[str, Actor] = field(default_factory=dict)

    def add(self, actor: Actor) -> Actor:
        """Remember ``actor``; what is known of it already is kept, what is new is added."""
        old = self.actors.get(actor.id)
        if old is not None:
            actor = replace(
                old, part_of=old.part_of or actor.part_of, post=old.post or actor.post,
                actor_type=actor.actor_type if old.actor_type == "Unidentified" else old.actor_type,
            )  # fmt: skip
        self.actors[actor.id] = actor
        if actor.kind == "Person" and " " in actor.name:
            self.surnames[_surname(actor.name)] = actor
        return actor

    def state(self, known: KnownName) -> Actor:
        """Return the state actor of a country."""
        return self.state_of(known.country or known.id)

    def state_of(self, country: str) -> Actor:
        """Return the state actor with the lexicon id ``country``."""
        row = states()[country]
        return self.add(
            Actor(
                ID + country, row["name"], "StateActor", "Government",
                part_of=ID + row["part_of"] if row.get("part_of") else None,
                state_of=f"{ID}place-{country}", wikidata=row.get("wikidata"),
            )
        )  # fmt: skip

    def body(self, known: KnownName) -> Actor:
        """Return the actor of a known organisation, its parents remembered too."""
        kind = "Organisation" if known.kind == "StateActor" else known.kind
        parent = known.part_of or known.country
        if known.part_of in organisations():
            self.body(_known_from(organisations()[str(known.part_of)]))
        elif parent in states():
            self.state_of(str(parent))
        state_force = stands_to_state(known.actor_type) == "organ"
        owner = known.part_of or (
            known.country
            if known.kind == "StateActor" or (state_force and known.kind == "Organisation")
            else None
        )
        return self.add(
            Actor(
                ID + known.id, known.name, kind, known.actor_type,
                part_of=ID + owner if owner else None, wikidata=known.wikidata,
            )
        )  # fmt: skip

    def person(self, name: str, *, actor_type: str = "Unidentified") -> Actor:
        """Return the person called ``name``; a bare surname finds the full name met before."""
        words = name.split()
        if len(words) == 1 and _surname(name) in self.surnames:
            return self.surnames[_surname(name)]
        return self.add(Actor(actor_iri(name), name, "Person", actor_type))

    def affiliate(self, actor: Actor, body: Actor, post: str | None) -> Actor:
        """Remember that ``actor`` speaks for or belongs to ``body``."""
        if actor.part_of is None and actor.id != body.id:
            actor = replace(actor, part_of=body.id, post=post)
            if actor.actor_type == "Unidentified":
                actor = replace(actor, actor_type=body.actor_type)
            self.actors[actor.id] = actor
            if actor.kind == "Person" and " " in actor.name:
                self.surnames[_surname(actor.name)] = actor
        return actor


def _surname(name: str) -> str:
    """Return the last word without an article: "Walid al-Muallem" is "muallem"."""
    return name.split()[-1].lower().removeprefix("al-").removeprefix("el-")


def _known_from(row: dict[str, Any]) -> KnownName:
    return KnownName(
        row["id"], row["name"], row["kind"], row["actor_type"], row.get("country"),
        row.get("part_of"), row.get("wikidata"),
    )  # fmt: skip
