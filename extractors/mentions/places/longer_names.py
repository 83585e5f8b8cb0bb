"""Names of which one in the gazetteer is only a part: "Hamam al-Alil", "the Sea of Oman".

A gazetteer of towns has the Hamam of the one and the Oman of the other. What is not in it as a
whole stands by its words, and is linked to nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from ...lexicon.known_names import known_names
from ...lexicon.load import read_lexicon
from ...lexicon.phrase_table import lower
from ...words.languages import per_language
from ...words.sets import listed
from . import gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .place import Place

_CAPITAL: Final = r"[A-ZÀ-ÖØ-Þ][^\W_]+"
_END: Final = r"(?<![-‐‑])(?![-‐‑]\w)"
NOTHING: Final = "(?!)"
"""Matches nowhere: a language may have no such words."""
_COMPASS: Final = "(?:North|South|East|West|Upper|Lower|New|Great|San|Santa)"
_MORE: Final = r"[-‐‑]\w| [A-ZÀ-ÖØ-Þ]"
_BORDER: Final = re.compile(r"\b")
_CAPITALISED: Final = re.compile(r"\b[A-ZÀ-Þ][\w’'-]+\.?[ \xa0]")
_CAPITAL_BEHIND: Final = re.compile(" [A-Z]")
_LARGE: Final = 500_000
"""A town of so many people is known by itself."""
_LATEST: Final = 64
"""Names asked of the document that is read, of which the answers are kept."""


def longer_names(text: str) -> Iterator[tuple[int, int]]:
    """Yield the [start, end) of names of places that are longer than any of the gazetteer's.

    A hyphen between two places that are known by themselves, and an article before a body, make
    no longer name: "the Kyiv-Odesa road", "in Raqqa al-Nusra fighters". A particle between
    hyphens or before an apostrophe does, whatever follows it: "Grande-Rivière-de-l'Artibonite".
    A river, an ocean and a square have their own names: "the Niger River", "Plaza de San Martin".
    """
    yield from (found.span("water") for found in _waters().finditer(text))
    for pattern in _patterns():
        for found in pattern.finditer(text):
            if gazetteer.candidates(found.group()):
                continue
            if not any(map(_stands_alone, filter(None, found.groups()))):
                yield found.span()


@per_language
def _waters() -> re.Pattern[str]:
    """Return the shape of a water behind an article: "the northern *Red Sea*", "the *Pacific*"."""
    parts, kinds = "|".join(listed("parts of lands")), "|".join(listed("kinds of place"))
    names = "|".join(sorted(listed("waters called by one word"), key=len, reverse=True)) or NOTHING
    return re.compile(
        rf"\b[Tt]he (?P<water>(?:(?:{parts}) )?(?:{names}))\b(?!{_MORE}| (?:{kinds}|states)\b)"
    )


@per_language
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Return the shapes of longer names; the groups are what must not stand by itself."""
    waters = "|".join(listed("waters named after a land")) or NOTHING
    joints = "|".join(listed("particles within names of places"))
    articles = "|".join(listed("articles of Arabic names"))
    features = "|".join(listed("features of the land")) or NOTHING
    sites = "|".join(listed("first words of names of sites")) or NOTHING
    of = "|".join(sorted(listed("joints within names of sites"), key=len, reverse=True))
    return (
        re.compile(rf"\b(?:{_COMPASS} )?{_CAPITAL} (?:{features})\b(?!{_MORE})"),
        re.compile(rf"\b(?:{sites})(?: (?:{of}))? {_CAPITAL}(?: {_CAPITAL})*"),
        re.compile(rf"\b(?:{waters}) of (?:the )?{_CAPITAL}"),
        re.compile(rf"\b(?:{_CAPITAL}[-‐‑])+(?:(?:(?:{joints})[-‐‑'’])+{_CAPITAL}[-‐‑]?)+{_END}"),
        re.compile(rf"\b({_CAPITAL})[-‐‑](?:{_CAPITAL}[-‐‑])*({_CAPITAL}){_END}"),
        re.compile(rf"\b({_CAPITAL}) ((?i:{articles})[-‐‑]{_CAPITAL})"),
    )


def _stands_alone(part: str) -> bool:
    """Tell whether part of a name is a body's, a state's, a listed place's or a large town's."""
    return bool(known_names(part)) or any(map(_is_known, gazetteer.candidates(part)))


def _is_known(place: Place) -> bool:
    return place.curated or place.population >= _LARGE


def is_told_as_place(name: str, document: str) -> bool:
    """Tell whether a document that has no person of this name speaks of it as of a place.

    "In Makariv", "the town of Makariv": then "Makariv was liberated" is of the place too.
    """
    if name not in document or not name[:1].isupper():
        return False
    return _stands_as_place(name, document, _words_before())


@lru_cache(maxsize=_LATEST)
def _stands_as_place(name: str, document: str, before: tuple[str, ...]) -> bool:
    found = [
        (start, start + len(name))
        for start in _places_of(name, document)
        if _BORDER.match(document, start + len(name))
    ]
    titled = _behind_capitals(document)
    if any(start in titled for start, _ in found):
        return False  # "Colonel Lincoln"
    return any(
        _follows(document, start, before) and not _CAPITAL_BEHIND.match(document, end)
        for start, end in found
    )


def is_of_a_company(name: str, document: str) -> bool:
    """Tell whether a document has ``name`` before a company's word: the Mahan of "Mahan Air"."""
    return any(
        _BORDER.match(document, start) and _company_behind().match(document, start + len(name))
        for start in _places_of(name, document)
    )


def _places_of(name: str, document: str) -> Iterator[int]:
    """Yield where ``name`` stands in ``document``, be it within a word."""
    at = document.find(name)
    while at >= 0:
        yield at
        at = document.find(name, at + 1)


def _follows(document: str, start: int, before: Iterable[str]) -> bool:
    """Tell whether one of the words ``before`` ends right before ``start``."""
    return any(
        document.endswith(words, 0, start) and _BORDER.match(document, start - len(words))
        for words in before
    )


@lru_cache(maxsize=2)
def _behind_capitals(document: str) -> frozenset[int]:
    """Return where a word stands that follows one with a capital."""
    return frozenset(found.end() for found in _CAPITALISED.finditer(document))


@per_language
def _words_before() -> tuple[str, ...]:
    """Return what stands right before places, the blank too: "near ", "town of "."""
    kinds = (f"{kind} of " for kind in listed("kinds of place"))
    return (*(f"{mark} " for mark in listed("words right before places")), *kinds)


@per_language
def _company_behind() -> re.Pattern[str]:
    """Return the shape of what makes a company's name of the word before it: " Air"."""
    kinds = "|".join(listed("last words of companies"))
    return re.compile(rf" (?:{kinds})\b")


@per_language
def no_places() -> frozenset[str]:
    """Return the names and nouns of bodies and peoples, in small letters: no place is one."""
    names = {
        lower(name)
        for row in read_lexicon("organisations")
        for name in (row["name"], *row["aliases"])
    }
    names |= {lower(name) for row in read_lexicon("states") for name in row["demonyms"]}
    for row in read_lexicon("actor_nouns"):
        names |= {lower(row["noun"]), lower(row["plural"])}
    return frozenset(names)
