"""Chains as rows: one for each claim of each step of each chain, for programs and notebooks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict, Unpack

from ...ontology.errors import QueryError
from ..formats.dates import stated
from ..tables.table import Table
from .chains import accusation_chains, arms_chains
from .fold import case_relations, find_actor
from .responsibility import responsibility_chains
from .steps import UNNAMED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import networkx as nx

    from ..case import Case
    from .chains import Chain, Chains, Link
    from .steps import Step

FINDERS = {
    "arms": arms_chains,
    "accusations": accusation_chains,
    "responsibility": responsibility_chains,
}
"""What finds the chains of each kind."""
ASKED = {
    "arms": "Who is said to have supplied whom in turn?",
    "accusations": "Who accuses whom, and whom do the accused accuse in turn?",
    "responsibility": "Who is said to have harmed whom, and who to stand behind whoever did?",
}
COLUMNS = (
    "chain",
    "step",
    "from",
    "to",
    "event_type",
    "when",
    "claimer",
    "certainty",
    "denied_by",
    "quote",
    "document",
    "claim",
)


class Limits(TypedDict, total=False):
    """Which chains: from and to which actor (as ``find_actor`` takes it), and how long."""

    start: str | None
    end: str | None
    max_steps: int
    min_steps: int


def chain_table(case: Case, kind: str, **limits: Unpack[Limits]) -> Table:
    """Return the chains of ``kind``, of one to five steps where ``limits`` do not say otherwise.

    The question says so where there are more chains than the table holds. Raises ``QueryError``
    for a kind or an actor that there is not.
    """
    if kind not in FINDERS:
        raise QueryError(f"no chains of kind {kind!r}; there are {', '.join(FINDERS)}")
    graph = case_relations(case)
    ends = [limits.get("start"), limits.get("end")]
    start, end = (find_actor(graph, name) if name else None for name in ends)
    found = FINDERS[kind](graph, start=start, end=end, max_steps=limits.get("max_steps", 5))
    shortest = limits.get("min_steps", 1)
    columns, rows = as_rows(graph, [c for c in found.chains if len(c.links) >= shortest])
    more = f" {cut_off(found)}: name a start or an end." if found.capped else ""
    titles = {document.id: document.title or document.source for document in case.documents()}
    return Table(ASKED[kind] + more, columns, tuple(rows), titles)


def cut_off(found: Chains) -> str:
    """Return in words how many chains the search found before it stopped."""
    return f"There are more chains than the {len(found.chains):,} here"


def as_rows(
    graph: nx.MultiDiGraph, chains: Sequence[Chain]
) -> tuple[tuple[str, ...], list[tuple[Any, ...]]]:
    """Return the columns and a row for each claim of each step of each chain."""
    rows = [
        (number, position, *row)
        for number, chain in enumerate(chains, start=1)
        for position, link in enumerate(chain.links, start=1)
        for row in _link_rows(graph, link)
    ]
    return COLUMNS, rows


def _link_rows(graph: nx.MultiDiGraph, link: Link) -> Iterator[tuple[Any, ...]]:
    denied = "; ".join(sorted({claimer_in(graph, denial) for denial in link.denials})) or None
    for step in link.steps:
        yield (
            name_in(graph, link.source),
            name_in(graph, link.target),
            step.event_type,
            stated(step.start, step.end),
            claimer_in(graph, step),
            step.certainty,
            denied,
            step.quote,
            step.document,
            step.claim,
        )


def claimer_in(graph: nx.MultiDiGraph, step: Step) -> str:
    """Return the name of whoever makes the claim of ``step``."""
    return name_in(graph, step.claimer or UNNAMED)


def name_in(graph: nx.MultiDiGraph, actor: str) -> str:
    """Return the name of an actor, given by its IRI; ``UNNAMED`` is nobody named."""
    if actor == UNNAMED:
        return "nobody named"
    names = graph.graph["names"]
    return str(names.get(actor, actor.rsplit("/", 1)[-1]))
