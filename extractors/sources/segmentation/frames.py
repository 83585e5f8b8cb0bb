"""The frame that archives of documents print around a text: "Publisher …", "Publication Date …".

Its lines name the publisher, the author, the date and the address of what they hold; they are kept
and not read. A copied frame has a blank, a tab or a colon between name and value.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from ...words.languages import per_language
from ...words.sets import words
from .dating.dates import iso_value
from .lines import BOILERPLATE, Found, Labels, Line, is_prose

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FIELDS: Final = {
    "publisher": words("names of a publisher in a frame"),
    "sender": words("names of a sender in a frame"),
    "author": words("names of an author in a frame"),
    "published": words("names of a day of publication in a frame"),
    "posted": words("names of a day of posting in a frame"),
    "title": words("names of a title in a frame"),
}
_OTHERS: Final = words("other names in a frame")
_BARE: Final = words("names in a frame that need no colon")
_MOST_WORDS: Final = 6
"""A name in a frame has no more words, a slash being one."""
_HEAD: Final = 20
"""A frame has two of its fields among so many lines."""
_FEWEST: Final = 2
_MARK: Final = re.compile(r":\s*|\t+\s*|\s+")


def find_frame(lines: Sequence[Line], labels: Labels) -> Found:
    """Yield the lines of a frame; none where a text has fewer than two of its fields."""
    yield from ((i, BOILERPLATE) for i, _, _ in _rows(lines) if labels[i] is None)


def read_frame(lines: Sequence[Line]) -> dict[str, str]:
    """Return the fields that a frame states, by the names that records use; {} without one.

    Who sends a message with a subject is its author; "From:" beside no subject names a publisher.
    """
    found: dict[str, str] = {}
    for _, key, value in _rows(lines):
        name = _field(key)
        if name is not None:
            found.setdefault(name, value)
    if "title" in found and "sender" in found:
        found.setdefault("author", found["sender"])
    sender = found.pop("sender", None)
    if sender is not None and "author" not in found:
        found.setdefault("publisher", sender)
    posted = found.pop("posted", None)
    date = iso_value(found.pop("published", "") or "") or iso_value(posted or "")
    return {**found, "published": date} if date else found


def _rows(lines: Sequence[Line]) -> list[tuple[int, str, str]]:
    """Return the frame's rows (line, key, value): two fields within its first twenty lines."""
    head = [key for _, key, _ in _keyed(lines[:_HEAD]) if _field(key)]
    if len(head) < _FEWEST:
        return []
    rows = list(_keyed(lines))
    bare = any(key in _BARE for _, key, _ in rows)
    whose = _FIELDS["publisher"] | _FIELDS["sender"]
    return rows if bare or whose & set(head) else []


def _keyed(lines: Sequence[Line]) -> Iterator[tuple[int, str, str]]:
    for index, line in enumerate(lines):
        key, mark, value = _parted(line.text)
        if not key or not line.text[0].isupper():
            continue
        is_marked = mark.strip() == ":" or "\t" in mark
        is_bare = key in _BARE and value[:1].isupper() | value[:1].isdigit()
        if (is_marked and not _is_said(line, key)) or is_bare:
            yield index, key, value


def _parted(text: str) -> tuple[str, str, str]:
    """Return the longest name at the head of a line in lower case, its mark, its value."""
    parted = ("", "", "")
    for found in islice(_MARK.finditer(text), _MOST_WORDS):
        key, value = text[: found.start()].lower(), text[found.end() :]
        if value and key in _names():
            parted = key, found.group(), value
    return parted


def _field(key: str) -> str | None:
    """Return the field that a name in a frame gives."""
    return _names().get(key) or None


@per_language
def _names() -> dict[str, str]:
    """Map the names in a frame to the fields that they give, "" for those that give none."""
    found = dict.fromkeys(_OTHERS, "")
    for field, names in reversed(_FIELDS.items()):  # the first named wins
        found |= dict.fromkeys(names, field)
    return found


def _is_said(line: Line, key: str) -> bool:
    """Tell whether a line with a colon is a sentence rather than a field."""
    return is_prose(line) and key not in ("cite as", "disclaimer", "subject", "title")
