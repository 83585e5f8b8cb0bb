"""How far a text commits to an event, where the trained reader is surer than the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ..attribution.commitment import Commitment
    from ..reader.records import LearntEvent

RULE: Final = "read-status"
SURE: Final = {"act": 0.5, "temporality": 0.5, "certainty": 0.6, "polarity": 0.8}
"""The least chance at which the reader's word on a field is taken."""


def heed(commitment: Commitment, event: LearntEvent, *, denied: bool) -> None:
    """Let ``commitment`` say what the reader says where it is sure.

    ``denied``: a voice denies the event, so that its polarity is that of two claims.
    """
    if event.status["act"].get("Demand", 0.0) >= SURE["act"]:
        commitment.ask(RULE, None)
    temporality = event.likeliest("temporality")
    if event.status["temporality"][temporality] >= SURE["temporality"]:
        commitment.settle(temporality, RULE, None)
    certainty = event.likeliest("certainty")
    if event.status["certainty"][certainty] >= SURE["certainty"]:
        commitment.rate(certainty, RULE)
    polarity = event.likeliest("polarity")
    if not denied and event.status["polarity"][polarity] >= SURE["polarity"]:
        commitment.set_negative(polarity == "Negative", RULE, None)
