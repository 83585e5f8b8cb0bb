"""What a text says of where a place lies, against what its name may stand for.

"Moura, a hamlet in the Mopti region" is none of the Mouras of Portugal and Brazil. Where all of
the candidates lie elsewhere, a name stands for itself and is linked to nothing.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import Levenshtein

from ...lexicon.phrase_table import plain
from . import states
from .gazetteer import SHORTENED
from .place import distance

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from .place import Place
    from .ranking import Ranked

_CITY: Final = 100_000
"""A town of so many people may be named beside a land that it is not in."""
_FAR: Final = 150.0
"""Further away, in km, a small place is no part of the town named right after it."""
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_VOWELS: Final = re.compile("[aeiouy]")
_BONES: Final = 3
"""So many consonants tell a name."""
_SPARED: Final = 4
"""Of so many letters one may be another in a spelling of the same name."""


def told_apart(
    ranked: Sequence[Ranked],
    outer: Place | None,
    *,
    namesakes: Iterable[Place] = (),
    in_division: bool = False,
    enclosed: bool = False,
    named_after: bool = False,
) -> Sequence[Ranked]:
    """Return ``ranked`` as what is named right after allows, () where it allows none of them.

    ``outer`` is what that is taken for, ``namesakes`` all that it may be. What is named with its
    province (``in_division``) is no larger town of another country; what is ``enclosed`` ("X, Y,"
    and no list) lies in it where anything of the name does, and a site that is ``named_after``
    a place is not in that: the Orin hotel in Tarn.
    """
    if outer is None or not ranked or _are_siblings(ranked[0].place, outer):
        return ranked
    if named_after:
        return ranked if _may_be_there(ranked[0].place, outer) else ()
    if outer.is_state or outer.precision.startswith("Admin"):
        return _within(ranked, outer, in_division=in_division, enclosed=enclosed)
    if not enclosed or _is_well_known(ranked[0].place):
        return ranked
    areas = [place for place in namesakes if place.precision.startswith("Admin")]
    kept = [
        one
        for one in ranked
        if _is_close(one.place, outer) or any(one.place.lies_in(area) for area in areas)
    ]
    return _shared(ranked, kept)


def _within(
    ranked: Sequence[Ranked], outer: Place, *, in_division: bool, enclosed: bool
) -> Sequence[Ranked]:
    if in_division and outer.precision.startswith("Admin") and outer.state is not None:
        homes = {outer.state, states.parent(outer.state)}
        if homes.isdisjoint(one.place.state for one in ranked):
            return ()
    inside = [one for one in ranked if _lies_in(one.place, outer)]
    if inside:
        told = enclosed and not _is_a_rival(inside, ranked[0])
        return _shared(ranked, inside) if told else ranked
    if enclosed:
        return ranked if ranked[0].place.curated else ()
    return ranked if any(_is_well_known(one.place) for one in ranked) else ()


def _are_siblings(place: Place, other: Place) -> bool:
    """Tell whether both are divisions of one level, of which neither lies in the other."""
    return place.precision == other.precision and place.precision.startswith("Admin")


def _may_be_there(place: Place, outer: Place) -> bool:
    return _lies_in(place, outer) or (not outer.is_state and _is_close(place, outer))


def _is_a_rival(inside: Sequence[Ranked], first: Ranked) -> bool:
    """Tell whether only divisions are left beside a town of the lexicons: Jerusalem, Palestine."""
    return first.place.curated and all(one.place.precision.startswith("Admin") for one in inside)


def _lies_in(place: Place, outer: Place) -> bool:
    """Tell whether ``outer`` is around ``place``, by way of its territory too."""
    return place.lies_in(outer) or (outer.is_state and states.parent(place.state) == outer.state)


def _is_well_known(place: Place) -> bool:
    return place.curated or place.population >= _CITY


def _is_close(place: Place, other: Place) -> bool:
    if place.lat is None or place.long is None or other.lat is None or other.long is None:
        return place.state == other.state
    return distance((place.lat, place.long), (other.lat, other.long)) <= _FAR


def _shared(ranked: Sequence[Ranked], kept: Sequence[Ranked]) -> Sequence[Ranked]:
    """Return ``ranked`` with all probability shared out among those ``kept``, () for none."""
    whole = sum(one.score for one in kept)
    if whole <= 0:
        return ()
    first = [replace(one, score=one.score / whole) for one in kept]
    return (*first, *(replace(one, score=0.0) for one in ranked if one not in kept))


def is_stray_by_name(name: str, place: Place, told: Container[str]) -> bool:
    """Tell whether a place by a name not its first lies in a state that the text never names.

    "Taji" in a text about Iraq is no Taiji in Japan; a city is known by its by-names.
    """
    own = place.curated or _is_well_known(place) or plain(name) == plain(place.name)
    return not own and place.state not in told


def is_another_word(name: str, place: Place) -> bool:
    """Tell whether a small town is called by a word that is no spelling of its own name.

    Of the by-names of a gazetteer many are old, foreign or a mistake. Where the consonants are
    the same, only the vowels are spelt otherwise: "Tibnin" for Tebnine.

    >>> from .place import Place
    >>> is_another_word("Tarnal", Place("Tarnel", None, "PopulatedPlace"))
    False
    >>> is_another_word("Tarn", Place("Tarnatha", None, "PopulatedPlace"))
    True
    """
    if _is_well_known(place) or place.precision != "PopulatedPlace":
        return False
    one, other = _spelt(name), _spelt(place.name)
    bones = _VOWELS.sub("", one)
    if len(bones) >= _BONES and bones == _VOWELS.sub("", other):
        return False
    return Levenshtein.distance(one, other) > max(1, max(len(one), len(other)) // _SPARED)


def _spelt(name: str) -> str:
    words = (SHORTENED.get(word, word) for word in _LETTERS.findall(plain(name)))
    return "".join(words).lower()
