"""The day on which a text published again came out first: "originally published on 3 May"."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import Final

from ...words.languages import per_language
from ...words.sets import listed
from .readers import MONTH, YEAR, point_in

_DAY: Final = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_OUT: Final = r"(?:published|posted|issued|released|printed|broadcast|aired)"
_FIRST: Final = re.compile(
    rf"\b(?:(?i:was|were|is|been|has)\s+)?(?i:(?:first|originally)\s+{_OUT}|{_OUT}\s+(?:first|originally))"
    rf"\b[^.!?;\n]{{0,80}}?(?:(?:[\w-]+\.)+[a-z]{{2,}}[^.!?;\n]{{0,30}}?)?"
    rf"\b(?P<date>{_DAY}\s+{MONTH},?\s+{YEAR}|{MONTH}\s+{_DAY},?\s+{YEAR})"
)
_LONGEST: Final = 60


@lru_cache(maxsize=4)
def first_published(text: str) -> dt.date | None:
    """Return the day that ``text`` says it was first published on; None where it says none.

    "The book was first published on 3 May 1990" is of the book: only what begins its sentence
    with "this", "the following" or the words themselves is of the text.

    >>> first_published("This letter was originally published on ndf.org on 3 May 2019.")
    datetime.date(2019, 5, 3)
    """
    for found in _FIRST.finditer(text):
        if _this().search(text, max(0, found.start() - _LONGEST), found.start()) is None:
            continue
        point = point_in(found["date"])
        if point is not None and point.year and point.month and point.day:
            return dt.date(point.year, point.month, point.day)
    return None


@per_language
def _this() -> re.Pattern[str]:
    """Return what stands before the words where they speak of the text itself."""
    kinds = "|".join(listed("kinds of text"))
    return re.compile(
        r"(?:^|[.!?\n(\[*:]\s*)"
        rf"(?i:(?:the\s+following|this|the|an\s+\w+\s+version\s+of\s+this)\s+(?:\w+\s+)?(?:{kinds})\s+)?$"
    )
