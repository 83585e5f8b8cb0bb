"""Dates as precise as a text states them, and the arithmetic of relative ones.

A ``Point`` is a year, month and day of which the later parts may be unknown; a ``Period`` is
what a time expression comes to: ISO strings such as ``2012``, ``2012-02`` or ``2012-02-03``.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final, NamedTuple

MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

YEARS: Final = range(1000, 9000)
"""The years from which relative expressions are reckoned: "999 weeks ago" stays in the calendar."""


class Point(NamedTuple):
    """A year, month and day; None where the text does not say."""

    year: int | None
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time; ``precision`` and ``basis`` are values of the ontology.

    ``end`` is None for a single day, month or year, and for a range that is still open.
    """

    start: str | None
    end: str | None
    precision: str
    basis: str


UNRESOLVED: Final = Period(None, None, "Unknown", "Relative")
"""A time expression that needs a date of reference where there is none."""


def iso(point: Point) -> str:
    """Return ``point`` as an ISO string, as precise as it is.

    >>> iso(Point(2012, 2))
    '2012-02'
    """
    parts = [f"{point.year:04d}"]
    if point.month is not None:
        parts.append(f"{point.month:02d}")
        if point.day is not None:
            parts.append(f"{point.day:02d}")
    return "-".join(parts)


def precision(point: Point) -> str:
    """Return Day, Month or Year."""
    if point.month is None:
        return "Year"
    return "Month" if point.day is None else "Day"


def exists(point: Point) -> bool:
    """Tell whether the calendar has this day; 29 February counts where the year is unknown."""
    if point.month is None:
        return True
    try:
        dt.date(point.year or 2000, point.month, point.day or 1)
    except ValueError:
        return False
    return True


def latest(point: Point, reference: dt.date) -> Point:
    """Give a point without a year the last year in which it is not after ``reference``.

    >>> latest(Point(None, 12, 30), dt.date(2012, 2, 2))
    Point(year=2011, month=12, day=30)
    """
    if point.year is not None or point.month is None:
        return point
    later = (point.month, point.day or 1) > (reference.month, reference.day)
    dated = point._replace(year=reference.year - later)
    while not exists(dated):
        dated = dated._replace(year=(dated.year or reference.year) - 1)
    return dated


def single(point: Point, basis: str = "Stated", *, estimate: bool = False) -> Period:
    """Return the period of one day, month or year."""
    return Period(iso(point), None, "Estimate" if estimate else precision(point), basis)


def day(date: dt.date) -> Period:
    """Return the period of a day that was reckoned from another."""
    return Period(date.isoformat(), None, "Day", "Relative")


def week(date: dt.date) -> Period:
    """Return the week, Monday to Sunday, that ``date`` lies in."""
    monday = date - dt.timedelta(days=date.weekday())
    sunday = monday + dt.timedelta(days=6)
    return Period(monday.isoformat(), sunday.isoformat(), "Week", "Relative")


def month(date: dt.date, shift: int = 0) -> Period:
    """Return the month ``shift`` months away from that of ``date``."""
    index = date.year * 12 + date.month - 1 + shift
    return single(Point(index // 12, index % 12 + 1), "Relative")


def year(date: dt.date, shift: int = 0) -> Period:
    """Return the year ``shift`` years away from that of ``date``."""
    return single(Point(date.year + shift), "Relative")


def shifted(date: dt.date, count: int, unit: str) -> Period:
    """Return the day, week, month or year that lies ``count`` units away from ``date``.

    >>> shifted(dt.date(2012, 2, 3), -999, "decade")
    Period(start=None, end=None, precision='Unknown', basis='Relative')
    """
    if unit == "day":
        return day(date + dt.timedelta(days=count))
    if unit == "week":
        return week(date + dt.timedelta(weeks=count))
    if unit == "month":
        return month(date, count)
    years = count * (10 if unit == "decade" else 1)
    return year(date, years) if date.year + years > 0 else UNRESOLVED


def weekday(name: str, reference: dt.date, *, strictly: bool = False) -> dt.date:
    """Return the last day called ``name`` on or before ``reference`` (before it: ``strictly``)."""
    back = (reference.weekday() - WEEKDAYS.index(name)) % 7
    return reference - dt.timedelta(days=back or (7 if strictly else 0))
