"""Precision, recall and F1 from three counts; accuracy from two."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def ratio(part: int, whole: int) -> float | None:
    """Return ``part / whole``, None where there is nothing to divide by."""
    return part / whole if whole else None


@dataclass(frozen=True, slots=True)
class Counts:
    """How many were right, how many were predicted, how many the gold has.

    >>> Counts(1, 2, 4).f1
    0.3333333333333333
    """

    right: int = 0
    predicted: int = 0
    gold: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.right + other.right, self.predicted + other.predicted, self.gold + other.gold
        )

    @property
    def precision(self) -> float | None:
        """The share of the predictions that is right; None without predictions."""
        return ratio(self.right, self.predicted)

    @property
    def recall(self) -> float | None:
        """The share of the gold that was found; None without gold."""
        return ratio(self.right, self.gold)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; None without predictions and gold."""
        return ratio(2 * self.right, self.predicted + self.gold)


@dataclass(frozen=True, slots=True)
class Accuracy:
    """How many of how many were right."""

    right: int = 0
    of: int = 0

    def __add__(self, other: Accuracy) -> Accuracy:
        return Accuracy(self.right + other.right, self.of + other.of)

    @property
    def share(self) -> float | None:
        """The share that is right; None without cases."""
        return ratio(self.right, self.of)


def of_sets(predicted: Iterable[object], gold: Iterable[object]) -> Counts:
    """Count two sets against each other."""
    left, right = set(predicted), set(gold)
    return Counts(len(left & right), len(left), len(right))


def accuracy(outcomes: Iterable[bool]) -> Accuracy:
    """Count the true ones."""
    listed = list(outcomes)
    return Accuracy(sum(listed), len(listed))
