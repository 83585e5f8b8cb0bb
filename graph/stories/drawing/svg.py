"""SVG as text: every string escaped, colours left to the page (``report.css``): dark works too."""

from __future__ import annotations

import textwrap
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LINE = 16
"""Pixels from one line of words to the next."""
UPRIGHT = 344
"""Pixels across a picture that a phone shows whole."""
WIDTH = 6.4
"""Pixels that a character of the words takes, on average."""
NAME_WIDTH = 8.0
"""Pixels that a character of a name takes: names are bold, and many of their letters are wide."""


def svg(width: float, height: float, parts: Iterable[str], *, words: str) -> str:
    """Return a picture of ``width`` by ``height`` pixels; ``words`` say what it shows."""
    return (
        f'<svg class="figure" xmlns="http://www.w3.org/2000/svg" role="img" '
        f'viewBox="0 0 {_n(width)} {_n(height)}" width="{_n(width)}" height="{_n(height)}" '
        f'aria-label="{escape(words)}"><title>{escape(words)}</title>{"".join(parts)}</svg>'
    )


def text(x: float, y: float, words: str, *, look: str = "", anchor: str = "start") -> str:
    """Return one line of words; ``anchor`` is start, middle or end."""
    return (
        f'<text x="{_n(x)}" y="{_n(y)}" text-anchor="{anchor}" class="{look}">'
        f"{escape(words)}</text>"
    )


def block(
    x: float, y: float, lines: Sequence[str], *, look: str = "", anchor: str = "middle"
) -> str:
    """Return lines of words, the first with its foot at ``y``."""
    return "".join(
        text(x, y + LINE * number, line, look=look, anchor=anchor)
        for number, line in enumerate(lines)
    )


def box(x: float, y: float, width: float, height: float, *, look: str) -> str:
    """Return a rectangle with round corners."""
    return (
        f'<rect x="{_n(x)}" y="{_n(y)}" width="{_n(width)}" height="{_n(height)}" rx="4" '
        f'class="{look}"/>'
    )


def dot(x: float, y: float, radius: float, *, look: str) -> str:
    """Return a disc."""
    return f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius)}" class="{look}"/>'


def path(way: str, *, look: str) -> str:
    """Return a line along ``way``, in SVG's words."""
    return f'<path d="{way}" class="{look}"/>'


def stroke(x1: float, y1: float, x2: float, y2: float, *, look: str) -> str:
    """Return a straight line."""
    return path(f"M{_n(x1)} {_n(y1)}L{_n(x2)} {_n(y2)}", look=look)


def arrow(x1: float, x2: float, y: float, *, look: str) -> str:
    """Return a level arrow from ``x1`` to ``x2``, which is to the right."""
    head = path(f"M{_n(x2)} {_n(y)}l-9 -5v10z", look=f"{look} head")
    return stroke(x1, y, x2 - 8, y, look=look) + head


def fall(x: float, y1: float, y2: float, *, look: str) -> str:
    """Return an upright arrow from ``y1`` to ``y2``, which is below."""
    head = path(f"M{_n(x)} {_n(y2)}l-5 -9h10z", look=f"{look} head")
    return stroke(x, y1, x, y2 - 8, look=look) + head


def wrap(words: str, width: float, *, most: int = 3, letter: float = WIDTH) -> list[str]:
    """Return ``words`` in at most ``most`` lines of about ``width`` pixels, … for what is cut.

    ``letter`` is the pixels that one of their characters takes.
    """
    columns = max(int(width / letter), 4)
    lines = textwrap.wrap(words, columns, break_on_hyphens=False) or [""]
    if len(lines) > most:
        lines = [*lines[: most - 1], lines[most - 1][: columns - 1].rstrip() + "…"]
    return lines


def _n(number: float) -> str:
    """Return a number of pixels without a useless fraction."""
    return f"{number:.1f}".removesuffix(".0")
