"""How the command line writes chains: a block for each, or a row for each step."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from .dates import stated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import networkx as nx

    from .case import Case
    from .chains import Chain, Link
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
    "quote",
    "document",
    "claim",
)


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


def write_chains(case: Case, graph: nx.MultiDiGraph, chains: Sequence[Chain], *, kind: str) -> None:
    """Write ``chains`` to standard output for people to read."""
    sources = {document.id: document for document in case.documents()}
    for number, chain in enumerate(chains, start=1):
        names = " → ".join(_name(graph, actor) for actor in chain.actors)
        length = f"{len(chain.links)} step{'s' if len(chain.links) > 1 else ''}"
        ring = ", a ring" if chain.ring else ""
        sys.stdout.write(f"{number}. {names}  ({length}{ring})\n")
        for position, link in enumerate(chain.links, start=1):
            sys.stdout.write(_heading(graph, link, position))
            for step in link.steps:
                where = sources[step.document].source
                sys.stdout.write(f'      "{_flat(step.quote)}"\n{_attribution(graph, step, where)}')
            for denial in link.denials:
                sys.stdout.write(
                    f'      denied by {_claimer(graph, denial)}: "{_flat(denial.quote)}"\n'
                )
        sys.stdout.write("\n")
    noun = {"arms": "supply chain", "accusations": "accusation chain"}[kind]
    sys.stdout.write(f"{len(chains)} {noun}{'s' if len(chains) != 1 else ''} of claims.\n")


def _link_rows(graph: nx.MultiDiGraph, link: Link) -> Iterator[tuple[Any, ...]]:
    denied = "; ".join(sorted({_claimer(graph, denial) for denial in link.denials})) or None
    for step in link.steps:
        yield (
            _name(graph, link.source),
            _name(graph, link.target),
            step.event_type,
            stated(step.start, step.end),
            _claimer(graph, step),
            step.certainty,
            denied,
            step.quote,
            step.document,
            step.claim,
        )


def _heading(graph: nx.MultiDiGraph, link: Link, position: int) -> str:
    types = ", ".join(sorted({step.event_type for step in link.steps}))
    items = ", ".join(sorted({item for step in link.steps for item in step.items}))
    of = f": {items}" if items else ""
    return (
        f"   {position}  {_name(graph, link.source)} → {_name(graph, link.target)}  [{types}{of}]\n"
    )


def _attribution(graph: nx.MultiDiGraph, step: Step, source: str) -> str:
    when = stated(step.start, step.end)
    parts = [
        f"said by {_claimer(graph, step)}",
        f"{step.said}" if step.said else "",
        f"of {when}" if when else "",
        step.certainty.lower(),
        source,
    ]
    return "        " + ", ".join(part for part in parts if part) + "\n"


def _claimer(graph: nx.MultiDiGraph, step: Step) -> str:
    return _name(graph, step.claimer) if step.claimer else "nobody named"


def _name(graph: nx.MultiDiGraph, actor: str) -> str:
    names = graph.graph["names"]
    return str(names.get(actor, actor.rsplit("/", 1)[-1]))


def _flat(quote: str) -> str:
    return " ".join(quote.split())
