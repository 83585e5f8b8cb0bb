"""A chance from signs: what each weighs alone, then trees of what they tell together.

The weights are those of a logistic regression, the trees are boosted on what it leaves (Friedman
2001); both add to the log-odds. They stand in ``confidence.json`` beside the reader's weights.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import exp
from typing import TYPE_CHECKING, Any, Self

import numpy as np

from .forest import Forest, asked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from .forest import Floats, Tree

    Rows = Sequence[Mapping[str, float]]

_SUREST = 30.0


@dataclass(frozen=True)
class Chance:
    """Weights by sign, and trees whose leaves are log-odds; a sign that a row lacks is 0.

    A row has the same chance to the last bit alone and among others, asked of one chance or of
    several together: what adds up is added one after another in the order of weights and trees,
    in float64.
    """

    weights: Mapping[str, float]
    trees: Sequence[Tree] = ()

    def __hash__(self) -> int:
        """Equal chances weigh the same signs."""
        return hash(frozenset(self.weights))

    @classmethod
    def read(cls, told: Mapping[str, Any]) -> Self:
        """Return the chance that the object of a JSON file tells."""
        return cls(told["weights"], told["trees"])

    def __call__(self, signs: Mapping[str, float]) -> float:
        """Return the chance that signs give, 0 to 1."""
        return self.of([signs])[0]

    def of(self, rows: Rows) -> list[float]:
        """Return the chance that the signs of each row give, 0 to 1."""
        return next(self._alone.chances(rows))

    def together(self, signs: Mapping[str, float]) -> float:
        """Return the log-odds that the trees add."""
        return float(_added(self._alone.leaves([signs]))[0])

    @cached_property
    def _alone(self) -> _Asked:
        return _Asked((self,))


def chances_of(by: Mapping[str, Chance], rows: Rows) -> dict[str, list[float]]:
    """Return each of the chances that the signs of each row give, by their names.

    They are asked together, which takes less time than one after the other.
    """
    return dict(zip(by, _asked_together(tuple(by.values())).chances(rows), strict=True))


class _Asked:
    """Chances that are asked together: one table of signs, one forest."""

    def __init__(self, chances: Sequence[Chance]) -> None:
        trees = [tree for one in chances for tree in one.trees]
        signs = tuple({name: 0.0 for one in chances for name in one.weights})
        signs += tuple(sorted(asked(trees).difference(signs)))
        self.place = {name: number for number, name in enumerate(signs)}
        self.forest = Forest.planted(trees, signs)
        ends = np.cumsum([len(one.trees) for one in chances]).tolist()
        self.parts = [
            (
                np.array([self.place[name] for name in one.weights], dtype=np.intp),
                np.array(list(one.weights.values()), dtype=float),
                slice(end - len(one.trees), end),
            )
            for one, end in zip(chances, ends, strict=True)
        ]

    def chances(self, rows: Rows) -> Iterator[list[float]]:
        """Yield for each chance what the signs of each row give, 0 to 1."""
        table = self._table(rows)
        leaves = self.forest.leaves(table)
        for columns, weights, own in self.parts:
            odds = _added(table[:, columns] * weights) + _added(leaves[:, own])
            yield [1 / (1 + exp(-max(-_SUREST, min(_SUREST, one)))) for one in odds.tolist()]

    def leaves(self, rows: Rows) -> Floats:
        """Return the leaf that each row comes to in each tree."""
        return self.forest.leaves(self._table(rows))

    def _table(self, rows: Rows) -> Floats:
        cells = [[0.0] * len(self.place) for _ in rows]
        for own, row in zip(cells, rows, strict=True):
            for name, value in row.items():
                if name in self.place:
                    own[self.place[name]] = value
        return np.array(cells, dtype=float).reshape(len(rows), len(self.place))


_asked_together = lru_cache(maxsize=8)(_Asked)


def _added(table: Floats) -> Floats:
    """Return the sum of each row, added from left to right whatever the table's shape."""
    return np.add.accumulate(table, axis=1)[:, -1] if table.shape[1] else np.zeros(len(table))
