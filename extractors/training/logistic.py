"""Logistic regression by Newton's method with a penalty on the squared weights (ridge)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_STEPS = 25
DECIMALS = 3


def fitted(
    signs: Sequence[Mapping[str, float]],
    held: Sequence[bool],
    *,
    penalty: float = 1.0,
) -> dict[str, float]:
    """Return the weight of each sign, rounded, by which rows are held to be right."""
    names = sorted({name for row in signs for name in row})
    places = {name: place for place, name in enumerate(names)}
    x = np.zeros((len(signs), len(names)))
    for number, row in enumerate(signs):
        for name, value in row.items():
            x[number, places[name]] = value
    y = np.array([float(one) for one in held])
    weights = np.zeros(len(names))
    for _ in range(_STEPS):
        p = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        slope = x.T @ (y - p) - penalty * weights
        bend = (x * (p * (1 - p))[:, None]).T @ x + penalty * np.eye(len(names))
        weights = weights + np.linalg.solve(bend, slope)
    return {name: round(float(w), DECIMALS) for name, w in zip(names, weights, strict=True)}
