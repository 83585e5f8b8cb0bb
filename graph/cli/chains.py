"""How the command line writes chains for people: a block for each."""

from __future__ import annotations

import sys
from itertools import pairwise
from typing import TYPE_CHECKING

from ..formats.dates import stated
from ..relations.chain_rows import answers_in, claimer_in, name_in
from .output import tell

if TYPE_CHECKING:
    from collections.abc import Sequence

    import networkx as nx

    from ..case import Case
    from ..relations.chains import Chain, Link
    from ..relations.steps import Step

_KIN = "~ stands between an actor and its body or a part of it: no claim is that step.\n"


def write_chains(
    case: Case, graph: nx.MultiDiGraph, chains: Sequence[Chain], *, noun: str, first: int = 1
) -> None:
    """Write ``chains`` to standard output for people to read; ``noun`` is what one is called.

    ``first`` is the rank of the first.
    """
    sources = {document.id: document for document in case.documents()}
    for number, chain in enumerate(chains, start=first):
        length = f"{len(chain.links)} step{'s' if len(chain.links) > 1 else ''}"
        ring = ", a ring" if chain.ring else ""
        tell(f"{number}. {_path(graph, chain)}  ({length}{ring})\n{_told(chain)}")
        for position, link in enumerate(chain.links, start=1):
            tell(_heading(graph, link, position))
            for step in link.steps:
                where = sources[step.document].source
                tell(f'      "{_flat(step.quote)}"\n{_attribution(graph, step, where)}')
            for denial in link.denials:
                tell(f'      denied by {claimer_in(graph, denial)}: "{_flat(denial.quote)}"\n')
            if answers := answers_in(graph, link):
                tell(f"      answered by {answers}\n")
        tell("\n")
    sys.stdout.write(f"{len(chains)} {noun}{'s' if len(chains) != 1 else ''} of claims.\n")
    if any(one.target != other.source for chain in chains for one, other in pairwise(chain.links)):
        sys.stdout.write(_KIN)


def _told(chain: Chain) -> str:
    """Return what the chain is, why its steps belong together, and where it is weakest."""
    why = f": {chain.reason}" if chain.reason else ""
    return f"   {chain.form}{why}\n   weakest: step {chain.weakest}, {chain.weakness}\n"


def _path(graph: nx.MultiDiGraph, chain: Chain) -> str:
    """Return the names along a chain; where it goes on from a body or a part, no arrow leads."""
    path, at = name_in(graph, chain.links[0].source), chain.links[0].source
    for link in chain.links:
        path += "" if link.source == at else f" ~ {name_in(graph, link.source)}"
        path, at = f"{path} → {name_in(graph, link.target)}", link.target
    return path


def _heading(graph: nx.MultiDiGraph, link: Link, position: int) -> str:
    types = ", ".join(sorted({step.event_type for step in link.steps}))
    items = ", ".join(sorted({item for step in link.steps for item in step.items}))
    of = f": {items}" if items else ""
    ends = f"{name_in(graph, link.source)} → {name_in(graph, link.target)}"
    return f"   {position}  {ends}  [{types}{of}]\n"


def _attribution(graph: nx.MultiDiGraph, step: Step, source: str) -> str:
    when = stated(step.start, step.end)
    parts = [
        f"said by {claimer_in(graph, step)}",
        f"{step.said}" if step.said else "",
        f"of {when}" if when else "",
        step.certainty.lower(),
        source,
    ]
    return "        " + ", ".join(part for part in parts if part) + "\n"


def _flat(quote: str) -> str:
    return " ".join(quote.split())
