"""What the trained reader says of a word: chances, and nothing chosen."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Learnt:
    """What the trained reader says of a text.

    ``events`` by their tokens; ``antecedents`` maps a pronoun to the chances of what it stands
    for, the likely ones only; ``ruled`` to what the rules take it for.
    """

    events: Mapping[int, LearntEvent]
    antecedents: Mapping[int, Mapping[int, float]]
    ruled: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LearntEvent:
    """A word that may name an event; all chances are of 0 to 1.

    ``chance`` is that of any event; ``types`` those of event types, the likely ones only.
    ``parties`` maps the index of a token to the chances of the roles it may have; ``status``
    maps polarity, certainty, temporality and act to the chances of their values. ``voices``
    maps tokens to the chance that who they name says it. ``ways`` maps the tokens that may take
    part to the names of their features as parties (``Text.pairs``).
    """

    token: int
    chance: float
    types: Mapping[str, float]
    parties: Mapping[int, Mapping[str, float]]
    status: Mapping[str, Mapping[str, float]]
    voices: Mapping[int, float] = field(default_factory=dict)
    ways: Mapping[int, Sequence[str]] = field(default_factory=dict)

    @property
    def type(self) -> str:
        """The likeliest type."""
        return _likeliest(self.types)

    def likeliest(self, field: str) -> str:
        """Return the likeliest value of a field of ``status``."""
        return _likeliest(self.status[field])

    def role(self, token: int) -> tuple[str, float]:
        """Return the likeliest role of a token and its chance; ("none", 0) for one without."""
        chances = self.parties.get(token)
        if not chances:
            return "none", 0.0
        role = _likeliest(chances)
        return role, chances[role]


def _likeliest(chances: Mapping[str, float]) -> str:
    return max(sorted(chances), key=lambda name: chances[name])
