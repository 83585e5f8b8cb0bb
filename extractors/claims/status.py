"""How far a text commits to an event, where the trained reader is surer than the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..reader.read import LIKELY

if TYPE_CHECKING:
    from ..attribution.commitment import Commitment
    from ..reader.records import Learnt, LearntEvent

RULE: Final = "read-status"
SURE: Final = 0.9
"""The least chance at which the reader's word is taken."""
OWN_WORDS: Final = 0.6
"""The least mean chance, over its events, at which a text speaks for itself."""


def heed(commitment: Commitment, event: LearntEvent) -> None:
    """Let ``commitment`` say what is asked for, and when, as the reader says where it is sure.

    Polarity and certainty stay the rules': of each the read text has too few cases to learn from.
    """
    if event.status["act"].get("Demand", 0.0) >= SURE:
        commitment.ask(RULE, None)
    temporality = event.likeliest("temporality")
    if event.status["temporality"][temporality] >= SURE:
        commitment.settle(temporality, RULE, None)


def speaks_for_itself(told: Learnt) -> bool:
    """Tell whether a text asserts and accuses, as posts and statements do, or reports as news does.

    It is one answer for a segment: the mean of its events, each by its chance of being one.
    """
    likely = [event for event in told.events.values() if event.chance >= LIKELY]
    total = sum(event.chance for event in likely)
    own = sum(event.chance * _asserting(event) for event in likely)
    return total > 0 and own / total >= OWN_WORDS


def _asserting(event: LearntEvent) -> float:
    acts = event.status["act"]
    return acts.get("Assert", 0.0) + acts.get("Accuse", 0.0)
