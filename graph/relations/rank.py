"""The rank of chains: what a chain tells, why its links belong together, and where it is weakest.

First come chains whose form tells most, then those of one event, with more independent claimers
behind their weakest link, with answers of the accused, with surer claims, and the later ones.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from .chains import Chains

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import networkx as nx

    from .chains import Chain, Link

_SURE = {"Certain": 2, "Probable": 1, "Possible": 0}


@dataclass(frozen=True, slots=True)
class Telling:
    """What a chain is: its form in words, how much that form tells, and why its links join."""

    form: str
    tells: int
    reasons: tuple[str, ...]


def ranked(
    graph: nx.MultiDiGraph, found: Chains, told: Callable[[nx.MultiDiGraph, Chain], Telling]
) -> Chains:
    """Return the chains with form, reason and weakest link, those that tell most first."""
    tellings = [(told(graph, chain), chain) for chain in found.chains]
    described: Mapping[str, frozenset[str]] = graph.graph.get("described", {})
    tellings.sort(key=lambda pair: (_order(pair[0], pair[1], described), pair[1].actors))
    return Chains(tuple(_with(graph, *pair) for pair in tellings), found.capped)


def _order(
    telling: Telling, chain: Chain, described: Mapping[str, frozenset[str]]
) -> tuple[int, ...]:
    claimers, sure = min(map(_strength, chain.links))
    answers = len({reply.claim for link in chain.links for reply in link.replies})
    latest = max((step.said or "" for link in chain.links for step in link.steps), default="")
    one = all(_one_event(*pair, described) for pair in pairwise(chain.links))
    joined = len(chain.links) > 1 and one
    later = -int(latest.replace("-", "").ljust(8, "0") or 0)
    return (-telling.tells, -joined, -claimers, -min(answers, 3), -sure, len(chain.links), later)


def _one_event(one: Link, other: Link, described: Mapping[str, frozenset[str]]) -> bool:
    return any(
        described.get(a.claim, frozenset()) & described.get(b.claim, frozenset())
        for a in one.steps
        for b in other.steps
    )


def _strength(link: Link) -> tuple[int, int]:
    """Return how many voices say a link, and how surely the surest does."""
    return len(_voices(link)), max((_SURE.get(s.certainty, 0) for s in link.steps), default=0)


def _voices(link: Link) -> set[str]:
    return {step.claimer or step.document for step in link.steps}


def _with(graph: nx.MultiDiGraph, telling: Telling, chain: Chain) -> Chain:
    weakest = min(
        range(len(chain.links)), key=lambda place: (*_strength(chain.links[place]), place)
    )
    return replace(
        chain,
        links=tuple(map(_concrete_first, chain.links)),
        form=telling.form,
        tells=telling.tells,
        reason="; ".join(telling.reasons),
        weakest=weakest + 1,
        weakness=_weakness(graph, chain.links[weakest]),
    )


def _concrete_first(link: Link) -> Link:
    """Return ``link`` with those claims first that give a day and goods, "has armed" last."""
    steps = sorted(link.steps, key=lambda step: (step.start is None) + (not step.items))
    return replace(link, steps=tuple(steps))


def _weakness(graph: nx.MultiDiGraph, link: Link) -> str:
    """Say in words what a link rests on."""
    names: Mapping[str, str] = graph.graph["names"]
    voices = sorted(_voices(link))
    sure = ("possible", "probable", "certain")[_strength(link)[1]]
    said = f"only {names.get(voices[0], 'the document')} says so" if len(voices) == 1 else ""
    told = said or f"{len(voices)} say so"
    answers = sorted({_answer(names, reply.by, reply.kind) for reply in link.replies})
    return ", ".join((told, sure, *answers))


def _answer(names: Mapping[str, str], by: str | None, kind: str) -> str:
    word = {"CounterAccused": "answered by a counter-accusation of"}.get(kind, f"{kind.lower()} by")
    return f"{word} {names.get(by or '', 'somebody not named')}"
