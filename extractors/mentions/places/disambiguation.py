"""Weigh whether a name of the gazetteer names a place here: "Nice" is a city and a word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ...lexicon.figures import figure
from ...lexicon.load import read_lexicon
from ...lexicon.phrase_table import PhraseTable, lower, plain
from ...words.languages import per_language
from ...words.sets import words
from . import gazetteer
from .longer_names import is_of_a_company, is_told_as_place, longer_names, no_places
from .parts_of_lands import is_a_part_of_a_land, is_only_a_part
from .setting import state_cues
from .surnames import is_surname
from .words_beside import (
    after_locative,
    is_a_site,
    is_in_a_longer_name,
    is_of_a_name,
    is_of_a_street,
    is_water_of_which,
    tells_kind,
)

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span

    from ...lexicon.phrase_table import Found
    from .place import Place

LOCATION_LABELS: Final = frozenset({"Location", "LOC", "GPE", "FAC"})
"""Entity labels that say place, in this project's pipeline and in other common ones."""

_PERSONS: Final = frozenset({"Person", "PERSON", "PER"})
_OTHER_LABELS: Final = frozenset(
    {"Person", "Organisation", "PERSON", "PER", "ORG", "StateActor", "ArmedGroup"}
)
_DIVISIONS: Final = words("kinds of first-level division")
_CALLED_PLACE: Final = re.compile(
    r"\b(?:village|town|hamlet|city|district|settlement|suburb|neighbou?rhood)s?\s+of\s+"
    r"(?P<name>(?:[a-z]{2,3}-)?[A-Z][\w'’-]+"
    r"(?:\s+(?:[A-Z][\w'’-]+|(?:al|el|de|del|la|da|do|bin)\s+[A-Z][\w-]+)){0,3})"
)
_ARTICLES: Final = words("articles of Arabic names")
_BEGINS_NAME: Final = re.compile(r"(?:[a-z]{2,3}[-‐‑])?[^\W\d_a-z]")
"""What a place's name begins with: a capital, an article before it: "al-Orin"."""
_PERSONAL: Final = "a personal name"
_PART_OF_TOWNS: Final = "a part of many towns"
_LETTER: Final = re.compile(r"\b(?![DIR]-)[A-Z]-$")
"""What stands before half of a name such as "Q-West"; "R-London" is a politician's home."""
_LARGE, _TOWN = 500_000, 15_000


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a text says about its names, gathered once, because a Doc makes it anew on each call.

    ``bodies`` are the stretches of characters that name bodies of the lexicon; ``cues`` counts
    how often the text names each state; ``longer`` are names that the gazetteer has parts of;
    ``document`` is the text of the whole document.
    """

    doc: Doc
    text: str
    entities: tuple[Span, ...]
    bodies: tuple[tuple[int, int], ...]
    cues: Counter[str]
    longer: tuple[tuple[int, int], ...] = ()
    document: str = ""

    def is_place(self, span: Span, found: Found[tuple[Place, ...]]) -> bool:
        """Tell whether the gazetteer's name ``found``, the tokens ``span``, names a place."""
        return self.verdict(span, found)[0]

    def verdict(self, span: Span, found: Found[tuple[Place, ...]]) -> tuple[bool, str]:
        """Return whether the gazetteer's name ``found`` names a place, and what decided it.

        No street and no part of towns does ("Oxford Street", "East End"). Then an entity decides;
        then the stop list; then a locative preposition; then a place
        of the lexicon, one in a state that the text names, or a large city is believed. Hamlets
        and by-names are the words of every language: of those the text must speak as of a place
        in a state that it names.
        """
        start, end = found.start, found.end
        if not found.value or self._inside_body(start, end):
            return False, "it is part of a body's name"
        listed = any(place.curated for place in found.value)
        if (start, end) in self.bodies and not listed:
            return False, "it is a body's name"
        if is_of_a_street(span):
            return False, "it is part of a street's name"
        if not listed and self._is_short_for_a_company(span):
            return False, "it is short for a company's name"
        if self._is_a_surname(span):
            return False, "it is a person's surname"
        why = _stops().get(plain(self.text[start:end]))
        if why == _PART_OF_TOWNS:
            return False, f"on the stop list: {why}"
        if self._is_cut_short(start, end) or self._is_half_a_name(span, found.value):
            return False, "it is part of a longer name"
        named = self._entity_says(span)
        if named is not None:
            return named, "the pipeline's name decides"
        if why is not None and why != _PERSONAL:
            return False, f"on the stop list: {why}"
        if after_locative(span) and self._is_credible(span, found.value):
            return True, "after a word of place"
        if why is not None:
            return any(place.is_state for place in found.value), why
        known = any(self._is_known(span, place) for place in found.value)
        return known, "listed, large or in a state that is named" if known else "too little known"

    def _is_credible(self, span: Span, places: tuple[Place, ...]) -> bool:
        """Tell whether one of ``places`` is a town of its own name, or in a state that is named."""
        return any(
            place.curated or (place.population >= _TOWN and _is_own_name(span, place))
            for place in places
        ) or any(self.cues.get(place.state or "", 0) for place in places)

    def _is_known(self, span: Span, place: Place) -> bool:
        if place.curated:
            return True
        if not _is_own_name(span, place):
            return False
        if place.precision == "Admin1" and len(span) > 1:
            return True
        named = self.cues.get(place.state or "", 0) and place.population >= _TOWN
        return bool(named) or place.population >= _LARGE

    def is_near(self, span: Span, found: Found[tuple[Place, ...]]) -> bool:
        """Tell whether a name may be one of its places: no far hamlet's by-name alone."""
        places = found.value
        return any(p.is_state or _is_own_name(span, p) for p in places) or self._is_credible(
            span, places
        )

    def unlisted_places(self) -> Iterator[Span]:
        """Yield names that the text itself calls a place, then the pipeline's Locations.

        An entity that is no name, or that the lexicons know as a body, a people or a noun or
        that starts or ends with one ("Houthi", "Militiamen", "Syrian Kurds"), is left out.
        Spans may overlap.
        """
        for match in _CALLED_PLACE.finditer(self.text):
            span = self.doc.char_span(*match.span("name"), alignment_mode="expand")
            if span is not None:
                yield span
        for entity in self.entities:
            if figure(entity.text) or not self._is_called_place(entity):
                continue
            span = entity[1:] if len(entity) > 1 and entity[0].text.lower() == "the" else entity
            words = [lower(token.text) for token in span] + [lower(span.text)]
            asked = words[-1:] if is_a_site(span) else (words[0], words[-2], words[-1])
            if (
                any(word in no_places() for word in asked)
                or not _BEGINS_NAME.match(span.text)
                or self._inside_body(span.start_char, span.end_char)
            ):
                continue
            yield self._whole(span)
        yield from self._longer_places()

    def _is_half_a_name(self, span: Span, places: tuple[Place, ...]) -> bool:
        """Tell whether ``span`` is one word of a place's longer name: the Anjar of "Majdal Anjar".

        What stands beside it in the pipeline's name is a name too, and no state, no kind of place
        and no part of the sky: "Homs province", "northern Homs", "Raqqa Syria" are not longer.
        Nor is what a large town's own name begins: "Baghdad International Airport".
        """
        if is_a_part_of_a_land(span):
            return is_only_a_part(span, places, self.entities)
        if is_in_a_longer_name(span, self.entities):
            return True
        if len(span) > 1 or any(place.is_state for place in places):
            return False
        if _LETTER.search(self.text, max(0, span.start_char - 4), span.start_char):
            return True
        around = [e for e in self.entities if e.start <= span.start and span.end <= e.end]
        if not around or around[0].label_ not in LOCATION_LABELS:
            return False
        beside = [t for t in around[0] if not span.start <= t.i < span.end and t.lower_ != "the"]
        if not beside or not all(is_of_a_name(t) for t in beside):
            return False
        joined = beside[0].lower_ in _ARTICLES
        if beside[0].i > span.start and not joined and any(_is_large(span, p) for p in places):
            return False
        states = (p.is_state for t in beside for p in gazetteer.candidates(t.text))
        return not (any(states) or any(map(tells_kind, beside)))

    def _entity_says(self, span: Span) -> bool | None:
        for entity in self.entities:
            if entity.start < span.end and span.start < entity.end:
                if figure(entity.text):
                    return False
                if entity.label_ in LOCATION_LABELS:
                    return True
                if entity.label_ in _OTHER_LABELS and len(entity) > len(span):
                    return False
                if entity.label_ in _PERSONS:
                    if len(entity) == 1 and is_told_as_place(entity.text, self.document):
                        return True
                    return None if len(entity) == 1 and entity.text in _towns() else False
        return None

    def _inside_body(self, start: int, end: int) -> bool:
        """Tell "Iraq" in "Islamic State of Iraq"."""
        whole = (start, end)
        return any(s <= start and end <= e and (s, e) != whole for s, e in self.bodies)

    def _is_short_for_a_company(self, span: Span) -> bool:
        spoken = self.document or self.text
        return not is_told_as_place(span.text, spoken) and is_of_a_company(span.text, spoken)

    def _is_a_surname(self, span: Span) -> bool:
        return is_surname(span, self.entities, self.document or self.text)

    def _is_called_place(self, entity: Span) -> bool:
        """Tell whether the pipeline takes ``entity`` for a place, or elsewhere the document."""
        if entity.label_ in LOCATION_LABELS:
            return not self._is_a_surname(entity)
        alone = entity.label_ in _PERSONS and len(entity) == 1
        return alone and is_told_as_place(entity.text, self.document)

    def _is_cut_short(self, start: int, end: int) -> bool:
        """Tell whether the characters are a longer name, lie in one or share some with it."""
        met = (one for one in self.longer if one[0] < end and start < one[1])
        return any((s, e) == (start, end) or s < start or end < e for s, e in met)

    def _whole(self, span: Span) -> Span:
        """Return the longer name that ``span`` stands in, else ``span``."""
        for start, end in self.longer:
            if start < span.end_char and span.start_char < end:
                first, last = min(start, span.start_char), max(end, span.end_char)
                return self.doc.char_span(first, last, alignment_mode="expand") or span
        return span

    def _longer_places(self) -> Iterator[Span]:
        """Yield the longer names of which the text speaks as of places."""
        for start, end in self.longer:
            span = self.doc.char_span(start, end, alignment_mode="expand")
            if span and (after_locative(span) or is_water_of_which(span)):
                yield span


@per_language
def _towns() -> frozenset[str]:
    """Return the listed places of one word within a state: known better than to be persons."""
    return frozenset(
        p["name"] for p in read_lexicon("places") if p["state"] and " " not in p["name"]
    )


def gather(doc: Doc, document: str = "") -> Evidence:
    """Gather what ``doc`` says about its names; ``document`` is the text that it is part of."""
    text = doc.text
    return Evidence(
        doc=doc,
        text=text,
        entities=tuple(doc.ents),
        bodies=tuple((found.start, found.end) for found in _bodies().find(text)),
        cues=state_cues(text),
        longer=tuple(longer_names(text)),
        document=document,
    )


def _is_large(span: Span, place: Place) -> bool:
    return (place.curated or place.population >= _LARGE) and _is_own_name(span, place)


def _is_own_name(span: Span, place: Place) -> bool:
    """Tell whether a place is called so, or is a division told with its kind: "Katsina State"."""
    told = len(span) > 1 and place.precision == "Admin1" and span[-1].lower_ in _DIVISIONS
    return told or plain(place.name) == plain(span.text)


@per_language
def _bodies() -> PhraseTable[str]:
    return PhraseTable(
        (
            (name, row["id"])
            for row in read_lexicon("organisations")
            for name in (row["name"], *row["aliases"])
            if " " in name
        ),
        fold=plain,
    )


@per_language
def _stops() -> dict[str, str]:
    return {row["name"]: row["why"] for row in read_lexicon("place_stops")}
