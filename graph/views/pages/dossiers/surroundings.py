"""The places of an event on a map in small: what lies around them, without a script."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...telling.places import countries, outline_box, places, stretch

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .....ontology.records import Claim, Location
    from ...telling.places import Box, Place

LEAST = 900
"""Hundredths of a degree that the map is high at least: a town without its country is no place."""
SHAPE = 1.6
"""Width of the map by its height."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the map, and how it is marked; ``r`` is the radius of its mark."""

    name: str
    mark: str
    x: float
    y: float
    r: float


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The frame (x, y, width, height), the outlines in it, those that are named, the spots.

    ``stretch`` is that of the map (``atlas.stretch``); ``listed`` are the places in words.
    """

    frame: tuple[float, float, float, float]
    stretch: float
    lands: tuple[str, ...]
    named: tuple[str, ...]
    spots: tuple[Spot, ...]
    listed: tuple[Place, ...]


def surroundings(claims: Iterable[Claim], locations: Iterable[Location]) -> Surroundings | None:
    """Return the map of the places of ``claims``; None where they name none."""
    found = places(claims, locations)
    spots = [place for place in found if place.at]
    if not spots:
        return Surroundings((0, 0, 0, 0), 1.0, (), (), (), tuple(found)) if found else None
    by = stretch(found)
    named = {place.name for place in spots if place.mark == "country"}
    left, top, width, height = _frame([_reach(place) for place in spots], by)
    seen = (left / by, top, (left + width) / by, top + height)
    lands = [one for one in countries().values() if _meets(outline_box(one.path), seen)]
    return Surroundings(
        frame=(left, top, width, height),
        stretch=by,
        lands=tuple(one.path for one in lands if one.name not in named),
        named=tuple(one.path for one in lands if one.name in named),
        spots=tuple(_spot(place, by, height) for place in spots if place.mark != "country"),
        listed=tuple(found),
    )


def _reach(place: Place) -> Box:
    if place.mark == "country":
        return outline_box(countries()[place.name].path)
    x, y = place.at or (0, 0)
    return (x, y, x, y)


def _frame(boxes: list[Box], by: float) -> tuple[float, float, float, float]:
    left, right = min(box[0] for box in boxes) * by, max(box[2] for box in boxes) * by
    top, bottom = min(box[1] for box in boxes), max(box[3] for box in boxes)
    height = max(LEAST, 1.3 * (bottom - top), 1.3 * (right - left) / SHAPE)
    x, y = (left + right) / 2 - height * SHAPE / 2, (top + bottom) / 2 - height / 2
    return round(x, 1), round(y, 1), round(height * SHAPE, 1), round(height, 1)


def _spot(place: Place, by: float, height: float) -> Spot:
    x, y = place.at or (0, 0)
    size = height / (22 if place.mark == "region" else 50)
    return Spot(place.name, place.mark, round(x * by, 1), y, round(size, 1))


def _meets(one: Box, other: Box) -> bool:
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]
