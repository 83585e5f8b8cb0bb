"""The shapes of English time expressions, each with the function that reads it.

A pattern matches the whole expression with the words that make it one ("in" of "in March");
its group ``time``, where there is one, is the part that is reported.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from . import readers, spans, together
from .calendars import MONTHS, WEEKDAYS
from .readers import DAYS, MONTH, YEAR

if TYPE_CHECKING:
    from .readers import Reader

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
    r"|(?:the\s+)?(?:spring|summer|autumn|fall|winter)"
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


_NEAR: Final = f"(?:{'|'.join(DAYS)})"
_ENDS: Final = (
    rf"(?:(?i:{_VAGUE})?(?P<date>{_DATE})|(?P<which>(?i:last|next|this)\s+)?(?:(?P<weekday>{_WEEKDAY})"
    r"(?:\s+(?:morning|afternoon|evening|night))?|(?P<unit>week|month|year))"
    rf"|(?P<near>(?i:{_NEAR})))"
)
"""What "since" and "before" leave one end of time open at."""
_ALONE: Final = (
    r"(?=\s*(?:[.,;:)\]—–]|$)|\s+(?:the|a|an|and|or|but|when|where|as|was|were|had|has|have|is|he|she"
    r"|they|it|its|his|her|their|there|some|at|in|on)\b)"
)
"""What follows a date that stands by itself: not "after 2015 *protests*"."""


def _shape(*parts: str, reader: Reader) -> tuple[re.Pattern[str], Reader]:
    return re.compile("".join(parts)), reader


PATTERNS: Final = (
    _shape(
        rf"(?P<time>\b(?:[Ss]ince|(?P<until>[Uu]ntil|[Tt]ill))\s+{_ENDS})(?!\w|['’]s)",
        reader=spans.read_side,
    ),
    _shape(
        rf"(?P<time>\b(?:[Aa]fter|(?P<until>[Bb]efore|[Pp]rior\s+to|[Bb]y))\s+{_ENDS})"
        rf"(?!\w|['’]s){_ALONE}",
        reader=spans.read_side,
    ),
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
        rf"{_PREPOSITION}(?P<time>(?P<date>{_FULL}))(?!\s+\d|,\s+{YEAR}|(?<=May)\s+[A-Z])",
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
        rf"(?:\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)|['’]s)\s+(?P<time>(?P<date>{YEAR}))"
        rf"(?=\s+[a-z]){_COUNTED}(?!\s+\w+s\b)",
        reader=readers.read_date,
    ),
    _shape(
        rf"(?:{_PREPOSITION}|\b)(?P<time>(?P<date>(?:{_DAY}\s+(?:of\s+)?)?{MONTH}(?:\s+{_DAY})?)"
        r",?\s+(?:of\s+)?(?:that|the\s+same)\s+year)\b",
        reader=readers.read_that_year,
    ),
    _shape(
        rf"(?:{_PREPOSITION}|\b)(?P<time>(?P<date>(?:{_DAY}\s+(?:of\s+)?)?{MONTH}(?:\s+{_DAY})?)"
        r",?\s+(?:of\s+)?(?P<which>last|this|next)\s+year)\b",
        reader=readers.read_relative_year,
    ),
    _shape(rf"\((?P<time>(?P<date>{YEAR}))\)", reader=readers.read_date),
    _shape(  # of a list of years: "2012: Rebels seize the port."
        rf"(?:^|(?<=[.!?;]\s)|(?<=\n))(?P<time>(?P<date>{YEAR}))(?=:\s+\w|\s+[–—-]\s+[A-Z])",
        reader=readers.read_date,
    ),
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
        rf"\b(?P<first>{_DAY})(?:\s+to\s+|{_DASH})(?P<last>(?:the\s+)?{_DAY}\s+(?:of\s+)?"
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
        r"(?i:\b(?:the\s+)?(?P<which>first|second|third|fourth|last|final|latter|closing)\s+"
        rf"(?:(?P<count>{_COUNT})\s+)?(?:(?P<half>half)|(?P<quarter>quarter)|(?P<month>month)"
        r"|(?P<week>week)|day)(?P<several>s?)\s+of\s+)(?P<date>(?P<this>(?:the|this)\s+year)"
        rf"|(?P<last>last\s+year)|{MONTH}(?:,?\s+(?:of\s+)?{YEAR})?|{YEAR})(?!\w)",
        reader=spans.read_part,
    ),
    _shape(
        rf"(?:{_PREPOSITION}|\b)(?P<time>(?P<months>{_FULL}(?:,\s+{_FULL})*,?\s+and\s+{_FULL})"
        rf"(?:,?\s+(?:of\s+)?(?P<year>{YEAR}))?)(?!\s+\d|\w)",
        reader=together.read_months,
    ),
    _shape(
        rf"{_PREPOSITION}(?P<time>(?P<first>{YEAR})\s+and\s+(?P<last>{YEAR}))(?!\w|-\w|%){_COUNTED}",
        reader=together.read_two_years,
    ),
    _shape(
        rf"\b(?P<first>{_DAY})\s+and\s+(?:the\s+)?(?P<last>{_DAY})\s+(?:of\s+)?(?P<month>{MONTH})"
        rf"(?P<year>,?\s+{YEAR})?(?!\w)",
        reader=together.read_two_days,
    ),
    _shape(
        rf"\b(?P<month>{MONTH})\s+(?P<first>{_DAY})\s+and\s+(?P<last>{_DAY})"
        rf"(?P<year>,?\s+{YEAR})?(?!\w|\s+{MONTH}){_COUNTED}",
        reader=together.read_two_days,
    ),
    _shape(
        rf"\b(?P<first>{_WEEKDAY})\s+and\s+(?P<last>{_WEEKDAY})\b",
        reader=together.read_two_weekdays,
    ),
    _shape(
        rf"\b(?i:from|between)\s+(?P<first>{_WEEKDAY})\s+{_SPAN}\s+(?P<last>{_WEEKDAY})\b",
        reader=together.read_week_days,
    ),
    _shape(
        r"\b(?:the\s+)?(?:(?P<part>early|mid|late)[\s-]+)?(?P<decade>(?:19|20)\d0)['’]?s\b"
        r"(?:\s+(?:and|to|through|or)\s+(?:the\s+)?(?:(?:early|mid|late)[\s-]+)?"
        r"(?P<last>(?:19|20)\d0)['’]?s\b)?",
        reader=readers.read_decade,
    ),
    _shape(
        rf"(?<!Bloody )(?<!Black )(?<!Good )(?<!Easter )(?<!Palm )(?<!every )(?<!each )"
        rf"\b(?P<which>(?i:last|next|following|previous|preceding)\s+)?(?P<weekday>{_WEEKDAY})\b"
        r"(?:\s+(?:morning|afternoon|evening|night))?(?!\s+(?:Times|Mail|Telegraph|Mirror"
        r"|Express|Mothers|Tribune|Independent))",
        reader=readers.read_weekday,
    ),
    _shape(rf"(?P<near>(?i:\b(?:{_NEAR}|overnight)\b))(?!-)", reader=readers.read_near_day),
    _shape(
        rf"(?P<near>(?i:\b{_NEAR}\b))\s*(?:\(\s*(?P<weekday>{_WEEKDAY})\s*\)|,\s+(?P<day>{_WEEKDAY}),)",
        reader=spans.read_today_named,
    ),
    _shape(
        rf"(?i:\b(?P<count>{_COUNT})\s+(?P<unit>day|week|month|year|decade)s?\s+ago\b)",
        reader=readers.read_ago,
    ),
    _shape(
        rf"(?i:\b(?:in|over|during|for|within)\s+(?P<time>the\s+(?:past|last|previous)\s+"
        rf"(?:(?P<count>{_COUNT})\s+)?(?P<unit>day|week|month|year|decade)(?P<several>s?))\b)(?!\s+of\s+(?:\d|[A-Z]|last|this))",
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
