"""What kind of event a type is to the graph: the only file of graph/ that asks the ontology so.

The answers are properties of the types in ontology/events.ttl; no type is named here.
"""

from __future__ import annotations

from functools import cache

from ...ontology.namespaces import AL
from ...ontology.terms import broader, edge_of, family_of, harming_families, is_marked, marked_with


@cache
def arms(event_type: str) -> bool:
    """Say whether it arms its recipient: what the picture of supply shows.

    >>> arms("MilitarySupport"), arms("Financing")
    (True, False)
    """
    return is_marked(event_type, "arms")


def backs(event_type: str) -> bool:
    """Say whether its giver is answerable for what the taker does with it.

    >>> backs("Financing"), backs("HumanitarianAid")
    (True, False)
    """
    return edge_of(event_type) is not None


@cache
def harms(event_type: str) -> bool:
    """Say whether its agents are said to harm its patients: that goes for whole families.

    >>> harms("Torture"), harms("WarCrime")
    (True, False)
    """
    return family_of(event_type) in harming_families()


@cache
def relation_of(event_type: str) -> str:
    """Return the relation that it makes between its agent and its patient.

    >>> relation_of("ArmsTransfer"), relation_of("Torture"), relation_of("Sanction")
    ('arms', 'harms', 'sanctions')
    """
    if edge := edge_of(event_type):
        return "arms" if edge == AL.allegedArmsTo else "support"
    if harms(event_type):
        return "harms"
    return marked_with("eventType", event_type, "relation") or family_of(event_type).lower()


@cache
def same_kind(one: str, other: str) -> bool:
    """Say whether one event type is the other, or is wider than it.

    >>> same_kind("Killing", "MassKilling"), same_kind("Shelling", "AerialAttack")
    (True, False)
    """
    return other in _with_wider(one) or one in _with_wider(other)


def _with_wider(event_type: str) -> tuple[str, ...]:
    above = broader(event_type)
    return (event_type,) if above is None else (event_type, *_with_wider(above))
