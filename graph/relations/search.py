"""The search for chains: a bounded walk in depth over the claims between actors.

It follows dates: a step that must have come before what led to it ends the walk.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice, pairwise
from typing import TYPE_CHECKING

import networkx as nx

from ..formats.dates import bounds
from .chains import Chain, Chains, Link

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ..claims.replies import Reply
    from .steps import Step

MOST_CHAINS = 1000
"""Chains found before the search stops and says so."""

MOST_TRIES = 50_000
"""Steps tried before the search stops and says so."""

_Hop = tuple[str, str, "list[Step]"]


@dataclass(frozen=True, slots=True)
class Goods:
    """What a chain carries so far: not before ``day``, and goods of these kinds if any is named.

    ``last`` are the steps of the last link.
    """

    day: str = ""
    items: frozenset[str] = frozenset()
    last: tuple[Step, ...] = ()


def goals_at(end: str | None) -> frozenset[str] | None:
    """Return where chains may end: at ``end``, or anywhere where it is None."""
    return None if end is None else frozenset({end})


def too_early(step: Step, so_far: Goods) -> bool:
    """Say whether a step must have come before what came ``so_far``."""
    last = bounds(step.start, step.end)[1]
    return last is not None and last < so_far.day


def earliest_after(steps: list[Step], so_far: Goods) -> str:
    """Return the first day on which one of ``steps`` can follow."""
    return min(max(so_far.day, bounds(step.start, step.end)[0] or "") for step in steps)


class Search:
    """A bounded search in depth; it stops at ``most`` chains, or after too many steps.

    ``graph`` has one edge for each pair of actors (``relations.collapse``). Chains end at one of
    ``goals``, anywhere where that is None.
    """

    def __init__(
        self,
        graph: nx.DiGraph,
        follow: Callable[[list[Step], Goods], tuple[list[Step], Goods]],
        goals: frozenset[str] | None,
        max_steps: int,
        most: int,
        *,
        accusing: bool = False,
    ) -> None:
        self.graph = graph
        self.denials: Mapping[str, tuple[Step, ...]] = graph.graph.get("denials", {})
        self.replies: Mapping[str, tuple[Reply, ...]] = graph.graph.get("replies", {})
        self.kin: Mapping[str, tuple[str, ...]] = graph.graph.get("kin", {})
        self.accusing = accusing
        self.follow, self.goals, self.max_steps, self.most = follow, goals, max_steps, most
        self.useful = frozenset(graph) if goals is None else self._leading_to(goals)
        self.chains: list[Chain] = []
        self.covered: set[str] = set()
        self.tried = 0
        self.closing = False  # whether a walk may come back to its start

    def found(self, start: str | None) -> Chains:
        """Return the chains from ``start``; where it is None, all rings and the longest chains."""
        if start is not None:
            self.closing = self.accusing
            self._walk(start, [], Goods())
        elif self.goals is None:
            self._keep_rings()
        for actor in self._beginnings() if start is None else ():
            out = self.graph.out_edges(actor, data="steps")
            if {step.claim for _, _, steps in out for step in steps} - self.covered:
                self._walk(actor, [], Goods())
        if start is None and self.goals is None:
            self._keep_rest()
        ordered = sorted(self.chains, key=lambda c: (-len(c.links), not c.ring, c.actors))
        return Chains(tuple(ordered[: self.most]), self._enough())

    def _enough(self) -> bool:
        return len(self.chains) > self.most or self.tried > MOST_TRIES

    def _leading_to(self, goals: frozenset[str]) -> frozenset[str]:
        """Return the goals, and the actors from whom a chain can lead to one."""
        back = nx.DiGraph((other, one) for one, other in self.graph.edges)
        back.add_edges_from((other, one) for one, kin in self.kin.items() for other in kin)
        layers = nx.bfs_layers(back, sorted(goals.intersection(back)))
        return frozenset(actor for layer in layers for actor in layer)

    def _may_end(self, actor: str) -> bool:
        return self.goals is None or actor in self.goals

    def _beginnings(self) -> list[str]:
        """Return all actors, those first that nobody leads to, a body before its speakers."""
        edges = self.graph.edges(data="steps")
        said = {s.claimer for source, _, steps in edges for s in steps if s.claimer != source}
        speakers = said if self.accusing else set()
        return sorted(self.graph, key=lambda a: (a in speakers, self.graph.in_degree(a) > 0, a))

    def _keep_rings(self) -> None:
        """Keep each ring once, from the first actor in the alphabet from whom it runs on."""
        rings = nx.simple_cycles(self.graph, length_bound=self.max_steps)
        for ring in islice(rings, MOST_TRIES):
            if self._enough():
                break
            first = ring.index(min(ring))
            for start in (*range(first, len(ring)), *range(first)):
                path = self._followed([*ring[start:], *ring[:start], ring[start]])
                if path is not None:
                    self._keep(path)
                    break

    def _followed(self, actors: list[str]) -> list[_Hop] | None:
        """Return the steps along ``actors`` that follow each other, None where some do not."""
        path: list[_Hop] = []
        so_far = Goods()
        for source, target in pairwise(actors):
            steps, so_far = self.follow(self._steps(source, target), so_far)
            if not steps:
                return None
            path.append((source, target, steps))
        return path

    def _keep_rest(self) -> None:
        """Keep as chains of one step the claims that no chain tells."""
        for source, target, steps in sorted(self.graph.edges(data="steps"), key=lambda e: e[:2]):
            rest = [step for step in steps if step.claim not in self.covered]
            if rest and not self._enough():
                self._keep([(source, target, rest)])

    def _walk(self, actor: str, path: list[_Hop], so_far: Goods) -> None:
        """Go on from ``actor``; keep the path where it cannot go on, or has come to the end."""
        gone_on = False
        arrived = self.goals is not None and bool(path) and path[-1][1] in self.goals
        if len(path) < self.max_steps and not arrived:
            for source, target in self._ways(actor, path):
                if self._enough():
                    break
                self.tried += 1
                steps, state = self.follow(self._steps(source, target), so_far)
                if steps:
                    gone_on = True
                    self._step([*path, (source, target, steps)], state)
        if path and not gone_on and self._may_end(path[-1][1]):
            self._keep(path)

    def _step(self, path: list[_Hop], state: Goods) -> None:
        if path[-1][1] == path[0][0]:
            self._keep(path)
        else:
            self._walk(path[-1][1], path, state)

    def _ways(self, actor: str, path: list[_Hop]) -> list[tuple[str, str]]:
        """Return the edges to go on by: out of ``actor``, then out of its body and its parts.

        What a state's army got, the state can pass on, and the reverse.
        """
        ways: dict[str, str] = {}
        for source in (actor, *self.kin.get(actor, ())):
            if source in self.graph:
                for target in self.graph.successors(source):
                    ways.setdefault(target, source)
        passed = {actor, *(end for hop in path for end in hop[:2])}
        if path and self.closing and self._may_end(path[0][0]):
            passed.discard(path[0][0])
        return sorted(
            (source, target)
            for target, source in ways.items()
            if target in self.useful and target not in passed
        )

    def _steps(self, source: str, target: str) -> list[Step]:
        steps: list[Step] = self.graph.edges[source, target]["steps"]
        return steps

    def _keep(self, path: list[_Hop]) -> None:
        """Keep a path, without the steps that no step of the next link follows.

        Where that leaves a link without any, its steps led on only together: it is no chain.
        """
        for place in range(len(path) - 1, 0, -1):
            source, target, steps = path[place - 1]
            led = [one for one in steps if self._leads(one, path[place][2])]
            if not led:
                return
            path = [*path[: place - 1], (source, target, led), *path[place:]]
        chain = Chain(tuple(self._link(*hop) for hop in path), ring=path[-1][1] == path[0][0])
        self.chains.append(chain)
        self.covered.update(step.claim for link in chain.links for step in link.steps)

    def _leads(self, step: Step, following: list[Step]) -> bool:
        _, so_far = self.follow([step], Goods())
        return bool(self.follow(following, so_far)[0])

    def _link(self, source: str, target: str, steps: list[Step]) -> Link:
        denials = {d.claim: d for step in steps for d in self.denials.get(step.claim, ())}
        ordered = sorted(steps, key=lambda s: (s.start or s.said or "", s.claim))
        answers = {r.claim: r for step in steps for r in self.replies.get(step.claim, ())}
        return Link(
            source,
            target,
            tuple(ordered),
            tuple(denials[key] for key in sorted(denials)),
            tuple(answers[key] for key in sorted(answers)),
        )
