"""Allegations and their replies as pairs on a line of time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ...formats.dates import first_day, last_day
from ..records import Figure
from .svg import LINE, block, dot, stroke, svg, text, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROW = 58
LABEL, AXIS = 330, 620
"""Pixels across: the words of a pair, and the days."""
UNDATED = 70
"""Pixels across for what has no date, left of the days."""
INSET = 46
_TOP = 44


@dataclass(frozen=True, slots=True)
class Pair:
    """An allegation and the reply to it: in words, and the days they were said, "" where unknown.

    ``kind`` is the kind of reply in words: denied, rejected, counter-accused ...
    """

    accusation: str
    reply: str
    accused_on: str
    replied_on: str
    kind: str


def pairs_on_a_line(pairs: Sequence[Pair]) -> Figure:
    """Return the picture of ``pairs``, from top to bottom in their order."""
    days = [_middle(one) for pair in pairs for one in (pair.accused_on, pair.replied_on) if one]
    span = (min(days), max(days)) if days else (0, 0)
    height = _TOP + ROW * len(pairs) + 12
    width = LABEL + UNDATED + AXIS + 90
    parts = [*_axis(span, height, dated=bool(days)), *_rows(pairs, span)]
    words = " ".join(f"{_told(pair)}." for pair in pairs)
    return Figure(svg(width, height, parts, words=words), words)


def _axis(span: tuple[int, int], height: float, *, dated: bool) -> Iterator[str]:
    yield text(LABEL + UNDATED / 2 - 10, 18, "no date", look="note", anchor="middle")
    yield stroke(LABEL + UNDATED - 16, 26, LABEL + UNDATED - 16, height - 8, look="grid")
    if not dated:
        return
    for mark in _ticks(*span):
        x = _place(mark, span)
        yield stroke(x, 26, x, height - 8, look="grid")
        yield text(x, 18, _tick(mark, span), look="note", anchor="middle")


def _rows(pairs: Sequence[Pair], span: tuple[int, int]) -> Iterator[str]:
    for number, pair in enumerate(pairs):
        y = _TOP + ROW * number + 12
        yield block(0, y - 4, wrap(pair.accusation, LABEL - 16, most=2), look="act", anchor="start")
        start = _place(_middle(pair.accused_on), span) if pair.accused_on else LABEL + 18
        end = _place(_middle(pair.replied_on), span) if pair.replied_on else LABEL + 42
        if pair.accused_on and pair.replied_on and abs(end - start) < 20:
            end = start + 20
        yield stroke(start, y, end, y, look="line")
        yield dot(start, y, 7, look="accusation")
        yield _cross(end, y)
        yield text(end + 10, y - 11, wrap(pair.reply, 300, most=1)[0], look="note", anchor="end")
        yield stroke(0, y + LINE + 14, LABEL + UNDATED + AXIS + 84, y + LINE + 14, look="grid")


def _cross(x: float, y: float) -> str:
    return dot(x, y, 7, look="reply") + stroke(x - 4, y, x + 4, y, look="reply-mark")


def _place(day: int, span: tuple[int, int]) -> float:
    first, last = span
    share = (day - first) / (last - first) if last > first else 0.5
    return LABEL + UNDATED + INSET + share * (AXIS - 2 * INSET)


def _middle(day: str) -> int:
    """Return the day in the middle of a date, as a number."""
    ends = [date.fromisoformat(one(day)).toordinal() for one in (first_day, last_day)]
    return sum(ends) // 2


def _ticks(first: int, last: int) -> list[int]:
    """Return at most six days between the ends, both with them; years where it spans some."""
    if last - first < 3:
        return [first] if first == last else [first, last]
    begin, end = date.fromordinal(first).year, date.fromordinal(last).year
    if end - begin >= 2:
        step = -(-(end - begin) // 6)
        years = range(begin + 1, end + 1, step)
        return [date(year, 1, 1).toordinal() for year in years]
    return [first + (last - first) * part // 3 for part in range(4)]


def _tick(day: int, span: tuple[int, int]) -> str:
    told = date.fromordinal(day)
    years = date.fromordinal(span[1]).year - date.fromordinal(span[0]).year
    return str(told.year) if years >= 2 else told.isoformat()


def _told(pair: Pair) -> str:
    first = f"{pair.accusation} ({pair.accused_on or 'not dated'})"
    return f"{first}; {pair.reply} ({pair.replied_on or 'not dated'}, {pair.kind})"
