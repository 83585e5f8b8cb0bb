"""Find what sites print around their texts: menus, share bars, related links, legal notes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ...words.languages import per_language, spoken
from .lines import BOILERPLATE, Found, Labels, Line, ends_sentence, is_prose, unmarked
from .writers.signatures import is_comments_heading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class _Phrases(NamedTuple):
    """The rows of furniture.txt: whole lines, parts of lines, what heads teasers and notes."""

    whole: re.Pattern[str]
    anywhere: re.Pattern[str]
    teasers: re.Pattern[str]
    notes: re.Pattern[str]


_NOTHING = re.compile(r"(?!)")
_LONGEST = 400
"""Characters that a line of furniture has at most; legal notes are the longest."""


def find_furniture(lines: Sequence[Line], labels: Labels) -> Found:
    """Yield the lines that furniture.txt knows, what they head, and what stands between two."""
    known = [labels[i] is None and is_furniture(line.text) for i, line in enumerate(lines)]
    headed = set(_headed(lines, labels, known))
    for index, line in enumerate(lines):
        enclosed = _is_enclosed(lines, known, index)
        if known[index] or index in headed or enclosed or _is_rule(line.text):
            yield index, BOILERPLATE


def heads_teasers(text: str) -> bool:
    """Tell whether a line stands above links to other stories: "More on this story"."""
    return len(text) <= 120 and _phrases().teasers.fullmatch(_bare(text)) is not None


def heads_notes(text: str) -> bool:
    """Tell whether a line stands above what a site says of itself: "Note to editors"."""
    return len(text) <= 120 and _phrases().notes.fullmatch(_bare(text)) is not None


def _headed(lines: Sequence[Line], labels: Labels, known: Sequence[bool]) -> Iterator[int]:
    """Yield the lines that are headed: teasers to the next sentence, notes to other furniture.

    A line that is headed stands below the first sentence: menus above it name much.
    """
    below = next((i for i, line in enumerate(lines) if is_prose(line)), len(lines))
    teasers = notes = False
    for index in range(below, len(lines)):
        line = lines[index]
        if labels[index] is not None:
            teasers = notes = False
            continue
        if is_comments_heading(line.text):
            teasers = notes = False
        elif notes and known[index] and not heads_notes(line.text):
            notes = False
        elif heads_notes(line.text):
            notes = True
        elif heads_teasers(line.text):
            teasers = True
        elif teasers and line.words >= 8 and ends_sentence(line.text):
            teasers = False
        if teasers or notes:
            yield index


def _bare(text: str) -> str:
    return unmarked(text).strip(" |·•»›:–—-*")


def is_furniture(text: str) -> bool:
    """Tell whether a line is something that sites print around their texts.

    >>> is_furniture("Skip to main content"), is_furniture("Russia supplies arms.")
    (True, False)
    """
    if len(text) > _LONGEST:
        return False
    known = _phrases()
    line = unmarked(text).strip(" |·•»›")
    if known.whole.fullmatch(line) or known.teasers.fullmatch(_bare(text)):
        return True
    return known.anywhere.search(text) is not None


def _is_enclosed(lines: Sequence[Line], known: Sequence[bool], index: int) -> bool:
    here = lines[index].paragraph
    before = index > 0 and known[index - 1] and lines[index - 1].paragraph == here
    after = index + 1 < len(lines) and known[index + 1] and lines[index + 1].paragraph == here
    return before and after


def _is_rule(text: str) -> bool:
    """Tell whether a line is drawn, not written: "* * *"."""
    return not any(character.isalnum() for character in text)


@per_language
def _phrases() -> _Phrases:
    file = spoken().words / "furniture.txt"
    if not file.is_file():
        return _Phrases(_NOTHING, _NOTHING, _NOTHING, _NOTHING)
    text = file.read_text(encoding="utf-8")
    rows = [row for row in text.splitlines() if row and not row.startswith("#")]
    whole = [row for row in rows if not row.startswith(("~ ", "> ", ">> "))]
    return _Phrases(*(_any(whole), *(_any(_marked(rows, mark)) for mark in ("~ ", "> ", ">> "))))


def _marked(rows: Sequence[str], mark: str) -> list[str]:
    return [row.removeprefix(mark) for row in rows if row.startswith(mark)]


def _any(rows: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{row})" for row in rows), re.IGNORECASE) if rows else _NOTHING
