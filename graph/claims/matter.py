"""Matter: whether two claims speak of one affair, which need not be one event, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...ontology.terms import family_of
from ..formats.dates import overlap
from .event_kinds import same_kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .traces import Trace


def matter(one: Trace, other: Trace) -> tuple[str, ...] | None:
    """Return in words what two claims share, None where they are of different matters.

    Their event types are of one family, and nothing that both state speaks against it. Where the
    types are not the same, they share something besides; empty is: the same kind of act, and
    no more is said.
    """
    if family_of(one.event_type) != family_of(other.event_type) or _speaks_against(one, other):
        return None
    shared = tuple(_shared(one, other))
    if same_kind(one.event_type, other.event_type):
        return shared
    return shared if len(shared) > 1 or one.piece == other.piece else None


def _speaks_against(one: Trace, other: Trace) -> bool:
    """Say whether two claims name other places, other times, or others to whom it was done."""
    if one.sites.excludes(other.sites) or not overlap(one.span, other.span):
        return True
    if _met(one, other) or one.sites.meets(other.sites):
        return False
    named = one.patients.excludes(other.patients)
    return named or (one.to_whom and other.to_whom and one.piece != other.piece)


def _met(one: Trace, other: Trace) -> bool:
    done_to = one.patients.meets(other.patients) or bool(one.groups & other.groups)
    return done_to or one.through.meets(other.through)


def _shared(one: Trace, other: Trace) -> Iterator[str]:
    """Yield what both say that is particular: whom, through whom, where, when, in which piece."""
    if one.patients.meets(other.patients) or one.groups & other.groups:
        yield "the same done to"
    if one.through.meets(other.through):
        yield "through the same"
    if one.sites.meets(other.sites):
        yield "the same place"
    if one.dated and other.dated and overlap(one.days, other.days):
        yield "the same month"
