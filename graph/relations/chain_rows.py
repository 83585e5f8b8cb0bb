"""Chains as rows: one for each claim of each step of each chain, for programs and notebooks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...ontology.terms import iri_of, label_of
from ..formats.dates import stated
from .steps import UNNAMED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import networkx as nx

    from .chains import Chain, Chains, Link
    from .steps import Step

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
    "answered_by",
    "form",
    "reason",
    "weakness",
    "quote",
    "document",
    "claim",
)


def cut_off(found: Chains) -> str:
    """Return in words how many chains the search found before it stopped."""
    return f"There are more chains than the {len(found.chains):,} here"


def as_rows(
    graph: nx.MultiDiGraph, chains: Sequence[Chain], *, first: int = 1
) -> tuple[tuple[str, ...], list[tuple[Any, ...]]]:
    """Return the columns and a row for each claim of each step of each chain.

    ``first`` is the rank of the first chain. ``weakness`` stands beside the weakest step alone.
    """
    rows = [
        (number, position, *row)
        for number, chain in enumerate(chains, start=first)
        for position, link in enumerate(chain.links, start=1)
        for row in _link_rows(graph, chain, link, weakest=position == chain.weakest)
    ]
    return COLUMNS, rows


def _link_rows(
    graph: nx.MultiDiGraph, chain: Chain, link: Link, *, weakest: bool
) -> Iterator[tuple[Any, ...]]:
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
            answers_in(graph, link) or None,
            chain.form,
            chain.reason or None,
            chain.weakness if weakest else None,
            step.quote,
            step.document,
            step.claim,
        )


def answers_in(graph: nx.MultiDiGraph, link: Link) -> str:
    """Return who answers a link and how, such as "Russia (denied)"."""
    told = {
        (name_in(graph, reply.by or UNNAMED), label_of(iri_of("replyKind", reply.kind)))
        for reply in link.replies
    }
    return "; ".join(f"{who} ({how})" for who, how in sorted(told))


def claimer_in(graph: nx.MultiDiGraph, step: Step) -> str:
    """Return the name of whoever makes the claim of ``step``."""
    return name_in(graph, step.claimer or UNNAMED)


def name_in(graph: nx.MultiDiGraph, actor: str) -> str:
    """Return the name of an actor, given by its IRI; ``UNNAMED`` is nobody named."""
    if actor == UNNAMED:
        return "nobody named"
    names = graph.graph["names"]
    return str(names.get(actor, actor.rsplit("/", 1)[-1]))
