"""The status of a claim: how far it may be told as said, drawn as a line, counted as a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .documents.corrections import RETRACT
from .predicates import affirms, denies

if TYPE_CHECKING:
    from ...ontology.records import Claim


def status_of(claim: Claim) -> str:
    """Return demanded, denied, asserted or hedged: how the claim may be drawn.

    A demand comes first: "must stop supplying arms" denies nothing. What its own source takes back
    is told as denied.
    """
    if claim.speech_act == "Demand":
        return "demanded"
    if denies(claim) or claim.speech_act == RETRACT:
        return "denied"
    return "asserted" if affirms(claim) and claim.certainty == "Certain" else "hedged"
