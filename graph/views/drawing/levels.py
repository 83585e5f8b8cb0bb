"""How high each node of a layered flow stands: near those that it is joined to, none too close.

Each column is set to the mean heights of its neighbours as near as its order and the room between
nodes allow: isotonic regression by pooling adjacent violators (Barlow et al. 1972).
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from .layers import Layers

SWEEPS = 12
PASSING = 0.55
"""Room for a line that passes a column, as a share of that for a node."""


def levels(layers: Layers, nodes: Collection[str], *, row: float) -> dict[str, float]:
    """Return the height of every place in ``layers``, in pixels; y grows downwards.

    ``nodes`` are the places that are no passing ones; two of them in a column are ``row`` apart
    at least.
    """
    near: dict[str, list[str]] = defaultdict(list)
    for _, route in sorted(layers.routes.items()):
        for one, other in pairwise(route):
            near[one].append(other)
            near[other].append(one)
    room = {place: row * (1 if place in nodes else PASSING) for c in layers.columns for place in c}
    heights = {place: 0.0 for column in layers.columns for place in column}
    for sweep in range(SWEEPS):
        for column in layers.columns if sweep % 2 else reversed(layers.columns):
            wanted = [_mean([heights[other] for other in near[place]]) for place in column]
            heights |= zip(column, _spread(wanted, [room[place] for place in column]), strict=True)
    return heights


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def _spread(wanted: Sequence[float], room: Sequence[float]) -> list[float]:
    """Return heights nearest to those ``wanted`` that keep the order and the room between two."""
    offsets = [0.0]
    for one, other in pairwise(room):
        offsets.append(offsets[-1] + (one + other) / 2)
    pools: list[tuple[float, int]] = []  # the mean of some neighbours, and how many they are
    for value, offset in zip(wanted, offsets, strict=False):
        mean, count = value - offset, 1
        while pools and pools[-1][0] >= mean:
            before, many = pools.pop()
            mean, count = (mean * count + before * many) / (count + many), count + many
        pools.append((mean, count))
    flat = [mean for mean, count in pools for _ in range(count)]
    return [mean + offset for mean, offset in zip(flat, offsets, strict=False)]
