"""Rows of unlike length as tensors: laid end to end, chosen, padded."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import torch
from torch import Tensor

if TYPE_CHECKING:
    from collections.abc import Iterable


class Bags(NamedTuple):
    """Lists of numbers laid end to end, and where each begins."""

    numbers: Tensor
    starts: Tensor


class Ragged(NamedTuple):
    """Rows laid end to end: ``values`` (all, …), ``starts`` (rows + 1,)."""

    values: Tensor
    starts: Tensor

    def counts(self, rows: Tensor) -> Tensor:
        """Return the lengths of some rows."""
        return self.starts[rows + 1] - self.starts[rows]

    def places(self, rows: Tensor) -> tuple[Tensor, Tensor]:
        """Return where the values of some rows lie, and of which of ``rows`` each is."""
        counts = self.counts(rows)
        owners = torch.repeat_interleave(torch.arange(len(rows), device=rows.device), counts)
        begin = counts.cumsum(0) - counts
        inside = torch.arange(len(owners), device=rows.device) - begin[owners]
        return self.starts[rows][owners] + inside, owners

    def bags(self, rows: Tensor) -> Bags:
        """Return some rows as lists of numbers."""
        counts = self.counts(rows)
        return Bags(self.values[self.places(rows)[0]], counts.cumsum(0) - counts)

    def cells(self, rows: Tensor) -> tuple[Tensor, Tensor]:
        """Return where the values of some rows lie, padded, and which are: (rows, longest)."""
        counts = self.counts(rows)
        across = torch.arange(int(counts.max()) if len(rows) else 0, device=rows.device)[None]
        known = across < counts[:, None]
        return torch.where(known, self.starts[rows][:, None] + across, 0), known

    def padded(self, rows: Tensor, fill: float) -> tuple[Tensor, Tensor]:
        """Return some rows padded with ``fill``, and which values are theirs: (rows, longest)."""
        cells, known = self.cells(rows)
        return torch.where(known, self.values[cells], fill), known


class Rows:
    """Rows of whole numbers, as they are gathered."""

    def __init__(self) -> None:
        self.values, self.counts = array("q"), array("q")

    def add(self, row: Iterable[int]) -> None:
        """Add a row."""
        before = len(self.values)
        self.values.extend(row)
        self.counts.append(len(self.values) - before)

    def ragged(self, device: str) -> Ragged:
        """Return the rows as tensors."""
        return Ragged(tensor(self.values, device), ends(self.counts, device))


class Known:
    """Rows that come again and again: each kept once, by number."""

    def __init__(self) -> None:
        self.rows = Rows()
        self._numbers: dict[tuple[int, ...], int] = {}

    def number(self, row: Iterable[int]) -> int:
        """Return the number of a row."""
        key = tuple(row)
        found = self._numbers.get(key)
        if found is None:
            found = self._numbers[key] = len(self._numbers)
            self.rows.add(key)
        return found


def tensor(values: array[int], device: str) -> Tensor:
    """Return whole numbers as a tensor."""
    return torch.from_numpy(np.array(values, dtype=np.int64)).to(device)


def ends(counts: array[int], device: str) -> Tensor:
    """Return where rows of so many values begin, and the end of the last: (rows + 1,)."""
    summed = np.concatenate([[0], np.cumsum(np.array(counts, dtype=np.int64))])
    return torch.from_numpy(summed.astype(np.int64)).to(device)
