"""Which country an actor is of where its own name does not say: its body's, a place's beside it.

"Rebels *in Chad*", "a spokesman" of a ministry, villagers killed in Chad, "the president" in a text
that names one country only: read from the actor's affiliation, the place named right after it in
the same phrase, where the act takes place, the only country named.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from . import countries

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ....ontology.records import Actor, Claimer, Filler, Location, Reading

_BESIDE: Final = 30
"""How many characters after an actor a place may stand to be its home: "groups based in Haiti"."""
_BREAK: Final = re.compile(r"[,;:.!?()\"“”]")
"""What ends the phrase in which the place stands."""
_NAMING: Final = frozenset({"Location", "Nationality", "StateActor", "Organisation", "PersonGroup"})


def homes(reading: Reading) -> dict[str, str]:
    """Return the code of each actor and speaker of the claims that a home was found for, by id."""
    actors = {actor.id: actor for actor in reading.actors}
    named_lands = list(lands(reading))
    named = {code for _, _, code in named_lands} - countries.STATELESS
    only = next(iter(named)) if len(named) == 1 else None
    found: dict[str, str] = {}
    text = reading.document.text
    for who, end, place in _who(reading):
        code = _own(who, actors) or _beside(end, named_lands, text) or place or only
        if code is not None:
            found.setdefault(who.id, code)
    return found


def land_of(place: Location, places: Mapping[str, Location]) -> str | None:
    """Return the code of the country around a place."""
    return countries.of_names(location.name for location in around(place, places))


def around(place: Location, places: Mapping[str, Location]) -> list[Location]:
    """Return a place and the places around it, the outermost first."""
    found: list[Location] = []
    here: Location | None = place
    while here is not None and here not in found:
        found.insert(0, here)
        here = places.get(here.within or "")
    return found


def _who(reading: Reading) -> Iterator[tuple[Filler | Claimer, int, str | None]]:
    """Yield who takes part or speaks in a claim, the end of the words used and the act's country.

    Where an act takes place tells nothing of who only speaks of it.
    """
    places = {place.id: place for place in reading.locations}
    for claim in reading.claims:
        around = (places[filler.id] for filler in claim.location if filler.id in places)
        here = next(filter(None, (land_of(place, places) for place in around)), None)
        for filler in (*claim.agent, *claim.victim, *claim.recipient, *claim.target):
            yield filler, filler.end, here
        if claim.claimer is not None:
            start = claim.quote.find(claim.claimer.text)
            yield claim.claimer, claim.start + max(start, 0) + len(claim.claimer.text), None


def lands(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """Yield where a country, its people or a place in it is named: start, end and its code."""
    places = {place.id: place for place in reading.locations}
    for mention in reading.mentions:
        if mention.kind in _NAMING:
            place = places.get(mention.id or "")
            code = land_of(place, places) if place else None
            code = code or countries.of_names((mention.text, mention.name or ""))
            if code is not None:
                yield mention.start, mention.end, code


def _own(who: Filler | Claimer, actors: Mapping[str, Actor]) -> str | None:
    """Return the code of an actor's name or words, else of the body that it belongs to."""
    code = countries.of_names((who.text, who.name))
    actor = actors.get(who.id)
    for _ in range(3):
        if code is not None or actor is None:
            return code
        actor = actors.get(actor.part_of or "")
        code = countries.of_name(actor.name) if actor else None
    return code


def _beside(end: int, named: list[tuple[int, int, str]], text: str) -> str | None:
    near = [land for land in named if end <= land[0] <= end + _BESIDE]
    return min(near)[2] if near and not _BREAK.search(text[end : min(near)[0]]) else None
