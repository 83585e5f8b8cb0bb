"""The shapes of English time expressions, each with the function that reads it.

A pattern matches the whole expression with the words that make it one ("in" of "in March");
its group ``time``, where there is one, is the part that is reported.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from . import readers
from .calendars import MONTHS, WEEKDAYS, Period
from .readers import DAYS, MONTH, YEAR, Context

Reader = Callable[[re.Match[str], Context], Period | None]

_FULL: Final = f"(?:{'|'.join(MONTHS)})\\b"
_DAY: Final = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?!\d)"
_WEEKDAY: Final = f"(?:{'|'.join(WEEKDAYS)})"
_DASH: Final = r"\s?[-–—]\s?"
_DATE: Final = (
    rf"(?:(?:the\s+)?{_DAY}\s+(?:of\s+)?{MONTH}(?:,?\s+{YEAR})?"
    rf"|{MONTH}\s+{_DAY}(?:,?\s+{YEAR})?"
    rf"|{MONTH}(?:,?\s+(?:of\s+)?{YEAR})?|{YEAR})"
)
_SPAN: Final = r"(?:to|until|till|through|and|up\s+to)"
_COUNT: Final = (
    r"(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|\d{1,3})"
)
_VAGUE: Final = (
    r"(?:early|late|mid|(?:at\s+)?(?:the\s+)?(?:beginning|start|end|middle|close)\s+of"
    r"|(?:the\s+)?(?:first|second)\s+half\s+of|(?:the\s+)?(?:spring|summer|autumn|fall|winter)"
    r"(?:\s+of)?)[\s-]+"
)
_COUNTED: Final = (
    r"(?!\s+(?:people|persons|men|women|children|civilians|troops|soldiers|dead|homes|houses"
    r"|families|refugees|fighters|villages|prisoners|victims|residents|tons|tonnes|dollars|metres"
    r"|miles|km|kilometres|others|more|cases|rounds|rifles|euros)\b)"
)


_PREPOSITION: Final = (
    r"\b(?:[Ii]n|[Dd]uring|[Bb]y|[Ff]rom|[Oo]f|[Bb]efore|[Aa]fter|[Ll]ast"
    r"|[Tt]his|[Tt]hroughout)\s+"
)


def _shape(*parts: str, reader: Reader) -> tuple[re.Pattern[str], Reader]:
    return re.compile("".join(parts)), reader


PATTERNS: Final = (
    _shape(r"\b(?:19|20)\d\d-\d\d-\d\d\b", reader=readers.read_iso),
    _shape(
        rf"\b(?:{_WEEKDAY},?\s+)?(?P<date>(?:the\s+)?{_DAY}\s+(?:of\s+)?{MONTH}"
        rf"(?:,?\s+{YEAR})?)(?!\w)",
        reader=readers.read_date,
    ),
    _shape(
        rf"\b(?:{_WEEKDAY},?\s+)?(?P<date>{MONTH}\s+{_DAY}(?:,?\s+{YEAR})?)(?!\w|[%,.:-]\d)"
        rf"{_COUNTED}",
        reader=readers.read_date,
    ),
    _shape(rf"\b(?P<date>{MONTH},?\s+(?:of\s+)?{YEAR})\b", reader=readers.read_date),
    _shape(
        rf"{_PREPOSITION}(?P<time>(?P<date>{_FULL}))(?!\s+\d|(?<=May)\s+[A-Z])",
        reader=readers.read_date,
    ),
    _shape(
        rf"(?i:\b{_VAGUE})(?P<date>{MONTH}(?:,?\s+(?:of\s+)?{YEAR})?|{YEAR})(?!\w|\.\d)",
        reader=readers.read_vague,
    ),
    _shape(
        rf"{_PREPOSITION}(?P<time>(?P<date>{YEAR}))\b(?!-\w|%){_COUNTED}", reader=readers.read_date
    ),
    _shape(
        rf"\b[Tt]he\s+(?P<time>(?P<date>{YEAR}))(?=\s+[a-z]){_COUNTED}(?!\s+\w+s\b)",
        reader=readers.read_date,
    ),
    _shape(
        rf"(?:{_PREPOSITION}|\b)(?P<time>(?P<date>(?:{_DAY}\s+(?:of\s+)?)?{MONTH}(?:\s+{_DAY})?)"
        r",?\s+(?:of\s+)?(?:that|the\s+same)\s+year)\b",
        reader=readers.read_that_year,
    ),
    _shape(rf"\((?P<time>(?P<date>{YEAR}))\)", reader=readers.read_date),
    _shape(
        rf"\b(?i:from|between)\s+(?P<first>{_DATE}|{_DAY})\s+{_SPAN}\s+"
        rf"(?P<last>{_DATE})(?!\w){_COUNTED}",
        reader=readers.read_range,
    ),
    _shape(
        rf"\b(?P<first>{_DATE})(?:\s+to\s+|{_DASH})(?P<last>{_DATE})(?!\w|-\d)",
        reader=readers.read_range,
    ),
    _shape(
        rf"\b(?P<first>{_DAY})(?:\s+(?:to|and)\s+|{_DASH})(?P<last>(?:the\s+)?{_DAY}\s+(?:of\s+)?"
        rf"{MONTH}(?:,?\s+{YEAR})?)(?!\w)",
        reader=readers.read_range,
    ),
    _shape(
        rf"\b(?P<first>{MONTH}\s+{_DAY})(?:\s+to\s+|{_DASH})(?P<last>{_DAY}(?:,?\s+{YEAR})?)"
        r"(?!\w)",
        reader=readers.read_range,
    ),
    _shape(
        rf"\b(?P<first>{YEAR})(?:[-–/])(?P<last>\d\d(?:\d\d)?)(?![\w-])", reader=readers.read_years
    ),
    _shape(
        rf"\b(?P<side>[Ss]ince|[Uu]ntil|[Tt]ill)\s+(?P<date>{_DATE})(?!\w)",
        reader=readers.read_open,
    ),
    _shape(
        r"\b(?:the\s+)?(?:(?P<part>early|mid|late)[\s-]+)?(?P<decade>(?:19|20)\d0)['’]?s\b"
        r"(?:\s+(?:and|to|through|or)\s+(?:the\s+)?(?:(?:early|mid|late)[\s-]+)?"
        r"(?P<last>(?:19|20)\d0)['’]?s\b)?",
        reader=readers.read_decade,
    ),
    _shape(
        rf"(?<!Bloody )(?<!Black )(?<!Good )(?<!Easter )(?<!Palm )(?<!every )(?<!each )"
        rf"\b(?P<which>(?i:last|next)\s+)?(?P<weekday>{_WEEKDAY})\b"
        r"(?:\s+(?:morning|afternoon|evening|night))?(?!\s+(?:Times|Mail|Telegraph|Mirror"
        r"|Express|Mothers|Tribune|Independent))",
        reader=readers.read_weekday,
    ),
    _shape(rf"(?i:\b(?:{'|'.join(DAYS)}|overnight)\b)(?!-)", reader=readers.read_near_day),
    _shape(
        rf"(?i:\b(?P<count>{_COUNT})\s+(?P<unit>day|week|month|year|decade)s?\s+ago\b)",
        reader=readers.read_ago,
    ),
    _shape(
        rf"(?i:\b(?:in|over|during|for|within)\s+(?P<time>the\s+(?:past|last|previous)\s+"
        rf"(?:(?P<count>{_COUNT})\s+)?(?P<unit>day|week|month|year|decade)s?)\b)",
        reader=readers.read_past,
    ),
    _shape(
        r"(?i:\b(?:(?:earlier|later)\s+)?(?P<which>last|this|next|past|previous)\s+"
        r"(?P<unit>week|month|year|weekend)\b)(?!-|['’]s\s+end)",
        reader=readers.read_unit,
    ),
    _shape(
        rf"(?i:\b(?:(?P<same>(?:the\s+same|that)\s+(?:day|morning|afternoon|evening|night)"
        rf"|later\s+that\s+day)|(?P<same_year>(?:the\s+same|that)\s+year)"
        rf"|(?P<after>the\s+(?:next|following)\s+(?:day|morning)|the\s+day\s+after)"
        rf"|(?P<before>the\s+(?:previous\s+day|day\s+before))"
        rf"|(?P<count>{_COUNT})\s+days?\s+(?P<way>later|earlier))\b)(?!\s+yesterday)",
        reader=readers.read_anchored,
    ),
)
"""Every pattern with its reader; the leftmost, then the longest match of all of them is taken."""
