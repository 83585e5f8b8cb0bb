"""Lines that only tell of a text: who wrote it, when, how long it takes to read.

Between a headline and its text stand "By Dana Varga · 8 March 2017 6:12 AM GMT · 2 min read" and
"Ruth Amsel · Follow"; neither sums the text up.
"""

from __future__ import annotations

import re

from ...words.sets import words
from .dating.dates import DATE_PATTERN
from .furniture import is_furniture
from .lines import ends_sentence
from .writers.bylines import byline_of
from .writers.signatures import signed

_MOST_WORDS = 24
_PARTED = re.compile(r"\s+[|·•–—/]+\s+|\s*[|·•]\s*")
_CLOCK = re.compile(
    r"\b\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\b\.?)?(?:\s*\(?[A-Z]{2,4}\b\)?)?"
    r"|\b\d{1,3}\s?min(?:ute)?s?\s(?:read|listen)\b",
    re.IGNORECASE,
)
_WITHIN_NAMES = words("small words within names")


def is_particulars(text: str) -> bool:
    """Tell whether every part of a line is a writer, a date, a time or furniture.

    >>> is_particulars("By Dana Varga March 8, 2017 6:12 AM GMT 2 min read")
    True
    >>> is_particulars("Troops killed four on 3 May 2012"), is_particulars("Ruth Amsel · Follow")
    (False, True)
    """
    if len(text.split()) > _MOST_WORDS or ends_sentence(text):
        return False
    parts = [part for part in _PARTED.split(text) if part.strip()]
    told = [_is_told(part) for part in parts]
    return any(told) and all(own or _is_titled(part) for own, part in zip(told, parts, strict=True))


def _is_told(part: str) -> bool:
    """Tell whether a part is a byline, a date or furniture, whatever stands beside it."""
    if is_furniture(part) or byline_of(part) is not None:
        return True
    bare = _CLOCK.sub(" ", DATE_PATTERN.sub(" ", part)).strip(" ,-–—@")
    if bare == part.strip(" ,-–—@"):
        return False
    return (
        not bare or byline_of(bare) is not None or (signed(part) is not None and _is_titled(bare))
    )


def _is_titled(part: str) -> bool:
    """Tell whether a part is written as names are: "The Strait Times-Echo"."""
    every = re.sub(r"[^\w\s'’&-]", " ", part).split()
    return 0 < len(every) <= 6 and all(w[0].isupper() or w in _WITHIN_NAMES for w in every)
