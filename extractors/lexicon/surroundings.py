"""What a document says of countries and bodies, for names that mean different ones elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..words.languages import per_language
from .load import read_lexicon
from .shared_names import meant_by

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .known_name import KnownName


class Surroundings:
    """What a whole document says, for names that mean different bodies elsewhere.

    One serves all segments of a document, so that each country is looked for once. ``local``
    are (spelling, name) of bodies that are known in this document alone, such as its publisher.
    """

    def __init__(self, text: str, local: Iterable[tuple[str, KnownName]] = ()) -> None:
        self._text = text
        self.local = tuple(local)
        self._spoken_of: dict[str, bool] = {}

    def speak_of(self, country: str) -> bool:
        """Tell whether the document names a country, its people, its capital or a town of it."""
        if country not in self._spoken_of:
            self._spoken_of[country] = self.hold(_of_country(country))
        return self._spoken_of[country]

    def hold(self, names: Iterable[str]) -> bool:
        """Tell whether any of ``names`` stands in the document."""
        return any(name in self._text for name in names)

    def state_called(self, name: str, usual: str | None) -> str | None:
        """Return the id of the state that a name, mostly that of ``usual``, means here."""
        return meant_by(name, usual, self._text)

    def mean(self, body: Mapping[str, Any]) -> bool:
        """Tell whether an ambiguous name is the ``body``'s, a row of the organisations.

        The document must name it in full, or its country, people or capital. Media report from
        everywhere.
        """
        if body["actor_type"] == "Media" or body["country"] not in _states():
            return True
        names = (body["name"], *body["aliases"])
        full = (name for name in names if name not in body["ambiguous"])
        return self.hold(full) or self.speak_of(body["country"])

    def mean_the_only(self, body: Mapping[str, Any], rivals: Iterable[Mapping[str, Any]]) -> bool:
        """Tell whether the short name of several bodies is the ``body``'s here: "AFP".

        The document names it in full and no other of them; media alone are meant where it neither
        names another nor speaks of its country.
        """
        others = tuple(rivals)
        if self.hold(one["name"] for one in others):
            return False
        if self.hold([body["name"]]):
            return True
        elsewhere = not any(one["country"] and self.speak_of(one["country"]) for one in others)
        return body["actor_type"] == "Media" and elsewhere


@per_language
def _states() -> dict[str, dict[str, Any]]:
    return {row["id"]: row for row in read_lexicon("states")}


@per_language
def _of_country(state: str) -> tuple[str, ...]:
    """Return the names that speak of a country: its own, its people's, its capital, its towns."""
    row = _states()[state]
    own = (row["name"], *row["aliases"], *row["demonyms"], *row["metonyms"], row["capital"])
    towns = (p["name"] for p in read_lexicon("places") if p["state"] == state)
    return tuple(filter(None, (*own, *(town for town in towns if len(town) > 3))))
