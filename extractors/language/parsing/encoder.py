"""The encoder in numpy: pieces in, one vector to the word out.

BERT's architecture (Devlin et al. 2019) at the size of MiniLM (Wang et al. 2020): 6 layers, 12
heads, width 384, GELU by its tanh approximation; the mean over its pieces stands for a word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .pieces import Pieces
    from .weights import Floats, Weights

HEADS = 12
MIDDLE = 3
"""The layer whose states are given beside the last: less bent to the parse; upper layers of the
trained reader's own begin above it."""
ROOM = 512
"""Pieces of one text at most: the encoder knows no more places."""
_TINY = np.float32(1e-12)
_BEND = np.float32(np.sqrt(2 / np.pi))


class States(NamedTuple):
    """The states of words: (words, width) each; ``upper`` has no width where there is no such part.

    ``last`` are those after the last layer, which the parse is read from, ``middle`` those after
    the middle one, ``upper`` those that the trained reader's own layers make of the middle ones.
    """

    last: Floats
    middle: Floats
    upper: Floats

    def of(self, words: slice) -> States:
        """Return the states of some of the words."""
        return States(*(states[words] for states in self))


class Encoder:
    """Reads texts of at most ``ROOM`` pieces, one at a time.

    ``upper`` has the weights of layers by the names of those whose place they take.
    """

    def __init__(self, weights: Weights, upper: Weights) -> None:
        self.pieces = weights["embeddings.word_embeddings.weight"]
        self.shapes, self.gaps = weights["shapes.weight"], weights["gaps.weight"]
        self.places = weights["embeddings.position_embeddings.weight"].copy()
        self.places += weights["embeddings.token_type_embeddings.weight"][0]
        self.first = _norm(weights, "embeddings.LayerNorm")
        self.layers = [_Layer(weights, f"encoder.layer.{n}") for n in range(_depth(weights))]
        own = range(MIDDLE, _depth(upper)) if upper else ()
        self.upper = [_Layer(upper, f"encoder.layer.{n}") for n in own]

    def words(self, text: Pieces) -> States:
        """Return the states of the words of a text."""
        x = self.pieces[text.ids]
        x += self.shapes[text.shapes]
        x += self.gaps[text.gaps]
        x += self.places[: len(x)]
        x = normal(x, *self.first)
        x = self._through(self.layers[:MIDDLE], x)
        last, upper = self._through(self.layers[MIDDLE:], x), self._through(self.upper, x)
        middle = _means(x, text)
        own = _means(upper, text) if self.upper else middle[:, :0]
        return States(_means(last, text), middle, own)

    def _through(self, layers: Sequence[_Layer], x: Floats) -> Floats:
        for layer in layers:
            x = layer(x)
        return x


class _Layer:
    """Self-attention and the feed-forward net, each added to its input and normalised."""

    def __init__(self, weights: Weights, name: str) -> None:
        inner = [f"{name}.attention.self.{part}" for part in ("query", "key", "value")]
        width = weights[f"{inner[0]}.weight"].shape[0]
        self.scale = np.float32(1 / np.sqrt(width // HEADS))
        self.asking = _matrix(np.concatenate([weights[f"{part}.weight"] for part in inner]))
        self.asking_bias = np.concatenate([weights[f"{part}.bias"] for part in inner])
        self.mixing = _dense(weights, f"{name}.attention.output.dense")
        self.mixed = _norm(weights, f"{name}.attention.output.LayerNorm")
        self.inner = _dense(weights, f"{name}.intermediate.dense")
        self.outer = _dense(weights, f"{name}.output.dense")
        self.last = _norm(weights, f"{name}.output.LayerNorm")

    def __call__(self, x: Floats) -> Floats:
        count, width = x.shape
        asked = (x @ self.asking + self.asking_bias).reshape(count, 3, HEADS, -1)
        query, key, value = asked.transpose(1, 2, 0, 3)
        weight = softmax((query * self.scale) @ key.transpose(0, 2, 1))
        mixed = (weight @ value).transpose(1, 0, 2).reshape(count, width)
        x = normal(x + (mixed @ self.mixing[0] + self.mixing[1]), *self.mixed)
        inner = gelu(x @ self.inner[0] + self.inner[1])
        return normal(x + (inner @ self.outer[0] + self.outer[1]), *self.last)


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
    scaled: Floats = x / np.sqrt(spread + _TINY) * weight + bias
    return scaled


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
