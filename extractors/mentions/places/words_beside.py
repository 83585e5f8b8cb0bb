"""What stands beside a name: a word of a street, a preposition that speaks of a place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_LOCATIVE: Final = words("locative prepositions")
_KINDS: Final = words("kinds of place")
_SKIPPED: Final = words("words between preposition and place")
_STREETS: Final = words("words of streets")


def is_of_a_street(span: Span) -> bool:
    """Tell whether ``span`` is in the name of a street: the London of "London Road"."""
    last = span[-1]
    following = last.nbor(1) if last.i + 1 < len(span.doc) else None
    street = last if last.lower_ in _STREETS else following
    return street is not None and street.lower_ in _STREETS and street.text[:1].isupper()


def after_locative(span: Span) -> bool:
    """Tell whether "in", "near the", "the town of" or the like stands before ``span``."""
    token = _before(span.doc, span.start)
    while token is not None and token.text.lower() in _SKIPPED:
        token = _before(span.doc, token.i)
    if token is None:
        return False
    if token.text.lower() == "of":
        kind = _before(span.doc, token.i)
        return kind is not None and kind.text.lower() in _KINDS
    return token.text.lower() in _LOCATIVE


def _before(doc: Doc, index: int) -> Token | None:
    return doc[index - 1] if index > 0 else None
