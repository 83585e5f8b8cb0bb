"""Names with a date in them: "the 19 April Movement", "the Sunday Courier"; no day of an act."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ...words.languages import per_language
from ...words.sets import listed
from .calendars import MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterable

_ON: Final = re.compile(r"\b(?:[Oo]n|[Ss]ince|[Uu]ntil)\s+$")
_DEFINITE: Final = re.compile(r"\b[Tt]he\s+$")
_YEAR: Final = re.compile(r"\d{4}$")
_WEEKDAY: Final = re.compile("|".join(WEEKDAYS))
_PROPER: Final = re.compile(rf"[ \xa0](?!(?:{'|'.join((*MONTHS, *WEEKDAYS))})\b)[A-Z][a-z]+")
_WITHIN_NAME: Final = re.compile(
    r"(?:^|[.!?:;\n“\"(][ \xa0]*|\b[Oo]f[ \xa0]|\b[A-Z][a-z]+\.?[ \xa0]"
    r"|(?:\b(?:[Tt]he|[Aa]|[Ii]ts|[Hh]is|[Hh]er|[Oo]ur|[Tt]heir)|['’]s)[ \xa0](?:[a-z-]+[ \xa0])?)$"
)
_OWNER: Final = re.compile(r"['’]s?\b")
_OF_A_DAY: Final = re.compile(
    r"\b(?:[Oo]n|[Ll]ast|[Nn]ext|[Ll]ate|[Ee]arly|[Ss]ince|[Uu]ntil|[Bb]y|[Bb]efore|[Aa]fter"
    r"|[Tt]his|[Ff]rom)[ \xa0](?:the[ \xa0])?$"
)


def is_within_a_name(text: str, start: int, end: int) -> bool:
    """Tell whether the date [start, end) of ``text`` is part of the name of a body or a place.

    "On 19 April Movement fighters fled" has a date, and "the 3 May army raid" was on that day.
    """
    if _YEAR.search(text, start, end):
        return False
    if _WEEKDAY.fullmatch(text, start, end):
        return _is_in_a_proper_name(text, start, end)
    last, bodies, first = _shapes()
    before = text[max(start - 40, 0) : start]
    if first.search(before):
        return True
    definite = text[start : start + 4].lower() == "the " or _DEFINITE.search(before)
    if definite and bodies.match(text, end):
        return True
    return last.match(text, end) is not None and _ON.search(before) is None


def _is_in_a_proper_name(text: str, start: int, end: int) -> bool:
    """Tell whether a weekday is the beginning of a name: "the Sunday Courier", "Sunday Adebayo".

    "Said Friday President Diallo must" and "by late Monday Kurdish fighters" have days. One place
    that tells so is enough for the text.
    """
    named = _PROPER.match(text, end)
    if named is None or _OF_A_DAY.search(text[max(start - 40, 0) : start]):
        return False
    whole = text[start : named.end()]
    again = (found.start() for found in re.finditer(rf"\b{re.escape(whole)}\b", text))
    return _OWNER.match(text, named.end()) is not None or any(
        _WITHIN_NAME.search(text[max(at - 40, 0) : at]) is not None for at in again
    )


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
