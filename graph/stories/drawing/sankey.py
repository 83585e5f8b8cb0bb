"""Flows from left to right, as wide as independent reports are many: a Sankey diagram."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from ...views.drawing.layers import Layers, layered
from ..records import Figure
from .svg import NAME_WIDTH, block, box, svg, text, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

UNIT = 13
"""Pixels high for one report."""
BAR = 12
"""Pixels across a node."""


@dataclass(frozen=True, slots=True)
class Spacing:
    """Pixels from column to column, for a name beside a node, between nodes of a column."""

    column: int
    name: int
    between: int


WIDE = Spacing(column=350, name=176, between=36)
NARROW = Spacing(column=128, name=122, between=44)
"""On a phone: three columns, and what flows is in the table alone."""


@dataclass(frozen=True, slots=True)
class Flow:
    """Who to whom (by name), how many independent reports say so, and whether it is denied."""

    source: str
    target: str
    reports: int
    denied: bool
    goods: str = ""


@dataclass(frozen=True, slots=True)
class _Spot:
    x: float
    y: float
    height: float


def sankey(flows: Sequence[Flow]) -> Figure:
    """Return the picture of ``flows``; what leads back to the left is drawn below its ends."""
    weights = {(flow.source, flow.target): flow.reports for flow in flows}
    names = {end for edge in weights for end in edge}
    layers = layered(names, weights)
    words = "; ".join(
        f"{flow.source} to {flow.target}, {flow.reports} report{'s' if flow.reports != 1 else ''}"
        f"{', denied' if flow.denied else ''}"
        for flow in flows
    )
    told = f"Flows of arms as they are said to run: {words}."
    wide, narrow = (
        _drawn(flows, layers, _spots(layers, weights, room), room, told) for room in (WIDE, NARROW)
    )
    return Figure(wide, told, narrow)


def _drawn(
    flows: Sequence[Flow], layers: Layers, spots: Mapping[str, _Spot], room: Spacing, told: str
) -> str:
    bottom = max(spot.y + spot.height for spot in spots.values())
    right = max(spot.x for spot in spots.values())
    names = {end for flow in flows for end in (flow.source, flow.target)}
    parts = [*_bands(flows, layers, spots, room), *_nodes(names, spots, room)]
    return svg(right + BAR + room.name + 10, bottom + 20, parts, words=told)


def _spots(
    layers: Layers, weights: Mapping[tuple[str, str], int], room: Spacing
) -> dict[str, _Spot]:
    """Return where each node, and each place that a flow passes, stands."""
    out, into = defaultdict[str, int](int), defaultdict[str, int](int)
    for (source, target), reports in weights.items():
        out[source] += reports
        into[target] += reports
        for place in layers.routes[source, target][1:-1]:
            out[place] = reports
    tall = {
        node: max(out[node], into[node], 1) * UNIT for column in layers.columns for node in column
    }
    heights = [sum(tall[node] + room.between for node in column) for column in layers.columns]
    spots: dict[str, _Spot] = {}
    for number, column in enumerate(layers.columns):
        y = 16 + (max(heights) - heights[number]) / 2
        for node in column:
            spots[node] = _Spot(6 + number * room.column, y, tall[node])
            y += tall[node] + room.between
    return spots


def _bands(
    flows: Sequence[Flow], layers: Layers, spots: Mapping[str, _Spot], room: Spacing
) -> Iterator[str]:
    """Yield the bands; at a node they lie in the order of their other ends, so that few cross."""
    left, right = defaultdict[str, float](float), defaultdict[str, float](float)
    by_end = sorted(flows, key=lambda one: (spots[one.target].y, one.target))
    starts = {}
    for flow in sorted(by_end, key=lambda one: spots[one.source].y):
        starts[flow.source, flow.target] = right[flow.source]
        right[flow.source] += flow.reports * UNIT
    for flow in sorted(flows, key=lambda one: (spots[one.source].y, one.source)):
        ends = (flow.source, flow.target)
        half = flow.reports * UNIT / 2
        route = layers.routes[ends]
        points = [(spots[flow.source].x + BAR, spots[flow.source].y + starts[ends] + half)]
        points += [(spots[p].x + BAR / 2, spots[p].y + half) for p in route[1:-1]]
        points.append((spots[flow.target].x, spots[flow.target].y + left[flow.target] + half))
        left[flow.target] += flow.reports * UNIT
        look = "band denied" if flow.denied else "band"
        yield (
            f'<path d="{_way(points)}" class="{look}" stroke-width="{flow.reports * UNIT - 2}"/>'
        )
        yield _label(flow, points, room)


def _label(flow: Flow, points: Sequence[tuple[float, float]], room: Spacing) -> str:
    """Return what flows, on its band near its end, "" where a name leaves no room for it."""
    (x1, _), (x2, y2) = points[-2:]
    words = flow.goods + (" (denied)" if flow.denied else "")
    free = room.column - room.name - 10
    if not words or not 100 < free <= abs(x2 - x1):
        return ""
    return text(x2 - 8, y2 + 4, wrap(words, free, most=1)[0], look="act halo", anchor="end")


def _way(points: Sequence[tuple[float, float]]) -> str:
    way = f"M{points[0][0]:.1f} {points[0][1]:.1f}"
    for (x1, y1), (x2, y2) in pairwise(points):
        middle = (x1 + x2) / 2
        way += f"C{middle:.1f} {y1:.1f} {middle:.1f} {y2:.1f} {x2:.1f} {y2:.1f}"
    return way


def _nodes(names: set[str], spots: Mapping[str, _Spot], room: Spacing) -> Iterator[str]:
    for name in sorted(names):
        spot = spots[name]
        lines = wrap(name, room.name, letter=NAME_WIDTH)
        middle = spot.y + spot.height / 2 + 5 - 8 * (len(lines) - 1)
        yield box(spot.x, spot.y, BAR, spot.height, look="bar")
        yield block(spot.x + BAR + 6, middle, lines, look="name halo", anchor="start")
