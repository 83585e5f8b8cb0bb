"""The places that the lexicons list, each joined with the place of GeoNames that it means."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from ...lexicon.load import read_lexicon
from ...lexicon.phrase_table import plain, words_of
from .geonames import PRECISIONS, geonames_named
from .place import Place, distance
from .states import parent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

_SAME_TOWN: Final = 60.0
"""Further away, in km, a town of GeoNames is not the curated town of its name."""


class Listed(NamedTuple):
    """The places of the lexicons by their names, and by the GeoNames number that they go by."""

    by_name: dict[str, tuple[Place, ...]]
    by_number: dict[str, Place]


def read_listed() -> Listed:
    """Return the states, the places of places.jsonl, and capitals under the names listed."""
    by_name: dict[str, list[Place]] = {}
    by_number: dict[str, Place] = {}
    for names, place in (*_states(), *_towns_and_regions(), *_capitals()):
        if place.geonames_id is not None:
            place = by_number.setdefault(place.geonames_id, place)
        for name in names:
            places = by_name.setdefault(" ".join(words_of(name, fold=plain)), [])
            if place not in places:
                places.append(place)
    return Listed({key: tuple(places) for key, places in by_name.items()}, by_number)


def _states() -> Iterator[tuple[list[str], Place]]:
    for row in read_lexicon("states"):
        names = [row["name"], *row["aliases"], *row["short"]]
        wanted = "C" if row["iso2"] else "1"
        homes = {row["id"], row["part_of"]}
        twin = _twin(names, homes, {PRECISIONS[wanted]})
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
        for other in geonames_named(" ".join(words_of(name[:1].upper() + name[1:], fold=plain)))
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
