"""What a sentence gives to the claims in it that they do not say themselves, to compare them.

A claim without a place has that of the attack it tells the outcome of, or the only place that
its sentence names; one without a date has that of the attack, or of the outcome. In an item of a
chronology it has the only town that was named before. The claims themselves stay as they are.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from ...ontology.terms import is_outcome
from .event_kinds import harms
from .traces import Reach, holding, trace_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ...ontology.records import Claim, Claimer, Reading
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
        for claim, trace in sentence:
            told[claim.id] = _filled(trace, [one for _, one in sentence], spot, holders)
    return list(_in_items((told[claim.id] for claim, _ in found), items, holders))


_ITEM = "ListingItem"


def _sentences(
    found: list[tuple[Claim, Trace]],
) -> dict[tuple[int, int], list[tuple[Claim, Trace]]]:
    sentences: dict[tuple[int, int], list[tuple[Claim, Trace]]] = defaultdict(list)
    for claim, trace in found:
        sentences[claim.start, claim.end].append((claim, trace))
    return sentences


def _filled(
    trace: Trace, beside: list[Trace], spot: frozenset[str], holders: Mapping[str, str]
) -> Trace:
    kin = [one for one in beside if _is_kin(one, trace)]
    if not trace.sites.own:
        places = {one.sites.own for one in kin if one.sites.own}
        trace = _placed(trace, places.pop() if len(places) == 1 else spot, holders)
    days = {one.days for one in kin if any(one.days)}
    return replace(trace, days=days.pop()) if len(days) == 1 and not any(trace.days) else trace


def _is_kin(one: Trace, other: Trace) -> bool:
    """Say whether one is an attack and the other what it led to."""
    both = harms(one.event_type) and harms(other.event_type)
    return both and is_outcome(one.event_type) != is_outcome(other.event_type)


def _placed(trace: Trace, places: frozenset[str], holders: Mapping[str, str]) -> Trace:
    towns = frozenset(place for place in places if place in holders)
    return replace(trace, sites=holding(places, holders), towns=towns) if towns else trace


def _only_place(reading: Reading, claim: Claim, holders: Mapping[str, str]) -> frozenset[str]:
    """Return the only place smaller than a country that a sentence names; empty where two are."""
    named = {
        one.id
        for one in reading.mentions
        if one.kind == "Location" and one.id in holders and claim.start <= one.start < claim.end
    }
    around = {holder for one in named if one for holder in holding([one], holders).all - {one}}
    left = {one for one in named - around if one}
    return frozenset(left) if len(left) == 1 and harms(claim.event_type) else frozenset()


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
