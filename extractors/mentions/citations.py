"""Sources in brackets behind what they told: "… police said. (The Guardian)" stands for nobody.

Such a bracket cites where a text was taken from, and takes no part in what is told: no "it" and no
"the group" stands for it. "The Free Army (FTA)" gives a name its short form, and is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import classes_of
from ..words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_LONGEST: Final = 12
_LINKS: Final = words("words between sources that are cited")
_ENDS: Final = frozenset({".", "!", "?", "…", '"', "”", "’", "'"})


def is_cited(word: Token) -> bool:
    """Tell whether ``word`` names a source in a bracket of nothing but names."""
    bracket = _bracket_around(word)
    if bracket is None or not all(map(_may_be_cited, bracket)):
        return False
    named = [t for t in bracket if t.is_title or t.is_upper]
    medium = any("media" in classes_of(t) for t in named)
    return bool(named) and (medium or _is_apart(bracket))


def _bracket_around(word: Token) -> Span | None:
    """Return what stands in the bracket around ``word``, without its signs."""
    doc = word.doc
    opening = closing = None
    for index in range(word.i - 1, max(0, word.i - _LONGEST) - 1, -1):
        if doc[index].text in ")(":
            opening = index if doc[index].text == "(" else None
            break
    if opening is None:
        return None
    for token in doc[word.i + 1 : word.i + _LONGEST]:
        if token.text in ")(":
            closing = token.i if token.text == ")" else None
            break
    return None if closing is None else doc[opening + 1 : closing]


def _may_be_cited(token: Token) -> bool:
    plain = not token.is_alpha or token.lower_ in _LINKS
    return plain or token.text[:1].isupper()


def _is_apart(bracket: Span) -> bool:
    """Tell whether the bracket follows upon a full stop, and no sentence goes on behind it."""
    doc, opening, closing = bracket.doc, bracket.start - 1, bracket.end
    if opening == 0 or doc[opening - 1].text.strip()[-1:] not in _ENDS:
        return False
    behind = next((t for t in doc[closing + 1 :] if not t.is_space), None)
    return behind is None or behind.text in _ENDS or behind.text[:1].isupper()
