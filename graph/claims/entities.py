"""One record for each actor, place and thing that any document names.

Documents may know an actor in part: each field takes the value that most documents give, and
among equals the first in the alphabet. Whoever only fills a role, makes a claim or publishes a
document is an actor too.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from itertools import chain, groupby
from typing import TYPE_CHECKING, Any

from ...ontology.records import ROLES, Actor, Location
from ..formats.jsonl import plain, record
from ..formats.sorting import sorted_lines
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


def entities(readings: Iterable[Reading]) -> Iterator[Entity]:
    """Yield the actors, places and things of all ``readings``, sorted by kind, then by IRI."""
    lines = sorted_lines(chain.from_iterable(map(_lines, readings)))
    rows = (line.rstrip("\n").split("\t") for line in lines)
    for (kind, _), group in groupby(rows, key=lambda row: (row[0], row[1])):
        known = list(group)
        best = min(rank for _, _, rank, _, _ in known)
        values = [json.loads(text) for _, _, rank, text, _ in known if rank == best]
        yield record(_KINDS[kind], _merged(values))


def _lines(reading: Reading) -> Iterator[str]:
    """Yield kind, IRI, rank, record and document; what resolution knows ranks before a filler."""
    document = reading.document
    resolved: tuple[Entity, ...] = (*reading.actors, *reading.locations)
    for entity in resolved:
        yield _line(entity, "0", document.id)
    for actor in reading.actors:
        if actor.state_of:
            yield _line(Location(actor.state_of, actor.name, "Country"), "1", document.id)
    for body in filter(None, (publisher(document), author(document))):
        yield _line(Actor(body.id, body.name, body.type, "Unidentified"), "1", document.id)
    for entity in chain.from_iterable(map(_named, reading.claims)):
        yield _line(entity, "1", document.id)


def _line(entity: Entity, rank: str, document: str) -> str:
    text = json.dumps(plain(entity), ensure_ascii=False)  # JSON escapes tabs and newlines
    return f"{type(entity).__name__}\t{entity.id}\t{rank}\t{text}\t{document}\n"


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


def _merged(values: list[dict[str, Any]]) -> dict[str, Any]:
    return {name: _agreed([value[name] for value in values]) for name in values[0]}


def _agreed(values: list[Any]) -> Any:
    counts = Counter(value for value in values if value is not None)
    return min(counts, key=lambda value: (-counts[value], str(value)), default=None)
