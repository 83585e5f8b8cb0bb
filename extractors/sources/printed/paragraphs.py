"""Printed lines joined to paragraphs: words divided at the end of a line made whole again."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Final

from ..segmentation.lines import ends_sentence, is_bulleted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .pieces import Printed

_DIVIDED: Final = re.compile(r"(?P<head>\w+)[-\u2010\u00ad]$")
_HEAD: Final = re.compile(r"^\w+")
_SOFT: Final = "\u00ad"


@dataclass(frozen=True, slots=True)
class Body:
    """A text of paragraphs; ``pages`` has the offset at which each page begins."""

    text: str
    pages: tuple[int, ...]


def joined(lines: Sequence[Printed], count: int) -> Body:
    """Return the text of ``lines``, which stand on ``count`` pages."""
    words = Counter(re.findall(r"\w+(?:-\w+)*", " ".join(line.text for line in lines)))
    pitch = _pitch(lines)
    parts: list[str] = []
    starts: dict[int, int] = {}
    length = 0
    for index, line in enumerate(lines):
        lead, cut = _lead(lines, index, pitch, words)
        if cut:
            parts[-1] = parts[-1][:-cut]
        starts.setdefault(line.page, length - cut + len(lead))
        parts += (lead, line.text)
        length += len(lead) + len(line.text) - cut
    text = "".join(parts)
    return Body(text.replace(_SOFT, ""), tuple(_filled(starts, count, len(text))))


def _lead(
    lines: Sequence[Printed], index: int, pitch: float, words: Counter[str]
) -> tuple[str, int]:
    """Return what comes before a line, and how many characters of the one before it go."""
    if not index:
        return "", 0
    above, line = lines[index - 1], lines[index]
    if above.is_row and line.is_row:
        return "\n", 0
    if _parts(above, line, pitch):
        return "\n\n", 0
    divided = _DIVIDED.search(above.text)
    head = _HEAD.match(line.text)
    if divided is None or head is None or not head[0][0].islower():
        return " ", 0
    whole, hyphened = divided["head"] + head[0], f"{divided['head']}-{head[0]}"
    keeps = words[hyphened] > words[whole] and not above.text.endswith(_SOFT)
    return "", 0 if keeps else 1


def _parts(above: Printed, line: Printed, pitch: float) -> bool:
    """Tell whether a paragraph ends between two lines."""
    if above.is_row or line.is_row or abs(above.size - line.size) > 0.7:
        return True
    drop = above.y - line.y
    if above.page != line.page or drop < 0:  # over to the next page or column
        goes_on = not ends_sentence(above.text) and not is_bulleted(line.text)
        return not goes_on
    if drop > 1.35 * pitch or is_bulleted(line.text):
        return True
    return line.x > above.x + 0.8 * line.size and ends_sentence(above.text)


def _pitch(lines: Sequence[Printed]) -> float:
    """Return the distance of lines within paragraphs, the median of all that go down."""
    drops = [
        above.y - line.y
        for above, line in pairwise(lines)
        if above.page == line.page and 0 < above.y - line.y < 4 * line.size
    ]
    return median(drops) if drops else 12.0


def _filled(starts: dict[int, int], count: int, end: int) -> Iterator[int]:
    """Yield where each page begins; one without text begins where the next does."""
    following = end
    offsets: list[int] = []
    for page in range(count - 1, -1, -1):
        following = starts.get(page, following)
        offsets.append(following)
    yield from reversed(offsets)
