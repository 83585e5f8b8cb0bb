"""The lines of a text with their offsets and paragraphs, and the labels that cutting gives them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ...words.quoting import quoted_depths
from .dating.dates import iso_line

_TERMINAL = re.compile(r"[.!?…][\"”’'»)\]]*(?:\[\d+\])*$")
_FIELD = re.compile(r"[A-Z][A-Za-z]+:\s")
_BULLET = re.compile(r"^(?:[•‣▪●*–—-]|\(?\d{1,2}[.)])\s+")


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank: ``text`` is stripped, ``start`` and ``end`` are its offsets.

    Lines of one ``paragraph`` have no blank line between them. ``depth`` tells how often it has
    been passed on, by the marks before it; 0 for the writer's own.
    """

    start: int
    end: int
    text: str
    paragraph: int
    depth: int = 0

    @property
    def words(self) -> int:
        """Return the number of words, list markers left out."""
        return len(unmarked(self.text).split())


@dataclass(frozen=True, slots=True)
class Label:
    """What a line belongs to; neighbours with equal labels become one segment.

    ``group`` keeps two comments of one person, or two items of one day, apart; a turn of speech
    has the index of its first line, which opens with ``head`` characters that name the speaker.
    """

    kind: str
    speaker: str | None = None
    date: str | None = None
    group: int = 0
    head: int = 0


Labels = Sequence[Label | None]
Found = Iterable[tuple[int, Label]]
"""What a pass yields: the index of a line and its label."""

BOILERPLATE = Label("Boilerplate")
EARLIER_WRITER = "an earlier writer"
"""Who speaks in quoted lines where nobody is named."""
QUESTIONER = "an unnamed questioner"
ANSWERER = "the interviewee"
UNNAMED = "an unnamed speaker"
NAMELESS = frozenset({QUESTIONER, ANSWERER, UNNAMED})
"""Who asks, answers and speaks where a transcript names nobody: "Q", "A", a change of speaker."""


def lines_of(text: str) -> tuple[Line, ...]:
    """Return the lines of ``text`` that hold more than white space.

    In a text wrapped at a fixed width, as mail and old releases are, one Line is a whole
    unwrapped line.
    """
    printed = list(_printed_lines(text))
    width = _wrap_width(printed)
    found: list[Line] = []
    for index, line in enumerate(printed):
        if width and index and _is_wrapped(printed[index - 1], line, width):
            found[-1] = replace(found[-1], end=line.end, text=f"{found[-1].text} {line.text}")
        else:
            found.append(line)
    return tuple(found)


def _printed_lines(text: str) -> Iterator[Line]:
    paragraph = 0
    start = 0
    raws = text.split("\n")
    for raw, depth in zip(raws, quoted_depths(raws), strict=True):
        stripped = raw.strip()
        if stripped:
            begin = start + raw.index(stripped)
            yield Line(begin, begin + len(stripped), stripped, paragraph, depth)
        else:
            paragraph += 1
        start += len(raw) + 1


def _wrap_width(printed: Sequence[Line]) -> int:
    """Return the width at which a text is wrapped, 0 where it is not: by nine lines in ten."""
    lengths = sorted(len(line.text) for line in printed)
    width = lengths[len(lengths) * 9 // 10] if lengths else 0
    if not 40 <= width <= 120:
        return 0
    wrapped = sum(_is_wrapped(*pair, width) for pair in pairwise(printed))
    return width if wrapped >= 3 else 0


def _is_wrapped(line: Line, below: Line, width: int) -> bool:
    """Tell whether the first word of ``below`` would not have fitted on ``line``."""
    if below.paragraph != line.paragraph or below.depth != line.depth:
        return False
    if is_bulleted(below.text) or iso_line(below.text):
        return False
    if ends_sentence(line.text) or _FIELD.match(below.text):
        return False
    return len(line.text) + 1 + len(below.text.split()[0]) > width


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
    """Tell whether a line reads as running text rather than as a heading or a menu entry.

    One that breaks off inside a character was running text.
    """
    if line.words >= 12:
        return True
    return line.words >= 4 and (
        ends_sentence(line.text) or line.text.endswith((":", ",", "\ufffd"))
    )


def free(labels: Labels) -> list[int]:
    """Return the indices of the lines that no pass has labelled yet."""
    return [index for index, label in enumerate(labels) if label is None]
