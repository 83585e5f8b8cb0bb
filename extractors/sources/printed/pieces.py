"""What is drawn on a printed page, and the lines that it makes.

Places are in points from the lower left corner of the page. PDF says where a piece begins and not
where it ends: its width is reckoned as half its size for each character, the mean of Latin faces.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

WIDTH: Final = 0.5
"""The mean width of a character, in sizes."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that are drawn at one go, at ``x`` and ``y``, in letters of ``size`` points."""

    x: float
    y: float
    size: float
    text: str


@dataclass(frozen=True, slots=True)
class Printed:
    """A line of a page; ``cells`` are its parts where wide gaps part them, with their places."""

    page: int
    y: float
    size: float
    cells: tuple[tuple[float, str], ...]

    @property
    def x(self) -> float:
        """Return where the line begins."""
        return self.cells[0][0]

    @property
    def text(self) -> str:
        """Return the line; the cells of a row parted by bars."""
        return " | ".join(text for _, text in self.cells)

    @property
    def is_row(self) -> bool:
        """Whether the line is a row of a table: wide gaps part it."""
        return len(self.cells) > 1
