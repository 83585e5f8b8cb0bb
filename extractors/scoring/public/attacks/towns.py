"""In which town an article's event was, where no claim says: a vote over the towns it names."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from ..homes import land_of

if TYPE_CHECKING:
    from .....ontology.records import Reading


_TOWNS_TOO: Final = frozenset({"Gibraltar", "Hong Kong", "Macau", "Monaco", "Singapore"})
"""States and territories that are one town."""


def town_of(reading: Reading, country: str | None) -> str | None:
    """Return the town of ``country`` that is named most, of equals the first; None without one.

    Without a country, of any.
    """
    places = {place.id: place for place in reading.locations}
    named: Counter[str] = Counter()
    for mention in reading.mentions:
        place = places.get(mention.id or "") if mention.kind == "Location" else None
        if place is None or not (place.precision == "PopulatedPlace" or place.name in _TOWNS_TOO):
            continue
        if country is None or land_of(place, places) == country:
            named[place.name] += 1
    return next((name for name, _ in named.most_common(1)), None)
