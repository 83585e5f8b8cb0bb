"""The towns and divisions of GeoNames, by name and by number.

``places.tsv`` and ``names.tsv`` (geonames.org, CC BY 4.0) are made by
``extractors.training.places.gazetteer``: places of 500 inhabitants and more, divisions of the
first and second level, alternate names in Latin letters. They are looked up, never loaded whole.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ...lexicon.load import read_lexicon
from .place import Place
from .sorted_lines import SortedLines

if TYPE_CHECKING:
    from collections.abc import Iterator

PRECISIONS: Final = {"C": "Country", "1": "Admin1", "2": "Admin2", "P": "PopulatedPlace"}
"""How precise a place is, by the kind that ``places.tsv`` gives it."""


@cache
def _lines(name: str) -> SortedLines:
    return SortedLines(Path(str(files(__package__).joinpath(f"{name}.tsv"))))


def geonames_named(key: str) -> Iterator[Place]:
    """Yield the places of GeoNames with a name: those of which it is the first name before."""
    first, several, _ = key.partition(" ")
    if several and not begins_names(first):
        return
    for numbers in _lines("names").get(key) or ():
        for number in filter(None, numbers.split(",")):
            place = geonames_place(number)
            if place is not None:
                yield place


@lru_cache(maxsize=20_000)
def begins_names(word: str) -> bool:
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
        PRECISIONS.get(kind, "Unknown"),
        int(population),
        number,
        float(lat),
        float(long),
        admin1=admin1 or None,
        admin2=admin2 or None,
    )


@cache
def _state_of() -> dict[str, str]:
    return {row["iso2"]: row["id"] for row in read_lexicon("states") if row["iso2"]}
