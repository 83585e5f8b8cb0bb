"""A measure that was lifted stood and stands no longer: "*lifted* its sanctions" tells both.

A measure is an act and what comes of it: what was laid on somebody is still said to have been, and
that it is so no longer is a claim more. Readers write down both.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ...ontology.terms import curbs, is_harmful
from ..annotation.words import classes_of
from ..language import syntax
from ..mentions.noun_phrases import semantic_heads
from ..reader.decide import TYPE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from ..annotation.records import Trigger
    from ..attribution.commitment import Commitment
    from ..events.roles.fillers import Fillers

RULE: Final = "lifted"
"""The name under which claims and explanations tell it."""


def told_by_what_is_lifted(read: Iterable[tuple[Trigger, Fillers]]) -> Iterator[int]:
    """Yield the verbs of lifting whose object is told as the same measure: "*lifted* the ban"."""
    pairs = list(read)
    told = {trigger.token: trigger.event_type for trigger, _ in pairs}
    for trigger, _ in pairs:
        if is_lifting(trigger) and any(
            told.get(t) == trigger.event_type for t in _measures(trigger)
        ):
            yield trigger.token.i


def is_lifting(trigger: Trigger) -> bool:
    """Tell whether an event word says that a measure is lifted, whatever the reader calls it."""
    retyped = trigger.is_verb and TYPE in trigger.sharpened and _is_measure(trigger.event_type)
    return retyped and any("restriction" in classes_of(t) for t in _measures(trigger))


def no_longer(trigger: Trigger, commitment: Commitment) -> Commitment | None:
    """Return the commitment of a claim that a measure, told to have ended, is no more."""
    past = commitment.temporality == "Past" and not (commitment.negative or commitment.demand)
    if not (commitment.ended and past and _is_measure(trigger.event_type)):
        return None
    told = replace(commitment, moves=list(commitment.moves))
    told.set_negative(True, RULE, trigger.token)
    return told


def _measures(trigger: Trigger) -> list[Token]:
    return [head for t in syntax.objects(trigger.token) for head in semantic_heads(t)]


def _is_measure(event_type: str) -> bool:
    return curbs(event_type) and not is_harmful(event_type)
