"""A picture as a page: the drawing, its legend, its filters, and the same as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .evidence import UNATTRIBUTED, by_id, evidence
from .lines import claimer_key, strongest
from .network import network
from .page import View, render
from .palette import actor_group, palette, status
from .words import counted, plain, spaced

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ...ontology.records import Claim, Document
    from .evidence import Evidence
    from .lines import Picture

TABLE = 1000
"""Rows of the table at most."""


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
    net = network(shown, order)
    rows = _rows(shown, proofs, order)
    html = render(
        "network.html",
        picture=shown,
        home=home,
        rows=rows[:TABLE],
        legend=_legend(shown),
        counts=_counts(shown, len(drawn)),
        cut=f"The first {TABLE:,} of {len(rows):,} rows." if len(rows) > TABLE else "",
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
    """Return what the picture holds and what it leaves out, in words."""
    numbers = ((len(picture.actors), "actor"), (len(picture.lines), "line"), (claims, "claim"))
    said = [", ".join(counted(number, noun) for number, noun in numbers) + "."]
    unshown = sum(row.unshown for row in picture.lines)
    if picture.hidden or picture.hidden_lines:
        left = f"{counted(picture.hidden, 'actor')} and {counted(picture.hidden_lines, 'line')}"
        said.append(f"Left out: {left} with fewer claimers.")
    if unshown:
        said.append(f"Not shown: {counted(unshown, 'claim')} behind lines that have many.")
    if picture.undrawn:
        said.append(
            f"{counted(picture.undrawn, 'further claim')} with no second actor to draw a line to: "
            "choose an actor to read those that name it."
        )
    return " ".join(said)


def _rows(
    picture: Picture, proofs: Sequence[Evidence], order: Mapping[str, int]
) -> list[dict[str, Any]]:
    """Return the table under the picture: one row for each line and claim."""
    names = {actor.id: plain(actor.name) for actor in picture.actors}
    return [
        {
            "source": names[row.source],
            "target": names[row.target],
            "status": row.status,
            "verdict": status(row.status).label,
            "proof": proofs[order[claim.id]],
        }
        for row in picture.lines
        for claim in row.claims
    ]
