"""Chains of accusation: who accuses whom who accuses whom; one that closes is a ring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .chains import ChainKind
from .fold import collapse
from .search import MOST_CHAINS, Goods, Search, goals_at

if TYPE_CHECKING:
    import networkx as nx

    from .chains import Chains
    from .steps import Step


def accusation_chains(
    graph: nx.MultiDiGraph,
    *,
    start: str | None = None,
    end: str | None = None,
    max_steps: int = 5,
    most: int = MOST_CHAINS,
) -> Chains:
    """Return who accuses whom who accuses whom; what leads back to its start is a ring."""
    web = collapse(graph, relation="accuses")
    return Search(web, _any, goals_at(end), max_steps, most, accusing=True).found(start)


def _any(steps: list[Step], so_far: Goods) -> tuple[list[Step], Goods]:
    return steps, so_far


ACCUSATIONS = ChainKind(
    name="accusations",
    find=accusation_chains,
    told="who accuses whom",
    asked="Who accuses whom, and whom do the accused accuse in turn?",
    noun="accusation chain",
    summed="accusation chains",
)
