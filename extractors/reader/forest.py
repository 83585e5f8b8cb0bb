"""Decision trees as arrays of nodes, walked a level at a time for all rows and trees together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Numbers = NDArray[np.intp]

Tree = float | tuple[str, float, "Tree", "Tree"]
"""A leaf; or a sign, a bound, the tree where the sign is not above it, the tree where it is."""


@dataclass(frozen=True, slots=True)
class Forest:
    """The nodes of trees: what each asks for, and where it leads.

    A node asks whether ``column`` of a row is above ``bound``: if not, ``low`` is the next node,
    if so the one behind it. A leaf has ``value`` and leads to itself, its bound being infinite.
    Trees begin at ``roots`` and are at most ``depth`` deep.
    """

    roots: Numbers
    column: Numbers
    bound: Floats
    low: Numbers
    value: Floats
    depth: int

    @classmethod
    def planted(cls, trees: Sequence[Tree], columns: Sequence[str]) -> Self:
        """Return trees as arrays; ``columns`` are the signs of a row in their order."""
        place = {name: number for number, name in enumerate(columns)}
        level: list[Tree] = list(trees)
        nodes: list[tuple[int, float, int, float]] = []
        depth = -1
        while level:
            depth += 1
            below: list[Tree] = []
            first = len(nodes) + len(level)
            for tree in level:
                if isinstance(tree, float):
                    nodes.append((0, np.inf, len(nodes), tree))
                else:
                    sign, bound, *children = tree
                    nodes.append((place[sign], bound, first + len(below), 0.0))
                    below += children
            level = below
        column, bounds, low, values = np.array(nodes, dtype=float).reshape(-1, 4).T
        return cls(
            np.arange(len(trees)),
            column.astype(np.intp),
            bounds.copy(),
            low.astype(np.intp),
            values.copy(),
            max(depth, 0),
        )

    def leaves(self, table: Floats) -> Floats:
        """Return the leaf that each row of a table (rows, columns) comes to in each tree."""
        cells, begins = table.ravel(), np.arange(len(table))[:, None] * table.shape[1]
        node = np.broadcast_to(self.roots, (len(table), len(self.roots)))
        for _ in range(self.depth):
            node = self.low[node] + (cells[begins + self.column[node]] > self.bound[node])
        return self.value[node]


def asked(trees: Sequence[Tree]) -> set[str]:
    """Return the signs that trees ask for."""
    return set().union(*(_asked(tree) for tree in trees))


def _asked(tree: Tree) -> set[str]:
    if isinstance(tree, float):
        return set()
    sign, _, low, high = tree
    return {sign} | _asked(low) | _asked(high)
