"""The map: where claims say that it happened, as precisely as they say it.

A town is a pin, a region a ring around its middle, a country its outline: a claim that names only
a country is never a pin on a city. Places without coordinates are counted and listed.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from ....claims.status import status_of
from ...telling.evidence import by_id, evidence
from ...telling.ledger import NONE, ledger
from ...telling.palette import palette, relation_group, status
from ...telling.places import countries, places, stretch
from ...telling.words import counted, happening
from ..filter_form import filter_form
from ..shell import View, render

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from .....ontology.records import Actor, Claim, Document, Location
    from ...telling.ledger import Ledger
    from ...telling.places import Place

TABLE = 1000
"""Rows of the table at most; the page says how many there are."""


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
    locations = list(locations)
    told = ledger(claims, actors, documents, locations=locations, pages=pages, dossiers=dossiers)
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


def _drawn(place: Place) -> list[Any]:
    """Return a place as the page's script reads it."""
    at = list(place.at or ())
    return [place.key, place.name, place.within, place.precision, place.mark, at, place.claims]


def _relations(claims: Iterable[Claim]) -> dict[str, str]:
    """Return the relation group of each event type, by its words."""
    types = sorted({claim.event_type for claim in claims})
    return {happening(one): relation_group(one).key for one in types}


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
