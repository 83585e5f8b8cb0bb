"""The frame that archives of documents print around a text: "Publisher …", "Publication Date …".

Its lines name the publisher, the author, the date and the address of what they hold; they are kept
and not read. A copied frame has a blank, a tab or a colon between name and value.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .dating.dates import iso_value
from .lines import BOILERPLATE, Found, Labels, Line, is_prose

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FIELDS = {
    "publisher": "publisher",
    "source": "publisher",
    "from": "publisher",
    "author": "author",
    "publication date": "published",
    "originally published": "published",
    "date published": "published",
    "date": "published",
    "posted": "posted",
    "subject": "title",
    "title": "title",
}
_OTHERS = (
    "cite as|citation|citation / document symbol|disclaimer|country|primary country|origin|topics"
    "|reference|available at|other languages / attachments|format|themes?|document symbol|to|cc"
    "|last updated|copyright notice|contact|comments"
)
_COPIED = re.compile(
    rf"(?P<key>{'|'.join(sorted((*_FIELDS, *_OTHERS.split('|')), key=len, reverse=True))})"
    r"(?P<mark>:\s*|\t+\s*|\s+)(?P<value>\S.*)",
    re.IGNORECASE,
)
_BARE = ("publication date", "publisher", "cite as", "citation / document symbol", "disclaimer")
"""Names that need no colon behind them, in a frame that has two of them."""


def find_frame(lines: Sequence[Line], labels: Labels) -> Found:
    """Yield the lines of a frame; none where a text has fewer than two of its fields."""
    yield from ((i, BOILERPLATE) for i, _, _ in _rows(lines) if labels[i] is None)


def read_frame(lines: Sequence[Line]) -> dict[str, str]:
    """Return the fields that a frame states, by the names that records use; {} without one."""
    found: dict[str, str] = {}
    for _, key, value in _rows(lines):
        name = _FIELDS.get(key)
        if name is not None:
            found.setdefault(name, value)
    posted = found.pop("posted", None)
    date = iso_value(found.pop("published", "") or "") or iso_value(posted or "")
    return {**found, "published": date} if date else found


def _rows(lines: Sequence[Line]) -> list[tuple[int, str, str]]:
    """Return the frame's rows (line, key, value): two fields within its first twenty lines."""
    rows = list(_keyed(lines))
    head = [key for index, key, _ in rows if index < 20 and key in _FIELDS]
    bare = any(key in _BARE for _, key, _ in rows)
    if len(head) < 2 or not (bare or {"source", "publisher", "from"} & set(head)):
        return []
    return rows


def _keyed(lines: Sequence[Line]) -> Iterator[tuple[int, str, str]]:
    for index, line in enumerate(lines):
        match = _COPIED.fullmatch(line.text)
        if match is None or not line.text[0].isupper():
            continue
        key = match["key"].lower()
        is_marked = match["mark"].strip() == ":" or "\t" in match["mark"]
        is_bare = key in _BARE and match["value"][:1].isupper() | match["value"][:1].isdigit()
        if (is_marked and not _is_said(line, key)) or is_bare:
            yield index, key, match["value"]


def _is_said(line: Line, key: str) -> bool:
    """Tell whether a line with a colon is a sentence rather than a field."""
    return is_prose(line) and key not in ("cite as", "disclaimer", "subject", "title")
