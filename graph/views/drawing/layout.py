"""Where each actor stands on a picture: computed here, so that the page has nothing to move.

A network is laid out component by component by stress majorisation (Gansner, Koren and North
2004: the energy of Kamada and Kawai, minimised step by step), a flow in columns with few
crossings (layers.py, levels.py). Overlaps are pushed apart, components packed in
rows. No random start and no BLAS: the same lines give the same whole-pixel positions.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import networkx as nx
import numpy as np

from .layers import layered
from .levels import levels

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from ..telling.pictures.lines import Line

Positions = dict[str, tuple[int, int]]

SPACING = 230
"""Pixels between neighbours in a network."""
COLUMN, ROW = 400, 62
"""Pixels between the columns, and within a column, of a flow."""
ROOM = (130, 74)
"""The width and height that a node with its name needs; the page, which knows how large names are,
makes room for each (assets/layout/room.js)."""
_STEPS, _ROUNDS = 100, 60


def positions(nodes: Iterable[str], lines: Sequence[Line], *, flow: bool = False) -> Positions:
    """Return the place of each node, in whole pixels around the origin; y grows downwards."""
    graph = nx.DiGraph()
    graph.add_nodes_from(sorted(nodes))
    graph.add_edges_from(sorted({(line.source, line.target) for line in lines}))
    parts = sorted(nx.weakly_connected_components(graph), key=lambda part: (-len(part), min(part)))
    blocks = [_block(graph.subgraph(part), flow=flow) for part in parts if len(part) > 1]
    alone = sorted(node for part in parts if len(part) == 1 for node in part)
    blocks += [{node: (0.0, 0.0)} for node in alone]
    return _centred(_stacked(blocks) if flow else _packed(blocks))


def _block(graph: nx.DiGraph, *, flow: bool) -> dict[str, tuple[float, float]]:
    return _columns(graph) if flow else _apart(_stress(graph))


def _stress(graph: nx.DiGraph) -> dict[str, tuple[float, float]]:
    nodes = sorted(graph, key=lambda node: (-graph.degree(node), node))
    hops = dict(nx.all_pairs_shortest_path_length(graph.to_undirected()))
    wanted = np.array([[hops[a][b] for b in nodes] for a in nodes], dtype=float) * SPACING
    weight = np.where(wanted > 0, 1 / np.maximum(wanted, 1) ** 2, 0.0)
    place = _circle(len(nodes))
    for _ in range(_STEPS):
        apart = place[:, None, :] - place[None, :, :]
        far = np.sqrt((apart**2).sum(axis=2))
        pull = (weight * wanted / np.maximum(far, 1e-6))[:, :, None] * apart
        target = (weight[:, :, None] * place[None, :, :] + pull).sum(axis=1)
        place = (place + target / weight.sum(axis=1)[:, None]) / 2
    place = _levelled(place) * (1.3, 0.9)
    return {node: (float(x), float(y)) for node, (x, y) in zip(nodes, place, strict=True)}


def _levelled(place: NDArray[np.float64]) -> NDArray[np.float64]:
    """Turn points so that they spread most from left to right, as a screen does."""
    x, y = (place - place.mean(axis=0)).T
    turn = 0.5 * math.atan2(2 * float((x * y).sum()), float((x * x - y * y).sum()))
    across = x * math.cos(turn) + y * math.sin(turn)
    down = y * math.cos(turn) - x * math.sin(turn)
    return np.stack([across, down], axis=1)


def _circle(count: int) -> NDArray[np.float64]:
    """Return a sunflower of points: no two alike, the most linked nodes in the middle."""
    turn = math.pi * (3 - math.sqrt(5))
    radii = [SPACING * 0.6 * math.sqrt(index) for index in range(count)]
    points = [(r * math.cos(i * turn), r * math.sin(i * turn)) for i, r in enumerate(radii)]
    return np.array(points, dtype=float)


def _apart(place: Mapping[str, tuple[float, float]]) -> dict[str, tuple[float, float]]:
    """Push apart what overlaps, along the axis that needs the smaller push."""
    spots = {node: list(place[node]) for node in sorted(place)}
    for _ in range(_ROUNDS):
        swept = sorted(spots, key=lambda node: (spots[node][0], node))
        if not sum(_push(spots[a], spots[b]) for a, b in _near(swept, spots)):
            break
    return {node: (spots[node][0], spots[node][1]) for node in spots}


def _near(swept: Sequence[str], spots: Mapping[str, list[float]]) -> Iterator[tuple[str, str]]:
    """Yield the pairs that are close from left to right; ``swept`` is sorted that way."""
    for index, first in enumerate(swept):
        for second in swept[index + 1 :]:
            if spots[second][0] - spots[first][0] >= ROOM[0]:
                break
            yield first, second


def _push(first: list[float], second: list[float]) -> bool:
    gaps = [ROOM[axis] - abs(first[axis] - second[axis]) for axis in (0, 1)]
    if min(gaps) <= 1e-6:
        return False
    axis = 0 if gaps[0] < gaps[1] else 1
    sign = 1 if first[axis] <= second[axis] else -1
    first[axis] -= sign * gaps[axis] / 2
    second[axis] += sign * gaps[axis] / 2
    return True


def _columns(graph: nx.DiGraph) -> dict[str, tuple[float, float]]:
    layers = layered(graph, dict.fromkeys(graph.edges, 1))
    heights = levels(layers, graph, row=ROW)
    return {
        node: (rank * COLUMN * 1.0, heights[node])
        for rank, column in enumerate(layers.columns)
        for node in column
        if node in graph
    }


def _packed(blocks: Sequence[Mapping[str, tuple[float, float]]]) -> dict[str, tuple[float, float]]:
    """Put blocks in rows from the top left, in a frame about half again as wide as high."""
    sizes = [_size(block) for block in blocks]
    area = sum(width * height for width, height in sizes)
    frame = max([math.sqrt(area * 1.7), *(width for width, _ in sizes)], default=0.0)
    spots: dict[str, tuple[float, float]] = {}
    x = y = tall = 0.0
    for block, (width, height) in zip(blocks, sizes, strict=True):
        if x and x + width > frame:
            x, y, tall = 0.0, y + tall, 0.0
        spots.update(_moved(block, x, y))
        x, tall = x + width, max(tall, height)
    return spots


def _stacked(blocks: Sequence[Mapping[str, tuple[float, float]]]) -> dict[str, tuple[float, float]]:
    """Put blocks one under another, their left columns in line."""
    spots: dict[str, tuple[float, float]] = {}
    y = 0.0
    for block in blocks:
        spots.update(_moved(block, 0.0, y))
        y = max(place[1] for place in spots.values()) + 1.4 * ROW
    return spots


def _moved(
    block: Mapping[str, tuple[float, float]], x: float, y: float
) -> dict[str, tuple[float, float]]:
    left = min(place[0] for place in block.values())
    top = min(place[1] for place in block.values())
    return {node: (px - left + x, py - top + y) for node, (px, py) in block.items()}


def _size(block: Mapping[str, tuple[float, float]]) -> tuple[float, float]:
    xs, ys = zip(*block.values(), strict=True)
    return max(xs) - min(xs) + ROOM[0] * 1.4, max(ys) - min(ys) + ROOM[1] * 1.8


def _centred(spots: Mapping[str, tuple[float, float]]) -> Positions:
    if not spots:
        return {}
    xs, ys = zip(*spots.values(), strict=True)
    x, y = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    return {node: (round(px - x), round(py - y)) for node, (px, py) in sorted(spots.items())}
