"""One record for each actor, place and thing that any document names.

Documents may know an actor in part: each field takes the value that most documents give, and
among equals the first in the alphabet; a field of several values takes all that any gives.
Whoever only fills a role, makes a claim or publishes a document is an actor too.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from ...ontology.records import ROLES, Actor, Location
from ..formats.jsonl import plain, record
from .voices import author, publisher

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ...ontology.records import Claim, Filler, Reading

_THINGS = frozenset({"Weapon", "Object"})


@dataclass(frozen=True, slots=True, order=True)
class Thing:
    """A weapon or another object; ``kind`` is Weapon or Object."""

    id: str
    name: str
    kind: str


Entity = Actor | Location | Thing

_KINDS: dict[str, type[Entity]] = {kind.__name__: kind for kind in (Actor, Location, Thing)}


class Known(NamedTuple):
    """What one document knows of an entity: a record of ``kind`` in JSON.

    What resolution knows has rank 0 and goes before what only fills a role, rank 1.
    """

    kind: str
    id: str
    rank: int
    record: str


def knowledge(reading: Reading) -> Iterator[Known]:
    """Yield what a document knows of actors, places and things, each once."""
    resolved: tuple[Entity, ...] = (*reading.actors, *reading.locations)
    for entity in resolved:
        yield _known(entity, 0)
    for entity in dict.fromkeys(_beside(reading)):
        yield _known(entity, 1)


def _beside(reading: Reading) -> Iterator[Entity]:
    """Yield who and what is not resolved: states' places, publisher, author, roles of claims."""
    for actor in reading.actors:
        if actor.state_of:
            yield Location(actor.state_of, actor.name, "Country")
    for body in filter(None, (publisher(reading.document), author(reading.document))):
        yield Actor(body.id, body.name, body.type, "Unidentified")
    yield from chain.from_iterable(map(_named, reading.claims))


def entity_of(kind: str, known: Iterable[tuple[int, str, int]]) -> Entity:
    """Return the entity of which documents have ``known`` rank and record, and how many have it.

    The order of ``known`` does not matter.
    """
    rows = list(known)
    best = min(rank for rank, _, _ in rows)
    told = [(json.loads(text), count) for rank, text, count in rows if rank == best]
    return entity_in(kind, _merged(told))


def entity_in(kind: str, value: dict[str, Any]) -> Entity:
    """Return the entity of ``kind`` that ``plain`` made ``value`` of."""
    return record(_KINDS[kind], value)


def _known(entity: Entity, rank: int) -> Known:
    text = json.dumps(plain(entity), ensure_ascii=False)
    return Known(type(entity).__name__, entity.id, rank, text)


def _named(claim: Claim) -> Iterator[Entity]:
    """Yield what a claim names, as far as the claim itself tells."""
    if claim.claimer is not None:
        who = claim.claimer
        yield Actor(who.id, who.name, who.type, "Unidentified")
    for role in ROLES:
        yield from map(_entity, getattr(claim, role))


def _entity(filler: Filler) -> Entity:
    if filler.type == "Location":
        return Location(filler.id, filler.name)
    if filler.type in _THINGS:
        return Thing(filler.id, filler.name, filler.type)
    return Actor(filler.id, filler.name, filler.type, "Unidentified")


def _merged(values: list[tuple[dict[str, Any], int]]) -> dict[str, Any]:
    names = values[0][0]
    return {name: _agreed([(value[name], count) for value, count in values]) for name in names}


def _agreed(values: list[tuple[Any, int]]) -> Any:
    """Return what most say, each value so many times; of lists all that is in any."""
    if isinstance(values[0][0], list):
        return sorted({one for value, _ in values for one in value})
    counts = Counter[Any]()
    for value, count in values:
        if value is not None:
            counts[value] += count
    return min(counts, key=lambda value: (-counts[value], str(value)), default=None)
