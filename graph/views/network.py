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

LABELLED = 60
"""Up to so many actors, all have their names on; above, the most linked ones do."""
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
    claims = sorted({claim.id: claim for row in shown.lines for claim in row.claims}.items())
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
        counts=_counts(shown, len(claims)),
        cut="",
        filters=_filters([claim for _, claim in claims]),
        drawing={
            "nodes": net.nodes,
            "edges": net.edges,
            "options": net.options,
            "claims": proofs,
            "claimers": [claimer_key(claim) for _, claim in claims],
            "flow": shown.flow,
            "name": shown.name,
        },
    )
    return View(html)


def _net(picture: Picture, order: Mapping[str, int]) -> Network:
    net = Network(directed=True, notebook=False, cdn_resources="in_line")
    spots = positions((actor.id for actor in picture.actors), picture.lines, flow=picture.flow)
    weight = _weights(picture)
    named = sorted(picture.actors, key=lambda actor: (-weight[actor.id], actor.id))[:LABELLED]
    bright = {actor.id for actor in named}
    for actor in picture.actors:
        x, y = spots[actor.id]
        node = _node(actor, weight[actor.id], labelled=actor.id in bright)
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


def _node(actor: Actor, weight: int, *, labelled: bool) -> dict[str, Any]:
    group = actor_group(actor)
    name = wrapped(actor.name) or "(no name)"
    unnamed = actor.actor_type in ("Unidentified", "UnidentifiedActor")
    fill = PAPER if unnamed else group.colour
    colour = {"background": fill, "border": group.colour if unnamed else PAPER}
    return {
        "label": name if labelled else " ",
        "name": plain(actor.name) or "(no name)",
        "kind": group.label,
        "actorGroup": group.key,
        "shape": group.shape,
        "size": round(9 + 3 * math.sqrt(weight), 1),
        "color": {**colour, "highlight": {**colour, "border": INK}, "hover": colour},
        "shapeProperties": {"borderDashes": [4, 3]} if unnamed else {},
    }


def _edge(row: Line, order: Mapping[str, int], *, bend: float, labelled: bool) -> dict[str, Any]:
    look = status(row.status)
    colour = look.colour or relation_colour(row.group)
    denied = row.status == "denied"
    return {
        "label": wrapped(row.label, width=24, lines=2) if labelled and not denied else "",
        "words": plain(row.label),
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


def _counts(picture: Picture, claims: int) -> str:
    shown = (
        f"{counted(len(picture.actors), 'actor')}, {counted(len(picture.lines), 'line')}, "
        f"{counted(claims, 'claim')}."
    )
    if picture.hidden:
        shown += f" {counted(picture.hidden, 'actor')} with fewer claimers left out."
    if picture.undrawn:
        shown += f" {counted(picture.undrawn, 'further claim')} cannot be drawn between two actors."
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
