"""Small measures of a relation graph: who is accused most, who stands between, who accuses back."""

from __future__ import annotations

from typing import NamedTuple

import networkx as nx

from .relations import collapse


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
