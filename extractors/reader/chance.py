"""A chance from signs: what each weighs alone, then trees of what they tell together.

The weights are those of a logistic regression, the trees are boosted on what it leaves (Friedman
2001); both add to the log-odds. They stand in ``confidence.json`` beside the reader's weights.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Tree = float | tuple[str, float, "Tree", "Tree"]
"""Log-odds; or a sign, a bound, the tree where the sign is not above it, the tree where it is."""
_SUREST = 30.0


@dataclass(frozen=True, slots=True)
class Chance:
    """Weights by sign, and trees; a sign that a claim lacks is 0."""

    weights: Mapping[str, float]
    trees: Sequence[Tree] = ()

    @classmethod
    def read(cls, told: Mapping[str, Any]) -> Self:
        """Return the chance that the object of a JSON file tells."""
        return cls(told["weights"], told["trees"])

    def __call__(self, signs: Mapping[str, float]) -> float:
        """Return the chance that signs give, 0 to 1."""
        alone = sum(weight * signs.get(name, 0.0) for name, weight in self.weights.items())
        odds = alone + self.together(signs)
        return 1 / (1 + exp(-max(-_SUREST, min(_SUREST, odds))))

    def of(self, rows: Sequence[Mapping[str, float]]) -> list[float]:
        """Return the chance that each row of signs gives."""
        return [self(row) for row in rows]

    def together(self, signs: Mapping[str, float]) -> float:
        """Return the log-odds that the trees add."""
        return sum(_leaf(tree, signs) for tree in self.trees)


def _leaf(tree: Tree, signs: Mapping[str, float]) -> float:
    while not isinstance(tree, float):
        sign, bound, low, high = tree
        tree = low if signs.get(sign, 0.0) <= bound else high
    return tree
