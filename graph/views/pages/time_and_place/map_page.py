"""The map as a page of a case."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from ...telling.deciding import key
from ...telling.places import places, stretch
from ...telling.words import counted
from ..front.previews import small_map
from ..page import Card, Page
from .atlas import atlas

if TYPE_CHECKING:
    from ...telling.places import Place
    from ..page import Contents
    from ..shell import View


@dataclass(frozen=True, slots=True)
class Map:
    """Where the claims of a case are said to be of; it draws the places with coordinates."""

    told: Contents
    places: tuple[Place, ...]

    def view(self, *, pages: str | None = None, home: str | None = None) -> View:
        """Return the map; see ``page.Shown``."""
        told = self.told
        return atlas(
            told.sure,
            told.locations,
            told.documents,
            actors=told.actors,
            **told.around(pages, home),
        )

    def card(self) -> Card:
        """Return its card."""
        drawn = len(self._placed())
        return Card(
            MAP.file,
            "Where it is said to have happened",
            "A town is a pin, a region a ring, a country its outline. What has no coordinates is "
            "counted and listed.",
            small_map(self.places, stretch(self.places)),
            f"{counted(drawn, 'place')} on the map, {len(self.places) - drawn:,} without "
            "coordinates",
        )

    def drawn(self) -> set[str]:
        """Return the claims of the places that are drawn."""
        placed = self._placed()
        return {
            one.id
            for one in self.told.sure
            if any(key(where.id) in placed for where in one.location)
        }

    def anchors(self) -> dict[str, str]:
        """Return the anchors of the places that are drawn."""
        placed = self._placed()
        found = (place.id for place in self.told.locations if key(place.id) in placed)
        return {iri: f"place={quote(key(iri))}" for iri in found}

    def _placed(self) -> set[str]:
        return {place.key for place in self.places if place.mark != "none"}


def _map(told: Contents) -> Map:
    return Map(told, tuple(places(told.sure, told.locations)))


MAP = Page("map", "where it is said to have happened", _map)
