"""Read two times in one: "March and April 2019", "3 and 4 May", "Friday and Saturday".

They are one span where each follows the one before it; "March and December" are none.
"""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise
from typing import TYPE_CHECKING

from . import calendars
from .calendars import UNRESOLVED, WEEKDAYS, Period, Point
from .readers import MONTH, completed, point_in

if TYPE_CHECKING:
    from .readers import Context


def read_months(match: re.Match[str], context: Context) -> Period | None:
    """Read "March and April", "June, July and August 2018"."""
    names = re.findall(MONTH, match["months"])
    months = [found.month for name in names if (found := point_in(name)) and found.month]
    if len(months) < len(names) or any(two != one % 12 + 1 for one, two in pairwise(months)):
        return None
    said = Point(int(match["year"]) if match["year"] else None, months[-1])
    last = completed(said, context)
    if last is None or last.year is None:
        return UNRESOLVED
    over_new_year = months[0] > months[-1]
    return _span(Point(last.year - over_new_year, months[0]), last, said)


def read_two_years(match: re.Match[str], _: Context) -> Period | None:
    """Read "2011 and 2012"."""
    first, last = Point(int(match["first"])), Point(int(match["last"]))
    return _span(first, last, last) if last.year == int(match["first"]) + 1 else None


def read_two_days(match: re.Match[str], context: Context) -> Period | None:
    """Read "3 and 4 May", "May 3 and 4, 2019"."""
    first, last = (int(match[name].rstrip("dhnrst")) for name in ("first", "last"))
    said = point_in(f"{last} {match['month']}{match['year'] or ''}")
    if said is None or last != first + 1:
        return None
    whole = completed(said, context)
    return UNRESOLVED if whole is None else _span(whole._replace(day=first), whole, said)


def read_two_weekdays(match: re.Match[str], context: Context) -> Period | None:
    """Read "Friday and Saturday"."""
    return read_week_days(match, context) if _days_between(match) == 1 else None


def read_week_days(match: re.Match[str], context: Context) -> Period:
    """Read "from Monday to Thursday", "between Friday and Sunday"."""
    if context.reference is None:
        return UNRESOLVED
    end = calendars.weekday(match["last"], context.reference)
    start = end - dt.timedelta(days=_days_between(match))
    return Period(start.isoformat(), end.isoformat(), "Range", "Relative")


def _days_between(match: re.Match[str]) -> int:
    return (WEEKDAYS.index(match["last"]) - WEEKDAYS.index(match["first"])) % 7


def _span(first: Point, last: Point, said: Point) -> Period:
    """Return the span of two points; ``said`` is the last one as the text has it."""
    basis = "Stated" if said.year is not None else "Relative"
    return Period(calendars.iso(first), calendars.iso(last), "Range", basis)
