"""The year of which a text has begun to tell: "In *1983* … On 23 July the rebels struck".

A day or month without a year is then not of the year of publication. It is of the year told of
in its own sentence or the one before; a little later nobody knows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from . import readers, together
from .calendars import Period
from .readers import MONTH, SENTENCE_END, YEAR, Context

if TYPE_CHECKING:
    import datetime as dt

    from .readers import Reader

_WITHOUT_YEAR: Final = (
    readers.read_date,
    readers.read_vague,
    readers.read_range,
    together.read_months,
    together.read_two_days,
)
_WHEN: Final = re.compile(
    r"\b(?:in|on|during|throughout|(?:in|by)\s+(?:early|mid|late))[\s-]+$", re.IGNORECASE
)
_NEWS: Final = re.compile(
    r"\b(?:has|have|is|are|will|would|says?|said|announced|reported|according|now|today"
    r"|recently|scheduled|expected)\b"
)
"""What tells news of the present, not a story of that year: "… on 3 May, police *said*"."""
_OLD: Final = 2
"""Years back from which a year is another's: in June 2012 "in March" after "2011" may be of 2012.
"""
_STORY: Final = 6
"""Sentences for which a year may still hold, for each time that it was told of."""


@dataclass(slots=True)
class ToldYear:
    """The year of a story that a text tells, and where it was last told of; None for the news."""

    year: int | None = None
    end: int = 0
    times: int = 0

    def context(self, match: re.Match[str], reader: Reader, known: Context) -> Context:
        """Return what the date that ``match`` tells is reckoned from."""
        if self.year is None or not _lacks_year(match, reader):
            return known
        text = match.string
        between = sum(1 for _ in SENTENCE_END.finditer(text, self.end, match.start()))
        if between > _STORY * self.times or _NEWS.search(_sentence(text, *match.span())):
            return known
        year = Period(str(self.year), None, "Year", "Stated")
        return Context(None, year, near=between <= 1)

    def heed(
        self, match: re.Match[str], period: Period, reference: dt.date | None, *, told: bool
    ) -> None:
        """Note the year that a date tells; ``told`` where the date is of the story's year."""
        if reference is None or told:
            self.end = match.end()
            return
        if period.start is None:
            return
        year = int(period.start[:4])
        if year >= reference.year - 1 or period.precision == "Range":
            self.year = None
        elif year <= reference.year - _OLD and _is_when(match):
            self.times = self.times + 1 if year == self.year else 1
            self.year, self.end = year, match.end()


def _lacks_year(match: re.Match[str], reader: Reader) -> bool:
    words = match.group()
    return reader in _WITHOUT_YEAR and not re.search(YEAR, words) and bool(re.search(MONTH, words))


def _is_when(match: re.Match[str]) -> bool:
    """Tell whether something took place then: "in 1983", "on 3 May 1983", not "of 1983"."""
    if not re.search(YEAR, match.group()):
        return False
    at = match.start("time") if "time" in match.re.groupindex else match.start()
    day = re.search(rf"{MONTH}.*{YEAR}|{YEAR}-", match.group()) is not None
    return day or _WHEN.search(match.string[max(0, at - 20) : at]) is not None


def _sentence(text: str, start: int, end: int) -> str:
    """Return the sentence of ``text[start:end]``."""
    before = [m.end() for m in SENTENCE_END.finditer(text, 0, start)]
    after = SENTENCE_END.search(text, end)
    return text[before[-1] if before else 0 : after.start() if after else len(text)]
