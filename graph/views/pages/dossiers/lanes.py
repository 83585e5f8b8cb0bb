"""The timeline of a dossier: one lane for each section, a mark for each claim, without a script.

Places are in hundredths of the width, so that it fits any window.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ....claims.shown import is_shown
from ....claims.status import status_of
from ...telling.evidence import short
from ...telling.palette import relation_colour, relation_group, status
from ...telling.words import happening
from ..time_and_place.chronology import EPOCH, dated_by

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from .....ontology.records import Claim
    from ..time_and_place.chronology import Dating

MOST = 400
"""Marks of a lane; beyond, a lane would be one bar."""
TICKS = 7
"""Dates under the lanes at most."""
EDGE = 2.0
"""Hundredths kept free on both sides, so that no mark is cut."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A claim in a lane: a dot, a bar where ``wide`` is more, or a stroke where it was reported."""

    anchor: str
    title: str
    left: float
    wide: float
    happened: bool
    colour: str
    status: str
    unsure: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane with its marks; ``undated`` counts the claims without any date."""

    heading: str
    marks: tuple[Mark, ...]
    undated: int

    @property
    def unsure(self) -> bool:
        """Whether nothing in it is read surely."""
        return all(one.unsure for one in self.marks)


@dataclass(frozen=True, slots=True)
class Lanes:
    """The lanes and the dates under them, each with its place."""

    lanes: tuple[Lane, ...]
    ticks: tuple[tuple[str, float], ...]


def lanes(
    rows: Iterable[tuple[str, Sequence[Claim]]], said: Mapping[tuple[str, int], str | None]
) -> Lanes:
    """Return the lanes of ``rows``: headings with their claims; none where nothing is dated.

    ``said`` tells when each segment of a document was said (``voices.dates_said``).
    """
    told = [(heading, claims, dated_by(claims, said)) for heading, claims in rows]
    ends = [day for _, _, datings in told for one in datings for day in _days(one)]
    if not ends:
        return Lanes((), ())
    first, last = min(ends), max(ends) + 1
    made = [_lane(heading, claims, found, (first, last)) for heading, claims, found in told]
    return Lanes(tuple(made), tuple(_ticks(first, last)))


def _days(dating: Dating) -> list[int]:
    return [day for day in (dating.happened or dating.said or ()) if day is not None]


def _lane(
    heading: str, claims: Sequence[Claim], found: Sequence[Dating], span: tuple[int, int]
) -> Lane:
    marks = [
        _mark(claim, dating, span)
        for claim, dating in zip(claims, found, strict=True)
        if _days(dating)
    ]
    marks.sort(key=lambda one: (one.unsure, one.left, one.anchor))
    return Lane(heading, tuple(marks[:MOST]), len(claims) - len(marks))


def _mark(claim: Claim, dating: Dating, span: tuple[int, int]) -> Mark:
    days = _days(dating)
    left, right = _place(min(days), span), _place(max(days) + 1, span)
    happened = dating.happened is not None
    state = status_of(claim)
    when = dating.stated if happened else f"reported {dating.reported}, no date stated"
    return Mark(
        anchor=short(claim.id),
        title=f"{when}: {happening(claim.event_type).lower()}, {status(state).label.lower()}",
        left=left,
        wide=round(right - left, 2) if happened else 0.0,
        happened=happened,
        colour=status(state).colour or relation_colour(relation_group(claim.event_type).key),
        status=state,
        unsure=not is_shown(claim),
    )


def _place(day: int, span: tuple[int, int]) -> float:
    first, last = span
    return round(EDGE + (100 - 2 * EDGE) * (day - first) / (last - first), 2)


def _ticks(first: int, last: int) -> Iterator[tuple[str, float]]:
    """Yield the dates to be written: years where there are two or more, else the ends."""
    start, end = (date.fromordinal(day + EPOCH) for day in (first, last))
    years = range(start.year + 1, end.year + 1)
    if len(years) < 2:
        yield start.isoformat(), EDGE
        yield date.fromordinal(last - 1 + EPOCH).isoformat(), 100 - EDGE
        return
    step = -(-len(years) // TICKS)
    for year in years[::step]:
        yield str(year), _place(date(year, 1, 1).toordinal() - EPOCH, (first, last))
