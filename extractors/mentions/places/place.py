"""A place that a name may stand for."""

from __future__ import annotations

from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from typing import Final

_EARTH: Final = 6371.0
"""The mean radius of the earth in km."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place of GeoNames or of the lexicon.

    ``state`` is an id of states.jsonl; ``precision`` a value of geoPrecision; ``curated`` tells
    that the place is in places.jsonl or states.jsonl; ``population`` is 0 where it is not known;
    ``admin1`` and ``admin2`` are the GeoNames numbers of the divisions that it lies in.
    """

    name: str
    state: str | None
    precision: str
    population: int = 0
    geonames_id: str | None = None
    lat: float | None = None
    long: float | None = None
    curated: bool = False
    admin1: str | None = None
    admin2: str | None = None

    @property
    def is_state(self) -> bool:
        """Tell whether the place is the territory of a state."""
        return self.precision == "Country"

    def lies_in(self, other: Place) -> bool:
        """Tell whether ``other`` is the state or a division around the place."""
        if other.is_state:
            return self.state == other.state and not self.is_state
        return other.geonames_id is not None and other.geonames_id in (self.admin1, self.admin2)


def distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the km between two points (latitude, longitude in degrees) along the great circle.

    >>> round(distance((33.51, 36.29), (36.20, 37.16)))
    310
    """
    lat, long, to_lat, to_long = map(radians, (*one, *other))
    half = sin((to_lat - lat) / 2) ** 2 + cos(lat) * cos(to_lat) * sin((to_long - long) / 2) ** 2
    return 2 * _EARTH * asin(min(1.0, sqrt(half)))
