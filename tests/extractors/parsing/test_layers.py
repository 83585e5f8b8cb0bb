"""The parts of networks give the floats that their definitions give, however they are reckoned."""

from __future__ import annotations

import numpy as np
import pytest
from allegata.extractors.language.parsing.layers import softmax


@pytest.mark.parametrize("shape", [(1, 1), (3, 2), (12, 46, 46), (4, 5, 130)])
def test_softmax_gives_the_bits_of_its_definition(shape: tuple[int, ...]) -> None:
    x = np.random.default_rng(3).standard_normal(shape).astype(np.float32) * 9
    x[..., -1] = x[..., 0]  # two may be the largest
    known = x.copy()
    powers = np.exp(x - x.max(axis=-1, keepdims=True))
    assert (softmax(x) == powers / powers.sum(axis=-1, keepdims=True)).all()
    assert (x == known).all()
