"""Find where: the places that a text names, each as a location of the ontology.

Names come from the gazetteer, from the pipeline's Location entities and from phrases such as
"the village of X". A state is reported
as a place too (``is_state``); whether it acts or is a context is for the roles to decide.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ....ontology.identity import location_iri
from ....ontology.records import Location
from ...annotation.records import LocationMention
from . import gazetteer
from .disambiguation import Evidence, gather

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span

    from .gazetteer import Place


@dataclass(frozen=True, slots=True)
class _Name:
    """A name in the text with the places it may stand for (none: unknown to the gazetteer)."""

    start: int
    end: int
    places: tuple[Place, ...]
    span: Span


_KIND: Final = (
    r"(?:village|town|city|district|neighbou?rhood|area|suburb|camp|province|region|state)"
)
_PART: Final = r"(?:(?:rural|central|(?:north|south)?-?(?:north|south|east|west)(?:ern)?)\s+)?"
_INSIDE: Final = re.compile(
    rf"\s*,\s*(?:(?:an?|the)\s+(?:\w+\s+){{1,3}}?)?(?:(?:in|of)\s+)?(?:the\s+)?{_PART}"
    rf"|\s+(?:{_KIND}\s+)?(?:in|of)\s+(?:the\s+)?"
    rf"(?:(?:{_KIND}|governorate|outskirts|countryside)\s+of\s+)?{_PART}"
)
_BESIDE: Final = re.compile(r"\s*,?\s+(?:near|outside|close\s+to)\s+(?:the\s+)?(?:\w+\s+of\s+)?")
_LISTED: Final = re.compile(r"\s*,\s*(?:and\s+)?(?=[A-Z])|\s+(?:and|or)\s+(?=[A-Z])")
_CITY: Final = 100_000
_RANK: Final = {"Unknown": 0, "Exact": 0, "PopulatedPlace": 0, "Admin2": 1, "Admin1": 2}


def find(doc: Doc) -> Iterator[LocationMention]:
    """Yield the places of ``doc`` in order; none overlaps another.

    Of several places of one name the one is taken whose state the text names next to it; else
    the states named anywhere, the lexicon and the number of inhabitants are weighed.
    """
    evidence = gather(doc)
    names = _names(evidence)
    following: LocationMention | None = None
    mentions: list[LocationMention] = []
    for index in range(len(names) - 1, -1, -1):
        outer = names[index + 1] if index + 1 < len(names) else None
        after = names[index + 2] if index + 2 < len(names) else None
        following = _resolve(evidence, names[index], outer, after, following)
        mentions.append(following)
    yield from reversed(mentions)


def _names(evidence: Evidence) -> list[_Name]:
    """Return the place names in order: the gazetteer's and those it does not list."""
    names = []
    for found in gazetteer.table().find(evidence.text):
        span = evidence.doc.char_span(found.start, found.end, alignment_mode="expand")
        if span is not None and evidence.is_place(span, found):
            names.append(_Name(found.start, found.end, tuple(found.value), span))
    for span in evidence.unlisted_places():
        if not any(n.start < span.end_char and span.start_char < n.end for n in names):
            names.append(_Name(span.start_char, span.end_char, (), span))
    names.sort(key=lambda name: name.start)
    return names


def _resolve(
    evidence: Evidence,
    name: _Name,
    outer: _Name | None,
    after: _Name | None,
    following: LocationMention | None,
) -> LocationMention:
    """Choose the place of ``name``, by the place named right after it where there is one."""
    text = evidence.text
    between = text[name.end : outer.start] if outer else ""
    joined = following is not None and _INSIDE.fullmatch(between) is not None
    beside = following is not None and _BESIDE.fullmatch(between) is not None
    hint = following.state if following and (joined or beside) else None
    place = _choose(name.places, evidence.cues, hint)
    inside = None
    if joined and following and outer and _encloses(text, place, outer, after, following, between):
        inside = following
    if place is None:
        return _unknown(text, name, inside, hint if inside or beside else None)
    within = inside.location.id if inside and inside.location.name != place.name else None
    record = gazetteer.location(place, within=within)
    return _mention(text, name, record, place.state, is_state=place.is_state)


def _choose(places: tuple[Place, ...], cues: Counter[str], hint: str | None) -> Place | None:
    """Return the likeliest of the places of one name, None where there is none.

    The weights are in powers of ten of inhabitants: a town in a state that the text names
    outweighs a namesake up to a hundred times larger (a city: a thousand times), unless that
    one is a capital or stands in places.jsonl.
    """

    def weight(place: Place) -> tuple[float, int, str]:
        score = math.log10(place.population + 10)
        if place.curated or gazetteer.is_capital(place):
            score += 2
        if place.state is not None and cues[place.state]:
            score += 3 if place.curated or place.population >= _CITY else 2
        if hint is not None and place.state == hint:
            score += 100
        return score, cues[place.state or ""], place.state or ""

    return max(places, key=weight, default=None)


def _encloses(
    text: str,
    place: Place | None,
    outer: _Name,
    after: _Name | None,
    following: LocationMention,
    between: str,
) -> bool:
    """Tell "Baba Amr, Homs" (one in the other) from "Aleppo, Homs and Hama" (a list)."""
    if place is not None and place.state is not None and following.state != place.state:
        return following.state == gazetteer.parent(place.state)
    inner_rank = _RANK.get(place.precision, 3) if place else 0
    if _RANK.get(following.location.precision, 3) > inner_rank:
        return True
    listed = "," in between and (
        after is not None and _LISTED.fullmatch(text[outer.end : after.start]) is not None
    )
    small = place is None or place.population == 0
    return small and not listed and any(place.population for place in outer.places)


def _unknown(
    text: str, name: _Name, inside: LocationMention | None, state: str | None
) -> LocationMention:
    words = text[name.start : name.end]
    home = gazetteer.state_name(state)
    location = Location(
        id=location_iri(words, within=home),
        name=words,
        within=inside.location.id if inside else (location_iri(home) if home else None),
    )
    return _mention(text, name, location, state, is_state=False)


def _mention(
    text: str, name: _Name, location: Location, state: str | None, *, is_state: bool
) -> LocationMention:
    return LocationMention(
        name.start, name.end, text[name.start : name.end], name.span.start, name.span.end,
        location, state, is_state, bool(name.places),
    )  # fmt: skip
