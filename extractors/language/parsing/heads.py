"""The heads in numpy: scores from the states of words, rounded so that machines agree.

Scores are rounded to ``GRAIN`` before anything is chosen by them: sums of floats differ in their
last digits from one processor to another, choices should not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from .encoder import gelu

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .weights import Floats, Weights

    Numbers = NDArray[np.int64]

GRAIN = np.float32(1 / 512)


class Heads:
    """Everything that is read off the states of words; each method returns rounded scores."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self.arc_weight = np.ascontiguousarray(weights["arcs.weight"].T)
        self.relation_weight = _flat(weights["relations.weight"].transpose(1, 0, 2))
        self.argument_weight = _flat(weights["arguments.weight"].transpose(2, 0, 1))

    def each(self, name: str, states: Floats) -> Floats:
        """Return the scores of one head: (words, labels)."""
        return rounded(self._dense(name, states))

    def one(self, name: str, states: Floats) -> Floats:
        """Return the scores of a head that has one score: (words,)."""
        return self.each(name, states)[:, 0]

    def arcs(self, states: Floats) -> Floats:
        """Score each word hanging on each other, itself meaning the root: (words, words)."""
        heads = self._met("arc_heads", states)
        scores: Any = _with_one(self._met("arc_words", states)) @ self.arc_weight @ heads.T
        np.fill_diagonal(scores, self._dense("roots", states)[:, 0])
        return rounded(scores)

    def relations(self, states: Floats, heads: Numbers) -> Floats:
        """Score the label of each word's arc: (words, labels)."""
        above = _with_one(self._met("relation_heads", states))[heads]
        words = _with_one(self._met("relation_words", states))
        count, width = words.shape
        asked = (words @ self.relation_weight).reshape(count, -1, width)
        return rounded(np.einsum("wlj,wj->wl", asked, above))

    def arguments(self, states: Floats, places: Numbers) -> Floats:
        """Score each word as argument of the predicates: (predicates, words, labels)."""
        asking = _with_one(self._met("predicates", states[places]))
        words = _with_one(self._met("roles", states))
        count, width = asking.shape
        asked = (asking @ self.argument_weight).reshape(count, -1, width)
        return rounded(np.matmul(words[None], asked.transpose(0, 2, 1)))

    def _dense(self, name: str, x: Floats) -> Floats:
        scores: Floats = x @ self.weights[f"{name}.weight"].T + self.weights[f"{name}.bias"]
        return scores

    def _met(self, name: str, x: Floats) -> Floats:
        return gelu(self._dense(name, x))


def rounded(scores: Floats) -> Floats:
    """Round to ``GRAIN``."""
    steps: Floats = np.rint(scores / GRAIN) * GRAIN
    return steps


def _flat(weight: Floats) -> Floats:
    """Lay the labels side by side: (one width, labels, other width) as one matrix."""
    return np.ascontiguousarray(weight.reshape(len(weight), -1))


def _with_one(x: Floats) -> Floats:
    return np.concatenate([x, np.ones((len(x), 1), dtype=np.float32)], axis=1)
