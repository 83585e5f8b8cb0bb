"""The events of a segment as the rules read them: each trigger with the fillers of its roles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.records import RuleEvent
from .roles.find import Fillers, find_roles

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..annotation.annotations import Annotations
    from ..annotation.records import Trigger

_NAMES: Final = {"location": "place"}
"""Roles of which readers of text write another name."""


def events_by_rule(layer: Annotations) -> list[tuple[Trigger, Fillers]]:
    """Return the triggers outside quoted titles, in text order, with who takes part."""
    return [(t, find_roles(t)) for t in layer.triggers if not layer.titles[t.token.i]]


def rule_events(found: Iterable[tuple[Trigger, Fillers]]) -> dict[int, RuleEvent]:
    """Return what the rules make of event words as the trained reader takes it, by token."""
    return {
        trigger.token.i: RuleEvent(
            trigger.event_type,
            {t.i: _NAMES.get(role, role) for role, ts in fillers.roles.items() for t in ts},
        )
        for trigger, fillers in found
    }


def is_stated(trigger: Trigger) -> bool:
    """Tell whether ``trigger`` is a political act, which may be the saying of another event."""
    return bool(trigger.frame.get("stated"))
