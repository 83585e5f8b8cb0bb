"""Chains: paths of claims from actor to actor, and what a kind of chain is.

A chain is a path of claims, not evidence that goods or guilt travelled along it. Every link
keeps its claims, and the claims that deny it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import networkx as nx

    from ..claims.replies import Reply
    from .steps import Step


@dataclass(frozen=True, slots=True)
class Link:
    """Two actors (IRIs), the claims that join them, and the claims that deny it.

    ``replies`` are all answers of the accused to these claims, the denials among them.
    """

    source: str
    target: str
    steps: tuple[Step, ...]
    denials: tuple[Step, ...]
    replies: tuple[Reply, ...] = ()


@dataclass(frozen=True, slots=True)
class Chain:
    """Links in order; ``ring`` where the last leads back to the first.

    A link may begin with another actor than the one before ended with: its body or a part of it.
    ``form`` says in a word or two what the chain is, ``tells`` how much that is (0: no more than
    its claims do each by itself), ``reason`` why its links belong together,
    ``weakest`` is the place of the weakest link, from 1, and ``weakness`` what is weak about it.
    """

    links: tuple[Link, ...]
    ring: bool = False
    form: str = ""
    tells: int = 0
    reason: str = ""
    weakest: int = 1
    weakness: str = ""

    @property
    def actors(self) -> tuple[str, ...]:
        """The actors in order; a ring ends with the actor it began with."""
        passed = [self.links[0].source]
        for link in self.links:
            passed.extend(end for end in (link.source, link.target) if end != passed[-1])
        return tuple(passed)


@dataclass(frozen=True, slots=True)
class Chains:
    """What was found; ``capped`` where there is more."""

    chains: tuple[Chain, ...]
    capped: bool


class Finder(Protocol):
    """Finds the chains of one kind in a graph of relations (``fold.relations``).

    ``start`` and ``end`` are IRIs of actors, None for any; no chain has more than ``max_steps``
    links.
    """

    def __call__(
        self,
        graph: nx.MultiDiGraph,
        *,
        start: str | None = None,
        end: str | None = None,
        max_steps: int = 5,
    ) -> Chains:
        """Return the chains, those that tell most first (``rank.ranked``)."""
        ...


@dataclass(frozen=True, slots=True)
class ChainKind:
    """A kind of chain: a row of ``kinds.KINDS``.

    ``name`` is what a user asks for, ``told`` says in a few words who does what to whom,
    ``asked`` is the question that its table answers, ``noun`` is what one chain is called.
    ``summed`` is what the summary of a build calls their number; empty where it leaves them out.
    """

    name: str
    find: Finder
    told: str
    asked: str
    noun: str
    summed: str = ""
