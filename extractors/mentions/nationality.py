"""Of which countries a person is said to be: "a Saudi", "the British-Iranian mother", "US citizen".

A nationality ties nobody to a government: it is a link to the country, and no office.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...ontology.identity import ID
from ..annotation.words import known_name
from ..words.hyphens import HYPHENS
from ..words.plurals import singular
from ..words.sets import words
from .noun_phrases import of_complements

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Doc, Token

    from ..lexicon.known_name import KnownName

_CITIZENS: Final = words("words for citizens")
_DESCRIBING: Final = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_FARTHEST: Final = 8


def countries_of(noun: Token) -> tuple[str, ...]:
    """Return the IRIs of the countries whose people the nominal of ``noun`` is said to be of.

    They stand before it ("the British-Iranian mother"), in it ("the Iranian") or behind it
    ("a citizen of Iran").
    """
    return countries_named([*words_before(noun.doc, noun.i), noun, *_citizenship(noun)])


def countries_named(tokens: Iterable[Token]) -> tuple[str, ...]:
    """Return the IRIs of the countries of which ``tokens`` name the people, sorted, each once."""
    named = {
        f"{ID}place-{known.country or known.id}"
        for token in tokens
        if (known := known_name(token)) is not None and _is_nationality(token, known)
    }
    return tuple(sorted(named))


def words_before(doc: Doc, start: int) -> Iterator[Token]:
    """Yield the words that describe what begins at token ``start``, the nearest first."""
    for index in range(start - 1, max(start - 1 - _FARTHEST, -1), -1):
        token = doc[index]
        if token.text not in HYPHENS and token.pos_ not in _DESCRIBING:
            return
        yield token


def joined_start(doc: Doc, start: int) -> int:
    """Return where nationalities joined by hyphens begin of which token ``start`` is the last.

    It is ``start`` itself where no other nationality is joined to it by a hyphen.
    """
    while (
        start > 1
        and doc[start - 1].text in HYPHENS
        and not doc[start - 1].whitespace_
        and not doc[start - 2].whitespace_
        and all((k := known_name(doc[i])) is not None and k.is_demonym for i in (start - 2, start))
    ):
        start -= 2
    return start


def whole_start(doc: Doc, start: int) -> int:
    """Return where the word begins of which token ``start`` is the last: "*African*-Americans".

    What a hyphen joins to the name of a people has a capital and is no state: not "US-Iranians".
    """
    while (
        start > 1
        and doc[start - 1].text in HYPHENS
        and not doc[start - 1].whitespace_
        and not doc[start - 2].whitespace_
        and doc[start - 2].text.istitle()
        and not ((known := known_name(doc[start - 2])) is not None and known.is_country)
    ):
        start -= 2
    return start


def is_citizen(noun: Token) -> bool:
    """Tell whether ``noun`` says no more than that somebody belongs to a country: "national"."""
    return singular(noun.lower_) in _CITIZENS


def _citizenship(noun: Token) -> list[Token]:
    """Return the countries in "a citizen of Iran"."""
    return of_complements(noun) if is_citizen(noun) else []


def _is_nationality(token: Token, known: KnownName) -> bool:
    """Tell "a *Saudi* blogger", "a *US* citizen" from "the *Saudi*-led coalition"."""
    if known.is_demonym:
        return not _is_half(token)
    behind = token.i > 0 and token.nbor(-1).lower_ == "of"
    short = token.text.replace(".", "").isupper()
    return known.is_country and not known.is_metonym and (behind or short)


def _is_half(demonym: Token) -> bool:
    """Tell whether a hyphen joins ``demonym`` to a word that is no people's: "Iranian-born"."""
    rest = demonym.doc[demonym.i + 1 : demonym.i + 3]
    if len(rest) < 2 or rest[0].text not in HYPHENS or demonym.whitespace_:
        return False
    other = known_name(rest[1])
    return other is None or not other.is_of_a_state
