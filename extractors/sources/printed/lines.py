"""Lines of a printed page, made of its pieces, in the order in which they are read."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from statistics import median
from typing import TYPE_CHECKING, Final

from .grid import with_rows
from .pieces import WIDTH, Piece, Printed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_WIDE: Final = 1.8
"""A gap of so many sizes parts two cells."""

_FEWEST_ROWS: Final = 5
_MARKER: Final = re.compile(r"\s*[\[(]?(?:\d{1,3}|[*†‡§]|[ivx]{1,5})[\])]?\s*")


def printed_lines(pieces: Iterable[Piece], page: int) -> list[Printed]:
    """Return the lines of a page, column by column where it has two."""
    lines: list[Printed] = []
    end = 0.0
    drawn = [piece for piece in pieces if piece.text.strip()]
    for piece in drawn:
        text = " ".join(piece.text.split())
        last = lines[-1] if lines else None
        stop = piece.x + WIDTH * piece.size * len(piece.text)
        if last is None or not _is_beside(piece, last):
            lines.append(Printed(page, piece.y, piece.size, ((piece.x, text),)))
        elif piece.size < 0.8 * last.size and _MARKER.fullmatch(text):
            continue  # the number of a footnote
        else:
            lines[-1] = _joined(last, piece, text, end)
        end = stop
    return _by_columns(with_rows(lines, drawn))


def _is_beside(piece: Piece, line: Printed) -> bool:
    return abs(piece.y - line.y) < 0.6 * max(piece.size, line.size) and piece.x >= line.x


def _joined(line: Printed, piece: Piece, text: str, end: float) -> Printed:
    """Return ``line`` with a piece behind it: in a cell of its own where the gap is wide."""
    x, before = line.cells[-1]
    size = max(line.size, piece.size)
    if piece.x - end > _WIDE * size:
        return replace(line, cells=(*line.cells, (piece.x, text)), size=size)
    gap = " " if piece.text[:1].isspace() or before.endswith(" ") else ""
    if not gap and piece.x - end > 0.15 * size and text[:1] not in ",.;:!?)":
        gap = " "
    return replace(line, cells=(*line.cells[:-1], (x, f"{before}{gap}{text}")), size=size)


def _by_columns(lines: list[Printed]) -> list[Printed]:
    """Return ``lines`` with the left column before the right, where they are drawn row by row."""
    gutter = _gutter(lines)
    if gutter is None:
        return lines
    across = [line for line in lines if len(line.cells) == 2]
    top, bottom = max(line.y for line in across), min(line.y for line in across)
    above = [line for line in lines if line.y > top]
    below = [line for line in lines if line.y < bottom and line.x < gutter]
    within = [line for line in lines if line not in above and line not in below]
    left = [_side(line, gutter, left=True) for line in within]
    right = [_side(line, gutter, left=False) for line in within]
    return [*above, *(line for line in (*left, *right) if line is not None), *below]


def _side(line: Printed, gutter: float, *, left: bool) -> Printed | None:
    cells = tuple(cell for cell in line.cells if (cell[0] < gutter) == left)
    return replace(line, cells=cells) if cells else None


def _gutter(lines: Sequence[Printed]) -> float | None:
    """Return where the right column begins: where most lines have prose on either side of it."""
    pairs = [line for line in lines if len(line.cells) == 2]
    if len(pairs) < max(_FEWEST_ROWS, len(lines) / 2):
        return None
    starts = Counter(round(line.cells[1][0] / 4) for line in pairs)
    start, count = starts.most_common(1)[0]
    words = median(len(text.split()) for line in pairs for _, text in line.cells)
    return start * 4 - 4.0 if count >= 0.8 * len(pairs) and words >= 4 else None
