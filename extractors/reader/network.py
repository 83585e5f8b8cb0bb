"""The reader's network in numpy: scores for events, for roles, and for how far the text commits.

A word is its state from the encoder plus what its features are worth; two layers of
self-attention (Vaswani et al. 2017; distances as in Shaw et al. 2018, one weight to a head) look
around in the passage. An event is a choice among types for each word; a role is a choice for each
pair of an event and a word: a bilinear score (Dozat and Manning 2017) plus one of their features.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from ..language.parsing.layers import Dense, Norm, gelu, rounded, softmax

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from ..language.parsing.weights import Floats, Weights

HEADS: Final = 4
REACH: Final = 16
"""Distances, in words, that attention tells apart."""
_HEADS: Final = ("role", "voice", "reference")


class Around(NamedTuple):
    """The words of a window that an event or a pronoun may lead to, as one head sees them.

    ``inner`` is what each adds to the inner layer: (others, inner); ``met`` what the vector of
    the event is multiplied with: (others, meeting).
    """

    name: str
    inner: Floats
    met: Floats


class Network:
    """All scores of the reader; ``weights`` as training wrote them, matrices (out, in)."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        depth = 1 + max(int(n.split(".")[1]) for n in weights if n.startswith("layers."))
        self.layers = [_Layer(weights, f"layers.{n}") for n in range(depth)]
        self.first = Norm(weights, "first")
        names = ["states", "event_inner", "event_outer"]
        names += [f"{head}.{part}" for head in _HEADS for part in ("met", "scores")]
        self.dense = {name: Dense.of(weights, name) for name in names}
        self.others = {
            head: np.ascontiguousarray(weights[f"{head}.other.weight"].T) for head in _HEADS
        }

    def words(self, states: Floats, features: Sequence[Sequence[int]]) -> Floats:
        """Return a vector for each word from its state and feature numbers: (words, width)."""
        x = self.dense["states"](states)
        x += summed(self.weights["features.weight"], features)
        return self.first(x)

    def hidden(self, words: Floats) -> Floats:
        """Return the vectors of the words of a window after they looked around: (words, width)."""
        for layer in self.layers:
            words = layer(words)
        return words

    def events(self, hidden: Floats) -> Floats:
        """Return the probability of each type, the first being none: (words, types)."""
        inner = gelu(self.dense["event_inner"](hidden))
        return softmax(rounded(self.dense["event_outer"](inner)))

    def around(self, name: str, hidden: Floats, others: Sequence[int]) -> Around:
        """Return ``others`` of a window as the head ``name`` sees them, whatever it is asked."""
        rest = hidden[np.asarray(others, dtype=np.intp)]
        return Around(name, rest @ self.others[name], self.dense[f"{name}.met"](rest))

    def pairs(
        self, around: Around, event: Floats, kind: int, features: Sequence[Sequence[int]]
    ) -> Floats:
        """Return the probability of each label of each pair: (others, labels).

        ``event`` is the vector of the event word, ``kind`` the number of its type, ``features``
        the numbers of the pairs' features.
        """
        return softmax(rounded(self._met(around, event, kind, features)))

    def links(
        self, around: Around, source: Floats, kind: int, features: Sequence[Sequence[int]]
    ) -> Floats:
        """Return the probability of each word that ``source`` leads to: (outside + others,).

        One is right, or one of those that are no word of the text: the first, as many as the
        head has ("outside").
        """
        met = self._met(around, source, kind, features)[:, 0]
        outside = self._one(f"{around.name}.outside", source[None])[0]
        return np.asarray(softmax(rounded(np.concatenate([outside, met])[None]))[0])

    def _met(
        self, around: Around, event: Floats, kind: int, features: Sequence[Sequence[int]]
    ) -> Floats:
        """Return the scores of the labels of each pair."""
        name = around.name
        inner = self._one(f"{name}.event", event) + self.weights[f"{name}.kind.weight"][kind]
        mixed = inner + around.inner
        mixed += summed(self.weights[f"{name}.features.weight"], features)
        scores = self.dense[f"{name}.scores"](gelu(mixed))
        met = self._one(f"{name}.meeting", event).reshape(scores.shape[1], -1)
        scores += around.met @ met.T / np.float32(7)
        return scores

    def commitment(
        self, names: Iterable[str], event: Floats, kind: int, features: Sequence[int]
    ) -> dict[str, Floats]:
        """Return the probability of each value of the fields ``names`` of an event: (values,)."""
        x = event + self.weights["commitment.kind.weight"][kind]
        x = x + np.add.reduce(self.weights["commitment.features.weight"][list(features)])
        inner = gelu(self._one("commitment.inner", x[None]))
        return {
            name: np.asarray(softmax(rounded(self._one(f"commitment.{name}", inner)))[0])
            for name in names
        }

    def _one(self, name: str, x: Floats) -> Floats:
        """Return one vector through a dense layer, as its weights lie."""
        scores: Floats = x @ self.weights[f"{name}.weight"].T + self.weights[f"{name}.bias"]
        return scores


class _Layer:
    """Self-attention in which each distance has a weight, and a feed-forward net."""

    def __init__(self, weights: Weights, name: str) -> None:
        self.asking, self.mixing, self.inner, self.outer = (
            Dense.of(weights, f"{name}.{part}") for part in ("asking", "mixing", "inner", "outer")
        )
        self.mixed, self.last = Norm(weights, f"{name}.mixed"), Norm(weights, f"{name}.last")
        self.distance = weights[f"{name}.distance.weight"]

    def __call__(self, x: Floats) -> Floats:
        count, width = x.shape
        query, key, value = self.asking(x).reshape(count, 3, HEADS, -1).transpose(1, 2, 0, 3)
        scores: Any = query @ key.transpose(0, 2, 1)
        scores /= np.float32(np.sqrt(width // HEADS))
        scores += self._nearness(count)
        seen = (softmax(scores) @ value).transpose(1, 0, 2).reshape(count, width)
        x = self.mixed(x + self.mixing(seen))
        return self.last(x + self.outer(gelu(self.inner(x))))

    def _nearness(self, count: int) -> Floats:
        """Return what the distance from each word to each other is worth: (heads, words, words).

        A row is the one below it moved by a word.
        """
        apart = np.clip(np.arange(1 - count, count), -REACH, REACH) + REACH
        worth = np.ascontiguousarray(self.distance[apart].T)
        return sliding_window_view(worth, count, axis=1)[:, ::-1]


def summed(table: Floats, numbers: Sequence[Sequence[int]]) -> Floats:
    """Return the sum of the rows of ``table`` that each list names: (lists, width).

    The lists are gone through together, the longest first: the first row of all that have one,
    then the second.
    """
    counts = np.array([len(one) for one in numbers], dtype=np.intp)
    named = np.fromiter(chain.from_iterable(numbers), dtype=np.intp, count=counts.sum())
    order = np.argsort(-counts, kind="stable")
    firsts = (np.cumsum(counts) - counts)[order]
    having = len(numbers) - np.cumsum(np.bincount(counts))  # a first row, a second, ...
    total: NDArray[np.float32] = np.zeros((len(numbers), table.shape[1]), dtype=np.float32)
    for step, some in enumerate(having[:-1].tolist()):
        total[:some] += table[named[firsts[:some] + step]]
    found = np.empty_like(total)
    found[order] = total
    return found
