"""What is no text on printed pages: running heads, page numbers, footnotes, contents."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .pieces import Printed

_NUMBER: Final = re.compile(
    r"\W*(?:page\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|/|\|)\s*\d{1,4})?\W*", re.IGNORECASE
)
_NOTE: Final = re.compile(r"[\[(]?(?:\d{1,3}|[*†‡§])[\])]?[.:]?\s*\S")
_CONTENTS: Final = re.compile(r".*(?:\.\s?){4,}[\s|]*(?:\d{1,4}|[ivx]+)\s*")
_OUTERMOST: Final = 3
"""Lines at the top and at the bottom of a page among which running heads are looked for."""


@dataclass(frozen=True, slots=True)
class Parted:
    """The lines of a document: what is read in a stretch, its footnotes, and what is no text."""

    body: tuple[Printed, ...]
    notes: tuple[Printed, ...]
    running: tuple[Printed, ...]


def part(lines: Sequence[Printed]) -> Parted:
    """Return ``lines`` parted into text, footnotes and running heads."""
    pages = list(_pages(lines))
    size = body_size(lines)
    repeated = Counter(key for page in pages for key in {_key(line) for line in _outermost(page)})
    least = 2 if len(pages) < 5 else 3
    body: list[Printed] = []
    notes: list[Printed] = []
    running: list[Printed] = []
    for page in pages:
        outer = set(_outermost(page))
        furniture = [
            line
            for line in page
            if _CONTENTS.fullmatch(line.text)
            or (line in outer and (repeated[_key(line)] >= least or _is_number(line, page)))
        ]
        rest = [line for line in page if line not in furniture]
        foot = _footnotes(rest, size)
        running += furniture
        notes += foot
        body += [line for line in rest if line not in foot]
    return Parted(tuple(body), tuple(notes), tuple(running))


def body_size(lines: Iterable[Printed]) -> float:
    """Return the size in which most characters are printed."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _pages(lines: Iterable[Printed]) -> Iterable[list[Printed]]:
    pages: defaultdict[int, list[Printed]] = defaultdict(list)
    for line in lines:
        pages[line.page].append(line)
    return pages.values()


def _outermost(page: Sequence[Printed]) -> list[Printed]:
    heights = sorted({round(line.y) for line in page})
    rims = {*heights[:_OUTERMOST], *heights[-_OUTERMOST:]}
    return [line for line in page if round(line.y) in rims]


def _key(line: Printed) -> tuple[int, str]:
    """Return a line's height and its words without numbers, by which a running head recurs."""
    return round(line.y / 6), re.sub(r"\d+", "#", line.text.casefold())


def _is_number(line: Printed, page: Sequence[Printed]) -> bool:
    """Tell whether a line is a page number, alone at the top or the bottom of its page."""
    heights = [other.y for other in page]
    at_rim = line.y <= min(heights) + 1 or line.y >= max(heights) - 1
    return at_rim and len(page) > 1 and _NUMBER.fullmatch(line.text) is not None


def _footnotes(page: Sequence[Printed], size: float) -> list[Printed]:
    """Return the small lines at the foot of a page, from the first that opens with a mark."""
    small = [line for line in page if line.size <= size - 0.9]
    larger = [line.y for line in page if line.size > size - 0.9]
    floor = min(larger, default=0.0)
    opens = [line.y for line in small if line.y < floor and _NOTE.match(line.text)]
    return [line for line in small if opens and line.y <= max(opens) + 1 and line.y < floor]
