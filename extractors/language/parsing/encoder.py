"""The encoder in numpy: pieces in, one vector to the word out.

Texts are read together: what is done to each piece alone is one matrix product for all of them,
which gives each the same floats as by itself (a product's row does not hang on how many there are).

BERT's architecture (Devlin et al. 2019) at the size of MiniLM (Wang et al. 2020): 6 layers, 12
heads, width 384, GELU by its tanh approximation; the mean over its pieces stands for a word.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .pieces import Pieces
    from .weights import Floats, Weights

HEADS = 12
MIDDLE = 3
"""The layer whose states are given beside the last: less bent to the parse."""
ROOM = 512
"""Pieces of one text at most: the encoder knows no more places."""
TOGETHER = 320
"""Pieces read together, unless one text has more: enough for the products, few for the caches."""
_TINY = np.float32(1e-12)
_BEND = np.float32(np.sqrt(2 / np.pi))


class Encoder:
    """Reads texts of at most ``ROOM`` pieces."""

    def __init__(self, weights: Weights) -> None:
        self.pieces = weights["embeddings.word_embeddings.weight"]
        self.shapes, self.gaps = weights["shapes.weight"], weights["gaps.weight"]
        self.places = weights["embeddings.position_embeddings.weight"].copy()
        self.places += weights["embeddings.token_type_embeddings.weight"][0]
        self.first = _norm(weights, "embeddings.LayerNorm")
        self.layers = [_Layer(weights, f"encoder.layer.{n}") for n in range(_depth(weights))]

    def words(self, texts: Sequence[Pieces]) -> Iterator[tuple[Floats, Floats]]:
        """Yield for each text its words' states after the last layer, and the middle.

        Both are (words, width).
        """
        for group in _together(texts):
            yield from self._words(group)

    def _words(self, texts: Sequence[Pieces]) -> Iterator[tuple[Floats, Floats]]:
        ends = np.cumsum([len(text.ids) for text in texts]).tolist()
        rows = [slice(start, end) for start, end in pairwise([0, *ends])]
        x = np.concatenate([self._embedded(text) for text in texts])
        x = normal(x, *self.first)
        for layer in self.layers[:MIDDLE]:
            x = layer(x, rows)
        middle = [_means(x[own], text) for own, text in zip(rows, texts, strict=True)]
        for layer in self.layers[MIDDLE:]:
            x = layer(x, rows)
        last = [_means(x[own], text) for own, text in zip(rows, texts, strict=True)]
        return zip(last, middle, strict=True)

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
        self.asking = (
            _matrix(np.concatenate([weights[f"{part}.weight"] for part in inner])),
            np.concatenate([weights[f"{part}.bias"] for part in inner]),
        )
        self.mixing = _dense(weights, f"{name}.attention.output.dense")
        self.mixed = _norm(weights, f"{name}.attention.output.LayerNorm")
        self.inner = _dense(weights, f"{name}.intermediate.dense")
        self.outer = _dense(weights, f"{name}.output.dense")
        self.last = _norm(weights, f"{name}.output.LayerNorm")

    def __call__(self, x: Floats, texts: Sequence[slice]) -> Floats:
        """Return the states of pieces, ``x``, one layer on; ``texts`` are the rows of each text."""
        asked = _through(x, self.asking)
        mixed = np.empty_like(x)
        for own in texts:
            mixed[own] = self._attention(asked[own])
        mixed = _through(mixed, self.mixing)
        mixed += x
        x = normal(mixed, *self.mixed)
        outer = _through(gelu(_through(x, self.inner)), self.outer)
        outer += x
        return normal(outer, *self.last)

    def _attention(self, asked: Floats) -> Floats:
        """Return what each piece of a text takes from all of them: (pieces, width)."""
        count = len(asked)
        query, key, value = asked.reshape(count, 3, HEADS, -1).transpose(1, 2, 0, 3)
        weight = softmax((query * self.scale) @ key.transpose(0, 2, 1))
        taken: Floats = (weight @ value).transpose(1, 0, 2).reshape(count, -1)
        return taken


def _through(x: Floats, dense: tuple[Floats, Floats]) -> Floats:
    """Return ``x`` through a matrix and a bias."""
    product: Floats = x @ dense[0]
    product += dense[1]
    return product


def _means(x: Floats, text: Pieces) -> Floats:
    """Return the mean over the pieces of each word."""
    ends = np.append(text.firsts[1:], len(x) - 1)
    means: Floats = np.add.reduceat(x[:-1], text.firsts, axis=0)
    means /= (ends - text.firsts)[:, None].astype(np.float32)
    return means


def normal(x: Floats, weight: Floats, bias: Floats) -> Floats:
    """Layer normalisation over the last axis."""
    x = x - x.mean(axis=-1, keepdims=True)
    spread = np.einsum("pw,pw->p", x, x)[:, None] / np.float32(x.shape[-1])
    x /= np.sqrt(spread + _TINY)
    x *= weight
    x += bias
    return x


def gelu(x: Floats) -> Floats:
    """Gaussian error linear unit, by its tanh approximation."""
    inner = x * x
    inner *= np.float32(0.044715)
    inner += np.float32(1)
    inner *= x
    inner *= _BEND
    np.tanh(inner, out=inner)
    inner += np.float32(1)
    inner *= x
    inner *= np.float32(0.5)
    return inner


def softmax(x: Floats) -> Floats:
    """Exponentials that sum to one over the last axis."""
    x = x - x.max(axis=-1, keepdims=True)
    np.exp(x, out=x)
    x /= x.sum(axis=-1, keepdims=True)
    return x


def _depth(weights: Weights) -> int:
    return 1 + max(int(name.split(".")[2]) for name in weights if name.startswith("encoder.layer."))


def _matrix(weight: Floats) -> Floats:
    return np.ascontiguousarray(weight.T)


def _dense(weights: Weights, name: str) -> tuple[Floats, Floats]:
    return _matrix(weights[f"{name}.weight"]), weights[f"{name}.bias"]


def _norm(weights: Weights, name: str) -> tuple[Floats, Floats]:
    return weights[f"{name}.weight"], weights[f"{name}.bias"]
