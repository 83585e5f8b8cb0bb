"""Find when: the time expressions of a text, resolved against the date of publication."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from ...annotation.records import TimeMention
from .calendars import YEARS
from .captions import taken_on
from .house_numbers import is_house_number
from .named_after import is_within_a_name
from .patterns import PATTERNS
from .readers import SENTENCE_END, Context, read_date
from .told_years import ToldYear

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from spacy.tokens import Doc

    from .calendars import Period
    from .readers import Reader

_SENTENCE_END: Final = re.compile(r"[.!?…][\"”’'»)\]]*\s|\n\s*\n")
"""Without the ends of lines, at which a text may be broken."""
_RECENT: Final = 3
"""Ends of sentences after which nobody knows from what "the next day" is reckoned."""


def find(doc: Doc, *, reference: dt.date | None) -> Iterator[TimeMention]:
    """Yield the time expressions of ``doc`` in order; none overlaps another.

    What is relative ("on Saturday", "12 June") is reckoned from ``reference``; without one it
    has no dates and the precision Unknown.
    """
    text = doc.text
    for start, end, period in read(text, reference=reference):
        span = doc.char_span(start, end, alignment_mode="expand")
        if span is None:
            continue
        yield TimeMention(
            start, end, text[start:end], span.start, span.end,
            period.start, period.end, period.precision, period.basis,
        )  # fmt: skip


def read(text: str, *, reference: dt.date | None) -> Iterator[tuple[int, int, Period]]:
    """Yield (start, end, period) of the time expressions in a plain text, in order.

    A reference at the rim of the calendar, such as 1 January of the year 1, is none.
    """
    if reference is not None and reference.year not in YEARS:
        reference = None
    taken = anchored = 0
    anchor: Period | None = None
    story = ToldYear()
    captions = list(taken_on(text, _with_years(text)))
    for match, reader in _candidates(text):
        if match.start() < taken or is_within_a_name(text, *match.span()):
            continue
        if is_house_number(text, match.end()):
            continue
        near = _gives_year(anchor, text[anchored : match.start()])
        pictured = (day for start, end, day in captions if start <= match.start() < end)
        held = anchor if _is_still_told(text[anchored : match.start()]) else None
        known = Context(next(pictured, reference), held, near)
        context = story.context(match, reader, known)
        period = reader(match, context)
        if period is None:
            continue
        story.heed(match, period, reference, told=context is not known)
        group: int | str = "time" if "time" in match.re.groupindex else 0
        yield match.start(group), match.end(group), period
        taken = match.end()
        if period.start is not None:
            anchor, anchored = period, match.end()


def _with_years(text: str) -> Iterator[tuple[int, Period]]:
    """Yield the dates of a text that need no other to be read, with their beginnings."""
    for match, reader in _candidates(text):
        if reader is read_date:
            period = reader(match, Context(None, None, near=False))
            if period is not None:
                yield match.start(), period


def _is_still_told(between: str) -> bool:
    """Tell whether "two days later" after ``between`` may be reckoned from the date before it."""
    return sum(1 for _ in _SENTENCE_END.finditer(between)) <= _RECENT


def _gives_year(anchor: Period | None, between: str) -> bool:
    """Tell whether a date gives its year to a day or month that comes after ``between``.

    Only a day or a month does, within its sentence: "the killings of 1994" may be of another event.
    """
    dated = anchor is not None and anchor.start is not None and len(anchor.start) >= len("2011-05")
    return dated and SENTENCE_END.search(between) is None


@lru_cache(maxsize=2)
def _candidates(text: str) -> list[tuple[re.Match[str], Reader]]:
    """Return all matches of all patterns, leftmost first, then the longest.

    A text is asked for its dates, and then which of its numbers are none.
    """
    found = [
        (match.start(), -match.end(), rank, match, reader)
        for rank, (pattern, reader) in enumerate(PATTERNS)
        for match in pattern.finditer(text)
    ]
    found.sort(key=lambda row: row[:3])
    return [(match, reader) for *_, match, reader in found]
