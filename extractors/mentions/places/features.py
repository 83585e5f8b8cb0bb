"""The readable table of what speaks for and against a candidate place, a number from 0 to 1 each.

``OWN`` can be told of a name by itself and of its document's words; ``SHARED`` needs a first idea
of what the other names of the document are. ``weights.jsonl`` has a row for each.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, log10, radians, sin
from typing import TYPE_CHECKING, Final

import numpy as np

from ...lexicon.phrase_table import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from .place import Place
    from .setting import Named, Setting

_NEAR: Final = 150.0
"""At so many km nearness has fallen to a third."""

_EARTH: Final = 6371.0
_FEW: Final = 2.0
"""So many names more would halve what as many say."""

ALL: Final = "all"
_MOST: Final = 8.0
"""Powers of ten of inhabitants that count at most."""


@dataclass(frozen=True, slots=True)
class Case:
    """A name, a place that it may stand for, and the document around it."""

    name: Named
    place: Place
    setting: Setting


@dataclass(frozen=True, slots=True)
class Company:
    """What the names of a document probably are: row by row, and summed by area.

    A row is a name, a unit vector to where it may be, and the probability that it is there.
    ``shares`` has a name's own part of each sum, which is no evidence for the name itself; areas
    are ids of states and GeoNames numbers of first-level divisions, and ``ALL`` of them.
    """

    names: np.ndarray
    vectors: np.ndarray
    chances: np.ndarray
    sums: Mapping[str, float]
    shares: Mapping[tuple[str, str], float]


def _population(case: Case) -> float:
    return min(log10(case.place.population + 10), _MOST) / _MOST


def _hamlet(case: Case) -> float:
    return float(case.place.precision == "PopulatedPlace" and case.place.population == 0)


def _is(precision: str) -> Callable[[Case], float]:
    return lambda case: float(case.place.precision == precision)


def _listed_and_largest(case: Case) -> float:
    """Tell a listed town or state that is the largest of them; its province is no rival."""
    rivals = [p for p in case.name.places if not p.precision.startswith("Admin")]
    largest = max((place.population for place in rivals), default=0)
    place = case.place
    return float(place.curated and place in rivals and place.population == largest)


def _own_name(case: Case) -> float:
    return float(case.place.curated or plain(case.place.name) == case.name.key)


def _division_named(case: Case) -> float:
    named = case.setting.divisions.get(case.place.admin1 or "", frozenset())
    return float(bool(named - {case.name.key}))


def _told_inside(case: Case) -> float:
    return float(any(case.place.lies_in(outer) for outer in case.name.inside))


def _told_elsewhere(case: Case) -> float:
    outer = [p for p in case.name.inside if p.is_state or p.precision == "Admin1"]
    return float(bool(outer) and not _told_inside(case))


def _ever_told(case: Case) -> float:
    told = case.setting.told.get(case.name.key, ())
    return float(any(case.place.lies_in(outer) for outer in told))


def _kind_fits(case: Case) -> float:
    return float(case.name.kind == case.place.precision)


def _kind_differs(case: Case) -> float:
    return float(case.name.kind not in (None, case.place.precision))


OWN: Final[dict[str, Callable[[Case], float]]] = {
    "population": _population,
    "population not known": _hamlet,
    "is a country": _is("Country"),
    "is a first-level division": _is("Admin1"),
    "is a second-level division": _is("Admin2"),
    "is a region": _is("Unknown"),
    "is listed": lambda case: float(case.place.curated),
    "is listed and the largest": _listed_and_largest,
    "the name is its first": _own_name,
    "its state is named": lambda c: float(c.setting.states[c.place.state or ""] > 0),
    "its division is named": _division_named,
    "what follows encloses it": _told_inside,
    "what follows lies elsewhere": _told_elsewhere,
    "said to lie in it elsewhere": _ever_told,
    "word of its kind": _kind_fits,
    "word of another kind": _kind_differs,
}

SHARED: Final[dict[str, Callable[[Case, Company], float]]] = {
    "nearness of the nearest": lambda case, company: _nearness(case, company),
    "others in its state": lambda case, company: _part(company, case, case.place.state),
    "others in its division": lambda case, company: _part(company, case, _division(case.place)),
}


def own_features(case: Case) -> list[float]:
    """Return the features of ``OWN`` in their order."""
    return [feature(case) for feature in OWN.values()]


def shared_features(case: Case, company: Company) -> list[float]:
    """Return the features of ``SHARED`` in their order."""
    return [feature(case, company) for feature in SHARED.values()]


def company(weighed: Iterable[tuple[str, Place, float]]) -> Company:
    """Sum up what names probably are: (name, place, probability)."""
    listed = tuple(weighed)
    sums: dict[str, float] = {}
    shares: dict[tuple[str, str], float] = {}
    for name, place, weight in listed:
        for area in filter(None, (ALL, place.state, _division(place))):
            sums[area] = sums.get(area, 0.0) + weight
            shares[name, area] = shares.get((name, area), 0.0) + weight
    points = [
        (name, vector, weight)
        for name, place, weight in listed
        if (vector := _vector(place)) is not None
    ]
    return Company(
        np.array([name for name, *_ in points], dtype=object),
        np.array([vector for _, vector, _ in points]).reshape(-1, 3),
        np.array([weight for *_, weight in points]),
        sums,
        shares,
    )


def _division(place: Place) -> str | None:
    return place.geonames_id if place.precision == "Admin1" else place.admin1


def _part(company: Company, case: Case, area: str | None) -> float:
    """Return the part of the other names that lies in ``area``; one name alone says a third."""
    if area is None:
        return 0.0
    name = case.name.key
    total = company.sums.get(ALL, 0.0) - company.shares.get((name, ALL), 0.0)
    there = company.sums.get(area, 0.0) - company.shares.get((name, area), 0.0)
    return there / (total + _FEW) if total > 0 else 0.0


def _nearness(case: Case, company: Company) -> float:
    """Return how near the nearest of the other names is, by how sure that one is."""
    here = _vector(case.place)
    if here is None or not len(company.chances):
        return 0.0
    away = _EARTH * np.arccos(np.clip(company.vectors @ here, -1.0, 1.0))
    others = company.names != case.name.key
    return float(np.max(company.chances * np.exp(-away / _NEAR) * others))


def _vector(place: Place) -> np.ndarray | None:
    """Return where a place is as a unit vector from the earth's middle; a state is no point."""
    if place.lat is None or place.long is None or place.is_state:
        return None
    lat, long = radians(place.lat), radians(place.long)
    return np.array([cos(lat) * cos(long), cos(lat) * sin(long), sin(lat)])
