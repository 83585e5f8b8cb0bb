"""Supply chains: who arms whom who arms whom.

A supply chain must be possible as far as the claims tell: dates do not run backwards, and a link
that names other goods than the links before it ends the chain.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .chains import ChainKind
from .fold import collapse
from .search import MOST_CHAINS, Goods, Search, earliest_after, goals_at, too_early

if TYPE_CHECKING:
    from collections.abc import Iterable

    import networkx as nx

    from .chains import Chains
    from .steps import Step

_ANY_GOODS = frozenset({"weapon", "arm", "ammunition", "munition", "equipment", "weaponry", "aid"})


def arms_chains(
    graph: nx.MultiDiGraph,
    *,
    start: str | None = None,
    end: str | None = None,
    max_steps: int = 5,
    most: int = MOST_CHAINS,
) -> Chains:
    """Return the supply chains from ``start`` to ``end`` (IRIs); without these, the longest."""
    web = collapse(graph, relation="arms")
    return Search(web, carried, goals_at(end), max_steps, most).found(start)


def carried(steps: list[Step], so_far: Goods) -> tuple[list[Step], Goods]:
    """Return the steps that can carry on what came ``so_far``, and what they carry then."""
    fitting = [step for step in steps if _can_follow(step, so_far)]
    if not fitting:
        return [], so_far
    day = earliest_after(fitting, so_far)
    named = [goods_named(step.items) for step in fitting]
    if not all(named):
        return fitting, Goods(day, so_far.items)
    items = frozenset[str]().union(*named)
    return fitting, Goods(day, items & so_far.items if so_far.items else items)


def goods_named(items: Iterable[str]) -> frozenset[str]:
    """Return the last word of each of ``items`` in the singular; words for any goods are left out.

    >>> sorted(goods_named(["attack helicopters", "weapons"]))
    ['helicopter']
    """
    words = (re.findall(r"[^\W_]+", item.lower()) for item in items)
    heads = (found[-1].removesuffix("s") for found in words if found)
    return frozenset(head for head in heads if head not in _ANY_GOODS)


def _can_follow(step: Step, so_far: Goods) -> bool:
    named = goods_named(step.items)
    other = bool(named and so_far.items and not named & so_far.items)
    return not other and not too_early(step, so_far)


ARMS = ChainKind(
    name="arms",
    find=arms_chains,
    told="who supplies whom",
    asked="Who is said to have supplied whom in turn?",
    noun="supply chain",
    summed="arms chains",
)
