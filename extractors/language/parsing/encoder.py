"""The encoder in numpy: pieces in, one vector to the word out.

Texts are read together: what is done to each piece alone is one product for all of them.

BERT's architecture (Devlin et al. 2019) at the size of MiniLM (Wang et al. 2020): 6 layers, 12
heads, width 384, GELU by its tanh approximation; the mean over its pieces stands for a word.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from .layers import Dense, Norm, gelu, softmax
from .weights import PIECES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .pieces import Pieces
    from .weights import Floats, Weights

HEADS = 12
MIDDLE = 3
"""The layer whose states are given beside the last: less bent to the parse. Upper layers of the
trained reader's own begin above it, or above one below it."""
ROOM = 512
"""Pieces of one text at most: the encoder knows no more places."""
TOGETHER = 320
"""Pieces read together, unless one text has more: enough for the products, few for the caches."""


class States(NamedTuple):
    """The states of words: (words, width) each; ``upper`` has no width where there is no such part.

    ``last`` are those after the last layer, which the parse is read from, ``middle`` those after
    the middle one, ``upper`` those after the trained reader's own layers.
    """

    last: Floats
    middle: Floats
    upper: Floats

    def of(self, words: slice) -> States:
        """Return the states of some of the words."""
        return States(*(states[words] for states in self))


class Encoder:
    """Reads texts of at most ``ROOM`` pieces.

    ``upper`` has the weights of layers by the names of those whose place they take.
    """

    def __init__(self, weights: Weights, upper: Weights) -> None:
        self.pieces = weights[PIECES]
        self.shapes, self.gaps = weights["shapes.weight"], weights["gaps.weight"]
        self.places = weights["embeddings.position_embeddings.weight"].copy()
        self.places += weights["embeddings.token_type_embeddings.weight"][0]
        self.first = Norm(weights, "embeddings.LayerNorm")
        self.layers = [_Layer(weights, f"encoder.layer.{n}") for n in _numbers(weights)]
        own = _numbers(upper)
        self.branch = min(own, default=MIDDLE)
        self.upper = [_Layer(upper, f"encoder.layer.{n}") for n in own]

    def words(self, texts: Sequence[Pieces]) -> Iterator[States]:
        """Yield the states of the words of each text."""
        for group in _together(texts):
            yield from self._words(group)

    def _words(self, texts: Sequence[Pieces]) -> Iterator[States]:
        ends = np.cumsum([len(text.ids) for text in texts]).tolist()
        rows = [slice(start, end) for start, end in pairwise([0, *ends])]
        x = self.first(np.concatenate([self._embedded(text) for text in texts]))
        x = _through(self.layers[: self.branch], x, rows)
        upper = _through(self.upper, x, rows)
        middle = _through(self.layers[self.branch : MIDDLE], x, rows)
        last = _through(self.layers[MIDDLE:], middle, rows)
        for own, text in zip(rows, texts, strict=True):
            between = _means(middle[own], text)
            special = _means(upper[own], text) if self.upper else between[:, :0]
            yield States(_means(last[own], text), between, special)

    def _embedded(self, text: Pieces) -> Floats:
        x: Floats = self.pieces[text.ids]
        x += self.shapes[text.shapes]
        x += self.gaps[text.gaps]
        x += self.places[: len(x)]
        return x


def _together(texts: Sequence[Pieces]) -> Iterator[list[Pieces]]:
    """Yield the texts, in order, in groups of ``TOGETHER`` pieces at most."""
    group: list[Pieces] = []
    room = TOGETHER
    for text in texts:
        if group and len(text.ids) > room:
            yield group
            group, room = [], TOGETHER
        group.append(text)
        room -= len(text.ids)
    if group:
        yield group


class _Layer:
    """Self-attention and the feed-forward net, each added to its input and normalised."""

    def __init__(self, weights: Weights, name: str) -> None:
        inner = [f"{name}.attention.self.{part}" for part in ("query", "key", "value")]
        width = weights[f"{inner[0]}.weight"].shape[0]
        self.scale = np.float32(1 / np.sqrt(width // HEADS))
        self.asking = Dense.of(weights, *inner)
        self.mixing = Dense.of(weights, f"{name}.attention.output.dense")
        self.mixed = Norm(weights, f"{name}.attention.output.LayerNorm")
        self.inner = Dense.of(weights, f"{name}.intermediate.dense")
        self.outer = Dense.of(weights, f"{name}.output.dense")
        self.last = Norm(weights, f"{name}.output.LayerNorm")

    def __call__(self, x: Floats, texts: Sequence[slice]) -> Floats:
        """Return the states of pieces, ``x``, one layer on; ``texts`` are the rows of each text."""
        asked = self.asking(x)
        mixed = np.empty_like(x)
        for own in texts:
            mixed[own] = self._attention(asked[own])
        mixed = self.mixing(mixed)
        mixed += x
        x = self.mixed(mixed)
        outer = self.outer(gelu(self.inner(x)))
        outer += x
        return self.last(outer)

    def _attention(self, asked: Floats) -> Floats:
        """Return what each piece of a text takes from all of them: (pieces, width)."""
        count = len(asked)
        query, key, value = asked.reshape(count, 3, HEADS, -1).transpose(1, 2, 0, 3)
        near: Any = (query * self.scale) @ key.transpose(0, 2, 1)
        weight = softmax(near)
        taken: Floats = (weight @ value).transpose(1, 0, 2).reshape(count, -1)
        return taken


def _through(layers: Sequence[_Layer], x: Floats, texts: Sequence[slice]) -> Floats:
    for layer in layers:
        x = layer(x, texts)
    return x


def _means(x: Floats, text: Pieces) -> Floats:
    """Return the mean over the pieces of each word."""
    ends = np.append(text.firsts[1:], len(x) - 1)
    means: Floats = np.add.reduceat(x[:-1], text.firsts, axis=0)
    means /= (ends - text.firsts)[:, None].astype(np.float32)
    return means


def _numbers(weights: Weights) -> list[int]:
    """Return the numbers of the layers that there are weights of, the lowest first."""
    return sorted({int(n.split(".")[2]) for n in weights if n.startswith("encoder.layer.")})
