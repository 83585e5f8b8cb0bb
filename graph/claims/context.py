"""What a sentence gives to the claims in it that they do not say themselves, to compare them.

A claim without a place has that of the attack it tells the outcome of, that of another act of the
same doer or to the same people, or the only place that its sentence names; one without a date has
that of such a claim, or the day that is written beside the only place ("in Douma on 7 April
2018"). In an item of a chronology it has the only town that was named before. A number of dead
alone, in the sentence after a killing, counts the dead of that killing. The claims themselves
stay as they are.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from ...ontology.terms import is_outcome
from ..formats.dates import written_day
from .event_kinds import harms
from .traces import Reach, holding, trace_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ...ontology.records import Claim, Claimer, Mention, Reading
    from .traces import Trace


def traces_in(
    reading: Reading,
    voices: Mapping[str, Claimer],
    holders: Mapping[str, str],
    dates: Mapping[tuple[str, int], str | None],
    *,
    house: str | None = None,
    copied: bool = False,
) -> list[Trace]:
    """Return the traces of the claims of ``reading``, each with what its context gives.

    The other arguments are those of ``trace_of``, ``dates`` those of ``dates_said``.
    """
    found: list[tuple[Claim, Trace]] = []
    for claim in reading.claims:
        said = dates.get((claim.document, claim.segment))
        trace = trace_of(claim, voices, holders, said=said, house=house, copied=copied)
        if trace is not None:
            found.append((claim, trace))
    items = {segment.index for segment in reading.document.segments if segment.kind == _ITEM}
    told: dict[str, Trace] = {}
    for sentence in _sentences(found).values():
        spot = _only_place(reading, sentence[0][0], holders)
        day = _day_beside(reading, sentence[0][0], spot)
        for claim, trace in sentence:
            told[claim.id] = _filled(trace, [one for _, one in sentence], spot, day, holders)
    counted = _counted([(claim, told[claim.id]) for claim, _ in found])
    return list(_in_items(counted, items, holders))


_ITEM = "ListingItem"
_Value = TypeVar("_Value")


def _sentences(
    found: list[tuple[Claim, Trace]],
) -> dict[tuple[int, int], list[tuple[Claim, Trace]]]:
    sentences: dict[tuple[int, int], list[tuple[Claim, Trace]]] = defaultdict(list)
    for claim, trace in found:
        sentences[claim.start, claim.end].append((claim, trace))
    return sentences


def _filled(
    trace: Trace,
    beside: list[Trace],
    spot: frozenset[str],
    day: str | None,
    holders: Mapping[str, str],
) -> Trace:
    """Return a trace with the place and the day that its sentence gives it, where it has none."""
    near = [
        [one for one in beside if _is_kin(one, trace)],
        [one for one in beside if _is_of_the_same(one, trace)],
    ]
    if not trace.sites.own:
        places = (_only({one.sites.own for one in some if one.sites.own}) for some in near)
        here = spot if harms(trace.event_type) else frozenset()
        trace = _placed(trace, next(filter(None, places), here), holders)
    if not any(trace.days):
        dates = (_only({one.days for one in some if any(one.days)}) for some in near)
        written = (day, day) if harms(trace.event_type) else (None, None)
        trace = replace(trace, days=next(filter(None, dates), written))
    return trace


def _only(found: set[_Value]) -> _Value | None:
    return next(iter(found)) if len(found) == 1 else None


def _is_of_the_same(one: Trace, other: Trace) -> bool:
    """Say whether two harms have one doer, or one to whom they are done, in the same words."""
    both = harms(one.event_type) and harms(other.event_type)
    return both and any(
        mine and mine == theirs for mine, theirs in zip(one.names, other.names, strict=True)
    )


def _is_kin(one: Trace, other: Trace) -> bool:
    """Say whether one is an attack and the other what it led to."""
    both = harms(one.event_type) and harms(other.event_type)
    return both and is_outcome(one.event_type) != is_outcome(other.event_type)


def _placed(trace: Trace, places: frozenset[str], holders: Mapping[str, str]) -> Trace:
    towns = frozenset(place for place in places if place in holders)
    return replace(trace, sites=holding(places, holders), towns=towns) if towns else trace


def _only_place(reading: Reading, claim: Claim, holders: Mapping[str, str]) -> frozenset[str]:
    """Return the only place smaller than a country that a sentence names; empty where two are."""
    mentions = _mentions(reading, claim, "Location")
    named = {one.id for one in mentions if one.id and one.id in holders}
    around = {holder for one in named for holder in holding([one], holders).all - {one}}
    left = named - around
    return frozenset(left) if len(left) == 1 else frozenset()


def _day_beside(reading: Reading, claim: Claim, spot: frozenset[str]) -> str | None:
    """Return the only day that a sentence writes out right after its only place."""
    text = reading.document.text
    ends = [one.end for one in _mentions(reading, claim, "Location") if one.id in spot]
    days = {
        written_day(one.text)
        for one in _mentions(reading, claim, "Time")
        if any(end <= one.start and text[end : one.start].strip() in _BETWEEN for end in ends)
    }
    return _only(days - {None})


_BETWEEN = frozenset({"", ",", "on"})


def _mentions(reading: Reading, claim: Claim, kind: str) -> list[Mention]:
    """Return what of a kind the sentence of a claim mentions."""
    return [
        one for one in reading.mentions if one.kind == kind and claim.start <= one.start < claim.end
    ]


def _counted(told: list[tuple[Claim, Trace]]) -> Iterator[Trace]:
    """Yield the traces; a number of dead alone has place and day of the killing told before it."""
    before: tuple[Claim, Trace] | None = None
    for claim, trace in told:
        if before and _is_toll_of(claim, trace, *before):
            killing = before[1]
            yield replace(trace, days=killing.days, sites=killing.sites, towns=killing.towns)
            continue
        if is_outcome(trace.event_type) and trace.killed[1] and trace.towns:
            before = claim, trace
        yield trace


def _is_toll_of(claim: Claim, trace: Trace, told: Claim, killing: Trace) -> bool:
    """Say whether a claim is a bare number of dead, in the words after a killing, and near its own.

    "The war has left 10,000 dead" after a raid that killed six counts other dead.
    """
    bare = not (trace.to_whom or trace.agents.own or any(trace.days))
    count, known = trace.killed[1], killing.killed[1]
    return (
        bare
        and count is not None
        and known is not None
        and count <= _MOST_TIMES * known
        and claim.segment == told.segment
        and told.end <= claim.start <= told.end + _NEXT
        and not trace.sites.excludes(killing.sites)
    )


_MOST_TIMES = 3
"""How many times the dead of a killing another source may count."""

_NEXT = 2
"""The most characters between two sentences that follow each other."""


def _in_items(
    traces: Iterable[Trace], items: set[int], holders: Mapping[str, str]
) -> Iterator[Trace]:
    """Yield ``traces``; in items of a listing each without place has the only town before it."""
    before: dict[int, set[Reach]] = defaultdict(set)
    for trace in traces:
        number = trace.piece[1]
        own = trace.towns or trace.sites.own or not harms(trace.event_type)
        if number in items and not own and len(before[number]) == 1:
            (reach,) = before[number]
            yield _placed(trace, reach.own, holders)
            continue
        if number in items and trace.towns:
            before[number].add(trace.sites)
        yield trace
