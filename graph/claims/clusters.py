"""Events: clusters of claims, from any number of sources, that can describe one happening.

Two claims of one type belong together where nothing that both state speaks against it, and two
things that both state speak for it: a named agent, a named patient, the same words for an
unnamed one, a town, a month. Claims that name different agents belong together only where
patient, town and month agree: then sources disagree about who did it. A cluster takes a claim
only where the claim fits every member, so that a vague claim never ties two happenings together.
A denial joins every cluster that it denies: same type, same agent, same recipient.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from itertools import chain, groupby
from typing import TYPE_CHECKING

from ...ontology.identity import ID, digest
from ...ontology.terms import iri_of, label_of
from ..formats.dates import overlap
from ..formats.naming import find_named
from .replies import TURNED_DOWN, Reply, replies

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .traces import Trace


@dataclass(frozen=True, slots=True)
class Event:
    """A cluster. ``claimers`` and ``publishers`` count the independent voices that affirm it.

    What the copies of a report say is counted where the report says it. ``replies`` are the
    answers of the accused to the accusations in it.
    """

    id: str
    event_type: str
    label: str
    claims: tuple[str, ...]
    claimers: int
    publishers: int
    replies: tuple[Reply, ...] = ()

    @property
    def denied(self) -> tuple[tuple[str, str], ...]:
        """Who denies or rejects whose word (IRIs), where both are known; sorted, each pair once."""
        turned_down = (one for one in self.replies if one.kind in TURNED_DOWN)
        return tuple(sorted({(one.by, one.to) for one in turned_down if one.to}))


@dataclass(slots=True)
class _Cluster:
    """A growing cluster; its first member, the one that states most, gives it its name."""

    members: list[Trace] = field(default_factory=list)
    distinct: dict[tuple[str, ...], Trace] = field(default_factory=dict)

    def fits(self, trace: Trace) -> bool:
        twin = self.distinct.get((*trace.content, trace.said or ""))
        if twin is not None:
            return same_happening(trace, twin)
        enough = any if trace.denies else all
        return enough(same_happening(trace, member) for member in self.distinct.values())

    def add(self, trace: Trace) -> None:
        self.members.append(trace)
        self.distinct.setdefault((*trace.content, trace.said or ""), trace)


def cluster(traces: Iterable[Trace]) -> Iterator[Event]:
    """Yield the events that ``traces`` describe, sorted by IRI, whatever the order of traces."""
    known = sorted(traces, key=lambda trace: trace.claim)
    answered = {key: tuple(found) for key, found in groupby(replies(known), _accusation)}
    by_type: dict[str, list[Trace]] = defaultdict(list)
    for trace in known:
        by_type[trace.event_type].append(trace)
    events: dict[str, Event] = {}
    for found in chain.from_iterable(map(_clusters, by_type.values())):
        event = _event(found)
        if event.id in events:  # the same words for what dates keep apart
            event = replace(event, id=f"{ID}event-{digest(event.id, *event.claims)}")
        told = (reply for claim in event.claims for reply in answered.pop(claim, ()))
        events[event.id] = replace(event, replies=tuple(told))
    yield from (events[iri] for iri in sorted(events))


def _accusation(reply: Reply) -> str:
    return reply.accusation


def find_event(events: Iterable[Event], name: str) -> Event:
    """Return the event ``name`` (its label, its IRI or the end of that).

    Raises ``QueryError`` that lists close matches.
    """
    known = {event.id: event for event in events}
    return known[find_named(name, {iri: one.label for iri, one in known.items()}, noun="event")]


def same_happening(one: Trace, other: Trace) -> bool:
    """Say whether two claims of one type can describe one happening, and share enough for it."""
    agents = one.agents.meets(other.agents)
    patients = one.patients.meets(other.patients)
    if one.patients.excludes(other.patients) or one.places.excludes(other.places):
        return False
    if not overlap(one.span, other.span):
        return False
    groups = bool(one.groups & other.groups)
    if one.denies != other.denies and _long_before(*sorted((one, other), key=_affirms)):
        return False
    if one.denies or other.denies:
        return agents and (patients or groups or not (one.to_whom and other.to_whom))
    town = bool(one.towns & other.towns)
    month = one.dated and other.dated
    if one.agents.excludes(other.agents):
        return (patients or groups) and town and month
    return (agents or patients or town) and sum((agents, patients, groups, town, month)) >= 2


def _long_before(denial: Trace, accusation: Trace) -> bool:
    """Say whether an undated accusation came so long after a denial that it means another event.

    That is taken to be so from the second year after the denial on.
    """
    if any(accusation.days) or denial.said is None or accusation.said is None:
        return False
    return int(accusation.said[:4]) > int(denial.said[:4]) + 1


def _affirms(trace: Trace) -> bool:
    return not trace.denies


def _clusters(traces: list[Trace]) -> Iterator[_Cluster]:
    affirming = sorted((trace for trace in traces if not trace.denies), key=_most_known_first)
    denying = sorted((trace for trace in traces if trace.denies), key=_most_known_first)
    found: list[_Cluster] = []
    index: dict[str, dict[int, _Cluster]] = defaultdict(dict)
    for trace in (*affirming, *denying):
        homes = [home for home in _near(trace, index) if home.fits(trace)]
        if len(homes) > 1 and not trace.denies:
            homes = [home for home in homes if home.members[0].content == trace.content][:1]
        if not homes:
            homes = [_Cluster()]
            found.extend(homes)
        for home in homes:
            home.add(trace)
            for key in _keys(trace):
                index[key][id(home)] = home
    return iter(found)


def _keys(trace: Trace) -> frozenset[str]:
    return trace.agents.all | trace.patients.all | trace.towns | trace.groups


def _near(trace: Trace, index: dict[str, dict[int, _Cluster]]) -> list[_Cluster]:
    """Return the clusters that share a name with ``trace``, each once, in a settled order."""
    found: dict[int, _Cluster] = {}
    for key in sorted(_keys(trace)):
        found.update(index.get(key, {}))
    return list(found.values())


def _most_known_first(trace: Trace) -> tuple[int, str, str]:
    return (-trace.known, digest(*trace.content), trace.claim)


def _event(cluster: _Cluster) -> Event:
    first = cluster.members[0]
    denying = sorted((t for t in cluster.members if t.denies), key=lambda t: t.claim)
    affirming = sorted((t for t in cluster.members if not t.denies), key=lambda t: t.claim)
    reported = [t for t in affirming if not t.copied] or affirming
    told = first.content if same_happening(first, first) else (*first.content, first.claim)
    return Event(
        id=f"{ID}event-{digest(*told)}",
        event_type=first.event_type,
        label=_label(first),
        claims=tuple(trace.claim for trace in (*affirming, *denying)),
        claimers=len({trace.claimer for trace in reported if trace.claimer}),
        publishers=len({trace.publisher for trace in affirming}),
    )


def _label(trace: Trace) -> str:
    """Return words such as "arms transfer: Russia → Syria (2012)"."""
    who, whom = trace.names
    year = (trace.days[0] or "")[:4]
    what = label_of(iri_of("eventType", trace.event_type))
    ends = f": {who or '?'} → {whom or '?'}"
    return what + ends + (f" ({year})" if year else "")
