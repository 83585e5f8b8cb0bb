"""Find letters: an open letter with its salutation, and readers' letters signed below."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ....words.sets import Words, words
from ..lines import BOILERPLATE, Found, Label, Labels, Line, ends_sentence, is_prose
from .signatures import clean_name, is_name

if TYPE_CHECKING:
    from collections.abc import Sequence

_SALUTATIONS = words("salutations of letters")
_CLOSINGS = words("closings of letters")
_HEADING = re.compile(r"(?:readers[’'] )?letters(?: to the editor)?\b.*", re.IGNORECASE)
_WITHHELD = re.compile(r"name (?:and address )?(?:supplied|withheld).*", re.IGNORECASE)


def find_letters(lines: Sequence[Line], labels: Labels) -> Found:
    """Yield the lines of letters with who signs them."""
    yield from _open_letter(lines, labels)
    if any(_HEADING.fullmatch(line.text) for line in lines[:12]):
        yield from _readers_letters(lines, labels)


def _open_letter(lines: Sequence[Line], labels: Labels) -> Found:
    begin = next((i for i, line in enumerate(lines) if _opens(line.text, _SALUTATIONS)), None)
    if begin is None or labels[begin] is not None:
        return
    end = next((i for i in range(begin, len(lines)) if _opens(lines[i].text, _CLOSINGS)), None)
    if end is None or end + 1 >= len(lines):
        return
    name = _signatory(lines[end + 1].text)
    if name is None:
        return
    label = Label("Letter", name)
    yield from ((i, label) for i in range(begin, end) if labels[i] is None)
    yield from ((i, BOILERPLATE) for i in range(end, len(lines)) if labels[i] is None)


def _opens(text: str, phrases: Words) -> bool:
    plain = text.casefold().rstrip(",:!. ")
    return any(plain == phrase or plain.startswith(f"{phrase} ") for phrase in phrases) and (
        len(text) < 60
    )


def _readers_letters(lines: Sequence[Line], labels: Labels) -> Found:
    """Yield letters that end with a name on a line of its own, below the page's heading."""
    start = next(i for i, line in enumerate(lines) if _HEADING.fullmatch(line.text)) + 1
    body: list[int] = []
    group = 0
    for index in range(start, len(lines)):
        line = lines[index]
        if labels[index] is not None:
            continue
        if is_prose(line):
            body.append(index)
            continue
        name = _signatory(line.text)
        if body and name is not None:
            group += 1
            label = Label("Letter", name, group=group)
            yield from ((i, label) for i in body)
            body = []
        yield index, BOILERPLATE


def _signatory(text: str) -> str | None:
    """Return who signs: a name, or that it is withheld."""
    if _WITHHELD.fullmatch(text):
        return text
    plain = text.replace("(ret)", "").replace("  ", " ")
    named = text[:1].isupper() and not ends_sentence(text) and is_name(plain)
    return clean_name(text) if named else None
