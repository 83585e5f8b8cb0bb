"""Supply chains: who arms whom who arms whom.

A supply chain must be possible as far as the claims tell: dates do not run backwards, and a link
that names goods of another kind than the links before it ends the chain (``materials.jsonl``).
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from .chains import ChainKind
from .fold import collapse
from .materials import common, compatible, kinds_of
from .rank import Telling, ranked
from .search import MOST_CHAINS, Goods, Search, earliest_after, goals_at, too_early

if TYPE_CHECKING:
    import networkx as nx

    from .chains import Chain, Chains, Link
    from .steps import Step


def arms_chains(
    graph: nx.MultiDiGraph,
    *,
    start: str | None = None,
    end: str | None = None,
    max_steps: int = 5,
    most: int = MOST_CHAINS,
) -> Chains:
    """Return the supply chains from ``start`` to ``end`` (IRIs), those that tell most first."""
    web = collapse(graph, relation="arms")
    found = Search(web, carried, goals_at(end), max_steps, most).found(start)
    return ranked(graph, found, _told)


def _told(graph: nx.MultiDiGraph, chain: Chain) -> Telling:
    """Tell a supply chain: what becomes of the arms, and whether goods and dates agree."""
    if len(chain.links) == 1:
        return Telling("supply", 0, ())
    claims = {step.claim for link in chain.links for step in link.steps}
    junctions = list(pairwise(chain.links))
    reasons = [f"{_goods(one, other)}, {_times(one, other)}" for one, other in junctions]
    if chain.ring:
        return Telling("ring", 3, tuple(reasons))
    if len(claims) == 1:
        return Telling("transit", 1, ("one claim names the go-between",))
    kinds = [graph.nodes[link.target]["kind"] for link in chain.links if link.target in graph]
    diverted = kinds[0] == "StateActor" and kinds[-1] == "ArmedGroup"
    named = any("the same goods" in reason for reason in reasons)
    return Telling("diversion" if diverted else "retransfer", 2 + named, tuple(reasons))


def _goods(one: Link, other: Link) -> str:
    """Say whether what came can be what went on."""
    came, went = (kinds_of(i for s in link.steps for i in s.items) for link in (one, other))
    if came and went:
        return f"the same goods ({', '.join(sorted(common(came, went)))})"
    return "goods not named on both sides"


def _times(one: Link, other: Link) -> str:
    """Say whether it went on after it came."""
    came = min((step.start for step in one.steps if step.start), default=None)
    went = max((step.start for step in other.steps if step.start), default=None)
    return f"{came}, then {went}" if came and went else "order in time not told"


def carried(steps: list[Step], so_far: Goods) -> tuple[list[Step], Goods]:
    """Return the steps that can carry on what came ``so_far``, and what they carry then."""
    fitting = [step for step in steps if _can_follow(step, so_far)]
    if not fitting:
        return [], so_far
    day = earliest_after(fitting, so_far)
    named = [kinds_of(step.items) for step in fitting]
    if not all(named):
        return fitting, Goods(day, so_far.items)
    items = frozenset[str]().union(*named)
    return fitting, Goods(day, common(so_far.items, items))


def _can_follow(step: Step, so_far: Goods) -> bool:
    return compatible(so_far.items, kinds_of(step.items)) and not too_early(step, so_far)


ARMS = ChainKind(
    name="arms",
    find=arms_chains,
    told="who supplies whom",
    asked="Who is said to have supplied whom in turn?",
    noun="supply chain",
    summed="arms chains",
)
