"""What stands beside a name: a word of a street, a preposition that speaks of a place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ...words.hyphens import HYPHENS
from ...words.sets import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Span, Token

_ARTICLES: Final = words("articles of Arabic names")
_CAPITALISED: Final = re.compile(r"[A-ZÀ-ÖØ-Þ][^\W\d_A-Z]*(?:['’][^\W\d_A-Z]+)?")
_ENDS: Final = words("last words of names of sites")
_FEATURES: Final = words("features of the land")
_LOCATIVE: Final = words("locative prepositions")
_KINDS: Final = words("kinds of place")
_DIVISIONS: Final = words("kinds of first-level division")
_SKIPPED: Final = words("words between preposition and place")
_STREETS: Final = words("words of streets")


def is_of_a_street(span: Span) -> bool:
    """Tell whether ``span`` is in the name of a street: the London of "London Road"."""
    last = span[-1]
    following = last.nbor(1) if last.i + 1 < len(span.doc) else None
    street = last if last.lower_ in _STREETS else following
    return street is not None and street.lower_ in _STREETS and street.text[:1].isupper()


def is_in_a_longer_name(span: Span, names: Sequence[Span]) -> bool:
    """Tell whether ``span`` is the last word of a name that is one of many: an "Airport", a "Hall".

    So is each of the towns that a stroke joins before it: the Halle of "Leipzig/Halle Airport".
    """
    for name in names:
        if name.start <= span.start and span.end <= name.end and len(name) > len(span):
            return is_a_site(name) and (span.end == name.end or "/" in name.text)
    return False


def is_a_site(name: Span) -> bool:
    """Tell whether a name of several words is a site's: "Tarn Airport", "Quint's Hall"."""
    return len(name) > 1 and name[-1].lower_ in _ENDS and name[-1].text[:1].isupper()


def is_of_a_name(token: Token) -> bool:
    """Tell whether ``token`` is a name, an initial or a possessive: "*S.* Quint *'s* Hall".

    An article of an Arabic name is one too, with its hyphen: "Sahel *al* Rouj", "*Al-*Hayl Field".
    """
    name = token.text.removesuffix(".")
    initial = name != token.text and len(name) == 1 and name.isupper()
    joint = token.text in HYPHENS and token.i > 0 and token.nbor(-1).lower_ in _ARTICLES
    if initial or joint or token.tag_ == "POS" or token.lower_ in _ARTICLES:
        return True
    return _CAPITALISED.fullmatch(token.text) is not None


def tells_kind(token: Token) -> bool:
    """Tell whether ``token`` says what kind or part of a place is meant: "Homs *province*"."""
    return any(token.lower_ in kinds for kinds in (_KINDS, _DIVISIONS, _SKIPPED))


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


def is_water_of_which(span: Span) -> bool:
    """Tell whether a part of a water or a land is told: "an area of the eastern *Tarn Sea*"."""
    token = _before(span.doc, span.start)
    while token is not None and token.lower_ in _SKIPPED:
        token = _before(span.doc, token.i)
    return span[-1].text in _FEATURES and token is not None and token.lower_ == "of"


def _before(doc: Doc, index: int) -> Token | None:
    return doc[index - 1] if index > 0 else None
