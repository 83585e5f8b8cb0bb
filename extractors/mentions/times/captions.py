"""The day a picture was taken, from which a caption reckons: "last week ... taken May 3, 2020"."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from .readers import SENTENCE_END

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .calendars import Period

_TAKEN: Final = re.compile(
    r"(?i:\b(?:photo|photograph|picture|image|frame|video|footage|screengrab)s?\b[^.!?\n]{0,60}?"
    r"\b(?:taken|made|shot|filmed|dated)\s+(?:on\s+)?)"
)


def taken_on(text: str, dates: Iterable[tuple[int, Period]]) -> Iterator[tuple[int, int, dt.date]]:
    """Yield [start, end) of each sentence that tells the day its picture was taken, and the day.

    ``dates`` are the dates of ``text`` with their beginnings.
    """
    days = {
        start: dt.date.fromisoformat(period.start)
        for start, period in dates
        if period.start is not None and len(period.start) == len("2020-12-14")
    }
    ends = [found.end() for found in SENTENCE_END.finditer(text)]
    for found in _TAKEN.finditer(text):
        day = days.get(found.end())
        if day is not None:
            start = max((end for end in ends if end <= found.start()), default=0)
            yield start, min((e for e in ends if e > found.end()), default=len(text)), day
