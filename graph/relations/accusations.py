"""Accusations that answer each other: pairs and rings, and chains about one matter.

A step goes on from another only where both are of one event or one matter, or where it turns the
accusation back on the accuser, and only where it was said later (``claims.matter``).
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ..claims.matter import matter
from ..claims.replies import YEAR, in_order
from .chains import Chain, ChainKind, Chains, Link
from .fold import collapse
from .rank import Telling, ranked
from .search import MOST_CHAINS, Goods, Search, goals_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    import networkx as nx

    from ..claims.traces import Trace
    from .steps import Step


def accusation_chains(
    graph: nx.MultiDiGraph,
    *,
    start: str | None = None,
    end: str | None = None,
    max_steps: int = 5,
    most: int = MOST_CHAINS,
) -> Chains:
    """Return who accuses whom who accuses whom of one matter; what comes back is a ring.

    Pairs and rings come first: an accusation and its answer, accusations that come back.
    """
    web = collapse(graph, relation="accuses")
    follow = _following(graph)
    found = Search(web, follow, goals_at(end), max_steps, most, accusing=True).found(start)
    parts = [part for chain in found.chains for part in _by_event(graph, chain)]
    told = [part for part in parts if not _is_of_oneself(graph, part)]
    best = ranked(graph, Chains(_distinct(graph, told), found.capped), _told)
    return Chains(best.chains[:most], found.capped or len(best.chains) > most)


def why_goes_on(graph: nx.MultiDiGraph, one: Step, other: Step) -> str | None:
    """Return in words why ``other`` goes on from ``one``, None where it does not."""
    if one.claim == other.claim:
        return None
    traces: Mapping[str, Trace] = graph.graph["traces"]
    before, after = traces.get(one.claim), traces.get(other.claim)
    if before is None or after is None:
        return None
    when = in_order(after, before, within=YEAR)
    earlier = after.said is not None and before.said is not None and after.said < before.said
    if when is None or earlier:
        return None
    why = _tie(graph, before, after)
    return None if why is None else f"{why}, {when}"


def _tie(graph: nx.MultiDiGraph, before: Trace, after: Trace) -> str | None:
    """Return what ties two accusations to each other, None where nothing does."""
    described: Mapping[str, frozenset[str]] = graph.graph["described"]
    replies = graph.graph["replies"].get(before.claim, ())
    if described.get(before.claim, frozenset()) & described.get(after.claim, frozenset()):
        return "the same event"
    if any(reply.claim == after.claim for reply in replies):
        return "turned back on the accuser"
    shared = matter(before, after)
    return f"one matter ({', '.join(shared)})" if shared else None


def _following(
    graph: nx.MultiDiGraph,
) -> Callable[[list[Step], Goods], tuple[list[Step], Goods]]:
    def follow(steps: list[Step], so_far: Goods) -> tuple[list[Step], Goods]:
        fitting = [
            step
            for step in steps
            if not so_far.last or any(why_goes_on(graph, one, step) for one in so_far.last)
        ]
        return fitting, Goods(last=tuple(fitting))

    return follow


def _by_event(graph: nx.MultiDiGraph, chain: Chain) -> list[Chain]:
    """Return a chain of one step as one chain for each event, so that answers stand by theirs."""
    if len(chain.links) > 1:
        return [chain]
    link = chain.links[0]
    described: Mapping[str, frozenset[str]] = graph.graph["described"]
    events: dict[frozenset[str], list[Step]] = {}
    for step in link.steps:
        events.setdefault(described.get(step.claim, frozenset({step.claim})), []).append(step)
    return [Chain((_part(graph, link, steps),)) for steps in events.values()]


def _is_of_oneself(graph: nx.MultiDiGraph, chain: Chain) -> bool:
    """Tell whether all say it of their own side: a minister of what his state has delivered."""
    traces: Mapping[str, Trace] = graph.graph["traces"]
    told = [traces.get(step.claim) for link in chain.links for step in link.steps]
    return all(trace is not None and trace.speaker.beside(trace.agents) for trace in told)


def _part(graph: nx.MultiDiGraph, link: Link, steps: list[Step]) -> Link:
    """Return a link of some of its steps, with their answers, from whoever says them."""
    claims = {step.claim for step in steps}
    replies = tuple(one for one in link.replies if one.accusation in claims)
    denying = {one.claim for one in replies}
    speakers = {step.claimer for step in steps}
    own = speakers.pop() if len(speakers) == 1 else None
    return Link(
        own if own is not None and own in graph else link.source,
        link.target,
        tuple(steps),
        tuple(one for one in link.denials if one.claim in denying),
        replies,
    )


def _distinct(graph: nx.MultiDiGraph, chains: Iterable[Chain]) -> tuple[Chain, ...]:
    """Return each chain of the same claims once, and what a ring tells not besides it."""
    best: dict[tuple[frozenset[str], ...], Chain] = {}
    for chain in chains:
        key = tuple(frozenset(step.claim for step in link.steps) for link in chain.links)
        known = best.get(key)
        if known is None or _preferred(graph, chain) < _preferred(graph, known):
            best[key] = chain
    told = {claims for key, chain in best.items() if chain.ring for claims in key}
    return tuple(
        chain
        for key, chain in best.items()
        if len(key) > 1 or not any(key[0] <= claims for claims in told)
    )


def _preferred(graph: nx.MultiDiGraph, chain: Chain) -> tuple[bool, int, int, tuple[str, ...]]:
    """Order: a ring before a path, a speaker before its body, the accused who answers first."""
    kin: Mapping[str, tuple[str, ...]] = graph.graph["kin"]
    by_body = sum(link.source != link.steps[0].claimer for link in chain.links)
    silent = sum(
        not any(reply.by in (link.target, *kin.get(link.target, ())) for reply in link.replies)
        for link in chain.links
    )
    return not chain.ring, by_body, silent, chain.actors


def _told(graph: nx.MultiDiGraph, chain: Chain) -> Telling:
    """Tell a chain of accusations: a ring, an accusation with its answer, a chain, or no more."""
    reasons = tuple(_joint(graph, one, other) for one, other in pairwise(chain.links))
    answered = any(link.replies for link in chain.links)
    if chain.ring:
        form = "mutual accusation" if len(chain.links) == 2 else "ring"
        return Telling(form, 3, reasons)
    if len(chain.links) > 1:
        return Telling("chain", 1, reasons)
    if not answered:
        return Telling("accusation", 0, ())
    why = tuple(sorted({reply.why for reply in chain.links[0].replies}))
    return Telling("accusation and answer", 2, why)


def _joint(graph: nx.MultiDiGraph, one: Link, other: Link) -> str:
    """Return in words why two links belong together, by the claims that say it best."""
    found = {why_goes_on(graph, a, b) for a in one.steps for b in other.steps} - {None}
    return min((why for why in found if why), key=lambda why: ("same event" not in why, why))


ACCUSATIONS = ChainKind(
    name="accusations",
    find=accusation_chains,
    told="who accuses whom",
    asked="Who accuses whom, and how do the accused answer?",
    noun="accusation chain",
    summed="accusation chains",
)
