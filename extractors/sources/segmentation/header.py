"""The block of "Key: value" lines with which a text file may begin, as the bundled documents do.

```
Title: Arms reach Aleppo
Publisher: Example Wire
Published: 2012-02-03
Author: A. Writer
URL: https://example.org/1
Type: NewsArticle

The text begins after the blank line.
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .lines import BOILERPLATE, Found, Labels, Line

if TYPE_CHECKING:
    from collections.abc import Sequence

_KEYS = {
    "title": "title",
    "publisher": "publisher",
    "published": "published",
    "date": "published",
    "author": "author",
    "url": "url",
    "type": "kind",
    "language": "language",
}
_FIELD = re.compile(r"(?P<key>[A-Za-z]+):\s+(?P<value>\S.*)")


def find_header(lines: Sequence[Line], labels: Labels) -> Found:
    """Yield the lines of the header block; it is kept and not read."""
    del labels
    yield from ((index, BOILERPLATE) for index in range(_length(lines)))


def read_header(lines: Sequence[Line]) -> dict[str, str]:
    """Return the fields of the header block by the names that records use; {} without one."""
    matches = (_FIELD.fullmatch(line.text) for line in lines[: _length(lines)])
    return {_KEYS[m["key"].lower()]: m["value"] for m in matches if m is not None}


def _length(lines: Sequence[Line]) -> int:
    """Return how many lines the header has: two fields at least, in the first paragraph."""
    count = 0
    for line in lines:
        match = _FIELD.fullmatch(line.text)
        if line.paragraph != lines[0].paragraph or match is None:
            break
        if match["key"].lower() not in _KEYS:
            break
        count += 1
    return count if count >= 2 else 0
