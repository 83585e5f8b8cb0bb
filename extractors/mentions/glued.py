"""Words that hyphens or numbers make one name of: "passer-by", "auditor general", "71st Unit"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ..words.hyphens import HYPHENS
from ..words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_GENERALS: Final = words("words before general in an office")
_ORDINAL: Final = re.compile(r"\d{1,3}(?:st|nd|rd|th)", re.IGNORECASE)


def glued_until(noun: Token, end: int) -> int:
    """Return where the words end that hyphens or "general" make one with what ends before ``end``.

    "Passer-*by*", "brother-*in-law*", "auditor *general*"; what "Lydia-backed" says is another's.
    """
    doc = noun.doc
    while end + 1 < len(doc) and doc[end].text in HYPHENS and noun.is_ancestor(doc[end + 1]):
        if doc[end - 1].whitespace_ or doc[end].whitespace_:
            break
        end += 2
    office = end < len(doc) and doc[end].lower_ == "general" and doc[end].head == noun
    return end + 1 if office and doc[end - 1].lower_ in _GENERALS else end


def is_ordinal(token: Token) -> bool:
    """Tell whether it says which one is meant, and no number of them: the "71st" Brigade."""
    return _ORDINAL.fullmatch(token.text) is not None
