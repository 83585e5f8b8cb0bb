"""Layers of a flow with few crossings: which column each node stands in, and in which order.

Sugiyama, Tagawa and Toda (1981): lines that would close a ring are turned, each node stands one
column right of its last supplier, a line over several columns passes places of its own in
between, and columns are sorted by the means of their neighbours (Eades and Wormald 1994: by the
medians), then neighbours in a column change places as long as that saves crossings (Gansner et
al. 1993). The best order that was met is kept. The same lines give the same layers.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

SWEEPS = 16
"""Times that all columns are sorted; after some eight, little changes."""

Edge = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Layers:
    """``columns`` from left to right, each from top to bottom; ``routes`` the places of a line.

    A route begins with the line's source and ends with its target, with the passing places in
    between, from left to right for lines that run forward and from right to left for the others.
    """

    columns: tuple[tuple[str, ...], ...]
    routes: Mapping[Edge, tuple[str, ...]]
    crossings: int


def layered(nodes: Iterable[str], edges: Mapping[Edge, int]) -> Layers:
    """Return the layers of ``nodes``; ``edges`` have weights, heavy ones are turned last."""
    known = sorted(nodes)
    forward = _without_rings(edges)
    ranks = _ranks(known, forward)
    routes = {edge: _route(edge, ranks) for edge in sorted(edges) if edge[0] != edge[1]}
    columns: list[list[str]] = [[] for _ in range(max(ranks.values(), default=-1) + 1)]
    for node in known:
        columns[ranks[node]].append(node)
    steps: set[Edge] = set()
    for route in routes.values():
        low, high = ranks[route[0]], ranks[route[-1]]
        ordered = route if low <= high else tuple(reversed(route))
        for rank, place in enumerate(ordered[1:-1], start=min(low, high) + 1):
            columns[rank].append(place)
        steps |= set(pairwise(ordered))
    kept, crossings = _sorted(columns, steps)
    return Layers(tuple(map(tuple, kept)), routes, crossings)


def count_crossings(columns: Sequence[Sequence[str]], steps: Iterable[Edge]) -> int:
    """Return how many pairs of steps between neighbouring columns cross."""
    at = {node: index for column in columns for index, node in enumerate(column)}
    rank = {node: number for number, column in enumerate(columns) for node in column}
    between: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for left, right in steps:
        between[rank[left]].append((at[left], at[right]))
    return sum(_inversions(pairs) for pairs in between.values())


def _inversions(pairs: list[tuple[int, int]]) -> int:
    met: list[int] = []
    found = 0
    for _, end in sorted(pairs):
        found += len(met) - bisect_right(met, end)
        insort(met, end)
    return found


def _without_rings(edges: Mapping[Edge, int]) -> set[Edge]:
    """Return the edges with those turned that would close a ring; the heaviest come first."""
    after: dict[str, set[str]] = defaultdict(set)
    kept: set[Edge] = set()
    for source, target in sorted(edges, key=lambda edge: (-edges[edge], edge)):
        if source == target:
            continue
        ends = (target, source) if _leads(after, target, source) else (source, target)
        after[ends[0]].add(ends[1])
        kept.add(ends)
    return kept


def _leads(after: Mapping[str, set[str]], start: str, goal: str) -> bool:
    seen, left = set[str](), [start]
    while left:
        node = left.pop()
        if node == goal:
            return True
        if node not in seen:
            seen.add(node)
            left.extend(after.get(node, ()))
    return False


def _ranks(nodes: Sequence[str], edges: Iterable[Edge]) -> dict[str, int]:
    """Return each node's column: one right of its last supplier, a first one close to its own."""
    before: dict[str, set[str]] = {node: set() for node in nodes}
    after: dict[str, set[str]] = {node: set() for node in nodes}
    for source, target in edges:
        before[target].add(source)
        after[source].add(target)
    ranks: dict[str, int] = {}
    waiting = {node: len(before[node]) for node in nodes}
    layer = sorted(node for node in nodes if not waiting[node])
    order: list[str] = []
    while layer:
        order += layer
        for node in layer:
            ranks[node] = max((ranks[one] + 1 for one in before[node]), default=0)
            for other in after[node]:
                waiting[other] -= 1
        layer = sorted({o for n in layer for o in after[n] if not waiting[o]} - ranks.keys())
    for node in reversed(order):
        if after[node] and not before[node]:
            ranks[node] = min(ranks[one] for one in after[node]) - 1
    return ranks


def _route(edge: Edge, ranks: Mapping[str, int]) -> tuple[str, ...]:
    source, target = edge
    low, high = sorted((ranks[source], ranks[target]))
    passed = [f"{source} {target} {rank}" for rank in range(low + 1, high)]
    return (source, *(passed if ranks[source] < ranks[target] else reversed(passed)), target)


def _sorted(columns: list[list[str]], steps: set[Edge]) -> tuple[list[list[str]], int]:
    near: dict[str, list[str]] = defaultdict(list)
    for left, right in sorted(steps):
        near[left].append(right)
        near[right].append(left)
    rank = {node: number for number, column in enumerate(columns) for node in column}
    best, fewest = [list(column) for column in columns], count_crossings(columns, steps)
    for sweep in range(SWEEPS):
        downward = not sweep % 2
        numbers = range(1, len(columns)) if downward else range(len(columns) - 2, -1, -1)
        for number in numbers:
            side = number - 1 if downward else number + 1
            beside = {n: [o for o in near[n] if rank[o] == side] for n in columns[number]}
            _by_median(columns, number, beside)
        _exchange(columns, near, rank)
        crossings = count_crossings(columns, steps)
        if crossings < fewest:
            best, fewest = [list(column) for column in columns], crossings
    return best, fewest


def _by_median(columns: list[list[str]], number: int, near: Mapping[str, list[str]]) -> None:
    at = {node: index for column in columns for index, node in enumerate(column)}

    def wanted(node: str) -> float:
        places = sorted(at[other] for other in near[node])
        if not places:
            return float(at[node])
        middle = len(places) // 2
        return (places[middle] + places[middle - 1 + len(places) % 2]) / 2

    columns[number].sort(key=lambda node: (wanted(node), at[node]))


def _exchange(
    columns: list[list[str]], near: Mapping[str, list[str]], rank: Mapping[str, int]
) -> None:
    """Let neighbours in a column change places where that saves crossings."""
    at = {node: index for column in columns for index, node in enumerate(column)}
    for number, column in enumerate(columns):
        sides = {
            node: [
                sorted(at[o] for o in near[node] if rank[o] == number + side) for side in (-1, 1)
            ]
            for node in column
        }
        for _ in range(len(column)):
            changed = False
            for index in range(len(column) - 1):
                one, other = column[index], column[index + 1]
                if _between(sides[one], sides[other]) > _between(sides[other], sides[one]):
                    column[index], column[index + 1] = other, one
                    changed = True
            if not changed:
                break
        at |= {node: index for index, node in enumerate(column)}


def _between(one: Sequence[Sequence[int]], other: Sequence[Sequence[int]]) -> int:
    """Return how many lines of ``one`` cross those of ``other`` where ``one`` stands above."""
    return sum(bisect_left(b, end) for a, b in zip(one, other, strict=True) for end in a)
