"""Write a resolved name down: as a location with what encloses it, and with its candidates."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ....ontology.identity import digest, location_iri
from ....ontology.records import Location
from ...annotation.records import LocationMention, PlaceCandidate
from . import gazetteer, states

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Span

    from .place import Place
    from .ranking import Ranked

_TOLD: Final = 6
"""So many candidates of a name are told."""

_AREA: Final = 0.9
"""What so much of the probability has in common encloses an unresolved name."""


def known(
    text: str,
    span: Span,
    start: int,
    end: int,
    ranked: Sequence[Ranked],
    inside: LocationMention | None,
) -> LocationMention:
    """Return the mention of the first of ``ranked``.

    It lies in ``inside``, as the text says, where the gazetteer knows of no division around it.
    """
    place = ranked[0].place
    record, around = gazetteer.location(place), enclosing(place)
    if inside is not None and place.admin1 is None and inside.location.id != record.id:
        record = replace(record, within=inside.location.id)
        around = (inside.location, *inside.around)
    return LocationMention(
        start,
        end,
        text[start:end],
        span.start,
        span.end,
        record,
        place.state,
        is_state=place.is_state,
        known=True,
        around=around,
        candidates=_candidates(ranked),
    )


def unresolved(
    text: str, span: Span, start: int, end: int, ranked: Sequence[Ranked], scope: str
) -> LocationMention:
    """Return the mention of a name that stands for one of several places, which is not clear.

    It has no coordinates, lies in what nearly all candidates lie in, and is the ``scope``'s own:
    the same name in another document is another location.
    """
    words = text[start:end]
    home = _common(ranked)
    around = (gazetteer.location(home), *enclosing(home)) if home else ()
    state = home.state if home else None
    location = Location(
        id=f"{location_iri(words, within=states.state_name(state))}-{digest(scope, words)[:8]}",
        name=words,
        within=around[0].id if around else None,
    )
    return LocationMention(
        start,
        end,
        words,
        span.start,
        span.end,
        location,
        state,
        is_state=False,
        known=True,
        around=around,
        candidates=_candidates(ranked),
    )


def unlisted(
    text: str, span: Span, start: int, end: int, inside: LocationMention | None, state: str | None
) -> LocationMention:
    """Return the mention of a place that the gazetteer does not have, within what the text says."""
    words, home = text[start:end], states.state_name(state)
    around: tuple[Location, ...] = ()
    if inside is not None:
        around = (inside.location, *inside.around)
    elif state is not None:
        around = (gazetteer.state_location(state), *enclosing(gazetteer.state_place(state)))
    location = Location(
        id=location_iri(words.replace("’", "'"), within=home),
        name=words,
        within=around[0].id if around else None,
    )
    return LocationMention(
        start,
        end,
        words,
        span.start,
        span.end,
        location,
        state,
        is_state=False,
        known=False,
        around=around,
    )


def enclosing(place: Place) -> tuple[Location, ...]:
    """Return the records of what encloses ``place``, the nearest first."""
    return tuple(map(gazetteer.location, gazetteer.enclosing(place)))


def _common(ranked: Sequence[Ranked]) -> Place | None:
    """Return the smallest area that nearly all of the probability lies in, None for no area."""
    weights: dict[Place, float] = {}
    for one in ranked:
        for area in gazetteer.enclosing(one.place):
            weights[area] = weights.get(area, 0.0) + one.score
    areas = [area for area, weight in weights.items() if weight >= _AREA]
    return max(areas, key=lambda area: len(gazetteer.enclosing(area)), default=None)


def _candidates(ranked: Sequence[Ranked]) -> tuple[PlaceCandidate, ...]:
    return tuple(
        PlaceCandidate(
            one.place.name,
            tuple(area.name for area in gazetteer.enclosing(one.place)),
            one.place.precision,
            one.place.geonames_id,
            round(one.score, 3),
            one.reason,
        )
        for one in ranked[:_TOLD]
    )
