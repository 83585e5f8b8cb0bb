"""Places that claims name: how precisely they are known, where they lie, who says what of them.

A town is a spot, a region a ring around its middle, a country its outline: a claim that names only
a country is never put on a city. Positions are hundredths of a degree, x to the east and y to the
south, as in assets/time_and_place/world.json.
"""

from __future__ import annotations

import json
import math
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from ....ontology.identity import ID, location_iri
from ....ontology.records import Location
from .words import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ....ontology.records import Claim

SPOTS = ("Exact", "PopulatedPlace")
"""Precisions of a place that a pin may stand for."""
PRECISIONS = {
    "Exact": "exact spot",
    "PopulatedPlace": "town or village",
    "Admin2": "district",
    "Admin1": "region",
    "Country": "country",
}
STEEPEST = 60.0
"""Degrees from the equator at which the map may be true to scale at most."""


Box = tuple[float, float, float, float]
"""Left, top, right, bottom, in hundredths of a degree, y to the south."""


@dataclass(frozen=True, slots=True)
class Country:
    """A country of assets/time_and_place/world.json: a point well inside it, its outline in SVG."""

    name: str
    at: tuple[int, int]
    path: str


@dataclass(frozen=True, slots=True)
class Place:
    """A place that claims name. ``mark`` is spot, region, country or none; ``claims`` are numbers.

    ``within`` is the larger place around it, empty where none is known.
    """

    key: str
    name: str
    within: str
    precision: str
    mark: str
    at: tuple[int, int] | None
    claims: tuple[int, ...]


@cache
def countries() -> dict[str, Country]:
    """Return the countries of assets/time_and_place/world.json by name."""
    rows = json.loads(
        files("allegata.graph.views")
        .joinpath("assets", "time_and_place", "world.json")
        .read_text(encoding="utf-8")
    )
    return {row["name"]: Country(row["name"], tuple(row["at"]), row["path"]) for row in rows}


def places(claims: Iterable[Claim], locations: Iterable[Location]) -> list[Place]:
    """Return the places that claims name as where it happened, those with most claims first.

    A place numbers its claims in the order in which they are given.
    """
    known = {location.id: location for location in locations}
    named: dict[str, list[int]] = {}
    for number, claim in enumerate(claims):
        for filler in claim.location:
            known.setdefault(filler.id, Location(filler.id, filler.name))
            if number not in named.setdefault(filler.id, []):
                named[filler.id].append(number)
    order = sorted(named, key=lambda iri: (-len(named[iri]), iri))
    return [_place(known[iri], known, tuple(named[iri])) for iri in order]


def _place(location: Location, known: Mapping[str, Location], claims: tuple[int, ...]) -> Place:
    mark, at = mark_of(location)
    around = known.get(location.within or "")
    return Place(
        key=location.id.removeprefix(ID),
        name=plain(location.name),
        within=plain(around.name) if around else "",
        precision=PRECISIONS.get(location.precision, "not known how large"),
        mark=mark,
        at=at,
        claims=claims,
    )


def mark_of(location: Location) -> tuple[str, tuple[int, int] | None]:
    """Return how a place is drawn and where; an outline only where the name is the country's."""
    country = countries().get(location.name)
    if country and location.id == location_iri(location.name):
        return "country", country.at
    if location.lat is None or location.long is None:
        return "none", None
    if not (-90 <= location.lat <= 90 and -180 <= location.long <= 180):
        return "none", None
    at = (round(location.long * 100), round(-location.lat * 100))
    return ("spot" if location.precision in SPOTS else "region"), at


def stretch(found: Sequence[Place]) -> float:
    """Return how many times as long a degree is along the middle parallel as from north to south.

    The projection is equirectangular, true to scale at the mean latitude of the places.
    """
    south = [place.at[1] / 100 for place in found if place.at]
    middle = min(abs(sum(south) / len(south)), STEEPEST) if south else 0.0
    return round(math.cos(math.radians(middle)), 4)


@cache
def outline_box(path: str) -> Box:
    """Return the box around an outline: rings that begin with M, then steps from point to point."""
    xs, ys = [], []
    for ring in re.findall(r"M([^Mz]*)", path):
        numbers = [int(number) for number in re.findall(r"-?\d+", ring)]
        x = y = 0
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=False):
            x, y = x + dx, y + dy
            xs.append(x)
            ys.append(y)
    return min(xs), min(ys), max(xs), max(ys)


def extent(location: Location) -> tuple[float, ...] | None:
    """Return where a place is: a point, or the box around a country; None where nothing says so."""
    mark, at = mark_of(location)
    return outline_box(countries()[location.name].path) if mark == "country" else at
