"""How far a text commits to an event, where the trained reader is surer than the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ..attribution.commitment import Commitment
    from ..reader.records import LearntEvent

RULE: Final = "read-status"
SURE: Final = 0.9
"""The least chance at which the reader's word is taken."""
OWN_WORDS: Final = 0.7
"""The least chance at which a text speaks for itself, and does not report."""


def heed(commitment: Commitment, event: LearntEvent) -> None:
    """Let ``commitment`` say what is asked for, and when, as the reader says where it is sure.

    Polarity and certainty stay the rules': of each the read text has too few cases to learn from.
    """
    acts = event.status["act"]
    if acts.get("Assert", 0.0) + acts.get("Accuse", 0.0) >= OWN_WORDS:
        commitment.speak(RULE)
    if acts.get("Demand", 0.0) >= SURE:
        commitment.ask(RULE, None)
    temporality = event.likeliest("temporality")
    if event.status["temporality"][temporality] >= SURE:
        commitment.settle(temporality, RULE, None)
