"""Chains as a Mermaid flowchart: text that GitHub, GitLab and many notes draw as a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..relations.chain_rows import answers_in, name_in
from ..views.telling.words import happening

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import networkx as nx

    from ..relations.chains import Chain, Link

_ESCAPES = {ord(sign): f"#{ord(sign)};" for sign in '"<>&#`|[]{}()\\'}
"""Signs that are Mermaid's own or HTML's, as Mermaid writes characters by number."""


def mermaid_lines(
    graph: nx.MultiDiGraph, chains: Sequence[Chain], *, first: int = 1
) -> Iterator[str]:
    """Yield a flowchart with a frame for each chain; the arrow of the weakest step is dotted."""
    yield "flowchart LR\n"
    for number, chain in enumerate(chains, start=first):
        yield f'  subgraph c{number} ["{number}. {_text(chain.form)}"]\n'
        nodes: dict[str, str] = {}
        for position, link in enumerate(chain.links, start=1):
            for actor in (link.source, link.target):
                if actor not in nodes:
                    nodes[actor] = f"c{number}n{len(nodes)}"
                    yield f'    {nodes[actor]}["{_text(name_in(graph, actor))}"]\n'
            arrow = "-.->" if position == chain.weakest and len(chain.links) > 1 else "-->"
            label = _text(_label(graph, link))
            yield f'    {nodes[link.source]} {arrow}|"{label}"| {nodes[link.target]}\n'
        yield "  end\n"


def _label(graph: nx.MultiDiGraph, link: Link) -> str:
    """Return what is said to have been done, by how many, and who answers."""
    types = ", ".join(sorted({happening(step.event_type) for step in link.steps}))
    voices = len({step.claimer or step.document for step in link.steps})
    answers = answers_in(graph, link)
    told = f"{types}, {voices} say{'s' if voices == 1 else ''} so"
    return f"{told}; answered by {answers}" if answers else told


def _text(words: str) -> str:
    return " ".join(words.split()).translate(_ESCAPES)
