"""Find where: the places that a text names, each as a location of the ontology.

Names come from the gazetteer, from the pipeline's Location entities and from phrases such as
"the village of X". A state is reported as a place too (``is_state``); whether it acts or is a
context is for the roles to decide. A name that may stand for several places, none of them likely
enough, stays unresolved: it has its candidates, and no coordinates.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from ...lexicon.phrase_table import plain
from . import gazetteer, records, states
from .disambiguation import Evidence, gather
from .ranking import Ranked, Ranking, is_sure
from .setting import named, setting
from .told_by_others import stood_by_their_words
from .told_with_kind import told_with_kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Span

    from ...annotation.records import LocationMention
    from .place import Place


@dataclass(frozen=True, slots=True)
class _Name:
    """A name in the text with the places it may stand for (none: unknown to the gazetteer)."""

    start: int
    end: int
    places: tuple[Place, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class _Resolved:
    """A name's mention with the place it stands for, None where that is not known."""

    mention: LocationMention
    place: Place | None


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
_COUNTRIES: Final = re.compile(
    r"\b(?:countries|nations|states),?\s+(?:such\s+as|like|including)\s+(?:the\s+)?$"
)
_DIVISION: Final = re.compile(
    r"\b(?:province|governorate|department|oblast|prefecture|region|county|state)\b", re.IGNORECASE
)
_IN_A_ROW: Final = re.compile(r"\s*(?:,|,?\s+(?:and|or))\s+(?:the\s+)?")
_KIND_BEHIND: Final = len(" governorate")
_CITY: Final = 100_000
_RANK: Final = {"Unknown": 0, "Exact": 0, "PopulatedPlace": 0, "Admin2": 1, "Admin1": 2}


def find(doc: Doc, ranking: Ranking | None = None) -> Iterator[LocationMention]:
    """Yield the places of ``doc`` in order; none overlaps another.

    ``ranking`` knows the whole document; without it ``doc`` is taken for all of it.
    """
    ranking = ranking or Ranking(setting(doc.text))
    evidence = gather(doc, ranking.setting.text)
    names = _names(evidence)
    following: _Resolved | None = None
    found: list[LocationMention] = []
    for index in range(len(names) - 1, -1, -1):
        outer = names[index + 1] if index + 1 < len(names) else None
        after = names[index + 2] if index + 2 < len(names) else None
        following = _resolve(evidence.text, ranking, names[index], outer, after, following)
        found.append(following.mention)
    yield from stood_by_their_words(doc, found[::-1])


def _names(evidence: Evidence) -> list[_Name]:
    """Return the place names in order: the gazetteer's and those it does not list."""
    names = []
    for found in gazetteer.find(evidence.text):
        span = evidence.doc.char_span(found.start, found.end, alignment_mode="expand")
        if span is not None and evidence.is_place(span, found) and evidence.is_near(span, found):
            name = evidence.text[found.start : found.end]
            told = told_with_kind(
                evidence.text,
                *found[:2],
                _without_towns_short_for(found.value, name),
                evidence.cues,
            )
            span = evidence.doc.char_span(found.start, told.end, alignment_mode="expand") or span
            names.append(_Name(found.start, told.end, told.places, span))
    for span in evidence.unlisted_places():
        if not any(n.start < span.end_char and span.start_char < n.end for n in names):
            names.append(_Name(span.start_char, span.end_char, (), span))
    names.sort(key=lambda name: name.start)
    names = list(_among_countries(evidence.text, names))
    return names[:1] + [_holding(evidence.text, inner, name) for inner, name in pairwise(names)]


def _without_towns_short_for(places: tuple[Place, ...], name: str) -> tuple[Place, ...]:
    """Return ``places`` without towns that are only short for one in a state of the same name.

    "Mexico" is no Mexico City; a town that has the very name of its state may be meant.
    """
    own = {place.state for place in places if place.is_state and plain(place.name) == plain(name)}
    return tuple(
        place
        for place in places
        if place.is_state or place.state not in own or plain(place.name) == plain(name)
    )


def _among_countries(text: str, names: Sequence[_Name]) -> Iterator[_Name]:
    """Yield ``names``, as states where they are told to be: "countries such as Mexico, Panama"."""
    told, end = False, 0
    for name in names:
        between = text[end : name.start]
        told = _COUNTRIES.search(between) is not None or (
            told and _IN_A_ROW.fullmatch(between) is not None
        )
        states = tuple(place for place in name.places if place.is_state) if told else ()
        end, told = name.end, bool(states)
        yield replace(name, places=states) if states else name


def _holding(text: str, inner: _Name, name: _Name) -> _Name:
    """Return ``name`` as the state where the place right before it may lie in that.

    "Oaxaca, *Mexico*" is no town of Mexico; in "Atlanta, Georgia" no Atlanta lies in the state.
    """
    states = tuple(place for place in name.places if place.is_state)
    if not states or _INSIDE.fullmatch(text[inner.end : name.start]) is None:
        return name
    held = {place.state for place in inner.places if not place.is_state}
    return replace(name, places=states) if held & {place.state for place in states} else name


def _resolve(
    text: str,
    ranking: Ranking,
    name: _Name,
    outer: _Name | None,
    after: _Name | None,
    following: _Resolved | None,
) -> _Resolved:
    """Choose the place of ``name``, by the place named right after it where there is one."""
    between = text[name.end : outer.start] if outer else ""
    joined = following is not None and _INSIDE.fullmatch(between) is not None
    beside = following is not None and _BESIDE.fullmatch(between) is not None
    hint = following.mention.state if following and (joined or beside) else None
    ranked = _ranked(text, ranking, name, following if joined else None, hint)
    if joined and following and outer:
        told = between.startswith(",") and _DIVISION.search(
            text, outer.start, outer.end + _KIND_BEHIND
        )
        if _lies_elsewhere(ranked, following.place, in_division=bool(told)):
            ranked = ()
    place = ranked[0].place if is_sure(ranked) else None
    if joined and following and place and _is_anothers(place, following.place):
        place, ranked = None, ()
    inside = None
    if joined and following and outer and _encloses(text, place, outer, after, following, between):
        inside = following.mention
    if place is not None:
        return _Resolved(
            records.known(text, name.span, name.start, name.end, ranked, inside), place
        )
    home = hint if inside or beside else None
    if ranked:
        scope = ranking.setting.scope
        mention = records.unresolved(text, name.span, name.start, name.end, ranked, scope)
    else:
        mention = records.unlisted(text, name.span, name.start, name.end, inside, home)
    return _Resolved(mention, None)


def _ranked(
    text: str, ranking: Ranking, name: _Name, following: _Resolved | None, hint: str | None
) -> Sequence[Ranked]:
    """Return what ``name`` may stand for; what follows it tells where it lies."""
    asked = named(text, name.start, name.end, name.places)
    if following is not None and following.place is not None:
        asked = replace(asked, inside=(following.place,))
    elif hint is not None and not asked.inside:
        asked = replace(asked, inside=(gazetteer.state_place(hint),))
    return ranking.rank(asked)


def _lies_elsewhere(ranked: Sequence[Ranked], outer: Place | None, *, in_division: bool) -> bool:
    """Tell whether all of the candidates are small places outside of the area named after them.

    "Moura, a hamlet in the Mopti region" is none of the Mouras of Portugal and Brazil. What is
    named with its province (``in_division``) is no larger town of another country, either.
    """
    if outer is None or not (outer.is_state or outer.precision.startswith("Admin")):
        return False
    if in_division and outer.precision.startswith("Admin") and outer.state is not None:
        homes = {outer.state, states.parent(outer.state)}
        return homes.isdisjoint(one.place.state for one in ranked)
    return not any(
        one.place.curated or one.place.population >= _CITY or one.place.lies_in(outer)
        for one in ranked
    )


def _is_anothers(place: Place, outer: Place | None) -> bool:
    """Tell whether a division is not of the state named after it: "Northern Region of Ghana"."""
    division = place.precision.startswith("Admin") and not place.is_state
    return division and outer is not None and outer.is_state and place.state != outer.state


def _encloses(
    text: str,
    place: Place | None,
    outer: _Name,
    after: _Name | None,
    following: _Resolved,
    between: str,
) -> bool:
    """Tell "Baba Amr, Homs" (one in the other) from "Aleppo, Homs and Hama" (a list)."""
    state = following.mention.state
    if place is not None and place.state is not None and state != place.state:
        return state == states.parent(place.state)
    inner_rank = _RANK.get(place.precision, 3) if place else 0
    if _RANK.get(following.mention.location.precision, 3) > inner_rank:
        return True
    listed = "," in between and (
        after is not None and _LISTED.fullmatch(text[outer.end : after.start]) is not None
    )
    small = place is None or place.population == 0
    return small and not listed and any(place.population for place in outer.places)
