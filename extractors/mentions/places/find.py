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
from ...lexicon.shared_names import meant_by
from . import gazetteer, records, states
from .between import BESIDE, INSIDE, LIST_BEHIND, LISTED, is_joined, site_before
from .contradictions import is_another_word, is_stray_by_name, told_apart
from .disambiguation import Evidence, gather
from .ranking import Ranked, Ranking, is_sure
from .setting import named, setting
from .told_by_others import stood_by_their_words
from .told_in_rows import kind_of_row, rows
from .told_with_kind import told_with_kind

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

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


_COUNTRIES: Final = re.compile(
    r"\b(?:countries|nations|states),?\s+(?:such\s+as|like|including)\s+(?:the\s+)?$"
)
_DIVISION: Final = re.compile(
    r"\b(?:province|governorate|department|oblast|prefecture|region|county|state)\b", re.IGNORECASE
)
_IN_A_ROW: Final = re.compile(r"\s*(?:,|,?\s+(?:and|or))\s+(?:the\s+)?")
_KIND_BEHIND: Final = len(" governorate")
_RANK: Final = {"Unknown": 0, "Exact": 0, "PopulatedPlace": 0, "Admin2": 1, "Admin1": 2}


def find(doc: Doc, ranking: Ranking | None = None) -> Iterator[LocationMention]:
    """Yield the places of ``doc`` in order; none overlaps another.

    ``ranking`` knows the whole document; without it ``doc`` is taken for all of it.
    """
    ranking = ranking or Ranking(setting(doc.text))
    evidence = gather(doc, ranking.setting.text)
    names = [_as_meant(name, ranking.setting.text) for name in _names(evidence)]
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
    names, shared = [], rows(evidence.text)
    for found in gazetteer.find(evidence.text):
        span = evidence.doc.char_span(found.start, found.end, alignment_mode="expand")
        if span is not None and evidence.is_place(span, found) and evidence.is_near(span, found):
            name = evidence.text[found.start : found.end]
            told = told_with_kind(
                evidence.text,
                *found[:2],
                _without_towns_short_for(found.value, name),
                evidence.cues,
                kind_of_row(shared, *found[:2]),
            )
            span = evidence.doc.char_span(found.start, told.end, alignment_mode="expand") or span
            names.append(_Name(found.start, told.end, told.places, span))
    for span in evidence.unlisted_places():
        if not any(n.start < span.end_char and span.start_char < n.end for n in names):
            names.append(_Name(span.start_char, span.end_char, (), span))
    names.sort(key=lambda name: name.start)
    names = list(_among_countries(evidence.text, names))
    return names[:1] + [_holding(evidence.text, inner, name) for inner, name in pairwise(names)]


def _as_meant(name: _Name, document: str) -> _Name:
    """Return a name that two states share with the one that the document means by it."""
    state = next((place.state for place in name.places if place.is_state), None)
    meant = meant_by(name.span.text, state, document)
    if meant is None or meant == state:
        return name
    places = (gazetteer.state_place(meant), *(p for p in name.places if p.state != state))
    return replace(name, places=places)


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
    if not states or INSIDE.fullmatch(text[inner.end : name.start]) is None:
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
    joined = following is not None and is_joined(between, following.mention)
    beside = following is not None and BESIDE.fullmatch(between) is not None
    hint = following.mention.state if following and (joined or beside) else None
    ranked = _ranked(text, ranking, name, following if joined else None, hint)
    around = following.place if joined and following else None
    if joined and outer:
        home = around or (gazetteer.state_place(hint) if hint is not None else None)
        ranked = _not_contradicted(text, ranked, name, outer, after, home)
    place = ranked[0].place if is_sure(ranked) else None
    told = ranking.setting.states
    if place is not None and _is_refused(text[name.start : name.end], place, around, told):
        place, ranked = None, ()
    if not ranked and site_before(between) is not None:
        name = _as_a_site(name, between)
    inside = None
    if joined and following and outer and _encloses(text, place, outer, after, following, between):
        inside = following.mention
    if place is not None:
        return _Resolved(
            records.known(text, name.span, name.start, name.end, ranked, inside), place
        )
    if ranked:
        scope = ranking.setting.scope
        mention = records.unresolved(text, name.span, name.start, name.end, ranked, scope)
    else:
        state = hint if inside or beside else None
        mention = records.unlisted(text, name.span, name.start, name.end, inside, state)
    return _Resolved(mention, None)


def _not_contradicted(
    text: str,
    ranked: Sequence[Ranked],
    name: _Name,
    outer: _Name,
    after: _Name | None,
    home: Place | None,
) -> Sequence[Ranked]:
    """Return those of ``ranked`` that may lie in ``home``, which ``outer`` is taken for."""
    between = text[name.end : outer.start]
    comma, site = between.lstrip().startswith(","), site_before(between) is not None
    kind = _DIVISION.search(text, outer.start, outer.end + _KIND_BEHIND)
    beside = after is not None and LISTED.match(text[outer.end : after.start]) is not None
    goes_on = beside or LIST_BEHIND.match(text, outer.end) is not None
    nested = after is not None and home is not None and any(map(home.lies_in, after.places))
    return told_apart(
        ranked,
        home,
        namesakes=outer.places,
        in_division=comma and kind is not None,
        enclosed=comma and (nested or not goes_on),
        named_after=site,
    )


def _as_a_site(name: _Name, between: str) -> _Name:
    """Return ``name`` with the word for a site behind it: the "Orin *hotel*" of another town."""
    site = site_before(between)
    end = name.end + (site.end("site") if site is not None else 0)
    span = name.span.doc.char_span(name.start, end, alignment_mode="expand")
    return replace(name, end=end, span=span or name.span)


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


def _is_refused(name: str, place: Place, around: Place | None, told: Container[str]) -> bool:
    """Tell whether a likely place is none: another state's division, a by-name of nowhere near."""
    if _is_anothers(place, around):
        return True
    stray = is_another_word(name, place) or is_stray_by_name(name, place, told)
    return stray and not (around is not None and place.lies_in(around))


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
        after is not None and LISTED.fullmatch(text[outer.end : after.start]) is not None
    )
    small = place is None or place.population == 0
    return small and not listed and any(place.population for place in outer.places)
