"""Likeness: whether two claims can describe one happening, and what speaks for it.

Their event types are kin, nothing that both state speaks against it, and two things that both
state speak for it: a named agent, a named patient, the same words for an unnamed one, a town, a
month, a toll. Claims that name different agents are alike only where patient or toll, town and
month agree: then sources disagree about who did it. Types that are kin and not the same (the
shelling, and the deaths that it led to) are of one happening only in one town on one day.
"""

from __future__ import annotations

from hashlib import blake2b
from itertools import combinations, product
from typing import TYPE_CHECKING

from ...ontology.terms import family_of, is_outcome
from ..formats.dates import overlap
from .event_kinds import harms, same_kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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
    if one.agents.excludes(other.agents):
        done_to = {_PATIENT, _GROUP, _TOLL}.intersection(shared)
        return shared if done_to and {_TOWN, _MONTH} <= set(shared) else ()
    particular = {_AGENT, _PATIENT, _TOWN}.intersection(shared)
    return shared if particular and len(shared) >= 2 else ()


def bucket_of(event_type: str) -> str:
    """Return the name of all types that a claim of this type may share a happening with."""
    return _HARM if harms(event_type) else family_of(event_type)


def posted(trace: Trace) -> frozenset[int]:
    """Return the keys under which ``trace`` is found by others: see ``sought``."""
    bucket = bucket_of(trace.event_type)
    if trace.denies:
        return frozenset(_key("denial", bucket, agent) for agent in trace.agents.all)
    bare = "bare" if not trace.to_whom else "told"
    alone = (_key(bare, bucket, agent) for agent in trace.agents.all)
    return frozenset((*_pairs(trace), *alone))


def sought(trace: Trace) -> frozenset[int]:
    """Return the keys of which all that are alike to ``trace`` have at least one."""
    bucket = bucket_of(trace.event_type)
    kinds = ("denial", "bare", "told") if trace.denies and not trace.to_whom else ("denial",)
    alone = {_key(kind, bucket, agent) for kind, agent in product(kinds, trace.agents.all)}
    if trace.denies and trace.to_whom:
        alone.update(_key("bare", bucket, agent) for agent in trace.agents.all)
    return frozenset((*_pairs(trace), *alone))


_HARM = "Harm"
_AGENT = "the same agent"
_PATIENT = "the same done to"
_GROUP = "the same words for whom"
_TOWN = "the same town"
_MONTH = "the same month"
_DAY = "the same day"
_TOLL = "the same toll"


def _shared(one: Trace, other: Trace) -> Iterator[str]:
    if one.agents.meets(other.agents):
        yield _AGENT
    if one.patients.meets(other.patients):
        yield _PATIENT
    if one.groups & other.groups:
        yield _GROUP
    if one.towns & other.towns:
        yield _TOWN
    if one.dated and other.dated:
        yield _MONTH
    if one.counts & other.counts:
        yield _TOLL


def _is_kin_here(one: Trace, other: Trace, shared: tuple[str, ...]) -> bool:
    """Say whether claims of types that are kin, and not the same, are of one happening."""
    if not (_TOWN in shared and one.day and one.day == other.day):
        return False
    if one.agents.excludes(other.agents):
        return False
    led_to = is_outcome(one.event_type) != is_outcome(other.event_type)
    return led_to or len(shared) > 2


def _denied(one: Trace, other: Trace) -> tuple[str, ...]:
    """Return what a denial shares with what it may deny, or with another denial of it."""
    if one.denies != other.denies and _long_before(*sorted((one, other), key=_affirms)):
        return ()
    shared = tuple(_shared(one, other))
    to_another = one.to_whom and other.to_whom and not {_PATIENT, _GROUP}.intersection(shared)
    return shared if _AGENT in shared and not to_another else ()


def _long_before(denial: Trace, accusation: Trace) -> bool:
    """Say whether an undated accusation came so long after a denial that it means another event.

    That is taken to be so from the second year after the denial on.
    """
    if any(accusation.days) or denial.said is None or accusation.said is None:
        return False
    return int(accusation.said[:4]) > int(denial.said[:4]) + 1


def _affirms(trace: Trace) -> bool:
    return not trace.denies


def _pairs(trace: Trace) -> Iterator[int]:
    """Yield a key for each two things that a claim states: who is alike has one of them."""
    bucket = bucket_of(trace.event_type)
    month = {(trace.days[0] or "")[:7]} if trace.dated else set()
    stated = (trace.agents.all, trace.patients.all, trace.groups, trace.towns, month, trace.counts)
    named: list[Iterable[str]] = [[f"{at} {one}" for one in own] for at, own in enumerate(stated)]
    for some, others in combinations(named, 2):
        yield from (_key(bucket, one, other) for one, other in product(some, others))


def _key(*parts: str) -> int:
    """Return 63 bits of ``parts``: two that meet by chance only cost a comparison."""
    told = blake2b("\x1f".join(parts).encode(), digest_size=8).digest()
    return int.from_bytes(told, "big") >> 1
