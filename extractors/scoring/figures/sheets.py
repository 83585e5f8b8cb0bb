"""Tables of figures, as text for people and as JSON for programs."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .counts import Accuracy, Counts

Cell = str | int | float | None
"""A word, a count, a share (printed in percent), or nothing to say."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table: a title, the heads of its columns, its rows."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def text(self) -> str:
        """Return the table in aligned columns; shares in percent with one decimal."""
        lines = [self.columns, *(tuple(_shown(cell) for cell in row) for row in self.rows)]
        widths = [max(len(line[i]) for line in lines) for i in range(len(self.columns))]
        numeric = [
            i > 0 and all(not isinstance(row[i], str) for row in self.rows)
            for i in range(len(self.columns))
        ]
        aligned = [
            "  ".join(
                cell.rjust(width) if right else cell.ljust(width)
                for cell, width, right in zip(line, widths, numeric, strict=True)
            ).rstrip()
            for line in lines
        ]
        return "\n".join([self.title, "-" * len(aligned[0]), *aligned])

    def objects(self) -> list[dict[str, Cell]]:
        """Return the rows as objects with the column heads as keys."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


@dataclass(frozen=True, slots=True)
class Scorecard:
    """What one gold set says about one pipeline: tables, notes on them, and a listing of errors."""

    name: str
    notes: tuple[str, ...]
    sheets: tuple[Sheet, ...]
    errors: tuple[str, ...] = ()

    def text(self) -> str:
        """Return everything for people."""
        parts = [*self.notes, "", *(sheet.text() + "\n" for sheet in self.sheets), *self.errors]
        return "\n".join([self.name, *parts]).rstrip() + "\n"

    def json(self) -> str:
        """Return everything for programs, keys in a fixed order."""
        shape = {
            "name": self.name,
            "notes": list(self.notes),
            "sheets": {sheet.title: sheet.objects() for sheet in self.sheets},
            "errors": list(self.errors),
        }
        return json.dumps(shape, ensure_ascii=False, indent=1) + "\n"


def prf(name: str, counts: Counts) -> tuple[Cell, ...]:
    """Return a row of precision, recall, F1 and the three counts."""
    found = (counts.precision, counts.recall, counts.f1)
    return (name, *found, counts.right, counts.predicted, counts.gold)


PRF_COLUMNS = ("P", "R", "F1", "right", "predicted", "gold")


def share(name: str, found: Accuracy) -> tuple[Cell, ...]:
    """Return a row of an accuracy and its two counts."""
    return (name, found.share, found.right, found.of)


def _shown(cell: Cell) -> str:
    if cell is None:
        return "-"
    return f"{100 * cell:.1f}" if isinstance(cell, float) else str(cell)
