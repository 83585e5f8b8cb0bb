"""What a hyphen adds to a name, so that another is meant: "SPLM-in-Opposition", "ex-Soviet"."""

from __future__ import annotations

import re
from typing import Final

from ..words.hyphens import HYPHEN
from ..words.languages import per_language
from ..words.sets import listed, words

_BEFORE: Final = words("marks of what a land was before")
_PREFIX: Final = re.compile(rf"\b(\w+){HYPHEN}$")


def addition_behind(text: str, end: int) -> int:
    """Return how many characters behind a name that ends at ``end`` make another body of it."""
    found = _additions().match(text, end)
    return found.end() - end if found is not None else 0


def is_of_the_past(text: str, start: int) -> bool:
    """Tell whether a land named at ``start`` is one that was before: "*ex-*Soviet"."""
    found = _PREFIX.search(text, max(start - 6, 0), start)
    return found is not None and found[1].lower() in _BEFORE


@per_language
def _additions() -> re.Pattern[str]:
    added = "|".join(
        re.sub("-", HYPHEN, word) for word in listed("additions that make another body")
    )
    return re.compile(rf"\s?{HYPHEN}(?:{added})\b")
