"""Who stands above whoever did harm: the bodies that a doer belongs to, and who leads one of them.

Bodies and posts are what documents call actors ("the air force of Syria", "its commander"); no
claim says that anybody ordered the harm, and each chain says so. What posts command is a table,
``commanding.jsonl``; a foreign minister or a spokesman does not. Posts pass from hand to hand: a
head is told where the document that tells the harm has him speak, act or suffer, and tells it
within a year.
"""

from __future__ import annotations

import json
from collections import defaultdict
from functools import cache, partial
from importlib import resources
from typing import TYPE_CHECKING

from ..formats.dates import bounds
from .chain_rows import name_in
from .chains import ChainKind, Chains
from .fold import joined
from .rank import Telling, ranked
from .responsibility import HARMED, harms, named_chain, running_on
from .search import MOST_CHAINS, Search

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    import networkx as nx

    from .chains import Chain
    from .steps import Step


def command_chains(
    graph: nx.MultiDiGraph,
    *,
    start: str | None = None,
    end: str | None = None,
    max_steps: int = 1,
    most: int = MOST_CHAINS,
) -> Chains:
    """Return the harm whose doer belongs to a body, or is a body that somebody leads.

    ``start`` is whoever did it, or stands above whoever did; ``end`` is who was harmed or who did
    it. Each chain is of one step, whatever ``max_steps``: what is above the doer is no claim.
    """
    told = (*graph.graph["unnamed"], *(step for _, _, step in graph.edges(data="step")))
    seen = _seen(told)
    ways = (
        (step.source, f"{HARMED}{step.target}", step)
        for step in told
        if step.affirmed and harms(step) and end in {None, step.source, step.target}
        for above in [_bodies(graph, step.source) + [who for who, _ in _heads(graph, step, seen)]]
        if above and start in {None, step.source, *above}
    )
    web = joined(graph, ways)
    web.graph["kin"] = {}  # a body does not act where its part does
    goals = frozenset(actor for actor in web if actor.startswith(HARMED))
    found = Search(web, running_on, goals, min(max_steps, 1), most).found(None)
    chains = Chains(tuple(map(named_chain, found.chains)), found.capped)
    return ranked(graph, chains, partial(_told, seen=seen))


def _seen(steps: Iterable[Step]) -> dict[str, set[str | None]]:
    """Return who speaks, acts or suffers in each document, as far as steps tell."""
    found: dict[str, set[str | None]] = defaultdict(set)
    for step in steps:
        found[step.document].update((step.source, step.target, step.claimer))
    return found


def _bodies(graph: nx.MultiDiGraph, actor: str) -> list[str]:
    """Return the body that an actor belongs to, the body of that, and so on."""
    bodies: Mapping[str, str] = graph.graph["bodies"]
    line = [actor]
    while (body := bodies.get(line[-1])) is not None and body not in line:
        line.append(body)
    return line[1:]


def _heads(
    graph: nx.MultiDiGraph, step: Step, seen: Mapping[str, Collection[str | None]]
) -> list[tuple[str, str]]:
    """Return who is called the head of the doer or of a body above it, with the post."""
    done, told = bounds(step.start, step.end)[1], bounds(step.said, None)[1]
    if done and (told is None or int(done[:4]) + 1 < int(told[:4])):
        return []
    posts: Mapping[str, tuple[tuple[str, str], ...]] = graph.graph["posts"]
    around = (step.source, *_bodies(graph, step.source))
    return [
        (who, post)
        for body in around
        for who, post in posts.get(body, ())
        if post.casefold() in _commanding() and who in seen[step.document] and who != step.source
    ]


@cache
def _commanding() -> frozenset[str]:
    table = resources.files(__package__).joinpath("commanding.jsonl").read_text("utf-8")
    return frozenset(json.loads(row)["post"] for row in table.splitlines())


def _told(
    graph: nx.MultiDiGraph, chain: Chain, *, seen: Mapping[str, Collection[str | None]]
) -> Telling:
    """Tell the line above the doer; one with a name at its head tells more."""
    (link,) = chain.links
    line = " of ".join(name_in(graph, one) for one in (link.source, *_bodies(graph, link.source)))
    found = {head for step in link.steps for head in _heads(graph, step, seen)}
    heads = [f"{name_in(graph, who)} ({post})" for who, post in sorted(found)]
    led = f"{line}, led by {', '.join(heads)}" if heads else line
    return Telling("command", bool(heads), (led, "no claim says who ordered it"))


COMMAND = ChainKind(
    name="command",
    find=command_chains,
    told="who stands above whoever did harm",
    asked="Which bodies, led by whom, is whoever did harm said to belong to?",
    noun="command chain",
)
