"""The heads in numpy: scores from the states of words, rounded so that machines agree.

Sentences are scored together where a word's scores do not hang on its sentence.

Scores are rounded to ``GRAIN`` before anything is chosen by them: sums of floats differ in their
last digits from one processor to another, choices should not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from .layers import Dense, gelu, rounded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from .weights import Floats, Weights

    Numbers = NDArray[np.int64]

_SCORES = ("starts", "roots", "tags", "lemmas", "names", "senses", "factuality")
_MEETING = (
    *("arc_heads", "arc_words", "relation_heads", "relation_words"),
    *("predicates", "roles"),
)
"""What is made of words before pairs of them are scored."""
_ROWS = 128
"""Words whose relations are scored together: what is worked out on the way is large."""


class Heads:
    """Everything that is read off the states of words; each method gives rounded scores.

    ``states``: (words, width), of many sentences one after the other.
    """

    def __init__(self, weights: Weights) -> None:
        self.dense = {name: Dense.of(weights, name) for name in (*_SCORES, *_MEETING)}
        self.arc_weight = np.ascontiguousarray(weights["arcs.weight"].T)
        self.relation_weight = _flat(weights["relations.weight"].transpose(1, 0, 2))
        self.argument_weight = _flat(weights["arguments.weight"].transpose(2, 0, 1))

    def each(self, name: str, states: Floats) -> Floats:
        """Return the scores of one head: (words, labels)."""
        return rounded(self.dense[name](states))

    def one(self, name: str, states: Floats) -> Floats:
        """Return the scores of a head that has one score: (words,)."""
        return self.each(name, states)[:, 0]

    def arcs(self, states: Floats, sentences: Sequence[slice]) -> Iterator[Floats]:
        """Yield for each sentence how each word hangs on each other: (words, words).

        A word hanging on itself is the root. ``sentences`` are the rows of each.
        """
        words = _with_one(self._met("arc_words", states)) @ self.arc_weight
        heads = self._met("arc_heads", states)
        roots = self.dense["roots"](states)[:, 0]
        for own in sentences:
            scores: Any = words[own] @ heads[own].T
            np.fill_diagonal(scores, roots[own])
            yield rounded(scores)

    def relations(self, states: Floats, heads: Numbers) -> Floats:
        """Score the label of each word's arc, ``heads`` being rows too: (words, labels)."""
        above = _with_one(self._met("relation_heads", states))[heads]
        words = _with_one(self._met("relation_words", states))
        return np.concatenate(
            [
                self._related(words[start : start + _ROWS], above[start : start + _ROWS])
                for start in range(0, len(words), _ROWS)
            ]
        )

    def _related(self, words: Floats, above: Floats) -> Floats:
        count, width = words.shape
        asked = (words @ self.relation_weight).reshape(count, -1, width)
        return rounded(np.einsum("wlj,wj->wl", asked, above))

    def arguments(
        self, states: Floats, places: Numbers, sentences: Sequence[slice]
    ) -> Iterator[Floats]:
        """Yield for each predicate each word of its sentence as its argument: (words, labels).

        ``places`` are the rows of the predicates, ``sentences`` those of the sentence of each.
        """
        if not len(places):
            return
        asking = _with_one(self._met("predicates", states[places]))
        words = _with_one(self._met("roles", states))
        count, width = asking.shape
        asked = (asking @ self.argument_weight).reshape(count, -1, width)
        for one, own in zip(asked, sentences, strict=True):
            yield rounded(words[own] @ one.T)

    def _met(self, name: str, x: Floats) -> Floats:
        return gelu(self.dense[name](x))


def _flat(weight: Floats) -> Floats:
    """Lay the labels side by side: (one width, labels, other width) as one matrix."""
    return np.ascontiguousarray(weight.reshape(len(weight), -1))


def _with_one(x: Floats) -> Floats:
    return np.concatenate([x, np.ones((len(x), 1), dtype=np.float32)], axis=1)
