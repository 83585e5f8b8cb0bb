"""Dates as pages print them: a line that is only a date, a dateline, a date somewhere in a line.

Only dates that read one way in English are taken: "3/2/2012" is left alone. Years before print
and the zero of a clock ("0001-01-01", "1970-01-01", with its hour or without) are no dates: a page
that states them states that it does not know.
"""

from __future__ import annotations

import re
from datetime import date

from ....words.sets import listed

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATE = (
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{_MONTH}),?\s+(?P<year>\d{{4}})"
    rf"|(?P<month2>{_MONTH})\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year2>\d{{4}})"
    r"|(?P<year3>\d{4})-(?P<month3>\d{2})-(?P<day3>\d{2})(?:T[\d:.+Z-]*)?"
    rf"|(?P<month4>{_MONTH})\s+(?P<year4>\d{{4}}))"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_CLOCK = (
    r"(?:[\s,@|·•–—-]*(?:at\s+)?\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?"
    r"(?:\s*\(?[A-Z]{2,4}\)?)?)?"
)
_LABEL = r"(?:(?:first\s+)?(?:published|posted|date|issued|released)(?:\s+on)?\s*:?\s*)?"

_YEARS = range(1600, 2200)
_CLOCK_ZERO = re.compile(r"(?:1970-01-01|1900-01-01|1899-12-3[01])(?:$|[T ]00:00(?::00)?)")

_FIGURES = re.compile(r"(?<![\d/.])(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d\d)(?!\d)")
DATE_PATTERN = re.compile(rf"\b{_DATE}(?!\d)", re.IGNORECASE)
_LINE = re.compile(rf"\W{{0,2}}{_LABEL}{_WEEKDAY}{_DATE}{_CLOCK}\W{{0,2}}", re.IGNORECASE)
_LEADING = re.compile(rf"{_WEEKDAY}{_DATE}{_CLOCK}\s*(?:[–—|:]|-\s)\s*(?=\S)", re.IGNORECASE)
_DATELINE = re.compile(
    rf"^[A-Z][\w'’ ./]{{1,40}}(?:,[\w ]{{1,20}})?\s*[(,]\s*{_DATE}"
    r"\s*\)?\s*(?:\([^)]{1,40}\))?\s*[–—-]",
    re.IGNORECASE,
)


def iso_line(text: str) -> str | None:
    """Return the ISO date of a line that holds only a date, with or without weekday and hour.

    >>> iso_line("3 Feb 2012"), iso_line("Posted on May 20, 2020"), iso_line("By May 2012 he left")
    ('2012-02-03', '2020-05-20', None)
    """
    return _iso(_LINE.fullmatch(text.strip()))


def iso_leading(text: str) -> str | None:
    """Return the ISO date that opens a line of a listing: "4 April 2017 – ..."."""
    return _iso(_LEADING.match(text))


def iso_dateline(text: str) -> str | None:
    """Return the ISO date of a dateline: "GENEVA (20 May 2020) – ..."."""
    return _iso(_DATELINE.match(text))


def iso_first(text: str) -> str | None:
    """Return the first date in ``text``, whatever stands around it.

    >>> iso_first("khidr wrote on 3 May 2012 at 10:22")
    '2012-05-03'
    """
    return next((iso for match in DATE_PATTERN.finditer(text) if (iso := _iso(match))), None)


def iso_numeric(text: str) -> str | None:
    """Return the first date in figures that reads one way only: "02/15/2006", "10.10.2010".

    >>> iso_numeric("on 02/15/2006"), iso_numeric("3/2/2012")
    ('2006-02-15', None)
    """
    for match in _FIGURES.finditer(text):
        first, second = int(match[1]), int(match[2])
        if first > 12 >= second or first == second:
            return _checked(int(match[3]), second, str(first))
        if second > 12 >= first:
            return _checked(int(match[3]), first, str(second))
    return None


def iso_value(text: str) -> str | None:
    """Return the ISO form of a metadata field: a bare year or month is kept as it is.

    >>> iso_value("2012-02"), iso_value("2012-02-03T10:00:00Z"), iso_value("0001-01-01")
    ('2012-02', '2012-02-03', None)
    """
    stripped = text.strip()
    if _CLOCK_ZERO.match(stripped):
        return None
    if re.fullmatch(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?", stripped):
        return stripped if int(stripped[:4]) in _YEARS else None
    return iso_line(stripped) or _iso(DATE_PATTERN.match(stripped))


def _iso(match: re.Match[str] | None) -> str | None:
    if match is None:
        return None
    found = match.groupdict()
    for suffix in ("", "2", "3", "4"):
        if found.get(f"month{suffix}") and found.get(f"year{suffix}"):
            month = _month(found[f"month{suffix}"])
            day = found.get(f"day{suffix}")
            return _checked(int(found[f"year{suffix}"]), month, day)
    return None


def _month(name: str) -> int:
    if name.isdigit():
        return int(name)
    start = name.lower()[:3]
    return next(n for n, month in enumerate(listed("months"), 1) if month.startswith(start))


def _checked(year: int, month: int, day: str | None) -> str | None:
    if year not in _YEARS:
        return None
    try:
        exact = date(year, month, int(day) if day else 1)
    except ValueError:
        return None
    return exact.isoformat() if day else exact.isoformat()[:7]
