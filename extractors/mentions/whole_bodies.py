"""Where the name of a body starts and ends that the pipeline cut: "[Movement for the] [Delta]"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ..words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_GENERALS: Final = words("words before general in an office")
_UNITS: Final = words("last words of names of units")
_LINKS: Final = frozenset({"of", "for", "the"})
_SEVERAL: Final = 3
_WORD: Final = 5
"""Letters from which a word in capitals is taken for no abbreviation."""
_ORDINAL: Final = re.compile(r"\d{1,3}(?:st|nd|rd|th)", re.IGNORECASE)
_JOINED: Final = re.compile(r"[-‐‑'’]")


def whole_body(named: Span) -> Span:
    """Return ``named`` with the words beside it that are of the same name.

    "Movement" of "Movement for the Delta People", "General's Office" of an Attorney General,
    "Jama'at" of "Jama'at Nusrat al-Islam", "FARC Front" of "8th FARC Front".
    """
    doc, start, end = named.doc, named.start, named.end
    if start > 0 and doc[start].lower_ == "general" and doc[start - 1].lower_ in _GENERALS:
        start -= 1
    if start > 0 and doc[end - 1].lower_ in _UNITS and _ORDINAL.fullmatch(doc[start - 1].text):
        start -= 1
    if end < len(doc) and doc[end].lower_ == "general" and doc[end - 1].lower_ in _GENERALS:
        end += 1
    end = _behind_capitals(doc, start, end)
    return doc[start : _behind_links(doc, _behind_one_word(doc, named.start, end))]


def _behind_capitals(doc: Doc, start: int, end: int) -> int:
    """Return where a name of several words in capitals ends: "UNION OF BRANCH *EMPLOYEES* said".

    In a sentence that is all in capitals they tell nothing.
    """
    if end - start < _SEVERAL or not doc[start:end].text.isupper():
        return end
    sentence = doc[start].sent
    if not any(word.is_lower and word.is_alpha for word in sentence):
        return end
    while end < sentence.end and _is_of_capitals(doc[end]):
        end += 1
    return end


def _is_of_capitals(word: Token) -> bool:
    """Tell whether ``word`` goes on with a name in capitals; an abbreviation may be another's."""
    long = len(word.text) >= _WORD and word.text.isalpha() and word.text.isupper()
    return long and word.ent_iob_ != "B" and word.pos_ in {"NOUN", "PROPN", "ADJ"}


def _behind_links(doc: Doc, end: int) -> int:
    """Return where a name ends of which the pipeline saw the link but not what it links."""
    at = end
    while at < len(doc) and doc[at].lower_ in _LINKS and doc[at].ent_iob_ == "I":
        at += 1
    while end < at < len(doc) and doc[at].lower_ in _LINKS:
        at += 1
    behind = _end_of_part(doc, at) if at > end else end
    if behind == at > end:
        while behind < len(doc) and _is_left_out(doc[behind]):
            behind += 1
    return behind if behind > at else end


def _is_left_out(word: Token) -> bool:
    """Tell whether ``word`` goes on with a name of which the pipeline saw the link last."""
    return word.text.istitle() and word.pos_ == "PROPN" and not word.ent_type_


def _behind_one_word(doc: Doc, start: int, end: int) -> int:
    """Return where a name ends of which the pipeline took the first word for another.

    The one hangs on the other: "told Tasnim Hamas had fired" has two names.
    """
    behind = _end_of_part(doc, end) if end - start == 1 else end
    if behind == end:
        return end
    word, part = doc[start], doc[end:behind]
    return behind if word.head in part or part.root.head == word else end


def _end_of_part(doc: Doc, at: int) -> int:
    """Return where the body's name that begins at token ``at`` ends; ``at`` where none does."""
    if at >= len(doc) or not _begins_body(doc, at):
        return at
    end = at + 1
    while end < len(doc) and doc[end].ent_type_ == "Organisation" and doc[end].ent_iob_ == "I":
        end += 1
    while end + 2 < len(doc) and _JOINED.fullmatch(doc[end + 1].text) and _is_glued(doc, end):
        end += 3  # "wal-Muslimin"
    return end


def _begins_body(doc: Doc, at: int) -> bool:
    token = doc[at]
    begins = token.ent_type_ == "Organisation" and token.ent_iob_ == "B"
    return begins and token.text[:1].isupper() and not token.text.isupper()


def _is_glued(doc: Doc, at: int) -> bool:
    """Tell whether a particle, a hyphen and a name follow one another without spaces."""
    glued = not doc[at].whitespace_ and not doc[at + 1].whitespace_
    return glued and doc[at].text.islower() and doc[at + 2].text[:1].isupper()
