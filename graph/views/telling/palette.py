"""Colours and shapes: which group an actor or an event type belongs to on a picture.

The groups are in assets/palette.json. Colours are those of Okabe and Ito (2008) with two of
Paul Tol's, told apart by the common forms of colour blindness; each group has a shape as well.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from ....ontology.terms import family_of

if TYPE_CHECKING:
    from ....ontology.records import Actor


@dataclass(frozen=True, slots=True)
class ActorGroup:
    """Actor types that share a colour and a shape (a vis-network shape name)."""

    key: str
    label: str
    colour: str
    shape: str
    types: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RelationGroup:
    """Families of event types that share a colour."""

    key: str
    label: str
    colour: str
    families: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Status:
    """How far a line's claims go: its dashes, and its colour where not the relation's."""

    key: str
    label: str
    colour: str | None
    dashes: bool | tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Palette:
    """All groups, in the order of the legend."""

    actors: tuple[ActorGroup, ...]
    relations: tuple[RelationGroup, ...]
    statuses: tuple[Status, ...]


@cache
def palette() -> Palette:
    """Return the palette of assets/palette.json."""
    text = (
        files("allegata.graph.views").joinpath("assets", "palette.json").read_text(encoding="utf-8")
    )
    value = json.loads(text)
    return Palette(
        actors=tuple(ActorGroup(**_frozen(row)) for row in value["actors"]),
        relations=tuple(RelationGroup(**_frozen(row)) for row in value["relations"]),
        statuses=tuple(Status(**_frozen(row)) for row in value["statuses"]),
    )


def actor_group(actor: Actor) -> ActorGroup:
    """Return the group of an actor: by its fine type, else by its class."""
    by_type = {kind: group for group in palette().actors for kind in group.types}
    other = palette().actors[-1]
    return by_type.get(actor.actor_type) or by_type.get(actor.kind) or other


def relation_group(event_type: str) -> RelationGroup:
    """Return the group of an event type's family; the last one where no group names it."""
    family = family_of(event_type)
    found = (group for group in palette().relations if family in group.families)
    return next(found, palette().relations[-1])


def relation_colour(key: str) -> str:
    """Return the colour of the relation group called ``key``; unknown keys are a ``KeyError``."""
    return {group.key: group.colour for group in palette().relations}[key]


def status(key: str) -> Status:
    """Return the status called ``key``; unknown keys are a ``KeyError``."""
    return {row.key: row for row in palette().statuses}[key]


def _frozen(row: dict[str, Any]) -> dict[str, Any]:
    """Return a row with its lists as tuples."""
    return {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
