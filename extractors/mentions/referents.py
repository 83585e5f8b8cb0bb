"""The actors of one document: remembered, so that "Diaz" on page two is "Jose Luis Diaz"."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from ...ontology.identity import ID, actor_iri, slug
from ...ontology.records import Actor, Location
from ...ontology.terms import stands_to_state
from ..lexicon.figures import figure, ruler
from ..lexicon.known_name import KnownName
from ..lexicon.known_names import organisations, states

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(slots=True)
class Referents:
    """The actors of one document; ``scope`` (its IRI) keeps unnamed groups apart.

    ``also`` are further names of persons, as the document says, with those they are called by.
    ``home`` is the lexicon id of the only state that the document speaks of, None where it speaks
    of none or several: "the Interior Ministry" is that state's. ``texts`` are short names of laws
    and papers that it introduces, which are nobody. ``rulers`` are the full names of listed rulers
    whom it calls by office and surname, "President Putin", by the surname. ``places`` are those, by
    IRI, that no list has and only a claim's words tell: "a village".
    """

    scope: str
    actors: dict[str, Actor] = field(default_factory=dict)
    full_names: dict[str, None] = field(default_factory=dict)
    also: dict[str, str] = field(default_factory=dict)
    home: str | None = None
    texts: frozenset[str] = frozenset()
    rulers: dict[str, str] = field(default_factory=dict)
    places: dict[str, Location] = field(default_factory=dict)

    def add(self, actor: Actor) -> Actor:
        """Remember ``actor``; what is known of it already is kept, what is new is added."""
        listed = organisations().get(actor.id.removeprefix(ID))
        if listed is not None and actor.name != listed["name"]:
            return self.body(_known_from(listed))
        old = self.actors.get(actor.id)
        if old is not None:
            actor = replace(
                old, part_of=old.part_of or actor.part_of, post=old.post or actor.post,
                actor_type=actor.actor_type if old.actor_type == "Unidentified" else old.actor_type,
                citizen_of=tuple(sorted({*old.citizen_of, *actor.citizen_of})),
            )  # fmt: skip
        self.actors[actor.id] = actor
        if actor.kind == "Person" and " " in actor.name:
            self.expect(actor.name)
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

    def bearer(self, surname: str) -> str | None:
        """Return who alone in the document has this surname; None for another word."""
        found = [
            full
            for full in bearers_of(surname, self.full_names)
            if _words(full)[-1:] == _words(surname)
        ]
        return found[0] if len(found) == 1 else None

    def expect(self, name: str) -> None:
        """Remember that somebody with the full name ``name`` is spoken of in the document."""
        self.full_names.setdefault(name, None)

    def person(self, name: str, *, actor_type: str = "Unidentified") -> Actor:
        """Return the person called ``name``; a part of a name is whoever alone has it here.

        "Kerry" is John Kerry, in a headline above him too; with a John and a Teresa Kerry in the
        document it is neither, but somebody of this document.
        """
        bearers = bearers_of(name, self.full_names)
        if len(bearers) == 1:
            name = bearers[0]
        name = self.also.get(name, name)
        name = name if bearers else self.rulers.get(name, name)
        known = figure(name)
        if known is not None:
            name, actor_type = known["name"], known["actor_type"]
        scope = self.scope if len(bearers) > 1 or slug(name) in states() else None
        return self.add(Actor(actor_iri(name, scope=scope), name, "Person", actor_type))

    def ruler(self, surname: str, known: KnownName) -> Actor:
        """Return the person whom a state, ``known`` by its ruler, is called by: "*Sarkal* said"."""
        row = ruler(surname, {str(known.country or known.id)})
        listed = None if bearers_of(surname, self.full_names) else row
        return self.person(surname if listed is None else str(listed["name"]))

    def affiliate(self, actor: Actor, body: Actor, post: str | None) -> Actor:
        """Remember that ``actor`` speaks for or belongs to ``body``."""
        if actor.part_of is None and actor.id != body.id:
            actor = replace(actor, part_of=body.id, post=post)
            if _is_of_its_body(actor.actor_type, body.actor_type):
                actor = replace(actor, actor_type=body.actor_type)
            self.actors[actor.id] = actor
        return actor

    def describe(self, actor: Actor, countries: frozenset[str], calling: str) -> Actor:
        """Remember the ``countries`` (IRIs) that ``actor`` is of, and its type by its calling."""
        kind = calling if actor.actor_type == "Unidentified" else actor.actor_type
        told = tuple(sorted(countries.union(actor.citizen_of)))
        self.actors[actor.id] = replace(actor, actor_type=kind, citizen_of=told)
        return self.actors[actor.id]


def _is_of_its_body(told: str, bodys: str) -> bool:
    """Tell whether somebody is of the type of the body, and not of that which the office tells.

    A representative, a director or a commander is of a state or a company by the word alone:
    Amnesty's is of an NGO. A nurse stays a nurse.
    """
    if told == "Unidentified" or bodys == "Unidentified":
        return told == "Unidentified"
    by_office = stands_to_state(told) == "organ" or told == "Company"
    return by_office and stands_to_state(bodys) != "organ"


def bearers_of(name: str, full_names: Iterable[str]) -> list[str]:
    """Return the longest of ``full_names`` that ``name`` may be short for, surnames first.

    A first name may be an initial: "S. Haroun" is Salim Haroun.

    >>> bearers_of("Xi", ["Xi Jinping", "Ma Ying"])
    ['Xi Jinping']
    >>> bearers_of("Weber", ["Anna Weber", "Otto Weber"])
    ['Anna Weber', 'Otto Weber']
    >>> bearers_of("Haroun", ["SALIM HAROUN", "Salim Haroun"])
    ['Salim Haroun']
    >>> bearers_of("S. Haroun", ["S. Haroun", "Rima Haroun", "Salim Haroun"])
    ['Salim Haroun']
    """
    words = _words(name)
    named = {full: _words(full) for full in full_names}
    longer = {full: own for full, own in named.items() if len(own) > len(words)}
    by_end = [full for full, own in longer.items() if own[-len(words) :] == words]
    found = by_end or [full for full, own in longer.items() if own[: len(words)] == words]
    found = found or [full for full, own in named.items() if _is_initialled(words, own)]
    in_capitals = sorted(found, key=str.isupper)  # "RIMA HAROUN" is Rima Haroun
    once = {tuple(named[full]): full for full in reversed(in_capitals)}
    found = [full for full in found if full in once.values()]
    return [one for one in found if not _is_short_for_any(one, found)]


def _is_initialled(words: list[str], full: list[str]) -> bool:
    """Tell whether ``words`` are the words of a ``full`` name with an initial for its first."""
    if len(words) < 2 or len(full) != len(words) or full[1:] != words[1:]:
        return False
    initial = words[0].removesuffix(".")
    return len(initial) == 1 and full[0].startswith(initial) and len(full[0]) > 2


def _is_short_for_any(name: str, others: Iterable[str]) -> bool:
    own = _words(name)
    return any(set(own) < set(_words(other)) for other in others)


def _words(name: str) -> list[str]:
    """Return the words of a name without articles: "Walid al-Muallem" is walid, muallem."""
    words = (word.lower().removeprefix("al-").removeprefix("el-") for word in name.split())
    return [word for word in words if word not in {"al", "el"}]


def _known_from(row: dict[str, Any]) -> KnownName:
    return KnownName(
        row["id"], row["name"], row["kind"], row["actor_type"], row.get("country"),
        row.get("part_of"), row.get("wikidata"),
    )  # fmt: skip
