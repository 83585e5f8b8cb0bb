"""How far a text commits to an event, where the trained reader is surer than the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...ontology.records import DONE

if TYPE_CHECKING:
    from ..attribution.commitment import Commitment
    from ..reader.records import Learnt, LearntEvent

RULE: Final = "read-status"
SURE: Final = 0.9
"""The least chance at which the reader's word is taken."""
OWN_WORDS: Final = 0.5
"""The least mean chance, over its events, at which a text speaks for itself."""
NEWS: Final = 1.0
"""So many events that are reported are supposed of every text before it is read."""


def heed(commitment: Commitment, event: LearntEvent) -> None:
    """Let ``commitment`` say what is asked for, and when, as the reader says where it is sure.

    Polarity and certainty stay the rules': of each the read text has too few cases to learn from.
    What the rules hold for not done yet the reader cannot make done, nor go on what they end.
    """
    if event.status["act"].get("Demand", 0.0) >= SURE:
        commitment.ask(RULE, None)
    temporality = event.likeliest("temporality")
    done = temporality in DONE and (commitment.ended or commitment.temporality not in DONE)
    supposed = "any-such-act" in commitment.rules
    if event.status["temporality"][temporality] >= SURE and not (done or supposed):
        commitment.settle(temporality, RULE, None)


def speaks_for_itself(told: Learnt) -> bool:
    """Tell whether a text asserts and accuses, as posts and statements do, or reports as news does.

    It is one answer for a segment: the mean of its events, each by its chance of being one that
    nobody in the text says, and of ``NEWS``: a single sentence tells too little.
    """
    weights = [(_unvoiced(event), _asserting(event)) for event in told.events.values()]
    own = sum(weight * chance for weight, chance in weights)
    return own / (NEWS + sum(weight for weight, _ in weights)) >= OWN_WORDS


def _unvoiced(event: LearntEvent) -> float:
    """Return the chance of an event that nobody in the text says."""
    return event.chance * max(0.0, 1 - sum(event.voices.values()))


def _asserting(event: LearntEvent) -> float:
    acts = event.status["act"]
    return acts.get("Assert", 0.0) + acts.get("Accuse", 0.0)
