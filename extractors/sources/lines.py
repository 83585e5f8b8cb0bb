"""The lines of a text with their offsets and paragraphs, and the labels that cutting gives them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_TERMINAL = re.compile(r"[.!?…][\"”’'»)\]]*$")
_BULLET = re.compile(r"^(?:[•‣▪●*–—-]|\(?\d{1,2}[.)])\s+")


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank: ``text`` is stripped, ``start`` and ``end`` are its offsets.

    Lines of one ``paragraph`` have no blank line between them.
    """

    start: int
    end: int
    text: str
    paragraph: int

    @property
    def words(self) -> int:
        """Return the number of words, list markers left out."""
        return len(unmarked(self.text).split())


@dataclass(frozen=True, slots=True)
class Label:
    """What a line belongs to; neighbours with equal labels become one segment.

    ``group`` keeps two comments of one person, or two items of one day, apart.
    """

    kind: str
    speaker: str | None = None
    date: str | None = None
    group: int = 0


Labels = Sequence[Label | None]
Found = Iterable[tuple[int, Label]]
"""What a pass yields: the index of a line and its label."""

BOILERPLATE = Label("Boilerplate")


def lines_of(text: str) -> tuple[Line, ...]:
    """Return the lines of ``text`` that hold more than white space."""
    found: list[Line] = []
    paragraph = 0
    start = 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            begin = start + raw.index(stripped)
            found.append(Line(begin, begin + len(stripped), stripped, paragraph))
        else:
            paragraph += 1
        start += len(raw) + 1
    return tuple(found)


def unmarked(text: str) -> str:
    """Return ``text`` without its bullet or number.

    >>> unmarked("  4. News Release".strip())
    'News Release'
    """
    return _BULLET.sub("", text)


def is_bulleted(text: str) -> bool:
    """Tell whether a line begins with a bullet or a number."""
    return _BULLET.match(text) is not None


def ends_sentence(text: str) -> bool:
    """Tell whether a line ends as sentences end."""
    return _TERMINAL.search(text) is not None


def is_prose(line: Line) -> bool:
    """Tell whether a line reads as running text rather than as a heading or a menu entry."""
    if line.words >= 12:
        return True
    return line.words >= 4 and (ends_sentence(line.text) or line.text.endswith((":", ",")))


def free(labels: Labels) -> list[int]:
    """Return the indices of the lines that no pass has labelled yet."""
    return [index for index, label in enumerate(labels) if label is None]
