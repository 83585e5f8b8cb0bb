"""Small measures of a relation graph: who is accused most, who stands between, who accuses back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import networkx as nx

from .fold import collapse

if TYPE_CHECKING:
    from collections.abc import Mapping


class Accused(NamedTuple):
    """An actor (IRI) with the number of distinct accusers and of claims."""

    actor: str
    accusers: int
    claims: int


class Broker(NamedTuple):
    """An actor (IRI) with its betweenness: the share of shortest supply paths that pass it."""

    actor: str
    betweenness: float


def most_accused(graph: nx.MultiDiGraph) -> list[Accused]:
    """Return the accused, those with most distinct accusers first."""
    accusing = collapse(graph, relation="accuses")
    found = [
        Accused(
            actor,
            accusing.in_degree(actor),
            sum(weight for _, _, weight in accusing.in_edges(actor, data="weight")),
        )
        for actor in accusing
        if accusing.in_degree(actor)
    ]
    return sorted(found, key=lambda row: (-row.accusers, -row.claims, row.actor))


def brokers(graph: nx.MultiDiGraph, *, relation: str = "arms") -> list[Broker]:
    """Return the actors through whom supply paths run, the busiest first (Freeman 1977)."""
    between = nx.betweenness_centrality(collapse(graph, relation=relation))
    found = [Broker(actor, share) for actor, share in between.items() if share > 0]
    return sorted(found, key=lambda row: (-row.betweenness, row.actor))


def mutual_accusations(graph: nx.MultiDiGraph) -> list[tuple[str, str]]:
    """Return the pairs of actors that accuse each other, sorted."""
    accusing = collapse(graph, relation="accuses")
    return sorted((a, b) for a, b in accusing.edges if a < b and accusing.has_edge(b, a))


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
