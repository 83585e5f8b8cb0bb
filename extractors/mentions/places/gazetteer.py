"""Known places: states, the places of places.jsonl, and the towns and divisions of GeoNames.

``places.tsv`` and ``names.tsv`` (geonames.org, CC BY 4.0) are made by
``extractors.training.places.gazetteer``: places of 500 inhabitants and more, divisions of the
first and second level, alternate names in Latin letters. They are looked up, never loaded whole.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from ....ontology.identity import location_iri
from ....ontology.records import Location
from ...lexicon.load import read_lexicon
from ...lexicon.phrase_table import find_longest, plain, words_of
from ...words.languages import per_language
from ...words.sets import words
from .place import Place, distance
from .sorted_lines import SortedLines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from ...lexicon.phrase_table import Found

LONGEST: Final = 6
"""No name of the gazetteer that matters has more words."""

_PRECISIONS: Final = {"C": "Country", "1": "Admin1", "2": "Admin2", "P": "PopulatedPlace"}
_SHORTEST: Final = 3
_ARTICLES: Final = words("articles of Arabic names")
_SHORTENED: Final = {"St": "Saint", "Ste": "Sainte", "Mt": "Mount", "Ft": "Fort", "Pt": "Point"}
_SAME_TOWN: Final = 60.0
"""Further away, in km, a town of GeoNames is not the curated town of its name."""


class _Curated(NamedTuple):
    """The places of the lexicons by their names, and by the GeoNames number that they go by."""

    by_name: dict[str, tuple[Place, ...]]
    by_number: dict[str, Place]


def find(text: str) -> Iterator[Found[tuple[Place, ...]]]:
    """Yield the names in ``text`` with all that they may stand for: the longest at each place."""
    return find_longest(text, _named, reach=_look_up().reach)


def candidates(name: str) -> tuple[Place, ...]:
    """Return the places that are called ``name`` (case counts, diacritics do not)."""
    return _named(words_of(name, fold=str)) or ()


def _named(parts: tuple[str, ...]) -> tuple[Place, ...] | None:
    """Return the places of a name, by its words as they stand; None where there is none.

    "HOMS" is looked up as Homs too, "al-Bab" as Al Bab, "St. Paul" as Saint Paul.
    """
    key = " ".join(map(plain, parts))
    found = _known(key)
    if parts[0] in _SHORTENED and len(parts) > 1:
        found = tuple(
            dict.fromkeys((*found, *_known(" ".join((_SHORTENED[parts[0]], *parts[1:])))))
        )
    if not found and parts[0] in _ARTICLES and len(parts) > 1:
        found = _known(key[0].upper() + key[1:])
    if not found and key.isupper() and len(key) > _SHORTEST:
        found = _known(key.title())
    return found or None


@per_language
def _look_up() -> _LookUp:
    return _LookUp()


class _LookUp:
    """The names of one language's lexicons and of GeoNames, with the latest answers kept."""

    def __init__(self) -> None:
        self.curated = _read_curated()
        names = [name.partition(" ") for name in self.curated.by_name]
        self.firsts = frozenset(first for first, _, _ in names)
        self.firsts_of_several = frozenset(first for first, _, rest in names if rest)
        self.reach = lru_cache(maxsize=20_000)(self._reach)
        self.known = lru_cache(maxsize=20_000)(self._known)

    def _reach(self, word: str) -> int:
        """Return how many words at most a name has that begins with ``word``, in any spelling.

        That is 0 where none does: what begins with a small letter must be listed.
        """
        first = plain(word)
        spelt = {first, _SHORTENED.get(word, first)}
        if word in _ARTICLES:
            spelt.add(first[:1].upper() + first[1:])
        if first == first.upper():
            spelt.add(first.title())
        if any(map(self._begins_several, spelt)):
            return LONGEST
        return int(first[:1].isupper() or word in _ARTICLES or first in self.firsts)

    def _begins_several(self, word: str) -> bool:
        known = word in self.firsts_of_several
        return known or (word[:1].isupper() and _begins_names(word))

    def _known(self, key: str) -> tuple[Place, ...]:
        listed = self.curated.by_name.get(key, ())
        if not key[:1].isupper() or len(key) < _SHORTEST:
            return listed
        by_number = self.curated.by_number
        others = (by_number.get(str(p.geonames_id), p) for p in _geonames(key))
        return tuple(dict.fromkeys((*listed, *others)))


def _known(key: str) -> tuple[Place, ...]:
    return _look_up().known(key)


@cache
def _lines(name: str) -> SortedLines:
    return SortedLines(Path(str(files(__package__).joinpath(f"{name}.tsv"))))


def _geonames(key: str) -> Iterator[Place]:
    """Yield the places of GeoNames with a name: those of which it is the first name before."""
    first, several, _ = key.partition(" ")
    if several and not _begins_names(first):
        return
    for numbers in _lines("names").get(key) or ():
        for number in filter(None, numbers.split(",")):
            place = geonames_place(number)
            if place is not None:
                yield place


@lru_cache(maxsize=20_000)
def _begins_names(word: str) -> bool:
    """Tell whether GeoNames has names of several words of which this is the first."""
    return next(_lines("names").starting(f"{word} "), None) is not None


@lru_cache(maxsize=20_000)
def geonames_place(number: str) -> Place | None:
    """Return a place by its GeoNames number, None where it is not in the gazetteer."""
    cells = _lines("places").get(number.zfill(8))
    if cells is None:
        return None
    name, kind, country, admin1, admin2, population, lat, long = cells
    return Place(
        name,
        _state_of().get(country),
        _PRECISIONS.get(kind, "Unknown"),
        int(population),
        number,
        float(lat),
        float(long),
        admin1=admin1 or None,
        admin2=admin2 or None,
    )


def _read_curated() -> _Curated:
    by_name: dict[str, list[Place]] = {}
    by_number: dict[str, Place] = {}
    for names, place in (*_states(), *_towns_and_regions(), *_capitals()):
        if place.geonames_id is not None:
            place = by_number.setdefault(place.geonames_id, place)
        for name in names:
            places = by_name.setdefault(" ".join(words_of(name, fold=plain)), [])
            if place not in places:
                places.append(place)
    return _Curated({key: tuple(places) for key, places in by_name.items()}, by_number)


def _states() -> Iterator[tuple[list[str], Place]]:
    for row in read_lexicon("states"):
        names = [row["name"], *row["aliases"], *row["short"]]
        wanted = "C" if row["iso2"] else "1"
        homes = {row["id"], row["part_of"]}
        twin = _twin(names, homes, {_PRECISIONS[wanted]})
        yield names, _joined(_state(row), twin, population=10**9)


def _state(row: dict[str, Any]) -> Place:
    precision = "Admin1" if row["status"] == "territory" else "Country"
    return Place(row["name"], row["id"], precision, 10**9, curated=True)


def _towns_and_regions() -> Iterator[tuple[list[str], Place]]:
    for row in read_lexicon("places"):
        names = [row["name"], *row["aliases"]]
        fields = {key: row[key] for key in ("name", "state", "precision", "lat", "long")}
        place = Place(**fields, curated=True)
        homes = {place.state, parent(place.state)}
        kinds = {"Admin1", "Admin2"} if place.precision == "Admin1" else {place.precision}
        yield names, _joined(place, _twin(names, homes, kinds, place))


def _capitals() -> Iterator[tuple[list[str], Place]]:
    """Yield the towns of GeoNames that are capitals under the names that states.jsonl has."""
    for row in read_lexicon("states"):
        if row["capital"] is not None:
            twin = _twin([row["capital"]], {row["id"], row["part_of"]}, {"PopulatedPlace"})
            if twin is not None:
                yield [row["capital"]], replace(twin, name=row["capital"], curated=True)


def _twin(
    names: Iterable[str], homes: set[str | None], kinds: set[str], place: Place | None = None
) -> Place | None:
    """Return the place of GeoNames that a row of the lexicon means: the largest of its kind."""
    found = [
        other
        for name in names
        for other in _geonames(" ".join(words_of(name[:1].upper() + name[1:], fold=plain)))
        if other.precision in kinds and other.state in homes and not _apart(place, other)
    ]
    return max(found, key=lambda p: (p.precision == "Admin1", p.population), default=None)


def _apart(place: Place | None, other: Place) -> bool:
    if place is None or place.precision != "PopulatedPlace":
        return False
    if place.lat is None or place.long is None or other.lat is None or other.long is None:
        return False
    return distance((place.lat, place.long), (other.lat, other.long)) > _SAME_TOWN


def _joined(place: Place, twin: Place | None, *, population: int | None = None) -> Place:
    if twin is None:
        return place
    return Place(
        place.name,
        place.state,
        place.precision,
        population or twin.population,
        twin.geonames_id,
        twin.lat,
        twin.long,
        curated=True,
        admin1=twin.admin1,
        admin2=twin.admin2,
    )


@per_language
def _state_rows() -> dict[str, dict[str, str | None]]:
    return {row["id"]: row for row in read_lexicon("states")}


@cache
def _state_of() -> dict[str, str]:
    return {row["iso2"]: row["id"] for row in read_lexicon("states") if row["iso2"]}


def parent(state: str | None) -> str | None:
    """Return the state that a territory of states.jsonl lies in, None for a state."""
    return _state_rows()[state]["part_of"] if state is not None else None


def state_name(state: str | None) -> str | None:
    """Return the name of a state by its id."""
    return _state_rows()[state]["name"] if state is not None else None


def state_place(state: str) -> Place:
    """Return the territory of a state as a place."""
    name = str(_state_rows()[state]["name"])
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
    by_number = _look_up().curated.by_number
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
