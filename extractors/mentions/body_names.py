"""Whole names of bodies: "Lagos State Model College", "Rapides Parish Fire District 2".

The pipeline cuts them, or takes a piece for a person; the last word of the name tells what it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ..annotation.words import is_post
from ..lexicon.additions import addition_behind
from ..words.hyphens import HYPHENS
from ..words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_LAST: Final = words("last words of names of bodies")
_NUMBERED: Final = words("last words of names before a number")
_NUMBER: Final = re.compile(r"\d{1,4}")
_LETTER: Final = re.compile(r"[B-HJ-Z]")
_COUNTED: Final = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "SYM"})
_NAMED: Final = frozenset({"Organisation", "Person", "Location"})
_LONGEST: Final = 8


def body_around(noun: Token) -> Span | None:
    """Return the name of a body that ends in ``noun``, None where its words name none.

    Two words with a capital and more, of which the last says what it is: "College", "Unit".
    One of those before it is in a name that the pipeline saw: a headline has capitals everywhere.
    """
    doc, end = noun.doc, noun.i + 1
    if not noun.text.istitle() or noun.lower_ not in _LAST:
        return None
    start = noun.i
    while start > max(noun.sent.start, end - _LONGEST) and _is_of_a_name(doc[start - 1]):
        start -= 1
    return doc[start:end] if any(t.ent_type_ in _NAMED for t in doc[start : noun.i]) else None


def _is_of_a_name(token: Token) -> bool:
    """Tell whether ``token`` can stand in the name of a body, and is no office before it."""
    written = token.text[:1].isupper() and token.pos_ in {"PROPN", "NOUN", "ADJ"}
    return written and not (is_post(token) and token.is_sent_start)


def numbered_until(doc: Doc, end: int) -> int:
    """Return where a name that ends before token ``end`` ends with its number or letter.

    "Fire District *2*", "the MSC Talia *F*"; "Unit 7 soldiers" and "in Homs 24 died" count.
    """
    last, behind = doc[end - 1], doc[end : end + 2]
    if not behind or not last.whitespace_ or not last.text[:1].isupper():
        return end
    if len(behind) > 1 and (behind[1].pos_ in _COUNTED or behind[1].text in {"%", "-"}):
        return end
    if _NUMBER.fullmatch(behind[0].text) and last.lower_ in _NUMBERED:
        return end + 1
    called = last.pos_ == "PROPN" and last.ent_type_ != "Person" and not is_post(last)
    return end + 1 if called and _LETTER.fullmatch(behind[0].text) else end


def added_until(doc: Doc, end: int) -> int:
    """Return where a name that ends before token ``end`` ends with an addition: "X-*in-Exile*"."""
    last = doc[end - 1]
    if not any(token.text[:1] in HYPHENS for token in (last, *doc[end : end + 2])):
        return end
    behind = last.idx + (0 if last.text in HYPHENS else len(last))
    length = addition_behind(doc.text, behind)
    span = doc.char_span(last.idx, behind + length, alignment_mode="expand") if length else None
    return end if span is None else max(end, span.end)
