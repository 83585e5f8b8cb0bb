"""Divisions and islands told with their kind: "Belgorod Oblast", "Katsina state", "Tarn Island".

A town that has the name is not the one that is told. Where no division of that name is known,
the words stand for themselves and are linked to nothing.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, Final, NamedTuple

from ...lexicon.phrase_table import plain
from ...words.sets import words
from . import gazetteer

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from .place import Place

_DIVISIONS: Final = words("kinds of first-level division")
_FIRST: Final = words("kinds of first-level division alone")
_SECOND: Final = words("kinds of second-level division")
_AROUND: Final = words("kinds of division that may be the land around a town")
_SEVERAL: Final = words("kinds of several divisions")
_COMMON: Final = words("kinds of division that other things are called as well")
_ISLANDS: Final = words("kinds of island")
_KIND: Final = re.compile(r"[ \xa0](?P<kind>[^\W\d_]+)\b(?P<last>\s*(?:[.,;:()!?”\"]|$))?")
_ENDING: Final = 2
"""So many letters a town's name may lose where its division is made of it: Kursk, Kurskaya."""
_STEM: Final = 3


class Told(NamedTuple):
    """What a name with its kind may stand for, and where its words end."""

    places: tuple[Place, ...]
    end: int


def told_with_kind(
    text: str,
    start: int,
    end: int,
    places: tuple[Place, ...],
    states: Collection[str],
    shared: str | None = None,
) -> Told:
    """Return what the name at [start, end) stands for, by the kind that is told behind it.

    ``states`` are those that the text names; ``shared`` is the kind of the whole row that the
    name is one of ("Tarn and Orin *Oblasts*"). A name without a kind stays as it is.
    """
    if shared is not None:
        first = _divisions(text[start:end], shared, places) if shared in _DIVISIONS else ()
        divisions = first or _of_any_level(shared, places)
        return Told(divisions or places, end)
    found = _KIND.match(text, end)
    kind = found["kind"] if found is not None else ""
    word, capital = kind.lower(), kind[:1].isupper()
    if found is not None and capital and word in _ISLANDS:
        lands = tuple(place for place in places if _is_land(place, states))
        return Told(lands, end if lands else found.end("kind"))
    if found is not None and word in _COMMON and (capital or found["last"] is not None):
        return Told(_of_any_level(word, places) or places, end)
    if found is None or word not in _DIVISIONS:
        return Told(places, end)
    around = not capital and word in _AROUND
    divisions = _divisions(text[start:end], word, places)
    if divisions:
        sure = capital or (found["last"] is not None and not around)
        countries = () if sure else tuple(place for place in places if place.is_state)
        return Told((*divisions, *countries), end)
    if around or word in _SEVERAL or any(place.is_state for place in places):
        return Told(places, end)
    return Told((), found.end("kind"))


def _divisions(name: str, kind: str, places: tuple[Place, ...]) -> tuple[Place, ...]:
    """Return the divisions that ``name`` and ``kind`` may mean, those of the first level first.

    What is known by both words is meant before what has the name alone: of two that are called
    Kyiv, the Kyiv Oblast is no city. A land of the lexicon is a division too: "Darfur region".
    """
    called = {p for one in _DIVISIONS for p in gazetteer.candidates(f"{name} {one.title()}")}
    first = tuple(p for p in places if p.precision == "Admin1")
    found = tuple(p for p in first if p in called) or first
    found += tuple(p for p in places if p.curated and p.precision == "Unknown")
    found = found or tuple(_made_of(name, places))
    if found or kind in _FIRST:
        return found
    return tuple(p for p in places if p.precision == "Admin2")


def _of_any_level(kind: str, places: tuple[Place, ...]) -> tuple[Place, ...]:
    """Return the divisions among ``places``: a county is one of the second level where one is."""
    second = tuple(p for p in places if p.precision == "Admin2") if kind in _SECOND else ()
    return second or tuple(p for p in places if p.precision in {"Admin1", "Admin2"})


def _is_land(place: Place, states: Collection[str]) -> bool:
    """Tell whether ``place`` may be an island: a land of the lexicon, a division at home here."""
    if place.precision == "PopulatedPlace":
        return False
    return place.curated or (place.precision == "Admin1" and place.state in states)


def _made_of(name: str, towns: Collection[Place]) -> Iterator[Place]:
    """Yield the divisions around ``towns`` that are called by them: of Kursk, Kurskaya oblast'."""
    least = max(_STEM, len(name) - _ENDING)
    for town in towns:
        around = gazetteer.enclosing(town)
        for division in (place for place in around if place.precision == "Admin1"):
            letters = zip(plain(name), plain(division.name), strict=False)
            if sum(1 for _ in takewhile(lambda two: two[0] == two[1], letters)) >= least:
                yield division
