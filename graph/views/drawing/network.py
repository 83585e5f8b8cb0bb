"""A picture as pyvis has it: the nodes, edges and options that vis-network draws.

pyvis's own pages load Bootstrap from a CDN and escape neither headings nor ids (see the design's
BUILDING_BLOCKS, section 3). So pyvis makes nodes, edges and options, nothing else of it is used.
Nodes carry a group and edges a relation and a status; what these look like is said once, in the
options and in ``looks``, so that a page of many thousand lines stays small.
"""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any

from pyvis.edge import Edge
from pyvis.network import Network
from pyvis.node import Node

from ..telling.palette import actor_group, palette
from ..telling.words import plain, wrapped

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ....ontology.records import Actor
    from ..telling.ledger import Ledger
    from ..telling.palette import ActorGroup
    from ..telling.pictures.lines import Line, Picture
    from .layout import Positions

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
        "physics": False,
        "borderWidth": 0.8,
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


def network(picture: Picture, ledger: Ledger, spots: Positions) -> Network:
    """Return the network of a picture; ``spots`` has the places of one drawn whole.

    Nodes are called by the number of their actor in the ledger, edges name their claims by
    number. ``Network.add_node`` and ``add_edge`` look through all nodes for each new one, which
    takes minutes for thousands: nodes and edges are made one by one instead.
    """
    net = Network(directed=True, notebook=False, cdn_resources="in_line")
    weight = _weights(picture)
    for actor in picture.actors:
        number = ledger.numbers[actor.id]
        look = _box(actor) if picture.flow else _dot(actor, weight[actor.id])
        place = dict(zip("xy", spots[actor.id], strict=True)) if actor.id in spots else {}
        node = {"group": actor_group(actor).key, "weight": weight[actor.id], **place, **look}
        net.nodes.append(_without_shape(Node(number, "dot", node.pop("label"), **node).options))
    for row in picture.lines:
        ends = (ledger.numbers[row.source], ledger.numbers[row.target])
        net.edges.append(Edge(*ends, directed=True, **_edge(row, ledger.order)).options)
    net.set_options(json.dumps({**OPTIONS, "groups": _groups(flow=picture.flow)}))
    return net


def looks() -> dict[str, Any]:
    """Return how lines look: each relation's colour; each status's colour, if any, and dashes."""
    return {
        "relations": {group.key: group.colour for group in palette().relations},
        "statuses": {row.key: [row.colour, row.dashes] for row in palette().statuses},
    }


def _without_shape(options: dict[str, Any]) -> dict[str, Any]:
    """Return a node without the shape that pyvis gives to every one: its group has its own."""
    return {name: value for name, value in options.items() if name != "shape"}


def _weights(picture: Picture) -> dict[str, int]:
    weights = {actor.id: 0 for actor in picture.actors}
    for row in picture.lines:
        for end in {row.source, row.target}:
            weights[end] += len(row.claims)
    return weights


def _groups(*, flow: bool) -> dict[str, dict[str, Any]]:
    return {group.key: _boxes(group) if flow else _dots(group) for group in palette().actors}


def _dots(group: ActorGroup) -> dict[str, Any]:
    colour = {"background": group.colour, "border": INK}
    return {"shape": group.shape, "color": {**colour, "highlight": colour, "hover": colour}}


def _boxes(group: ActorGroup) -> dict[str, Any]:
    colour = {"background": PAPER, "border": group.colour}
    return {
        "shape": "box",
        "margin": 7,
        "borderWidth": 2,
        "shapeProperties": {"borderRadius": 3},
        "color": {**colour, "highlight": colour, "hover": colour},
    }


def _dot(actor: Actor, weight: int) -> dict[str, Any]:
    size = round(min(6 + 1.2 * math.sqrt(weight), 15), 1)
    return {"label": wrapped(actor.name) or "(no name)", "size": size}


def _box(actor: Actor) -> dict[str, Any]:
    """Return a box with the group's sign before the name; wide names wrap."""
    name = wrapped(actor.name, width=22, lines=2) or "(no name)"
    return {"label": f"{GLYPHS[actor_group(actor).shape]} {name}"}


def _edge(row: Line, order: Mapping[str, int]) -> dict[str, Any]:
    words = plain(row.label)
    return {
        "relation": row.group,
        "status": row.status,
        "claims": [order[claim.id] for claim in row.claims],
        **({"words": words} if words else {}),
    }
