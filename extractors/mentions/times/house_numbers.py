"""Numbers of houses that look like years: "of 1942 Elm St.", "the 2000 block of Grant Avenue"."""

from __future__ import annotations

import re
from typing import Final

from ...words.languages import per_language
from ...words.sets import listed

_BLOCK: Final = re.compile(r"(?:\s+(?:and|to|through)\s+\d+)?\s+blocks?\s+(?:of\b|[A-Z])")
_OF_A_YEAR: Final = re.compile(
    r"\b(?:in|during|since|until|till|by|before|after|last|this|throughout)\s+$", re.IGNORECASE
)


def is_house_number(text: str, end: int) -> bool:
    """Tell whether the four digits before ``end`` are the number of a house or of a block.

    "In 2012 Wall Street was occupied" has a year.
    """
    if not text[max(end - 4, 0) : end].isdigit():
        return False
    if _BLOCK.match(text, end):
        return True
    is_year = _OF_A_YEAR.search(text, max(end - 20, 0), end - 4)
    return is_year is None and _street().match(text, end) is not None


@per_language
def _street() -> re.Pattern[str]:
    """Return what follows the number of a house: up to four words, the last one of a street."""
    last = "|".join(word.capitalize() for word in listed("words at the end of addresses"))
    return re.compile(rf"\s+(?:[A-Z0-9][\w.'’-]*\s+){{1,4}}?(?:{last})\b")
