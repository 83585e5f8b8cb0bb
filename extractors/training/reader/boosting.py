"""A chance fitted to signs: a logistic regression, then boosted trees on what it leaves.

The trees are scikit-learn's (stochastic gradient boosting, Friedman 2002): small ones, each fitted
to some of the rows and asking for some of the signs.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from typing import TYPE_CHECKING, Any, Final, Self

import numpy as np

from ...reader.chance import Chance
from .. import logistic

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ...reader.forest import Tree

_COUNT: Final = 150
_RATE: Final = 0.05
_PLAN: Final = {
    "learning_rate": _RATE,
    "max_depth": 3,
    "min_samples_leaf": 40,
    "max_features": 0.15,
    "subsample": 0.6,
}
_SELDOM: Final = 25
"""In fewer rows a sign that is there or not tells nothing that holds."""
_DECIMALS: Final = 5
_DIGITS: Final = 6
"""As many are kept of a bound, which lies between two values that rows have."""


def fitted_chance(
    signs: Sequence[Mapping[str, float]],
    finer: Sequence[Mapping[str, float]],
    held: Sequence[bool],
    trees: int = _COUNT,
    times: int = 1,
) -> Chance:
    """Return the chance by which rows are ``held`` to be right.

    ``signs`` have weights of their own; so many ``trees`` ask for them and for the ``finer`` ones,
    grown so many ``times``, each time by other chances: their mean hangs less on which rows and
    signs were drawn (bagging, Breiman 1996).
    """
    from sklearn.ensemble import GradientBoostingClassifier

    weights = logistic.fitted(signs, held)
    seen = Counter(name for row in finer for name, value in row.items() if value)
    names = [*weights, *sorted(name for name, count in seen.items() if count >= _SELDOM)]
    rows = [{**one, **other} for one, other in zip(signs, finer, strict=True)]
    table = np.array([[row.get(name, 0.0) for name in names] for row in rows])
    begun = _Begun(np.array(list(weights.values())))
    grown: list[Tree] = []
    for seed in range(times):
        boosted = GradientBoostingClassifier(
            init=begun, n_estimators=trees, random_state=seed, **_PLAN
        )
        boosted.fit(table, np.array(held))
        grown += [_tree(one.tree_, 0, names, 1 / times) for (one,) in boosted.estimators_]
    return Chance(weights, grown)


def half_of(name: str) -> int:
    """Return the half of a text, 0 or 1: what is fitted to one half judges the other."""
    return hashlib.sha256(name.encode()).digest()[0] % 2


def written(by: Mapping[str, Chance]) -> str:
    """Return chances as the text of their file, a tree to a line."""
    parts = []
    for name, chance in by.items():
        weights = json.dumps(chance.weights, indent=1)
        trees = ",\n".join(json.dumps(tree) for tree in chance.trees)
        parts.append(f'"{name}": {{"weights": {weights}, "trees": [\n{trees}\n]}}')
    return "{" + ",\n".join(parts) + "}\n"


class _Begun:
    """The logistic regression of the first columns, as scikit-learn asks to begin with."""

    def __init__(self, weights: np.ndarray[Any, Any]) -> None:
        self.weights = weights

    def fit(self, _table: object, _held: object, sample_weight: object = None) -> Self:
        """Do nothing: it is fitted."""
        del sample_weight
        return self

    def predict_proba(self, table: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
        """Return the chances of both outcomes, as columns."""
        right = 1 / (1 + np.exp(-table[:, : len(self.weights)] @ self.weights))
        return np.column_stack((1 - right, right))


def _tree(tree: Any, node: int, names: Sequence[str], share: float) -> Tree:
    """Return what stands below a node; what a leaf adds counts for a ``share``."""
    if tree.children_left[node] < 0:
        return round(float(tree.value[node, 0, 0]) * _RATE * share, _DECIMALS)
    low, high = tree.children_left[node], tree.children_right[node]
    bound = float(f"{tree.threshold[node]:.{_DIGITS}g}")
    yes, no = (_tree(tree, one, names, share) for one in (low, high))
    return names[tree.feature[node]], bound, yes, no
