"""Read what a time expression means: one function for each kind of expression.

A reader takes the match of its pattern (patterns.py) and what relative expressions are
reckoned from, and returns a period, or None where the words are no time after all.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Final, NamedTuple

from . import calendars
from .calendars import MONTHS, UNRESOLVED, Period, Point

_SHORT: Final = (
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "Jun",
    "Jul",
    "Aug",
    "Sept",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
)
MONTH: Final = f"(?:{'|'.join(MONTHS)}|(?:{'|'.join(_SHORT)})\\b\\.?)"
SENTENCE_END: Final = re.compile(r"[.!?…][\"”’'»)\]]*\s|\n")
YEAR: Final = r"(?:19|20)\d\d(?![\d.,]\d|\d)"
_NUMBERS: Final = (
    dict.fromkeys(("a", "an", "one"), 1)
    | {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
    | {"nine": 9, "ten": 10, "eleven": 11, "twelve": 12}
)


_BESIDE: Final = {"following": 7, "previous": -7, "preceding": -7}
_SHIFTS: Final = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1}


class Context(NamedTuple):
    """What a relative expression is reckoned from.

    ``reference`` is the date of publication, ``anchor`` the last dated period read before;
    ``near`` tells whether the anchor gives its year to a day or month without one.
    """

    reference: dt.date | None
    anchor: Period | None = None
    near: bool = True


Reader = Callable[[re.Match[str], Context], Period | None]
"""What reads a match of a pattern."""


def point_in(text: str) -> Point | None:
    """Return the point that "12 June 2011", "June 12", "June 2011", "2011" or "12" tells."""
    found_year = re.search(YEAR, text)
    found_month = re.search(MONTH, text)
    rest = text[: found_year.start()] if found_year else text
    found_day = re.search(r"\d{1,2}", rest)
    number = None
    if found_month is not None:
        start = found_month.group()[:3]
        number = next(n for n, name in enumerate(MONTHS, 1) if name.startswith(start))
    point = Point(
        int(found_year.group()) if found_year else None,
        number,
        int(found_day.group()) if found_day else None,
    )
    return point if calendars.exists(point) else None


def completed(point: Point, context: Context) -> Point | None:
    """Complete a point without a year, from the reference or the last date read near it."""
    if point.year is not None:
        return point
    if context.reference is not None:
        return calendars.latest(point, context.reference)
    if context.near and context.anchor is not None and context.anchor.start is not None:
        return point._replace(year=int(context.anchor.start[:4]))
    return None


def read_date(match: re.Match[str], context: Context, *, estimate: bool = False) -> Period | None:
    """Read a day, month or year; without a year, the last one not after the reference."""
    point = point_in(match["date"])
    if point is None:
        return None
    dated = completed(point, context)
    if dated is None:
        return UNRESOLVED
    basis = "Stated" if point.year is not None else "Relative"
    return calendars.single(dated, basis, estimate=estimate)


def read_vague(match: re.Match[str], context: Context) -> Period | None:
    """Read "early 2012" and "the end of March": an estimate."""
    return read_date(match, context, estimate=True)


def read_that_year(match: re.Match[str], context: Context) -> Period | None:
    """Read "September of that year" by the year read before."""
    return read_date(match, Context(None, context.anchor))


def read_relative_year(match: re.Match[str], context: Context) -> Period | None:
    """Read "28 August last year" by the year of the reference."""
    point = point_in(match["date"])
    if point is None or context.reference is None:
        return None if point is None else UNRESOLVED
    dated = point._replace(year=context.reference.year + _SHIFTS[match["which"]])
    return calendars.single(dated, "Relative") if calendars.exists(dated) else None


def read_iso(match: re.Match[str], _: Context) -> Period | None:
    """Read "2011-10-04"."""
    point = Point(*(int(part) for part in match.group().split("-")))
    return calendars.single(point) if calendars.exists(point) else None


def read_range(match: re.Match[str], context: Context) -> Period | None:
    """Read two points; the first takes from the second what it leaves out."""
    first, last = point_in(match["first"]), point_in(match["last"])
    if first is None or last is None:
        return None
    if first.month is None and first.day is not None:
        first = first._replace(month=last.month)
    if last.month is None and last.day is not None:
        last = last._replace(month=first.month)
    stated = last.year is not None
    dated = completed(last, context)
    if dated is None:
        return UNRESOLVED
    if first.year is None:
        over_new_year = (first.month or 0) > (dated.month or 12)
        first = first._replace(year=(dated.year or 0) - over_new_year)
    if not (calendars.exists(first) and calendars.exists(dated)):
        return None
    start, end = calendars.iso(first), calendars.iso(dated)
    if start > end:
        return None
    return Period(start, end, "Range", "Stated" if stated else "Relative")


def read_years(match: re.Match[str], _: Context) -> Period | None:
    """Read "2011-2013" and "2008-09"."""
    first, last = match["first"], match["last"]
    last = first[: 4 - len(last)] + last
    return Period(first, last, "Range", "Stated") if first < last else None


def read_decade(match: re.Match[str], _: Context) -> Period | None:
    """Read "the 1990s", "the late 1990s" and "the 1970s and 1980s"."""
    first, last = match["decade"], match["last"] or match["decade"]
    vague = "Estimate" if match["part"] else "Range"
    return Period(first, last[:3] + "9", vague, "Stated") if first <= last else None


def read_weekday(match: re.Match[str], context: Context) -> Period:
    """Read "on Saturday": the last one on or before the reference.

    "The following Saturday" is the first one after the last day read, "the previous" before it.
    """
    which = (match["which"] or "").strip().lower()
    if which in _BESIDE:
        return _beside(match["weekday"], context.anchor, _BESIDE[which])
    if context.reference is None:
        return UNRESOLVED
    found = calendars.weekday(match["weekday"], context.reference, strictly=which == "last")
    if which == "next":
        found = calendars.weekday(
            match["weekday"], context.reference + dt.timedelta(days=7)
        )  # fmt: skip
    return calendars.day(found)


def _beside(weekday: str, anchor: Period | None, days: int) -> Period:
    """Return the first such weekday up to ``days`` days after the anchor, or before it."""
    if anchor is None or anchor.start is None or anchor.precision != "Day":
        return UNRESOLVED
    told = dt.date.fromisoformat(anchor.start)
    last = told + dt.timedelta(days=days) if days > 0 else told
    return calendars.day(calendars.weekday(weekday, last, strictly=days < 0))


DAYS: Final = {
    "the day before yesterday": -2,
    "yesterday": -1,
    "last night": -1,
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "tomorrow": 1,
}


def read_near_day(match: re.Match[str], context: Context) -> Period:
    """Read "yesterday", "last night", "overnight"."""
    if context.reference is None:
        return UNRESOLVED
    words = " ".join(match["near"].lower().split())
    if words == "overnight":
        before = context.reference - dt.timedelta(days=1)
        return Period(before.isoformat(), context.reference.isoformat(), "Estimate", "Relative")
    return calendars.day(context.reference + dt.timedelta(days=DAYS[words]))


def read_ago(match: re.Match[str], context: Context) -> Period:
    """Read "two days ago", as precise as its unit."""
    count = count_of(match["count"])
    if context.reference is None or count is None:
        return UNRESOLVED
    return calendars.shifted(context.reference, -count, match["unit"])


def read_past(match: re.Match[str], context: Context) -> Period:
    """Read "the past three months": from then until the reference; how long "years" are is open."""
    count = count_of(match["count"] or "one")
    if context.reference is None or count is None or (match["several"] and not match["count"]):
        return UNRESOLVED
    start = calendars.shifted(context.reference, -count, match["unit"]).start
    return Period(start, context.reference.isoformat(), "Range", "Relative")


def read_unit(match: re.Match[str], context: Context) -> Period:
    """Read "last week", "this month", "next year"."""
    if context.reference is None:
        return UNRESOLVED
    shift = _SHIFTS[match["which"].strip().lower()]
    unit = match["unit"]
    if unit == "weekend":
        saturday = calendars.weekday("Saturday", context.reference)
        sunday = saturday + dt.timedelta(days=1)
        return Period(saturday.isoformat(), sunday.isoformat(), "Estimate", "Relative")
    return calendars.shifted(context.reference, shift, unit)


def read_anchored(match: re.Match[str], context: Context) -> Period:
    """Read "the next day", "two days later", "that year" from the last date read."""
    anchor = context.anchor
    if anchor is None or anchor.start is None:
        return UNRESOLVED
    if match["same_year"]:
        return calendars.single(Point(int(anchor.start[:4])), "Relative")
    if anchor.precision != "Day":
        return UNRESOLVED
    if match["same"]:
        shift = 0
    else:
        count = count_of(match["count"]) if match["count"] else 1
        if count is None:
            return UNRESOLVED
        shift = -count if match["before"] or match["way"] == "earlier" else count
    return calendars.day(dt.date.fromisoformat(anchor.start) + dt.timedelta(days=shift))


def count_of(word: str) -> int | None:
    """Return the number that a word or digits write, None where they tell none."""
    return int(word) if word.isdigit() else _NUMBERS.get(word.lower())
