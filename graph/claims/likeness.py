"""Likeness: whether two claims can describe one happening, and what speaks for it.

Their event types are kin, nothing that both state speaks against it, and two things that both
state speak for it: a named agent, a named patient, the same words for an unnamed one, a town, a
month, a toll. What gives no date is news: of the days in which it was told. Claims that name
different sides are alike only where patient or toll, town and month agree, or where such things
seldom happen twice in one town on one day: then sources disagree about who did it. Types that
are kin and not the same (the shelling, and the deaths that it led to) are of one happening only
in one town on one day. Somebody dies once: two killings of one person are one happening.
"""

from __future__ import annotations

from datetime import date, timedelta
from hashlib import blake2b
from itertools import combinations, product
from typing import TYPE_CHECKING

from ...ontology.terms import family_of, is_outcome, judges, toll_of
from ..formats.dates import overlap
from .event_kinds import harms, same_kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .traces import Trace


def alike(one: Trace, other: Trace) -> tuple[str, ...]:
    """Return in words what makes two claims be of one happening; empty where they are not."""
    if one.patients.excludes(other.patients) or one.sites.excludes(other.sites):
        return ()
    if not overlap(one.span, other.span):
        return ()
    wider = same_kind(one.event_type, other.event_type)
    if one.denies or other.denies:
        return _denied(one, other) if wider else ()
    shared = tuple(_shared(one, other))
    if not wider:
        return shared if _is_kin_here(one, other, shared) else ()
    if _ONCE in shared or _REGION in shared:
        return shared
    if _disagree(one, other):
        return shared if _is_disputed(one, other, shared) else ()
    particular = {_AGENT, _PATIENT, _TOWN}.intersection(shared)
    return shared if particular and len(shared) >= 2 else ()


def nearness(one: Trace, other: Trace) -> tuple[bool, int]:
    """Return how near two claims that are alike are: those of one kind first, then by what is said.

    Words for unnamed people count where they share one: "foreign aid workers", "aid workers".
    """
    shared = {*alike(one, other), *(_words(one) & _words(other) and {_GROUP})}
    return same_kind(one.event_type, other.event_type), len(shared)


def at_odds(one: Trace, other: Trace) -> bool:
    """Say whether two claims that are not alike cannot be of one happening.

    Two of one kind are of two; two of kin kinds (a raid, and who was taken away in it) are where
    they name other people, places, days, or doers.
    """
    return (
        same_kind(one.event_type, other.event_type)
        or one.patients.excludes(other.patients)
        or one.sites.excludes(other.sites)
        or not overlap(one.span, other.span)
        or one.agents.excludes(other.agents)
    )


def bucket_of(event_type: str) -> str:
    """Return the name of all types that a claim of this type may share a happening with."""
    return _HARM if harms(event_type) else family_of(event_type)


def posted(trace: Trace) -> frozenset[int]:
    """Return the keys under which ``trace`` is found by others: see ``sought``."""
    bucket = bucket_of(trace.event_type)
    if trace.denies:
        alone = (_key("denial", bucket, agent) for agent in trace.agents.all)
        return frozenset((*_pairs(trace, "denial"), *alone))
    bare = "bare" if not trace.to_whom else "told"
    alone = (_key(bare, bucket, agent) for agent in trace.agents.all)
    return frozenset((*_pairs(trace), *alone))


def sought(trace: Trace) -> frozenset[int]:
    """Return the keys of which all that are alike to ``trace`` have at least one."""
    bucket = bucket_of(trace.event_type)
    kinds = ["denial"]
    if trace.denies:
        kinds += ["bare"] if trace.to_whom else ["bare", "told"]
    alone = (_key(kind, bucket, agent) for kind, agent in product(kinds, trace.agents.all))
    return frozenset((*_pairs(trace), *_pairs(trace, "denial"), *alone))


_HARM = "Harm"
_AGENT = "the same agent"
_PATIENT = "the same done to"
_GROUP = "the same words for whom"
_TOWN = "the same town"
_MONTH = "the same month"
_TOLL = "the same toll"
_NEWS = "told in the same days"
_ONCE = "a person dies once"
_REGION = "the same toll on one day, one place in the other"

_FEW = 3
"""The least toll that two reports from one region hardly share by chance on one day."""

NEWS_DAYS = 3
"""Days within which a report that gives no date tells of what has just happened."""


def _shared(one: Trace, other: Trace) -> Iterator[str]:
    if one.agents.meets(other.agents):
        yield _AGENT
    if one.patients.meets(other.patients):
        yield _PATIENT
    if one.groups & other.groups:
        yield _GROUP
    town = bool(one.towns & other.towns)
    if town:
        yield _TOWN
    if one.dated and other.dated:
        yield _MONTH
    elif town and _is_news(one, other):
        yield _NEWS
    if one.counts & other.counts:
        yield _TOLL
    if _mortals(one) & _mortals(other):
        yield _ONCE
    if not town and _is_in_its_region(one, other):
        yield _REGION


def _mortals(trace: Trace) -> frozenset[str]:
    """Return the persons whom a claim says to be dead."""
    return trace.persons if toll_of(trace.event_type) == "Killed" else frozenset()


def _is_in_its_region(one: Trace, other: Trace) -> bool:
    """Say whether two claims count as many dead on one day, one in the region of the other."""
    few = one.killed[0] is not None and one.killed[0] >= _FEW and one.killed == other.killed
    around = one.towns & other.sites.all or other.towns & one.sites.all
    return bool(few and around and _same_day(one, other) and not _disagree(one, other))


def _same_day(one: Trace, other: Trace) -> bool:
    return one.day is not None and one.day == other.day


def _is_news(one: Trace, other: Trace) -> bool:
    """Say whether an undated claim was told in the days of another claim, or of what it dates."""
    if any(one.days):
        one, other = other, one
    if any(one.days) or one.told is None:
        return False
    if any(other.days):
        first, last = other.day, one.told
        return first is not None and 0 <= _days(first, last) <= NEWS_DAYS
    return other.told is not None and abs(_days(one.told, other.told)) <= NEWS_DAYS


def _disagree(one: Trace, other: Trace) -> bool:
    """Say whether two claims name agents of different sides."""
    return one.agents.excludes(other.agents) and not one.agents.beside(other.agents)


def _is_disputed(one: Trace, other: Trace, shared: tuple[str, ...]) -> bool:
    """Say whether two claims that name different agents can be of one happening.

    Shelling goes on from both sides; so more is asked of it than of a massacre.
    """
    if not {_MONTH, _NEWS}.intersection(shared) or _TOWN not in shared:
        return False
    if {_PATIENT, _GROUP, _TOLL}.intersection(shared):
        return True
    rare = is_outcome(one.event_type) or judges(one.event_type)
    return rare and (_same_day(one, other) or _NEWS in shared)


def _is_kin_here(one: Trace, other: Trace, shared: tuple[str, ...]) -> bool:
    """Say whether claims of types that are kin, and not the same, are of one happening."""
    near = _same_day(one, other) or _NEWS in shared
    if _TOWN not in shared or not near or _disagree(one, other):
        return False
    led_to = is_outcome(one.event_type) != is_outcome(other.event_type)
    return led_to or len(shared) > 2 or bool(_words(one) & _words(other))


def _words(trace: Trace) -> set[str]:
    return {word for group in trace.groups for word in group.split("-")}


def _denied(one: Trace, other: Trace) -> tuple[str, ...]:
    """Return what a denial shares with what it may deny, or with another denial of it."""
    if one.denies != other.denies and _long_before(*sorted((one, other), key=_affirms)):
        return ()
    shared = tuple(_shared(one, other))
    done_to = {_PATIENT, _GROUP}.intersection(shared)
    if one.denies != other.denies and not done_to and _TOWN not in shared:
        denial, accusation = sorted((one, other), key=_affirms)
        if _long_after(denial, accusation):
            return ()
    if _AGENT not in shared:
        unnamed = one.groups & other.groups and _PATIENT in shared
        here = _TOWN in shared and _same_day(one, other) and bool(_words(one) & _words(other))
        return shared if (unnamed or here) and not one.agents.excludes(other.agents) else ()
    if done_to or not (one.to_whom and other.to_whom):
        return shared
    return shared if _TOWN in shared and _is_answer(one, other) else ()


def _is_answer(one: Trace, other: Trace) -> bool:
    """Say whether a denial that gives no date was made in the days after an accusation."""
    denial, accusation = sorted((one, other), key=_affirms)
    if any(denial.days) or denial.told is None or accusation.told is None:
        return False
    return 0 <= _days(accusation.told, denial.told) <= NEWS_DAYS


def _days(first: str, second: str) -> int:
    return (date.fromisoformat(second) - date.fromisoformat(first)).days


def _long_before(denial: Trace, accusation: Trace) -> bool:
    """Say whether an undated accusation came so long after a denial that it means another event.

    That is taken to be so from the second year after the denial on.
    """
    if any(accusation.days) or denial.said is None or accusation.said is None:
        return False
    return int(accusation.said[:4]) > int(denial.said[:4]) + 1


def _long_after(denial: Trace, accusation: Trace) -> bool:
    """Say whether an undated denial came so long after an accusation that it means another event.

    That is taken to be so from the second year after it on.
    """
    if any(denial.days) or denial.said is None or accusation.said is None:
        return False
    return int(denial.said[:4]) > int(accusation.said[:4]) + 1


def _affirms(trace: Trace) -> bool:
    return not trace.denies


def _pairs(trace: Trace, *more: str) -> Iterator[int]:
    """Yield a key for each two things that a claim states: who is alike has one of them."""
    bucket = bucket_of(trace.event_type)
    month = {(trace.days[0] or "")[:7]} if trace.dated else set()
    stated = (trace.agents.all, trace.patients.all, trace.groups, trace.towns, month, trace.counts)
    named = [[f"{at} {one}" for one in own] for at, own in enumerate(stated)]
    for some, others in combinations(named, 2):
        yield from (_key(*more, bucket, one, other) for one, other in product(some, others))
    for town, near in product(trace.towns, month or _told_in(trace)):
        yield _key(*more, bucket, town, near)
    yield from (_key(*more, bucket, "dies", person) for person in _mortals(trace))
    if trace.day is not None and trace.killed[0] is not None:
        yield _key(*more, bucket, trace.day, f"{trace.killed}")


def _told_in(trace: Trace) -> set[str]:
    """Return the months in which a claim without a date may have happened, where it is news."""
    if any(trace.days) or trace.told is None:
        return set()
    day = date.fromisoformat(trace.told)
    return {day.isoformat()[:7], (day - timedelta(days=NEWS_DAYS)).isoformat()[:7]}


def _key(*parts: str) -> int:
    """Return 63 bits of ``parts``: two that meet by chance only cost a comparison."""
    told = blake2b("\x1f".join(parts).encode(), digest_size=8).digest()
    return int.from_bytes(told, "big") >> 1
