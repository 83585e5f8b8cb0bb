"""The parts that networks are made of, in numpy: dense layers, normalisation, GELU, softmax.

Products are laid out once, on loading, as many rows are multiplied fastest. A row of a product of
two rows or more is the same floats whatever rows stand beside it, where OpenBLAS has AVX-512; with
its kernels for AVX2 the last rows, up to eleven, are summed in another order. Texts are always read
in the same company, and scores are rounded before anything is chosen by them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from .weights import Floats, Weights

GRAIN: Final = np.float32(1 / 512)
"""Scores are rounded to this before anything is chosen by them, so that machines agree."""
_TINY: Final = np.float32(1e-12)
_BEND: Final = np.float32(np.sqrt(2 / np.pi))


class Dense:
    """A matrix and a bias, given as training wrote them: (out, in) and (out,)."""

    __slots__ = ("bias", "matrix")

    def __init__(self, weight: Floats, bias: Floats) -> None:
        self.matrix: Floats = np.ascontiguousarray(weight.T)
        self.bias = bias

    @classmethod
    def of(cls, weights: Weights, *names: str) -> Dense:
        """Return the layer called so, or several of the same input side by side."""
        return cls(
            np.concatenate([weights[f"{name}.weight"] for name in names]),
            np.concatenate([weights[f"{name}.bias"] for name in names]),
        )

    def __call__(self, x: Floats) -> Floats:
        """Return (rows, out) of (rows, in)."""
        product: Floats = x @ self.matrix
        product += self.bias
        return product


class Norm:
    """Layer normalisation over the last axis (Ba et al. 2016)."""

    __slots__ = ("bias", "weight")

    def __init__(self, weights: Weights, name: str) -> None:
        self.weight, self.bias = weights[f"{name}.weight"], weights[f"{name}.bias"]

    def __call__(self, x: Floats) -> Floats:
        """Return the rows normalised."""
        width = np.float32(x.shape[-1])
        x = x - x.sum(axis=-1, keepdims=True) / width
        spread = np.einsum("pw,pw->p", x, x)[:, None] / width
        x /= np.sqrt(spread + _TINY)
        x *= self.weight
        x += self.bias
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
    x = x - _largest(x)
    np.exp(x, out=x)
    x /= np.add.reduce(x, axis=-1, keepdims=True)
    return x


def _largest(x: Floats) -> Floats:
    """Return the maximum over the last axis, kept as one of one: of short rows sooner found so."""
    rows = x.reshape(-1, x.shape[-1])
    found: Floats = rows[np.arange(len(rows)), rows.argmax(axis=1)]
    return found.reshape(*x.shape[:-1], 1)


def rounded(scores: Floats) -> Floats:
    """Round to ``GRAIN``."""
    steps: Floats = np.rint(scores / GRAIN)
    steps *= GRAIN
    return steps
