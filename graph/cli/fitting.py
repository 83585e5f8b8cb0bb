"""Tables for people, made to fit the terminal: long words get the room, nothing is cut.

A table that is too wide folds its headings; then its long columns (quotes, questions, reasons)
go to lines of their own beneath each row, and cells fold between words; where fewer than half of
the columns would be left, each row becomes a block of lines.
"""

from __future__ import annotations

import re
import shutil
import textwrap
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from rich.cells import cell_len

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

NARROW = 34
"""Cells up to so many characters stand in columns where not all can."""
BETWEEN = 2
"""Spaces between columns."""
INDENT = 4
"""Spaces before a line of its own."""
_FEWEST = 24
_WORD = re.compile(r"[^_\s]+?(?=[_\s]|$|(?<=[a-z])(?=[A-Z]))")
"""A word of a heading: "other_language", "speechAct"."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """The lines of a table: its heading (none where rows are blocks), and what is below it."""

    heading: tuple[str, ...]
    body: tuple[str, ...]


def terminal_width() -> int:
    """Return the characters of a line: the terminal's, or what COLUMNS says; 100 in a pipe."""
    return max(shutil.get_terminal_size(fallback=(100, 24)).columns, _FEWEST)


def fitted(columns: Sequence[str], rows: Sequence[Sequence[str]], *, width: int | None) -> Fitted:
    """Return a table in lines of ``width`` characters at most; None for as many as it takes."""
    cells = [[" ".join(cell.split()) for cell in row] for row in rows]
    inner = [max((cell_len(row[at]) for row in cells), default=0) for at in range(len(columns))]
    for headings in ([[name] for name in columns], [_WORD.findall(name) for name in columns]):
        widths = [max(inner[at], *map(cell_len, head)) for at, head in enumerate(headings)]
        last = widths[-1:] if width is None else _last(widths, width)
        if last:
            widths[-1:] = last
            return Fitted(_heads(headings, widths), tuple(_folded(cells, widths)))
    inside = _inside(columns, cells, width or _FEWEST)
    if not inside:
        return Fitted((), tuple(_blocks(columns, cells, width or _FEWEST)))
    widths = _shares(columns, cells, inside, width or _FEWEST)
    whole = [max(wide, cell_len(columns[at])) for wide, at in zip(widths, inside, strict=True)]
    if _total(whole) <= (width or _FEWEST):
        heading, widths = _heads([[columns[at]] for at in inside], whole), whole
    else:
        heading = _heads([_WORD.findall(columns[at]) for at in inside], widths)
    return Fitted(heading, tuple(_beneath(columns, cells, inside, widths, width or _FEWEST)))


def _inside(columns: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """Return the columns that stay columns; none where fewer than half of them could.

    Those with mostly long cells go first, then the one with the longest word.
    """
    places = range(len(columns))
    inside = [at for at in places if _usual([cell_len(row[at]) for row in rows]) <= NARROW]
    least = [_longest_word(columns[at], [row[at] for row in rows]) for at in places]
    while inside and _total([least[at] for at in inside]) > width:
        inside.remove(max(inside, key=lambda at: least[at]))
    return inside if len(inside) > 1 and 2 * len(inside) >= len(columns) else []


def _shares(
    columns: Sequence[str], rows: Sequence[Sequence[str]], inside: Sequence[int], width: int
) -> list[int]:
    """Return the width of each column that stays: what it takes, the widest folded till all fit."""
    least = [_longest_word(columns[at], [row[at] for row in rows]) for at in inside]
    widths = [
        max(low, *(min(cell_len(row[at]), NARROW) for row in rows))
        for low, at in zip(least, inside, strict=True)
    ]
    while _total(widths) > width:
        spare = [wide - low for wide, low in zip(widths, least, strict=True)]
        widths[spare.index(max(spare))] -= 1
    return widths


def _usual(lengths: Sequence[int]) -> int:
    """Return the length that three in four do not exceed."""
    return sorted(lengths)[(3 * len(lengths) - 1) // 4] if lengths else 0


def _longest_word(name: str, cells: Sequence[str]) -> int:
    words = [*_WORD.findall(name), *(word for cell in cells for word in cell.split())]
    return max(map(cell_len, words), default=1)


def _last(widths: Sequence[int], width: int) -> list[int]:
    """Return the width of the last column, which may fold in half a line; none if too narrow."""
    left = width - _total([*widths[:-1], 0])
    if left >= widths[-1]:
        return [widths[-1]]
    return [left] if len(widths) > 1 and left >= max(_FEWEST, width // 2) else []


def _heads(headings: Sequence[Sequence[str]], widths: Sequence[int]) -> tuple[str, ...]:
    tall = max(map(len, headings))
    padded = [[*[""] * (tall - len(head)), *head] for head in headings]
    return tuple(_line([head[at] for head in padded], widths) for at in range(tall))


def _folded(rows: Sequence[Sequence[str]], widths: Sequence[int]) -> Iterator[str]:
    """Yield rows in columns; the last one goes on beneath itself."""
    for row in rows:
        lines = _wrapped(row[-1], widths[-1])
        for first, words in zip_longest([row[:-1]], lines):
            yield _line([*(first or [""] * (len(row) - 1)), words or ""], widths)


def _beneath(
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
    inside: Sequence[int],
    widths: Sequence[int],
    width: int,
) -> Iterator[str]:
    """Yield rows in columns, what has none on lines of its own: the first above, others beneath."""
    own = [at for at in range(len(columns)) if at not in inside]
    for row in rows:
        if own[:1] == [0]:
            yield from _wrapped(row[0], width)
        cells = [_wrapped(row[at], wide) for at, wide in zip(inside, widths, strict=True)]
        for line in zip_longest(*cells, fillvalue=""):
            yield _line(line, widths)
        for at in filter(None, own):
            lead = f"{columns[at]}: " if len(own) > 1 else ""
            if row[at]:
                lines = _wrapped(f"{lead}{row[at]}", width - INDENT)
                yield from (f"{' ' * INDENT}{words}" for words in lines)


def _blocks(columns: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> Iterator[str]:
    """Yield rows one under another, a line for each field that has something."""
    names = max(map(cell_len, columns), default=0)
    for number, row in enumerate(rows):
        if number:
            yield ""
        for name, cell in zip(columns, row, strict=True):
            lines = _wrapped(cell, max(width - names - BETWEEN, _FEWEST)) if cell else []
            for lead, words in zip_longest([name], lines, fillvalue=""):
                if words:
                    yield _line([lead, words], [names, 0])


def _wrapped(words: str, width: int) -> list[str]:
    return textwrap.wrap(words, max(width, 1), break_on_hyphens=False) or [""]


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (
        cell + " " * (width - cell_len(cell)) for cell, width in zip(cells, widths, strict=True)
    )
    return (" " * BETWEEN).join(padded).rstrip()


def _total(widths: Sequence[int]) -> int:
    return sum(widths) + BETWEEN * (len(widths) - 1)
