"""How far a claim commits: polarity, certainty, temporality, as local names of the ontology."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

_LEVELS: Final = ("Certain", "Probable", "Possible", "Unknown")


@dataclass(slots=True)
class Commitment:
    """How far a claim commits: values as local names of the ontology."""

    negative: bool = False
    certainty: str = "Certain"
    temporality: str = "Past"
    demand: bool = False
    question: bool = False
    ended: bool = False
    would: bool = False
    conditional: bool = False

    @property
    def polarity(self) -> str:
        """Return Positive or Negative."""
        return "Negative" if self.negative else "Positive"

    def weaken(self, certainty: str) -> None:
        """Lower the certainty to ``certainty``; never raise it."""
        if _LEVELS.index(certainty) > _LEVELS.index(self.certainty):
            self.certainty = certainty

    def move(self, temporality: str) -> None:
        """Set the temporality; what is hypothetical stays so."""
        if self.temporality != "Hypothetical" or temporality == "Hypothetical":
            self.temporality = temporality
