"""Find posts that an article quotes: a paragraph in quotation marks, announced above."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..lines import Found, Label, Labels, Line

if TYPE_CHECKING:
    from collections.abc import Sequence

_OPEN = '"“„«'
_CLOSE = '"”“»'
_ANNOUNCES = re.compile(
    r"\b(?:(?:this|that|the|one|another|an?|following|recent|reader'?s?|his|her|their)\s"
    r"(?:\w+\s){0,3}?(?:post|comment|tweet|message|caption)s?"
    r"|(?:posted|tweeted|commented|wrote (?:on|in|under|below)|asked on))\b",
    re.IGNORECASE,
)
_SAYING = re.compile(r"\b(?:said|says|told|stated|added)\b")
_NAMED = re.compile(
    r"\b(?i:by|from|as|user)\s+(?P<after>@\w+|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3})"
    r"|(?P<before>@\w+|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3})\s+(?:posted|tweeted|commented|wrote)"
)
_SITES = ("Facebook", "Twitter", "YouTube", "Telegram", "Reddit", "Instagram", "VKontakte")


def find_posts(lines: Sequence[Line], labels: Labels) -> Found:
    """Yield the lines of quoted posts; where nobody is named, "Facebook commenter" speaks."""
    index = 1
    group = 0
    while index < len(lines):
        stop = _quotation_end(lines, labels, index)
        if stop is None or not _is_announced(lines[index - 1], labels[index - 1]):
            index += 1
            continue
        group += 1
        label = Label("QuotedPost", _speaker(lines, index), group=group)
        yield from ((i, label) for i in range(index, stop))
        index = stop


def _is_announced(line: Line, label: Label | None) -> bool:
    """Tell whether a line announces a post; "the minister said:" announces a statement."""
    if label is not None or not line.text.endswith(":") or not _ANNOUNCES.search(line.text):
        return False
    return _named(line.text) is not None or not _SAYING.search(line.text)


def _quotation_end(lines: Sequence[Line], labels: Labels, first: int) -> int | None:
    """Return the line after a quotation that fills whole paragraphs and opens on ``first``."""
    if not lines[first].text.startswith(tuple(_OPEN)):
        return None
    if lines[first - 1].paragraph == lines[first].paragraph and len(lines[first].text) < 20:
        return None
    for index in range(first, min(first + 12, len(lines))):
        if labels[index] is not None:
            return None
        ends_paragraph = (
            index + 1 == len(lines) or lines[index + 1].paragraph != lines[index].paragraph
        )
        if lines[index].text.endswith(tuple(_CLOSE)):
            return index + 1 if ends_paragraph else None
        if ends_paragraph and not _continues(lines, index + 1):
            return None
    return None


def _continues(lines: Sequence[Line], index: int) -> bool:
    return index < len(lines) and lines[index].text.startswith(tuple(_OPEN))


def _speaker(lines: Sequence[Line], index: int) -> str:
    name = _named(lines[index - 1].text)
    if name is not None:
        return name
    for line in reversed(lines[:index]):
        for site in _SITES:
            if re.search(rf"\b{site}\b", line.text):
                return f"{site} commenter"
    return "commenter"


def _named(text: str) -> str | None:
    """Return the writer that an announcement names.

    >>> _named("as Huda K. put it in this comment:"), _named("summed up by this post:")
    ('Huda K.', None)
    """
    for match in _NAMED.finditer(text):
        name = (match["after"] or match["before"]).removesuffix("'s").removesuffix("’s")
        if name.split()[0] not in _SITES:
            return name
    return None
