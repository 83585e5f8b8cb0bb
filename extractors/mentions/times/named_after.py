"""Names with a date in them: "the 19 April Movement", "the 17 November group"; no day of an act."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ...words.languages import per_language
from ...words.sets import listed

if TYPE_CHECKING:
    from collections.abc import Iterable

_ON: Final = re.compile(r"\b(?:[Oo]n|[Ss]ince|[Uu]ntil)\s+$")
_DEFINITE: Final = re.compile(r"\b[Tt]he\s+$")
_YEAR: Final = re.compile(r"\d{4}$")


def is_within_a_name(text: str, start: int, end: int) -> bool:
    """Tell whether the date [start, end) of ``text`` is part of the name of a body or a place.

    "On 19 April Movement fighters fled" has a date, and "the 3 May army raid" was on that day.
    """
    if _YEAR.search(text, start, end):
        return False
    last, bodies, first = _shapes()
    before = text[max(start - 40, 0) : start]
    if first.search(before):
        return True
    definite = text[start : start + 4].lower() == "the " or _DEFINITE.search(before)
    if definite and bodies.match(text, end):
        return True
    return last.match(text, end) is not None and _ON.search(before) is None


@per_language
def _shapes() -> tuple[re.Pattern[str], ...]:
    """Return what follows a date in a name, what follows it behind "the", what stands before it."""
    bodies = listed("bodies named after a date")
    last = _capitalised(listed("last words of names with a date"))
    return (
        re.compile(rf"\s+(?:[A-Z]\w+\s+)?(?:{last})\b"),
        re.compile(rf"\s+(?:{'|'.join(bodies)})\b(?!\s+of\b)"),
        re.compile(rf"\b(?:{_capitalised(bodies)})\s+(?:of\s+(?:the\s+)?)?$"),
    )


def _capitalised(names: Iterable[str]) -> str:
    return "|".join(name.capitalize() for name in names)
