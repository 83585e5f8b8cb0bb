"""A picture as a page: pyvis says what vis-network draws, the page around it is ours.

pyvis's own pages load Bootstrap from a CDN and escape neither headings nor ids (see the design's
BUILDING_BLOCKS, section 3). So pyvis makes nodes, edges and options, nothing else of it is used.
"""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any

from pyvis.network import Network

from .evidence import UNATTRIBUTED, by_id, evidence
from .layout import positions
from .lines import claimer_key, strongest
from .page import View, render
from .palette import actor_group, palette, relation_colour, status
from .words import counted, plain, spaced, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ...ontology.records import Actor, Claim, Document
    from .evidence import Evidence
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


def view(
    picture: Picture,
    documents: Iterable[Document],
    *,
    cap: int = 300,
    pages: str | None = None,
    home: str | None = None,
) -> View:
    """Return the page of a picture, with at most ``cap`` actors.

    ``pages`` is the folder of the document views and ``home`` the case page, both relative to
    this page; without them the page stands alone.
    """
    shown = strongest(picture, cap=cap)
    drawn = {claim.id: claim for row in shown.lines for claim in row.claims}
    claims = sorted((drawn | {claim.id: claim for _, claim in shown.loose}).items())
    order = {iri: index for index, (iri, _) in enumerate(claims)}
    known = by_id(documents)
    proofs = [evidence(claim, known, pages=pages) for _, claim in claims]
    net = _net(shown, order)
    html = render(
        "network.html",
        picture=shown,
        home=home,
        rows=_rows(shown, proofs, order),
        legend=_legend(shown),
        counts=_counts(shown, len(drawn)),
        cut="",
        filters=_filters([claim for _, claim in claims]),
        drawing={
            "nodes": net.nodes,
            "edges": net.edges,
            "options": net.options,
            "claims": proofs,
            "claimers": [claimer_key(claim) for _, claim in claims],
            "flow": shown.flow,
            "loose": _loose(shown, order),
            "name": shown.name,
        },
    )
    return View(html)


def _net(picture: Picture, order: Mapping[str, int]) -> Network:
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


def _legend(picture: Picture) -> dict[str, list[Any]]:
    """Return the groups and statuses that the picture uses, in the palette's order."""
    used = {actor_group(actor).key for actor in picture.actors}
    drawn = {row.group for row in picture.lines if status(row.status).colour is None}
    states = {row.status for row in picture.lines}
    groups = palette()
    return {
        "actors": [group for group in groups.actors if group.key in used],
        "relations": [group for group in groups.relations if group.key in drawn],
        "statuses": [row for row in groups.statuses if row.key in states],
    }


def _filters(claims: Iterable[Claim]) -> dict[str, list[str]]:
    rows = list(claims)
    voices = {plain(claim.claimer.name) if claim.claimer else UNATTRIBUTED for claim in rows}
    return {
        "event": sorted({spaced(claim.event_type) for claim in rows}),
        "claimer": sorted(voices),
        "certainty": sorted({claim.certainty for claim in rows}),
        "polarity": sorted({claim.polarity for claim in rows}),
        "act": sorted({spaced(claim.speech_act) for claim in rows}),
    }


def _loose(picture: Picture, order: Mapping[str, int]) -> dict[str, list[int]]:
    """Return the claims that make no line, by the drawn actors that they name."""
    loose: dict[str, list[int]] = {}
    for actor, claim in picture.loose:
        loose.setdefault(actor, []).append(order[claim.id])
    return loose


def _counts(picture: Picture, claims: int) -> str:
    shown = (
        f"{counted(len(picture.actors), 'actor')}, {counted(len(picture.lines), 'line')}, "
        f"{counted(claims, 'claim')}."
    )
    if picture.hidden:
        shown += f" {counted(picture.hidden, 'actor')} with fewer claimers left out."
    if picture.undrawn:
        shown += (
            f" {counted(picture.undrawn, 'further claim')} name no second actor to draw a line to; "
            "choose an actor to read those that name it."
        )
    return shown


def _rows(
    picture: Picture, proofs: Sequence[Evidence], order: Mapping[str, int]
) -> list[dict[str, Any]]:
    """Return the table under the picture: for each line its ends, its status and its claims."""
    names = {actor.id: plain(actor.name) for actor in picture.actors}
    return [
        {
            "source": names[row.source],
            "target": names[row.target],
            "status": row.status,
            "verdict": status(row.status).label,
            "proofs": [proofs[order[claim.id]] for claim in row.claims],
        }
        for row in picture.lines
    ]
