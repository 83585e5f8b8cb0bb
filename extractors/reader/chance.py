"""A chance from signs: what each weighs alone, then trees of what they tell together.

The weights are those of a logistic regression, the trees are boosted on what it leaves (Friedman
2001); both add to the log-odds. They stand in ``confidence.json`` beside the reader's weights.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import exp
from typing import TYPE_CHECKING, Any, Self

import numpy as np

from .forest import Forest, asked

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .forest import Floats, Tree

_SUREST = 30.0


@dataclass(frozen=True)
class Chance:
    """Weights by sign, and trees whose leaves are log-odds; a sign that a row lacks is 0.

    A row has the same chance to the last bit alone and among others: what adds up is added one
    after another in the order of weights and trees, in float64.
    """

    weights: Mapping[str, float]
    trees: Sequence[Tree] = ()

    @classmethod
    def read(cls, told: Mapping[str, Any]) -> Self:
        """Return the chance that the object of a JSON file tells."""
        return cls(told["weights"], told["trees"])

    def __call__(self, signs: Mapping[str, float]) -> float:
        """Return the chance that signs give, 0 to 1."""
        return self.of([signs])[0]

    def of(self, rows: Sequence[Mapping[str, float]]) -> list[float]:
        """Return the chance that the signs of each row give, 0 to 1."""
        table = self._table(rows)
        alone = table[:, : len(self.weights)] * self._weights
        odds = _added(alone) + _added(self._forest.leaves(table))
        return [1 / (1 + exp(-max(-_SUREST, min(_SUREST, one)))) for one in odds.tolist()]

    def together(self, signs: Mapping[str, float]) -> float:
        """Return the log-odds that the trees add."""
        return float(_added(self._forest.leaves(self._table([signs])))[0])

    @cached_property
    def _columns(self) -> tuple[str, ...]:
        """The signs that weights or trees use, those with weights first."""
        return (*self.weights, *sorted(asked(self.trees) - self.weights.keys()))

    @cached_property
    def _weights(self) -> Floats:
        return np.array(list(self.weights.values()), dtype=float)

    @cached_property
    def _forest(self) -> Forest:
        return Forest.planted(self.trees, self._columns)

    def _table(self, rows: Sequence[Mapping[str, float]]) -> Floats:
        cells = [[row.get(name, 0.0) for name in self._columns] for row in rows]
        return np.array(cells, dtype=float).reshape(len(rows), len(self._columns))


def _added(table: Floats) -> Floats:
    """Return the sum of each row, added from left to right whatever the table's shape."""
    begun = np.concatenate((np.zeros((len(table), 1)), table), axis=1)
    return np.add.accumulate(begun, axis=1)[:, -1]
