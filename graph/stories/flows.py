"""Flows of arms: who is said to have armed whom, as a Sankey diagram and a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..relations.fold import collapse
from ..views.telling.words import counted
from .drawing.sankey import Flow, sankey
from .records import Cell, Grid, Story, cell
from .wording import goods, speaker

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...ontology.records import Claim
    from ..relations.steps import Step
    from .material import Material
    from .records import Part

MOST_FLOWS = 24
"""Flows at most, those with most reports first; the story says how many more there are."""


def flows(known: Material) -> Iterator[Story]:
    """Yield one story of all flows of arms, none where nobody is said to arm anybody."""
    found = sorted(_found(known), key=_strength)
    if not found:
        return
    shown, left = found[:MOST_FLOWS], len(found) - MOST_FLOWS
    yield Story(
        key="flows",
        kind="flows",
        title="Who is said to arm whom",
        reason="A band is as wide as independent reports are many, not as arms are; violet ones "
        "are denied, and the table says by whom. Read from left to right: suppliers, go-betweens, "
        "recipients. Groups without a name of their own are called by the words used for them.",
        figure=sankey([flow for flow, _ in shown]),
        grid=Grid(COLUMNS, tuple(row for _, row in shown)),
        left=f"{counted(left, 'more flow')} in the case." if left > 0 else "",
    )


COLUMNS = ("From", "To", "Of what", "Independent reports", "Said by", "Denied by")


def _found(known: Material) -> Iterator[tuple[Flow, tuple[Cell, ...]]]:
    """Yield each flow by the names of its ends, with its row of the table."""
    web = collapse(known.graph, relation="arms")
    by_name: dict[tuple[str, str], list[Step]] = {}
    for source, target, edge in sorted(web.edges(data=True)):
        by_name.setdefault((known.name(source), known.name(target)), []).extend(edge["steps"])
    for ends, steps in by_name.items():
        claims = known.known(step.claim for step in steps)
        if claims and ends[0] != ends[1]:
            yield _flow(known, ends, claims, known.denials(claims))


def _flow(
    known: Material, ends: tuple[str, str], claims: Sequence[Claim], denials: Sequence[Claim]
) -> tuple[Flow, tuple[Cell, ...]]:
    things = sorted({thing for claim in claims for thing in goods(claim)})
    count = min(len(set(map(speaker, claims))), len(set(map(known.house, claims))))
    row = (
        cell(ends[0]),
        cell(ends[1]),
        cell(", ".join(things) or "not named"),
        cell(str(count)),
        Cell(tuple(_by_speaker(claims))),
        Cell(tuple(_by_speaker(denials)), "denies") if denials else cell("–", tone="silent"),
    )
    return Flow(*ends, count, bool(denials), ", ".join(things[:2])), row


def _by_speaker(claims: Sequence[Claim]) -> Iterator[Part]:
    """Yield who says it, each with the claims."""
    said: dict[str, tuple[str, ...]] = {}
    for claim in claims:
        said[speaker(claim)] = (*said.get(speaker(claim), ()), claim.id)
    for name in sorted(said):
        yield name, said[name]


def _strength(found: tuple[Flow, tuple[Cell, ...]]) -> tuple[int, str, str]:
    flow, _ = found
    return -flow.reports, flow.source, flow.target
