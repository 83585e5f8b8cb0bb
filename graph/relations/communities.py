"""Which actors of a relation graph are tied more with each other than with the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx

if TYPE_CHECKING:
    from collections.abc import Mapping


def communities(ties: Mapping[tuple[str, str], int]) -> list[tuple[str, ...]]:
    """Return groups of actors that are tied more with each other than with the rest.

    ``ties`` gives the strength of each pair, in either direction. Groups come largest first, each
    sorted; the method is that of Louvain (Blondel and others 2008) with a fixed seed, on numbers
    instead of names, whose order in a set would change from run to run.
    """
    names = sorted({actor for pair in ties for actor in pair})
    numbers = {name: number for number, name in enumerate(names)}
    graph = nx.Graph()
    graph.add_nodes_from(range(len(names)))
    for one, other in sorted(ties):
        ends = (numbers[one], numbers[other])
        known = graph.get_edge_data(*ends, default={"weight": 0})["weight"]
        graph.add_edge(*ends, weight=known + ties[one, other])
    found = nx.community.louvain_communities(graph, seed=1)
    groups = (tuple(names[number] for number in sorted(group)) for group in found)
    return sorted(groups, key=lambda group: (-len(group), group))
