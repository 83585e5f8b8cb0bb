"""Known places: states, the places of places.jsonl, and the towns and divisions of GeoNames."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from ....ontology.identity import location_iri
from ....ontology.records import Location
from ...lexicon.phrase_table import find_longest, plain, words_of
from ...words.languages import per_language
from ...words.sets import words
from .geonames import begins_names, geonames_named, geonames_place
from .listed import read_listed
from .states import parent, state_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...lexicon.phrase_table import Found
    from .place import Place

LONGEST: Final = 6
"""No name of the gazetteer that matters has more words."""

_SHORTEST: Final = 3
_ARTICLES: Final = words("articles of Arabic names")
SHORTENED: Final = {"St": "Saint", "Ste": "Sainte", "Mt": "Mount", "Ft": "Fort", "Pt": "Point"}


def find(text: str) -> Iterator[Found[tuple[Place, ...]]]:
    """Yield the names in ``text`` with all that they may stand for: the longest at each place."""
    return find_longest(text, _look_up().named, reach=_look_up().reach)


def candidates(name: str) -> tuple[Place, ...]:
    """Return the places that are called ``name`` (case counts, diacritics do not)."""
    return _look_up().named(words_of(name, fold=str)) or ()


@per_language
def _look_up() -> _LookUp:
    return _LookUp()


class _LookUp:
    """The names of one language's lexicons and of GeoNames, with the latest answers kept."""

    def __init__(self) -> None:
        self.listed = read_listed()
        names = [name.partition(" ") for name in self.listed.by_name]
        self.firsts = frozenset(first for first, _, _ in names)
        self.firsts_of_several = frozenset(first for first, _, rest in names if rest)
        self.reach = lru_cache(maxsize=20_000)(self._reach)
        self.known = lru_cache(maxsize=20_000)(self._known)

    def _reach(self, word: str) -> int:
        """Return how many words at most a name has that begins with ``word``, in any spelling.

        That is 0 where none does: what begins with a small letter must be listed.
        """
        first = plain(word)
        spelt = {first, SHORTENED.get(word, first)}
        if word in _ARTICLES:
            spelt.add(first[:1].upper() + first[1:])
        if first == first.upper():
            spelt.add(first.title())
        if any(map(self._begins_several, spelt)):
            return LONGEST
        return int(first[:1].isupper() or word in _ARTICLES or first in self.firsts)

    def named(self, parts: tuple[str, ...]) -> tuple[Place, ...] | None:
        """Return the places of a name, by its words as they stand; None where there is none.

        "HOMS" is looked up as Homs too, "al-Bab" as Al Bab, "St. Paul" as Saint Paul.
        """
        key = " ".join(map(plain, parts))
        found = self.known(key)
        if len(parts) > 1 and parts[0] in SHORTENED:
            longer = self.known(" ".join((SHORTENED[parts[0]], *parts[1:])))
            found = tuple(dict.fromkeys((*found, *longer)))
        if not found and len(parts) > 1 and parts[0] in _ARTICLES:
            found = self.known(key[0].upper() + key[1:])
        if not found and key.isupper() and len(key) > _SHORTEST:
            found = self.known(key.title())
        return found or None

    def _begins_several(self, word: str) -> bool:
        known = word in self.firsts_of_several
        return known or (word[:1].isupper() and begins_names(word))

    def _known(self, key: str) -> tuple[Place, ...]:
        own = self.listed.by_name.get(key, ())
        if not key[:1].isupper() or len(key) < _SHORTEST:
            return own
        by_number = self.listed.by_number
        others = (by_number.get(str(p.geonames_id), p) for p in geonames_named(key))
        return tuple(dict.fromkeys((*own, *others)))


def state_place(state: str) -> Place:
    """Return the territory of a state as a place."""
    name = str(state_name(state))
    return next(p for p in candidates(name) if p.state == state and p.name == name and p.curated)


def state_location(state: str) -> Location:
    """Return the territory of a state as a location; a territory lies within its state."""
    place, above = state_place(state), parent(state)
    return Location(
        id=location_iri(place.name),
        name=place.name,
        precision=place.precision,
        within=location_iri(str(state_name(above))) if above else None,
        geonames_id=place.geonames_id,
        lat=place.lat,
        long=place.long,
    )


def enclosing(place: Place) -> tuple[Place, ...]:
    """Return what lies around ``place``, the nearest first: divisions, state, its state."""
    numbers = filter(None, (place.admin2, place.admin1))
    by_number = _look_up().listed.by_number
    found = [by_number.get(number) or geonames_place(number) for number in numbers]
    state = place.state
    while state is not None:
        found.append(state_place(state))
        state = parent(state)
    return tuple(p for p in dict.fromkeys(found) if p is not None and p != place)


def location(place: Place, *, within: str | None = None) -> Location:
    """Return the record of ``place``; ``within`` is the IRI of a nearer enclosing place."""
    if place.state is not None and place.name == state_name(place.state):
        return state_location(place.state)
    around = enclosing(place)
    return Location(
        id=_iri(place),
        name=place.name,
        precision=place.precision,
        within=within or (location(around[0]).id if around else None),
        geonames_id=place.geonames_id,
        lat=place.lat,
        long=place.long,
    )


def _iri(place: Place) -> str:
    """Return the IRI of a place: its name and state; its number too for a lesser namesake there.

    The greater of two is a listed one, then a town before a division, then the more populous.
    """
    iri = location_iri(place.name, within=state_name(place.state))
    namesakes = [p for p in candidates(place.name) if p.state == place.state]
    greatest = min(namesakes, key=_smallness, default=place)
    if greatest == place or place.geonames_id is None:
        return iri
    return f"{iri}-{place.geonames_id}"


def _smallness(place: Place) -> tuple[bool, bool, int, str]:
    is_town = place.precision == "PopulatedPlace"
    return not place.curated, not is_town, -place.population, place.geonames_id or ""
