"""Tables of three columns and more whose cells run over several lines: a row is read as one.

The header says how many columns there are. Lines of one cell follow each other closely; what
overlaps in height, column by column, is one row. A table whose rows stand as close as the lines of
a cell tells them apart by nothing, and is left as it is: a row for each line.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from .pieces import WIDTH, Piece, Printed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FEWEST_COLUMNS: Final = 3
_CLOSE: Final = 1.4
"""Lines of one cell are at most so many sizes apart."""
_APART: Final = 4.5
"""A table ends where so many sizes are blank."""
_SLACK: Final = 3.0
_OVER: Final = 0.4
"""A line that reaches so far into the second column is no cell of the first."""


@dataclass(slots=True)
class _Block:
    """Lines of one cell: its column, its height from ``top`` down to ``bottom``, its words."""

    column: int
    top: float
    bottom: float
    words: list[str]


def with_rows(lines: list[Printed], pieces: Sequence[Piece]) -> list[Printed]:
    """Return the ``lines`` of a page with whole rows in place of the lines of its tables."""
    for index, head in enumerate(lines):
        if len(head.cells) < _FEWEST_COLUMNS:
            continue
        starts = _starts(head, pieces)
        inside = _inside(head, starts, pieces)
        rows = list(_rows(_blocks(inside, starts), starts, head))
        if not rows:
            continue
        floor = min(piece.y for piece in inside) - 1
        after = [line for line in lines[index + 1 :] if not floor <= line.y < head.y]
        return [*lines[: index + 1], *rows, *with_rows(after, pieces)]
    return lines


def _starts(head: Printed, pieces: Sequence[Piece]) -> list[float]:
    """Return where the columns begin: the places that recur below the header, else its cells'.

    The words of a header are often centred over their column.
    """
    own = [x for x, _ in head.cells]
    drop = _APART * head.size * 2
    below = [p for p in pieces if head.y - drop < p.y < head.y - 1]
    counts = Counter(round(p.x) for p in below)
    common = sorted(x for x, count in counts.items() if count > 1)
    apart = [x for i, x in enumerate(common) if not i or x - common[i - 1] > _SLACK]
    return [float(x) for x in apart] if len(apart) == len(own) else own


def _inside(head: Printed, starts: Sequence[float], pieces: Sequence[Piece]) -> list[Piece]:
    """Return what is drawn below the header, down to where the table ends."""
    below = sorted((p for p in pieces if p.y < head.y - 1), key=lambda p: (-p.y, p.x))
    found: list[Piece] = []
    last = head.y
    limit = starts[1] + _OVER * (starts[1] - starts[0])
    for piece in below:
        end = piece.x + WIDTH * piece.size * len(piece.text.strip())
        is_first = piece.x < starts[1] - _SLACK
        if last - piece.y > _APART * head.size or piece.x < starts[0] - _SLACK:
            break
        if is_first and end > limit:
            break
        found.append(piece)
        last = piece.y
    floor = min((p.y for p in found), default=head.y)
    cut = next((p.y for p in below if p not in found), None)
    return [p for p in found if cut is None or p.y > cut + 1 or floor > cut]


def _blocks(pieces: Sequence[Piece], starts: Sequence[float]) -> list[_Block]:
    """Return the cells: lines of one column that follow each other closely."""
    open_blocks: dict[int, _Block] = {}
    blocks: list[_Block] = []
    for piece in pieces:  # from the top
        column = max((i for i, x in enumerate(starts) if x <= piece.x + _SLACK), default=0)
        text = " ".join(piece.text.split())
        block = open_blocks.get(column)
        if block is None or block.bottom - piece.y > _CLOSE * piece.size:
            block = _Block(column, piece.y, piece.y, [])
            open_blocks[column] = block
            blocks.append(block)
        block.bottom = piece.y
        block.words.append(text)
    return blocks


def _rows(blocks: Sequence[_Block], starts: Sequence[float], head: Printed) -> Iterator[Printed]:
    """Yield the rows, from the top; none where no cell of the table has a second line."""
    rows: list[list[_Block]] = []
    for block in sorted(blocks, key=lambda b: (-b.top, b.column)):
        if rows and block.top >= min(b.bottom for b in rows[-1]) - 1:
            rows[-1].append(block)
        else:
            rows.append([block])
    wraps = any(b.top > b.bottom + 1 for b in blocks)
    tight = any(_is_tight(row) for row in rows)
    if tight or not wraps or not rows or sum(len(row) > 1 for row in rows) * 2 < len(rows):
        return
    for row in rows:
        cells = {b.column: " ".join(b.words) for b in sorted(row, key=lambda b: -b.top)}
        placed = tuple((starts[column], cells[column]) for column in sorted(cells))
        yield Printed(head.page, max(b.top for b in row), head.size, placed)


def _is_tight(row: Sequence[_Block]) -> bool:
    """Tell whether several rows were taken for one: each column has several lines, or blocks."""
    columns = [b.column for b in row]
    return len(columns) > len(set(columns)) or (
        len(row) > 1 and all(b.top > b.bottom + 1 for b in row)
    )
