"""How far a text commits to an event, where the trained reader is surer than the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...ontology.records import DONE
from ..attribution.tense import is_former
from .time_signs import time_chances, time_signs

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..annotation.records import Trigger
    from ..attribution.commitment import Commitment
    from ..attribution.voices import Voice
    from ..reader.records import LearntEvent

RULE: Final = "read-status"
SURE: Final = 0.9
"""The least chance at which the reader's word is taken that something is demanded."""
GENERIC: Final = "Generic"
AHEAD: Final = (0.2, 0.75)
"""What another time must have ahead of the rules'; and where a word of the text moved them."""
UNDONE: Final = 0.6
"""The least chance of not being done for what the rules hold for done."""


def heed(
    commitment: Commitment, trigger: Trigger, event: LearntEvent, chain: Sequence[Voice]
) -> dict[str, float]:
    """Let ``commitment`` say what is asked for, and when, as rules and reader together tell.

    Returns the signs of when it is. Polarity and certainty stay the rules': of each the read text
    has too few cases to learn from; and so do what is to end, which goes on till then, and what
    has lasted till now.
    """
    signs = dict(time_signs(commitment, trigger, event, chain))
    if event.status["act"].get("Demand", 0.0) >= SURE:
        commitment.ask(RULE, None)
    settled = commitment.ended or commitment.lasting or commitment.temporality == GENERIC
    if not settled and (chances := time_chances(signs)):
        likeliest = max(sorted(chances), key=lambda name: chances[name])
        ahead = chances[likeliest] - chances.get(commitment.temporality, 0.0)
        told = bool(commitment.rules) or is_former(trigger.token)
        if ahead > AHEAD[told] and _may_be(likeliest, commitment, chances):
            commitment.settle(likeliest, RULE, None)
    return signs


def _may_be(time: str, commitment: Commitment, chances: Mapping[str, float]) -> bool:
    """Tell whether the time may be another than the rules', as far as harm goes.

    What the rules hold for not done ("tried to", "had the army shelled") is not made done, and
    what they hold for done is only thought of where that is surer than not.
    """
    if commitment.temporality not in DONE:
        return time not in DONE
    undone = sum(chance for name, chance in chances.items() if name not in DONE)
    return time in DONE or undone >= UNDONE
