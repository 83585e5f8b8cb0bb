"""The stated toll of an event: how many were killed, hurt, held, lost or driven out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...ontology.records import Harm
from ...ontology.terms import toll_of
from ..annotation.words import classes_of
from ..language import syntax
from ..mentions.noun_phrases import extent, semantic_heads
from .tolls import RULE, dead_counted

if TYPE_CHECKING:
    from ..annotation.records import Trigger
    from ..discourse.context import DiscourseContext
    from ..events.roles.find import Fillers


def harm_of(trigger: Trigger, fillers: Fillers, context: DiscourseContext) -> tuple[Harm, ...]:
    """Return the toll that the victim's own words state; one victim counts as one.

    Where the event is a toll, it is its number.
    """
    kind = toll_of(trigger.event_type)
    if kind is None:
        return ()
    if trigger.rule == RULE:
        count = dead_counted(trigger.token)
        return (Harm(kind, count.min, count.max, None),) if count else ()
    for victim in fillers.get("victim"):
        span = extent(victim)
        left = victim.left_edge.i
        for count in context.layer.counts:
            if left <= count.token_start < span.end or count.head == victim.i:
                whom = semantic_heads(victim)[0]
                return (Harm(kind, count.min, count.max, whom.lower_ if whom.is_alpha else None),)
    if fillers.get("victim") and kind == "Killed":
        whom = semantic_heads(fillers.get("victim")[0])[0]
        one = "Sing" in syntax.feature(whom, "Number") and "group" not in classes_of(whom)
        if one and whom.pos_ in {"NOUN", "PROPN"}:
            return (Harm(kind, 1, 1, whom.lower_ if whom.pos_ == "NOUN" else None),)
    return ()
