"""Find what sites print around their texts: menus, share bars, related links, legal notes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...words.languages import per_language, spoken
from .lines import BOILERPLATE, Found, Labels, Line, unmarked

if TYPE_CHECKING:
    from collections.abc import Sequence


_NOTHING = re.compile(r"(?!)")
_LONGEST = 400
"""Characters that a line of furniture has at most; legal notes are the longest."""


def find_furniture(lines: Sequence[Line], labels: Labels) -> Found:
    """Yield the lines that furniture.txt knows, and what stands between two of them."""
    known = [labels[i] is None and is_furniture(line.text) for i, line in enumerate(lines)]
    for index, line in enumerate(lines):
        if known[index] or _is_enclosed(lines, known, index) or _is_rule(line.text):
            yield index, BOILERPLATE


def is_furniture(text: str) -> bool:
    """Tell whether a line is something that sites print around their texts.

    >>> is_furniture("Skip to main content"), is_furniture("Russia supplies arms.")
    (True, False)
    """
    if len(text) > _LONGEST:
        return False
    whole, anywhere = _phrases()
    line = unmarked(text).strip(" |·•»›")
    return whole.fullmatch(line) is not None or anywhere.search(text) is not None


def _is_enclosed(lines: Sequence[Line], known: Sequence[bool], index: int) -> bool:
    here = lines[index].paragraph
    before = index > 0 and known[index - 1] and lines[index - 1].paragraph == here
    after = index + 1 < len(lines) and known[index + 1] and lines[index + 1].paragraph == here
    return before and after


def _is_rule(text: str) -> bool:
    """Tell whether a line is drawn, not written: "* * *"."""
    return not any(character.isalnum() for character in text)


@per_language
def _phrases() -> tuple[re.Pattern[str], re.Pattern[str]]:
    file = spoken().words / "furniture.txt"
    if not file.is_file():
        return _NOTHING, _NOTHING
    text = file.read_text(encoding="utf-8")
    rows = [row for row in text.splitlines() if row and not row.startswith("#")]
    whole = "|".join(f"(?:{row})" for row in rows if not row.startswith("~ "))
    anywhere = "|".join(f"(?:{row[2:]})" for row in rows if row.startswith("~ "))
    return re.compile(whole, re.IGNORECASE), re.compile(anywhere, re.IGNORECASE)
