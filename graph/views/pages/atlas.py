"""The map: where claims say that it happened, as precisely as they say it.

A town is a pin, a region a ring around its middle, a country its outline: a claim that names only
a country is never a pin on a city. Places without coordinates are counted and listed.
Positions are hundredths of a degree, x to the east and y to the south, as in assets/world.json.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from ....ontology.identity import location_iri
from ....ontology.records import Location
from ...claims.status import status_of
from ..telling.deciding import key
from ..telling.evidence import by_id, evidence
from ..telling.ledger import NONE, ledger
from ..telling.palette import palette, relation_group, status
from ..telling.words import counted, plain, spaced
from .filter_form import filter_form
from .shell import View, asset, render

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ....ontology.records import Actor, Claim, Document
    from ..telling.ledger import Ledger

TABLE = 1000
"""Rows of the table at most; the page says how many there are."""
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


@dataclass(frozen=True, slots=True)
class Country:
    """A country of assets/world.json: a point well inside it and its outline as an SVG path."""

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
    """Return the countries of assets/world.json by name."""
    rows = json.loads(asset("world.json"))
    return {row["name"]: Country(row["name"], tuple(row["at"]), row["path"]) for row in rows}


def atlas(
    claims: Iterable[Claim],
    locations: Iterable[Location],
    documents: Iterable[Document],
    *,
    actors: Iterable[Actor] = (),
    pages: str | None = None,
    home: str | None = None,
    dossiers: Mapping[str, str] = NONE,
    beside: Sequence[str] = (),
) -> View:
    """Return the map of ``claims``; the other arguments are as in ``picture_page.view``."""
    documents = list(documents)
    told = ledger(claims, actors, documents, pages=pages, dossiers=dossiers)
    found = places(told.claims, locations)
    rows = sum(len(place.claims) for place in found)
    html = render(
        "map.html",
        home=home,
        beside=beside,
        form=filter_form(told),
        ledger=told,
        world=list(countries().values()),
        stretch=stretch(found),
        counts=" ".join(_counts(found, len(told.claims))),
        rows=list(islice(_rows(found, told, by_id(documents), pages), TABLE)),
        cut=f"The first {TABLE:,} of {rows:,} rows." if rows > TABLE else "",
        legend=_legend(told.claims),
        colours={group.key: group.colour for group in palette().relations},
        drawing={
            "places": [_drawn(place) for place in found],
            "relations": _relations(told.claims),
            "name": "map",
        },
    )
    return View(html)


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
    mark, at = _mark(location)
    around = known.get(location.within or "")
    return Place(
        key=key(location.id),
        name=plain(location.name),
        within=plain(around.name) if around else "",
        precision=PRECISIONS.get(location.precision, "not known how large"),
        mark=mark,
        at=at,
        claims=claims,
    )


def _mark(location: Location) -> tuple[str, tuple[int, int] | None]:
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


def _drawn(place: Place) -> list[Any]:
    """Return a place as the page's script reads it."""
    at = list(place.at or ())
    return [place.key, place.name, place.within, place.precision, place.mark, at, place.claims]


def stretch(found: Sequence[Place]) -> float:
    """Return how many times as long a degree is along the middle parallel as from north to south.

    The projection is equirectangular, true to scale at the mean latitude of the places.
    """
    south = [place.at[1] / 100 for place in found if place.at]
    middle = min(abs(sum(south) / len(south)), STEEPEST) if south else 0.0
    return round(math.cos(math.radians(middle)), 4)


def _relations(claims: Iterable[Claim]) -> dict[str, str]:
    """Return the relation group of each event type, by its words."""
    types = sorted({claim.event_type for claim in claims})
    return {spaced(one): relation_group(one).key for one in types}


def _legend(claims: Sequence[Claim]) -> list[Any]:
    used = {relation_group(claim.event_type).key for claim in claims if claim.location}
    return [group for group in palette().relations if group.key in used]


def _counts(found: Sequence[Place], claims: int) -> Iterator[str]:
    """Yield in words what is drawn and what is not."""
    located = len({number for place in found for number in place.claims})
    yield f"{counted(located, 'claim')} of {claims:,} name a place; {claims - located:,} do not."
    kinds = (("spot", "pin"), ("region", "ring"), ("country", "outline"))
    drawn = [(sum(place.mark == mark for place in found), noun) for mark, noun in kinds]
    yield "On the map: " + ", ".join(counted(number, noun) for number, noun in drawn) + "."
    if left := [place.name for place in found if place.mark == "none"]:
        yield f"Without coordinates, so not on the map: {counted(len(left), 'place')}."


def _rows(
    found: Sequence[Place], told: Ledger, documents: Mapping[str, Document], pages: str | None
) -> Iterator[dict[str, Any]]:
    """Yield the table under the map: one row for each place and claim."""
    for place in found:
        for number in place.claims:
            claim = told.claims[number]
            state = status_of(claim)
            yield {
                "claim": number,
                "place": place,
                "status": state,
                "verdict": status(state).label,
                "proof": evidence(claim, documents, pages=pages),
            }
