"""A picture as pyvis has it: the nodes, edges and options that vis-network draws.

pyvis's own pages load Bootstrap from a CDN and escape neither headings nor ids (see the design's
BUILDING_BLOCKS, section 3). So pyvis makes nodes, edges and options, nothing else of it is used.
"""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any

from pyvis.network import Network

from .layout import positions
from .palette import actor_group, relation_colour, status
from .words import plain, wrapped

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ...ontology.records import Actor
    from .lines import Line, Picture

GLYPHS = {
    "square": "■",
    "diamond": "◆",
    "triangle": "▲",
    "triangleDown": "▼",
    "hexagon": "⬢",
    "star": "★",
    "dot": "●",
}
"""The shapes of actor groups as characters, for the boxes of a flow."""
FONT = "system-ui,-apple-system,Segoe,Roboto,Helvetica,Arial,sans-serif"
INK, PAPER = "#1f2430", "#ffffff"
OPTIONS: dict[str, Any] = {
    "autoResize": True,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False, "randomSeed": 1},
    "interaction": {
        "hover": True,
        "hoverConnectedEdges": False,
        "selectConnectedEdges": False,
        "multiselect": False,
        "tooltipDelay": 120,
        "keyboard": {"enabled": False},
        "zoomSpeed": 0.6,
    },
    "nodes": {
        "borderWidth": 1.5,
        "borderWidthSelected": 3,
        "font": {"size": 16, "face": FONT, "color": INK, "strokeWidth": 5, "strokeColor": PAPER},
    },
    "edges": {
        "selectionWidth": 2,
        "hoverWidth": 1,
        "arrowStrikethrough": False,
        "selfReference": {"size": 22, "angle": 0.8, "renderBehindTheNode": True},
        "font": {
            "size": 14,
            "face": FONT,
            "color": INK,
            "strokeWidth": 5,
            "strokeColor": PAPER,
            "align": "horizontal",
        },
    },
}


def network(picture: Picture, order: Mapping[str, int]) -> Network:
    """Return the network of a picture; ``order`` gives the place of each claim in the page."""
    net = Network(directed=True, notebook=False, cdn_resources="in_line")
    spots = positions((actor.id for actor in picture.actors), picture.lines, flow=picture.flow)
    weight = _weights(picture)
    for actor in picture.actors:
        x, y = spots[actor.id]
        dress = _box if picture.flow else _dot
        node = {**_node(actor, weight[actor.id]), **dress(actor, weight[actor.id])}
        net.add_node(actor.id, x=x, y=y, physics=False, **node)
    bends = _bends(picture.lines, step=0.13 if picture.flow else 0.24)
    for index, row in enumerate(picture.lines):
        edge = _edge(row, order, bend=bends[index], labelled=picture.labelled)
        net.add_edge(row.source, row.target, id=f"line-{index}", **edge)
    net.set_options(json.dumps(OPTIONS))
    return net


def _weights(picture: Picture) -> dict[str, int]:
    weights = {actor.id: 0 for actor in picture.actors}
    for row in picture.lines:
        for end in {row.source, row.target}:
            weights[end] += len(row.claims)
    return weights


def _node(actor: Actor, weight: int) -> dict[str, Any]:
    group = actor_group(actor)
    return {
        "label": wrapped(actor.name) or "(no name)",
        "name": plain(actor.name) or "(no name)",
        "kind": group.label,
        "group_key": group.key,
        "weight": weight,
    }


def _dot(actor: Actor, weight: int) -> dict[str, Any]:
    group = actor_group(actor)
    colour = {"background": group.colour, "border": PAPER}
    chosen = {"background": group.colour, "border": INK}
    return {
        "shape": group.shape,
        "size": round(min(8 + 2.5 * math.sqrt(weight), 24), 1),
        "color": {**colour, "highlight": chosen, "hover": chosen},
    }


def _box(actor: Actor, weight: int) -> dict[str, Any]:
    """Return a box with the group's sign before the name; wide names wrap."""
    del weight
    group = actor_group(actor)
    colour = {"background": PAPER, "border": group.colour}
    name = wrapped(actor.name, width=22, lines=2) or "(no name)"
    return {
        "label": f"{GLYPHS[group.shape]} {name}",
        "shape": "box",
        "margin": 7,
        "borderWidth": 2,
        "shapeProperties": {"borderRadius": 3},
        "color": {**colour, "highlight": colour, "hover": colour},
    }


def _edge(row: Line, order: Mapping[str, int], *, bend: float, labelled: bool) -> dict[str, Any]:
    look = status(row.status)
    colour = look.colour or relation_colour(row.group)
    denied = row.status == "denied"
    return {
        "label": "",
        "words": plain(row.label),
        "tag": wrapped(row.label, width=18, lines=2) if labelled and not denied else "",
        "claims": [order[claim.id] for claim in row.claims],
        "unshown": row.unshown,
        "status": row.status,
        "relationGroup": row.group,
        "color": {"color": colour, "highlight": colour, "hover": colour, "opacity": 0.8},
        "dashes": list(look.dashes) if isinstance(look.dashes, tuple) else look.dashes,
        "width": width(row.claimers),
        "arrows": {
            "to": {"enabled": True, "scaleFactor": 0.7, "type": "vee" if denied else "arrow"},
            "middle": {"enabled": denied, "scaleFactor": 0.9, "type": "bar"},
        },
        "smooth": {
            "enabled": bool(bend),
            "type": "curvedCW" if bend > 0 else "curvedCCW",
            "roundness": abs(bend),
        },
    }


def width(claimers: int) -> float:
    """Return the width of a line in pixels; the page computes the same when it filters."""
    return round(min(1 + 1.2 * math.sqrt(claimers), 9), 2)


def _bends(lines: Sequence[Line], *, step: float) -> list[float]:
    """Return the bend of each line, so that lines between the same two actors part.

    Where both ways are drawn, each keeps to its own side; lines the same way fan out on both.
    """
    ways: dict[tuple[str, str], list[int]] = {}
    for index, row in enumerate(lines):
        ways.setdefault((row.source, row.target), []).append(index)
    bends = [0.0] * len(lines)
    for (source, target), indices in ways.items():
        answered = source != target and (target, source) in ways
        for place, index in enumerate(indices):
            fan = -(-place // 2) * (1 if place % 2 else -1)
            bends[index] = round(step * (0.6 + place if answered else fan), 2)
    return bends
