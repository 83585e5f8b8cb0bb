"""Events: clusters of claims, from any number of sources, that can describe one happening.

An event asserts nothing: it says which claims are told together, and why (``likeness``). It is
made of claims alone, and made again without them (``grouping``).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations, groupby
from typing import TYPE_CHECKING

from ...ontology.identity import ID, digest
from ...ontology.terms import iri_of, label_of
from ..formats.naming import find_named
from .grouping import MemoryShelf, node_of, settle
from .likeness import alike
from .replies import TURNED_DOWN, Reply, replies

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from .grouping import Node
    from .traces import Trace


@dataclass(frozen=True, slots=True)
class Event:
    """A cluster. ``claimers`` and ``publishers`` count the independent voices that affirm it.

    ``reports`` counts the documents that affirm it, of which none is a copy of another. What the
    copies of a report say is counted where the report says it. ``why`` has for each of
    ``claims`` what it shares with the claim that states most. ``replies`` are the answers of the
    accused to the accusations in it; ``disputed`` the named agents (IRIs), where claims name
    agents of different sides. ``tolls`` are the lowest and the highest number of dead, where
    the claims that affirm it state different ones.
    """

    id: str
    event_type: str
    label: str
    claims: tuple[str, ...]
    claimers: int
    publishers: int
    replies: tuple[Reply, ...] = ()
    reports: int = 0
    why: tuple[str, ...] = ()
    disputed: tuple[str, ...] = ()
    tolls: tuple[int, ...] = ()

    @property
    def denied(self) -> tuple[tuple[str, str], ...]:
        """Who denies or rejects whose word (IRIs), where both are known; sorted, each pair once."""
        turned_down = (one for one in self.replies if one.kind in TURNED_DOWN)
        return tuple(sorted({(one.by, one.to) for one in turned_down if one.to}))


def cluster(traces: Iterable[Trace]) -> Iterator[Event]:
    """Yield the events that ``traces`` describe, sorted by IRI, whatever the order of traces."""
    known = sorted(traces, key=lambda trace: trace.claim)
    told: dict[str, list[Trace]] = defaultdict(list)
    for trace in known:
        told[node_of(trace).id].append(trace)
    shelf = MemoryShelf()
    for found in told.values():
        shelf.add(node_of(found[0]))
    settle(shelf, list(told), whole=True)
    answered = {key: tuple(found) for key, found in groupby(replies(known), _accusation)}
    by_content: dict[str, list[Node]] = defaultdict(list)
    for founder in (shelf.nodes[home] for home in sorted(shelf.inside)):
        by_content[founder.content].append(founder)
    events = (
        event
        for founders in by_content.values()
        for at, founder in enumerate(founders)
        for event in events_of(
            founder,
            [trace for node in shelf.members(founder.id) for trace in told[node.id]],
            answered,
            is_first=not at,
        )
    )
    yield from sorted(events, key=lambda event: event.id)


def events_of(
    founder: Node,
    traces: Sequence[Trace],
    answered: Mapping[str, Sequence[Reply]],
    *,
    is_first: bool,
) -> list[Event]:
    """Return the events of the cluster of ``founder`` with its ``traces``: one, mostly.

    Where the founder says too little to be of one happening, each of its claims is an event, with
    what copies of that report say of it on the same day.
    ``answered`` are the replies to claims. ``is_first`` says that no other cluster, earlier by its
    founder, was founded by the same words; the IRI of the first is made of the words alone.
    """
    found = sorted(traces, key=lambda trace: trace.claim)
    if founder.is_alone:
        own = founder.trace.content
        return [_event(one[0], one, answered, *own, one[0].claim) for one in _reports(found)]
    first = next(trace for trace in found if node_of(trace).id == founder.id)
    named = first.content if is_first else (*first.content, founder.id)
    return [_event(first, found, answered, *named)]


def _reports(traces: Sequence[Trace]) -> Iterator[list[Trace]]:
    """Yield claims that say the same too vaguely, each with what copies of its report say.

    Where a report says so twice, nobody can tell which of the two a copy repeats.
    """
    by_house: dict[str, list[Trace]] = defaultdict(list)
    for trace in traces:
        by_house[trace.publisher].append(trace)
    for own in by_house.values():
        first = [trace for trace in own if not trace.copied]
        if len(first) == 1 and len({trace.piece[0] for trace in own}) == len(own):
            yield [*first, *(trace for trace in own if trace.copied)]
        else:
            yield from ([trace] for trace in own)


def find_event(events: Iterable[Event], name: str) -> Event:
    """Return the event ``name`` (its label, its IRI or the end of that).

    Raises ``QueryError`` that lists close matches.
    """
    known = {event.id: event for event in events}
    return known[find_named(name, {iri: one.label for iri, one in known.items()}, noun="event")]


def _accusation(reply: Reply) -> str:
    return reply.accusation


def _event(
    first: Trace, traces: list[Trace], answered: Mapping[str, Sequence[Reply]], *named: str
) -> Event:
    denying = [trace for trace in traces if trace.denies]
    affirming = [trace for trace in traces if not trace.denies]
    reported = [trace for trace in affirming if not trace.copied] or affirming
    told = (*affirming, *denying)
    disputed = _disputed(affirming)
    return Event(
        id=f"{ID}event-{digest(*named)}",
        event_type=first.event_type,
        label=_label(first, affirming if disputed else _agreeing(first, affirming)),
        claims=tuple(trace.claim for trace in told),
        claimers=len({trace.claimer for trace in reported if trace.claimer}),
        publishers=len({trace.publisher for trace in affirming}),
        replies=tuple(reply for trace in affirming for reply in answered.get(trace.claim, ())),
        reports=len({trace.piece[0] for trace in reported}),
        disputed=disputed,
        tolls=_tolls(affirming),
        why=tuple("" if trace is first else _why(first, trace, told) for trace in told),
    )


def _why(first: Trace, trace: Trace, told: Sequence[Trace]) -> str:
    """Return what a claim shares with the first; else with another that brought it here."""
    if shared := alike(first, trace):
        return ", ".join(shared)
    others = (alike(one, trace) for one in told if one is not trace)
    found = next((shared for shared in others if shared), ())
    if not found and trace.copied and trace.publisher == first.publisher:
        return "in a copy of the same report"
    return f"with another of them: {', '.join(found)}" if found else "with another of them"


def _disputed(affirming: list[Trace]) -> tuple[str, ...]:
    """Return the agents that claims name, where some name agents of another side than others.

    Where one accuses a state's body, or a group by its name, and another says that it was armed
    men without a name ("rebels"), these are another side.
    """
    named = {trace.agents for trace in affirming if trace.agents.own}
    apart = any(not one.beside(other) for one, other in combinations(named, 2))
    sides = {actor for one in named for actor in one.own}
    armed = _otherwise(affirming)
    return tuple(sorted(sides | armed)) if apart or armed else ()


def _tolls(affirming: list[Trace]) -> tuple[int, ...]:
    """Return the lowest and the highest number of dead; nothing where no two differ."""
    stated = {count for trace in affirming for count in trace.killed if count is not None}
    return (min(stated), max(stated)) if len(stated) > 1 else ()


def _otherwise(affirming: list[Trace]) -> set[str]:
    """Return the unnamed armed groups that are accused where another names somebody else."""
    naming = {trace.claimer for trace in affirming if trace.agents.own}
    telling = (trace for trace in affirming if trace.armed and not trace.agents.own)
    return {actor for trace in telling if naming - {trace.claimer} for actor in trace.armed}


def _agreeing(first: Trace, affirming: Sequence[Trace]) -> Sequence[Trace]:
    """Return the trace whose agents name an event: none where one of several claimers has any.

    A name of an event is nobody's words, so that it must not be one side's accusation.
    """
    claimers = {trace.claimer for trace in affirming}
    naming = {trace.claimer for trace in affirming if trace.names[0]}
    return [first] if len(claimers) < 2 or len(naming) > 1 else []


def _label(trace: Trace, accusing: Sequence[Trace]) -> str:
    """Return words such as "arms transfer: Russia → Syria (2012)".

    ``accusing`` are the traces whose agents it names: all sides, where sources disagree.
    """
    who = " or ".join(sorted({one.names[0] for one in accusing if one.names[0]}))
    whom = trace.names[1]
    year = (trace.days[0] or "")[:4]
    what = label_of(iri_of("eventType", trace.event_type))
    ends = f": {who or '?'} → {whom or '?'}"
    return what + ends + (f" ({year})" if year else "")
