"""Dates as precise as known (``2012``, ``2012-02``, ``2012-02-03``) and the days they span.

Bounds are ISO days, both inclusive. Their string order is their order in time.
"""

from __future__ import annotations

import calendar
import re
from contextlib import suppress
from datetime import datetime

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?")


_WRITTEN = ("%d %B %Y", "%B %d, %Y", "%B %d %Y", "%d %b %Y", "%Y-%m-%d")


def written_day(words: str) -> str | None:
    """Return the day that English ``words`` write out in full, None where they do not.

    >>> written_day("4 April 2017"), written_day("April 4, 2017"), written_day("Tuesday")
    ('2017-04-04', '2017-04-04', None)
    """
    for form in _WRITTEN:
        with suppress(ValueError):
            return f"{datetime.strptime(words, form).date()}"
    return None


def first_day(date: str) -> str:
    """Return the first day of ``date``.

    >>> first_day("2012-02")
    '2012-02-01'
    """
    year, month, day = _parts(date)
    return f"{year}-{month or 1:02}-{day or 1:02}"


def last_day(date: str) -> str:
    """Return the last day of ``date``.

    >>> last_day("2012-02")
    '2012-02-29'
    """
    year, month, day = _parts(date)
    month = month or 12
    return f"{year}-{month:02}-{day or calendar.monthrange(int(year), month)[1]:02}"


def bounds(start: str | None, end: str | None) -> tuple[str | None, str | None]:
    """Return the first and last day of a stated date or range; an open side stays None.

    A start without an end is the whole of the start: ``("2012", None)`` is the year 2012.
    """
    last = end if end is not None else start
    return (
        first_day(start) if start is not None else None,
        last_day(last) if last is not None else None,
    )


def stated(start: str | None, end: str | None) -> str | None:
    """Return the date as stated: ``2012``, or ``2011/2012-06`` for a range (ISO 8601 intervals)."""
    if start is not None and end is not None and start != end:
        return f"{start}/{end}"
    return start if start is not None else end


def overlap(first: tuple[str | None, str | None], second: tuple[str | None, str | None]) -> bool:
    """Say whether two spans of days can hold the same day; an unknown bound excludes nothing."""
    (start1, end1), (start2, end2) = first, second
    return not (
        (end1 is not None and start2 is not None and end1 < start2)
        or (end2 is not None and start1 is not None and end2 < start1)
    )


def _parts(date: str) -> tuple[str, int, int]:
    match = _PARTIAL.fullmatch(date)
    if match is None:
        raise ValueError(f"{date!r} is no date; dates are YYYY, YYYY-MM or YYYY-MM-DD")
    year, month, day = match.group(1), int(match.group(2) or 0), int(match.group(3) or 0)
    if month > 12 or (match.group(2) and not month):
        raise ValueError(f"{date!r} has no such month")
    if day > 31 or (match.group(3) and not day):
        raise ValueError(f"{date!r} has no such day")
    return year, month, day
