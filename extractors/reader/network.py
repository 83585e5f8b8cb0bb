"""The reader's network in numpy: scores for events, for roles, and for how far the text commits.

A word is its state from the encoder plus what its features are worth; two layers of
self-attention (Vaswani et al. 2017; distances as in Shaw et al. 2018, one weight to a head) look
around in the passage. An event is a choice among types for each word; a role is a choice for each
pair of an event and a word: a bilinear score (Dozat and Manning 2017) plus one of their features.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np

from ..language.parsing.encoder import gelu, normal, softmax

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from ..language.parsing.weights import Floats, Weights

HEADS: Final = 4
REACH: Final = 16
"""Distances, in words, that attention tells apart."""
GRAIN: Final = np.float32(1 / 512)
"""Scores are rounded to this before anything is chosen by them, so that machines agree."""


class Network:
    """All scores of the reader; ``weights`` as training wrote them, matrices (out, in)."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        depth = 1 + max(int(n.split(".")[1]) for n in weights if n.startswith("layers."))
        self.layers = [_Layer(weights, f"layers.{n}") for n in range(depth)]

    def hidden(self, states: Floats, features: Sequence[Sequence[int]]) -> Floats:
        """Return a vector for each word: (words, width) from its state and feature numbers."""
        x: Floats = self._dense("states", states) + summed(
            self.weights["features.weight"], features
        )
        x = normal(x, self.weights["first.weight"], self.weights["first.bias"])
        for layer in self.layers:
            x = layer(x)
        return x

    def events(self, hidden: Floats) -> Floats:
        """Return the probability of each type, the first being none: (words, types)."""
        inner = gelu(self._dense("event_inner", hidden))
        return softmax(rounded(self._dense("event_outer", inner)))

    def pairs(
        self,
        name: str,
        hidden: Floats,
        event: int,
        kind: int,
        others: Sequence[int],
        features: Sequence[Sequence[int]],
    ) -> Floats:
        """Return the probability of each label of each pair: (others, labels).

        ``name`` is the head, ``kind`` the number of the event's type, ``features`` the numbers
        of the pairs' features.
        """
        return softmax(rounded(self._met(name, hidden, event, kind, others, features)))

    def links(
        self,
        name: str,
        hidden: Floats,
        source: int,
        kind: int,
        others: Sequence[int],
        features: Sequence[Sequence[int]],
    ) -> Floats:
        """Return the probability of each word that ``source`` leads to: (outside + others,).

        One is right, or one of those that are no word of the text: the first, as many as the
        head ``name`` has ("outside").
        """
        met = self._met(name, hidden, source, kind, others, features)[:, 0]
        outside = self._dense(f"{name}.outside", hidden[source][None])[0]
        return np.asarray(softmax(rounded(np.concatenate([outside, met])[None]))[0])

    def _met(
        self,
        name: str,
        hidden: Floats,
        event: int,
        kind: int,
        others: Sequence[int],
        features: Sequence[Sequence[int]],
    ) -> Floats:
        """Return the scores of the labels of each pair."""
        own, rest = hidden[event], hidden[np.asarray(others)]
        inner = self._dense(f"{name}.event", own) + self.weights[f"{name}.kind.weight"][kind]
        mixed = inner + rest @ self.weights[f"{name}.other.weight"].T
        mixed += summed(self.weights[f"{name}.features.weight"], features)
        scores = self._dense(f"{name}.scores", gelu(mixed))
        met = self._dense(f"{name}.meeting", own).reshape(scores.shape[1], -1)
        scores += self._dense(f"{name}.met", rest) @ met.T / np.float32(7)
        return scores

    def commitment(
        self, name: str, hidden: Floats, event: int, kind: int, features: Sequence[int]
    ) -> Floats:
        """Return the probability of each value of a field ``name`` of an event: (values,)."""
        x = hidden[event] + self.weights["commitment.kind.weight"][kind]
        x = x + summed(self.weights["commitment.features.weight"], [features])[0]
        inner = gelu(self._dense("commitment.inner", x[None]))
        return np.asarray(softmax(rounded(self._dense(f"commitment.{name}", inner)))[0])

    def _dense(self, name: str, x: Floats) -> Floats:
        scores: Floats = x @ self.weights[f"{name}.weight"].T + self.weights[f"{name}.bias"]
        return scores


class _Layer:
    """Self-attention in which each distance has a weight, and a feed-forward net."""

    def __init__(self, weights: Weights, name: str) -> None:
        size = len(name) + 1
        self.weights = {n[size:]: value for n, value in weights.items() if n.startswith(f"{name}.")}

    def __call__(self, x: Floats) -> Floats:
        count, width = x.shape
        asked = self._dense("asking", x).reshape(count, 3, HEADS, -1)
        query, key, value = asked.transpose(1, 2, 0, 3)
        place = np.arange(count)
        apart = np.clip(place[None] - place[:, None], -REACH, REACH) + REACH
        near = self.weights["distance.weight"][apart].transpose(2, 0, 1)
        scores: Any = query @ key.transpose(0, 2, 1) / np.float32(np.sqrt(width // HEADS))
        mixed = (softmax(scores + near) @ value).transpose(1, 0, 2).reshape(count, width)
        x = self._normal("mixed", x + self._dense("mixing", mixed))
        outer = self._dense("outer", gelu(self._dense("inner", x)))
        return self._normal("last", x + outer)

    def _dense(self, name: str, x: Floats) -> Floats:
        scores: Floats = x @ self.weights[f"{name}.weight"].T + self.weights[f"{name}.bias"]
        return scores

    def _normal(self, name: str, x: Floats) -> Floats:
        return normal(x, self.weights[f"{name}.weight"], self.weights[f"{name}.bias"])


def summed(table: Floats, numbers: Sequence[Sequence[int]]) -> Floats:
    """Return the sum of the rows of ``table`` that each list names: (lists, width)."""
    found: NDArray[np.float32] = np.zeros((len(numbers), table.shape[1]), dtype=np.float32)
    for row, wanted in zip(found, numbers, strict=True):
        if wanted:
            np.sum(table[np.asarray(wanted)], axis=0, out=row)
    return found


def rounded(scores: Floats) -> Floats:
    """Round to ``GRAIN``."""
    steps: Floats = np.rint(scores / GRAIN) * GRAIN
    return steps
