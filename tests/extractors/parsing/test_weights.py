"""Weights come back from disk as they went, to within a step of eight bits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from allegata.extractors.language.parsing import weights

if TYPE_CHECKING:
    from pathlib import Path


def test_weights_come_back_within_half_a_step(tmp_path: Path) -> None:
    matrix = np.random.default_rng(0).normal(size=(7, 30)).astype(np.float32)
    matrix[3] = 0
    bias = np.array([0.1, -2.5], dtype=np.float32)
    weights.write(tmp_path, {"a.weight": matrix, "a.bias": bias}, {"tags": ["X"]}, ["[UNK]", "a"])
    found, labels, pieces = weights.read(tmp_path)
    step = np.abs(matrix).max(axis=1, keepdims=True) / 127
    assert (np.abs(found["a.weight"] - matrix) <= step / 2 + 1e-7).all()
    assert found["a.bias"].tolist() == bias.tolist()
    assert (labels, pieces) == ({"tags": ["X"]}, ["[UNK]", "a"])


def test_weights_written_twice_are_the_same_bytes(tmp_path: Path) -> None:
    matrix = np.arange(12, dtype=np.float32).reshape(3, 4)
    for name in ("one", "two"):
        weights.write(tmp_path / name, {"m": matrix}, {}, ["a"])
    assert (tmp_path / "one" / weights.WEIGHTS).read_bytes() == (
        tmp_path / "two" / weights.WEIGHTS
    ).read_bytes()
