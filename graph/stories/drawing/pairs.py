"""Allegations and their replies as pairs on a line of time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ...formats.dates import first_day, last_day
from ..records import Figure
from .svg import LINE, UPRIGHT, block, dot, stroke, svg, text, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TOP = 44


@dataclass(frozen=True, slots=True)
class Sheet:
    """Pixels: ``label`` for the words left of the line, 0 where they stand above it.

    ``undated`` is for what has no date, left of ``axis``, the days, whose ends keep ``inset``
    free; ``row`` is the height of a pair, and ``width`` that of all.
    """

    label: int
    undated: int
    axis: int
    inset: int
    row: int
    width: int


WIDE = Sheet(label=330, undated=70, axis=620, inset=46, row=58, width=1110)
NARROW = Sheet(label=0, undated=64, axis=UPRIGHT - 64, inset=30, row=104, width=UPRIGHT)


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
    words = " ".join(f"{_told(pair)}." for pair in pairs)
    wide, narrow = (_drawn(pairs, sheet, words) for sheet in (WIDE, NARROW))
    return Figure(wide, words, narrow)


def _drawn(pairs: Sequence[Pair], sheet: Sheet, words: str) -> str:
    days = [_middle(one) for pair in pairs for one in (pair.accused_on, pair.replied_on) if one]
    span = (min(days), max(days)) if days else (0, 0)
    height = _TOP + sheet.row * len(pairs) + 12
    parts = [*_axis(span, height, sheet, dated=bool(days)), *_rows(pairs, span, sheet)]
    return svg(sheet.width, height, parts, words=words)


def _axis(span: tuple[int, int], height: float, sheet: Sheet, *, dated: bool) -> Iterator[str]:
    left = sheet.label + sheet.undated
    yield text(left - sheet.undated / 2 - 10, 18, "no date", look="note", anchor="middle")
    yield stroke(left - 16, 26, left - 16, height - 8, look="grid")
    if not dated:
        return
    for mark in _ticks(*span, most=6 if sheet.label else 4):
        x = _place(mark, span, sheet)
        yield stroke(x, 26, x, height - 8, look="grid")
        yield text(x, 18, _tick(mark, span), look="note", anchor="middle")


def _rows(pairs: Sequence[Pair], span: tuple[int, int], sheet: Sheet) -> Iterator[str]:
    for number, pair in enumerate(pairs):
        top = _TOP + sheet.row * number + 12
        words = wrap(pair.accusation, (sheet.label or sheet.width) - 16, most=2)
        yield block(0, top - 4, words, look="act halo", anchor="start")
        y = top if sheet.label else top + 2 * LINE + 8
        ends = _ends(pair, span, sheet)
        yield stroke(ends[0], y, ends[1], y, look="line")
        yield dot(ends[0], y, 7, look="accusation")
        yield _cross(ends[1], y)
        reply = wrap(pair.reply, min(300, sheet.width - 20), most=1)[0]
        if sheet.label:
            yield text(ends[1] + 10, y - 11, reply, look="note", anchor="end")
        else:
            yield text(0, y + 24, reply, look="note halo")
        foot = top + sheet.row - 28
        yield stroke(0, foot, sheet.width - 6, foot, look="grid")


def _ends(pair: Pair, span: tuple[int, int], sheet: Sheet) -> tuple[float, float]:
    """Return where a pair begins and ends across; its marks never lie on each other."""
    told, answered = pair.accused_on, pair.replied_on
    start = _place(_middle(told), span, sheet) if told else sheet.label + 12
    end = _place(_middle(answered), span, sheet) if answered else sheet.label + 36
    close = bool(told and answered) and abs(end - start) < 20
    return start, start + 20 if close else end


def _cross(x: float, y: float) -> str:
    return dot(x, y, 7, look="reply") + stroke(x - 4, y, x + 4, y, look="reply-mark")


def _place(day: int, span: tuple[int, int], sheet: Sheet) -> float:
    first, last = span
    share = (day - first) / (last - first) if last > first else 0.5
    return sheet.label + sheet.undated + sheet.inset + share * (sheet.axis - 2 * sheet.inset)


def _middle(day: str) -> int:
    """Return the day in the middle of a date, as a number."""
    ends = [date.fromisoformat(one(day)).toordinal() for one in (first_day, last_day)]
    return sum(ends) // 2


def _ticks(first: int, last: int, *, most: int) -> list[int]:
    """Return at most ``most`` days between the ends, both with them; years where it spans some."""
    if last - first < 3:
        return [first] if first == last else [first, last]
    begin, end = date.fromordinal(first).year, date.fromordinal(last).year
    if end - begin >= 2:
        step = -(-(end - begin) // most)
        years = range(begin + 1, end + 1, step)
        return [date(year, 1, 1).toordinal() for year in years]
    parts = 3 if most > 4 else 1
    return [first + (last - first) * part // parts for part in range(parts + 1)]


def _tick(day: int, span: tuple[int, int]) -> str:
    told = date.fromordinal(day)
    years = date.fromordinal(span[1]).year - date.fromordinal(span[0]).year
    return str(told.year) if years >= 2 else told.isoformat()


def _told(pair: Pair) -> str:
    first = f"{pair.accusation} ({pair.accused_on or 'not dated'})"
    return f"{first}; {pair.reply} ({pair.replied_on or 'not dated'}, {pair.kind})"
