"""The timeline: for each claim, when it is said to have happened and when it was said.

Dates stay as precise as they were stated: a month is drawn as a month, a year as a year. A claim
that states no date has no mark; it is counted and listed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Any

from ....claims.status import status_of
from ....claims.voices import dates_said
from ....formats.dates import bounds, stated
from ...telling.evidence import by_id, evidence
from ...telling.ledger import NONE, ledger
from ...telling.palette import palette, relation_colour, relation_group, status
from ...telling.words import counted, happening, plain, spaced
from ..filter_form import filter_form
from ..shell import View, render

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from .....ontology.records import Actor, Claim, Document, Location
    from ....claims.clusters import Event

Days = tuple[int | None, int | None]
"""First and last day as numbers from 1970-01-01 on; None where that side is open."""

TABLE = 1000
"""Rows of the table at most; the page says how many there are."""
EPOCH = date(1970, 1, 1).toordinal()
VAGUE = ("Estimate", "Unknown")
"""Precisions of a date that is near the true one and no more."""


@dataclass(frozen=True, slots=True)
class Dating:
    """When a claim is said to have happened and when it was said; None where nothing says so."""

    happened: Days | None
    said: Days | None
    stated: str
    reported: str
    vague: bool


def chronology(
    claims: Iterable[Claim],
    documents: Iterable[Document],
    *,
    actors: Iterable[Actor] = (),
    events: Iterable[Event] = (),
    locations: Iterable[Location] = (),
    pages: str | None = None,
    home: str | None = None,
    dossiers: Mapping[str, str] = NONE,
    beside: Sequence[str] = (),
) -> View:
    """Return the timeline of ``claims``.

    ``events`` say which claims are of one happening, so that independent reports of it can be
    counted; without them each claim is on its own. ``pages``, ``home`` and
    ``dossiers`` are as in ``picture_page.view``.
    """
    documents = list(documents)
    told = ledger(claims, actors, documents, locations=locations, pages=pages, dossiers=dossiers)
    datings = dated(told.claims, documents)
    html = render(
        "timeline.html",
        home=home,
        beside=beside,
        form=filter_form(told),
        ledger=told,
        counts=" ".join(_counts(datings)),
        rows=list(islice(_rows(told.claims, datings, by_id(documents), pages), TABLE)),
        cut=f"The first {TABLE:,} of {len(datings):,} claims." if len(datings) > TABLE else "",
        legend=_legend(told.claims),
        drawing={
            "happened": [one.happened for one in datings],
            "said": [one.said for one in datings],
            "vague": [number for number, one in enumerate(datings) if one.vague],
            "groups": _groups(events, told.order),
            "colours": _colours(told.claims),
            "name": "timeline",
        },
    )
    return View(html)


def dated(claims: Iterable[Claim], documents: Iterable[Document]) -> list[Dating]:
    """Return when each claim is said to have happened, and when it was said."""
    return dated_by(claims, dates_said(documents))


def dated_by(claims: Iterable[Claim], said: Mapping[tuple[str, int], str | None]) -> list[Dating]:
    """Return the same, where it is known when each segment was ``said`` (``voices.dates_said``)."""
    return [_dating(claim, said.get((claim.document, claim.segment))) for claim in claims]


def _dating(claim: Claim, reported: str | None) -> Dating:
    return Dating(
        happened=days(claim.event_start, claim.event_end),
        said=days(reported, None),
        stated=plain(stated(claim.event_start, claim.event_end) or ""),
        reported=plain(reported or ""),
        vague=claim.date_precision in VAGUE or claim.date_basis == "PublicationDate",
    )


def days(start: str | None, end: str | None) -> Days | None:
    """Return the days that a date spans; None where there is none, or none that can be read."""
    try:
        first, last = (_number(day) for day in bounds(start, end))
    except ValueError:
        return None
    return None if first is None and last is None else (first, last)


def _number(day: str | None) -> int | None:
    return date.fromisoformat(day).toordinal() - EPOCH if day else None


def _groups(events: Iterable[Event], order: Mapping[str, int]) -> list[list[int]]:
    """Return the claims (numbers) of each event; a claim of no event is alone."""
    groups = [[order[claim] for claim in event.claims if claim in order] for event in events]
    left = set(order.values()) - {number for group in groups for number in group}
    return sorted([sorted(group) for group in groups if group] + [[number] for number in left])


def _colours(claims: Iterable[Claim]) -> dict[str, str]:
    """Return the colour of each event type, by its words."""
    types = sorted({claim.event_type for claim in claims})
    return {happening(one): relation_colour(relation_group(one).key) for one in types}


def _legend(claims: Sequence[Claim]) -> dict[str, list[Any]]:
    used = {relation_group(claim.event_type).key for claim in claims}
    return {
        "relations": [group for group in palette().relations if group.key in used],
        "statuses": list(palette().statuses),
    }


def _counts(datings: Sequence[Dating]) -> Iterator[str]:
    """Yield in words what is drawn and what is not."""
    drawn = sum(one.happened is not None for one in datings)
    yield f"{counted(drawn, 'claim')} of {len(datings):,} say when it happened."
    if len(datings) > drawn:
        yield f"{len(datings) - drawn:,} do not; no date is made up for them."
    if unsaid := sum(one.said is None for one in datings):
        yield f"{counted(unsaid, 'claim')} from documents without a date."


def _rows(
    claims: Sequence[Claim],
    datings: Sequence[Dating],
    documents: Mapping[str, Document],
    pages: str | None,
) -> Iterator[dict[str, Any]]:
    """Yield the table under the picture, in the order of what happened, the undated last."""
    order = sorted(range(len(claims)), key=lambda number: (*_when(datings[number]), number))
    for number in order:
        claim, dating = claims[number], datings[number]
        yield {
            "claim": number,
            "stated": dating.stated,
            "precision": spaced(claim.date_precision or "").lower(),
            "reported": dating.reported,
            "verdict": status(status_of(claim)).label,
            "status": status_of(claim),
            "proof": evidence(claim, documents, pages=pages),
        }


def _when(dating: Dating) -> tuple[bool, int, int]:
    first, last = dating.happened or (None, None)
    known = [day for day in (first, last) if day is not None]
    return (not known, min(known, default=0), max(known, default=0))
