"""Who stands behind harm: who is said to have done it, and who is said to have backed whoever did.

A chain leads from backers, if there are any, to whoever did harm, and from there to the harmed,
who are often not named.
That somebody was backed does not say that what was given was used in the harm. Time runs on: harm
that was done, or was told, before the backing is no step. Goods may differ from step to step,
since money buys rifles.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from ...ontology.identity import is_scoped
from ...ontology.terms import is_harmful
from ..claims import event_kinds
from ..claims.replies import YEAR
from ..formats.dates import bounds
from .chains import Chain, ChainKind, Chains
from .fold import joined
from .rank import Telling, ranked
from .search import MOST_CHAINS, Goods, Search, earliest_after, too_early

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    import networkx as nx

    from .chains import Link
    from .steps import Step

HARMED = "harmed "
"""Before the IRI of an actor as the end of a chain: the harmed may be backers of others."""


def responsibility_chains(
    graph: nx.MultiDiGraph,
    *,
    start: str | None = None,
    end: str | None = None,
    max_steps: int = 5,
    most: int = MOST_CHAINS,
) -> Chains:
    """Return the chains from ``start`` (a backer, or who did harm) to the harmed.

    ``end`` is who was harmed or who did the harm; the last step is always harm. Steps that are
    denied, demanded or only supposed make no chain.
    """
    told = (*graph.graph["unnamed"], *(step for _, _, step in graph.edges(data="step")))
    steps = behind((step for step in told if step.affirmed), graph.graph["kin"])
    web = joined(graph, _ways(steps, end))
    goals = frozenset(actor for actor in web if actor.startswith(HARMED))
    found = Search(web, running_on, goals, max_steps, most).found(start)
    return ranked(graph, Chains(tuple(map(named_chain, found.chains)), found.capped), _told)


def behind(steps: Iterable[Step], kin: Mapping[str, Iterable[str]]) -> list[Step]:
    """Return the steps of harm, and those of backing that lead to whoever did it.

    What a body got, its parts may use, and the reverse: ``kin`` gives the body and the parts
    of each actor.
    """
    told = [step for step in steps if harms(step) or backs(step)]
    givers: dict[str, set[str]] = defaultdict(set)
    for step in told:
        if not harms(step):
            givers[step.target].add(step.source)
    left = {step.source for step in told if harms(step)}
    seen, backed = set[str](), set[str]()
    while left:
        seen |= left
        fresh = left.union(*(kin.get(actor, ()) for actor in left)) - backed
        backed |= fresh
        left = {giver for actor in fresh for giver in givers.get(actor, ())} - seen
    return [step for step in told if harms(step) or step.target in backed]


def harms(step: Step) -> bool:
    """Say whether a step is harm rather than backing; ground or arms that are taken are none."""
    return step.relation == "harms" and is_harmful(step.event_type)


def backs(step: Step) -> bool:
    """Say whether a step leads from a backer to the backed, not from an accuser to the accused."""
    return event_kinds.backs(step.event_type) and step.relation in {"arms", "support"}


def running_on(steps: list[Step], so_far: Goods) -> tuple[list[Step], Goods]:
    """Return the steps that came after one of the last, as far as days and tellings tell."""
    fitting = [
        step
        for step in steps
        if not too_early(step, so_far)
        and (not so_far.last or any(_follows(step, last) for last in so_far.last))
    ]
    if not fitting:
        return [], so_far
    return fitting, Goods(earliest_after(fitting, so_far), last=tuple(fitting))


def _follows(step: Step, before: Step) -> bool:
    """Say whether nothing tells that a step came first.

    What gives no day had happened when it was told; it is news, unless its document tells both.
    """
    known = bounds(before.start, before.end)[0]
    day = bounds(step.start, step.end)[0]
    if known is not None:
        return day is not None or (said := _said(step)) is None or said >= known
    told, last = _said(before), day or _said(step)
    same = step.document == before.document
    return same or told is None or last is None or last >= told


def _said(step: Step) -> str | None:
    """Return the last day on which a step can have been told."""
    return bounds(step.said, None)[1]


def _ways(steps: Iterable[Step], end: str | None) -> Iterator[tuple[str, str, Step]]:
    """Yield the steps with their ends; harm ends at the harmed, who lead nowhere from there."""
    for step in steps:
        if not harms(step):
            yield step.source, step.target, step
        elif end in (None, step.source, step.target):
            yield step.source, f"{HARMED}{step.target}", step


def named_chain(chain: Chain) -> Chain:
    """Return a chain to a goal that stands for the harmed with the harmed at its end."""
    return replace(chain, links=tuple(map(_named, chain.links)))


def _named(link: Link) -> Link:
    return replace(link, target=link.target.removeprefix(HARMED))


def _told(graph: nx.MultiDiGraph, chain: Chain) -> Telling:
    """Tell who stands behind harm: with the time between the last backing and the harm.

    Where no claim names anybody or a day ("governments that arm forces"), it is no deed.
    """
    if len(chain.links) == 1:
        return Telling("harm", 0, ())
    if _is_general(graph.graph["names"], chain):
        return Telling("backing and harm", -1, ("said in general: nobody is named, and no day",))
    gap = _gap(chain)
    if gap is None:
        why = "no claim says that what was given was used; the time between is not told"
        return Telling("backing and harm", 1, (why,))
    return Telling(
        "backing and harm", 2, (f"{gap} between; no claim says that what was given was used",)
    )


def _is_general(names: Mapping[str, str], chain: Chain) -> bool:
    """Say whether a chain is of unnamed parties at no told time throughout."""
    parties = filter(None, chain.actors)
    dated = (step.start for link in chain.links for step in link.steps)
    return all(is_scoped(one, names.get(one, one)) for one in parties) and not any(dated)


def _gap(chain: Chain) -> str | None:
    """Return how long after the last backing the harm was, None where a date is not known."""
    given = [day for step in chain.links[-2].steps if (day := bounds(step.start, step.end)[1])]
    done = [day for step in chain.links[-1].steps if (day := bounds(step.start, step.end)[0])]
    if not given or not done:
        return None
    days = (date.fromisoformat(min(done)) - date.fromisoformat(max(given))).days
    if days < 0:  # what is dated was given later; what is not, may have been before
        return None
    return f"{days} days" if days < YEAR else f"{days // YEAR} years"


RESPONSIBILITY = ChainKind(
    name="responsibility",
    find=responsibility_chains,
    told="who harms whom, and who backs those who do",
    asked="Who is said to have harmed whom, and who to stand behind whoever did?",
    noun="responsibility chain",
)
