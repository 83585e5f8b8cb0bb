"""Read spans of time: parts of a year or month, and those of which one end alone is told."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from ...words.sets import listed
from . import calendars
from .calendars import UNRESOLVED, Period, Point
from .readers import (
    completed,
    count_of,
    point_in,
    read_date,
    read_near_day,
    read_unit,
    read_weekday,
)

if TYPE_CHECKING:
    from .readers import Context

_YEAR: Final = 12
_OF_ANOTHER: Final = re.compile(
    r"\b(?:hour|day|week|month|year|decade|eve|night|morning)s?(?:\s+or\s+\w+)?\s+$", re.IGNORECASE
)


def read_part(match: re.Match[str], context: Context) -> Period | None:
    """Read "the first half of 2020", "the last three months of 2019", "the first week of May"."""
    whole = _whole(match, context)
    if whole is None or whole.year is None:
        return UNRESOLVED if whole is not None else None
    count = count_of(match["count"]) if match["count"] else 1
    if count is None or (match["several"] and not match["count"]):
        return None
    basis = "Stated" if re.search(r"\d{4}", match["date"]) else "Relative"
    months = 6 if match["half"] else 3 if match["quarter"] else 1 if match["month"] else 0
    if months and whole.month is None:
        return _months(whole.year, match["which"], count * months, basis)
    days = 0 if months else count * (7 if match["week"] else 1)
    return _days(whole, match["which"], days, basis) if days or match["half"] else None


def _whole(match: re.Match[str], context: Context) -> Point | None:
    """Return the year or month of which a part is told; without a year where none is known."""
    if match["this"] or match["last"]:
        if context.reference is None:
            return Point(None)
        return Point(context.reference.year - bool(match["last"]))
    found = point_in(match["date"])
    return None if found is None else completed(found, context) or Point(None)


def _part(which: str) -> int | None:
    """Return which part of a whole a word names, from 0; None for the last one."""
    order = listed("parts of a whole in order")
    return order.index(which.lower()) if which.lower() in order else None


def _months(year: int, which: str, length: int, basis: str) -> Period | None:
    part = _part(which)
    first = _YEAR - length if part is None else part * length
    if first < 0 or first + length > _YEAR:
        return None
    start, end = Point(year, first + 1), Point(year, first + length)
    return _span(start, end, basis)


def _days(whole: Point, which: str, length: int, basis: str) -> Period | None:
    """Return so many days of a year or month; no ``length`` is half a month."""
    year, month = whole.year or 0, whole.month
    first_day = dt.date(year, month or 1, 1)
    size = calendar.monthrange(year, month)[1] if month else 365 + calendar.isleap(year)
    part = _part(which)
    if not length:
        first, last = (0, 15) if part == 0 else (15, size)
    elif part is None:
        first, last = size - length, size
    else:
        first, last = part * length, (part + 1) * length
    if first < 0 or last > size:
        return None
    days = (first_day + dt.timedelta(days=day) for day in (first, last - 1))
    start, end = (Point(day.year, day.month, day.day) for day in days)
    return _span(start, end, basis)


def _span(start: Point, end: Point, basis: str) -> Period:
    if start == end:
        return calendars.single(start, basis)
    return Period(calendars.iso(start), calendars.iso(end), "Range", basis)


def read_side(match: re.Match[str], context: Context) -> Period | None:
    """Read "since Monday" and "after 2015" (no end), "before Friday" and "by May" (no start).

    "Two days before Friday" is another day.
    """
    if _OF_ANOTHER.search(match.string, max(match.start() - 30, 0), match.start()):
        return None
    if match["unit"] and not match["which"]:
        return None  # "after year"
    found = _read_end(match, context)
    if found is None or found.start is None:
        return found
    if match["until"]:
        return Period(None, found.start, "Range", found.basis)
    return Period(found.start, None, "Range", found.basis)


def _read_end(match: re.Match[str], context: Context) -> Period | None:
    if match["date"]:
        return read_date(match, context)
    if match["weekday"]:
        return read_weekday(match, context)
    return read_near_day(match, context) if match["near"] else read_unit(match, context)


def read_today_named(match: re.Match[str], context: Context) -> Period:
    """Read "today (Saturday)": the last day of that name up to the one "today" would be."""
    found = read_near_day(match, context)
    if found.start is None:
        return found
    latest = dt.date.fromisoformat(found.end or found.start)
    return calendars.day(calendars.weekday(match["weekday"] or match["day"], latest))
