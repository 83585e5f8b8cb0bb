"""The line above a list that tells what its items are: "The commission found that:".

A list is what stands right behind a line that ends in a colon: lines with bullets or numbers,
blank ones between them or not, or else the lines up to the next blank one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span

    from ..language.segment_text import SegmentText

_BULLET: Final = re.compile(r"[ \t]*(?:[-–—*•·▪‣]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])[ \t]+")
_LONGEST: Final = 80
"""Lines of a list that are gone through at most."""


def stem_of(place: int, text: SegmentText) -> Span | None:
    """Return the sentence above the list in which the character ``place`` stands, if any."""
    whole, first = text.document.text, text.starts[0] if text.starts else 0
    start = whole.rfind("\n", 0, place) + 1
    bulleted = _BULLET.match(whole, start) is not None
    blank = False
    for _ in range(_LONGEST):
        end = start - 1
        if end <= first:
            return None
        start = whole.rfind("\n", 0, end) + 1
        line = whole[start:end].rstrip()
        if not line:
            if blank:
                return None
            blank = True
        elif line.endswith(":"):
            return _sentence(start + len(line), text)
        elif blank and not (bulleted and _BULLET.match(whole, start)):
            return None
        else:
            blank = False
    return None


def items_below(place: int, text: SegmentText) -> Iterator[tuple[int, int]]:
    """Yield the offsets of the items of the list below the line that ends at ``place``."""
    whole, last = text.document.text, text.ends[-1] if text.ends else 0
    start, bulleted, found = whole.find("\n", place) + 1, False, 0
    blank = False
    while 0 < start < last and found < _LONGEST:
        end = whole.find("\n", start)
        end = len(whole) if end < 0 else end
        bullet = _BULLET.match(whole, start)
        if not whole[start:end].strip():
            if blank or (found and not bulleted):
                return
            blank = True
        else:
            if found and bulleted and bullet is None:
                return
            bulleted, blank, found = bullet is not None, False, found + 1
            yield (bullet.end() if bullet else start), end
        start = end + 1


def _sentence(end: int, text: SegmentText) -> Span | None:
    """Return the sentence whose last token ends at the offset ``end``."""
    last = bisect_left(text.ends, end)
    if last >= len(text.ends) or text.doc[last].text != ":":
        return None
    sentence: Span = text.doc[last].sent
    return sentence
