"""What a whole document says of where it plays: every name in it that may be a place's."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ...lexicon.load import read_lexicon
from ...lexicon.phrase_table import PhraseTable, plain
from ...words.languages import per_language
from ...words.sets import words
from . import gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ....ontology.records import Document
    from .place import Place

_CAPITAL_BEFORE: Final = re.compile(r"(?P<word>[^\W\d_][\w’'-]*)[ \xa0](?:[A-Z]\. ?)?$")
_CAPITAL_AFTER: Final = re.compile(r"[ \xa0](?P<word>[A-ZÀ-Þ][\w’-]+)")
_INSIDE: Final = re.compile(r"\s*(?:,|\()\s*(?:(?:in|of)\s+)?(?:the\s+)?|\s+in\s+(?:the\s+)?")
_SHORT: Final = re.compile(r",\s*(?P<short>[A-Z][A-Za-z]*\.?(?:\s?[A-Z]\.)?)")
_KIND_AFTER: Final = re.compile(r"[ \xa0-](?P<kind>[A-Za-z]+)")
_KIND_BEFORE: Final = re.compile(r"(?P<kind>[A-Za-z]+)\s+of\s+(?:the\s+)?$", re.IGNORECASE)
_LISTED: Final = 40
"""A town of more than so many namesakes says little of where a document plays."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a document, with what it may stand for and what is written about it there.

    ``inside`` are the places that the words right after it may stand for ("X, Y"), () where
    nothing of the kind stands there; ``kind`` is the precision that a word beside it tells
    ("X province", "the city of X"), None where none does.
    """

    start: int
    end: int
    key: str
    places: tuple[Place, ...]
    inside: tuple[Place, ...] = ()
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """The names of a document, sorted by their place, and how often it names each state.

    ``divisions`` maps the GeoNames numbers of first-level divisions to the names that it may have
    for them; ``told`` maps a name to the places that it is ever said to lie in; ``scope`` is the
    document's IRI.
    """

    text: str
    names: tuple[Named, ...]
    states: Counter[str]
    divisions: dict[str, frozenset[str]]
    told: dict[str, tuple[Place, ...]]
    scope: str = ""

    def at(self, start: int, end: int) -> Named:
        """Return the name at the characters [start, end), whatever it is taken for elsewhere.

        "Syrian" stands for the state here, "Mo." for Missouri.
        """
        words = self.text[start:end]
        places = gazetteer.candidates(words) or _short_divisions().get(words.replace(" ", ""), ())
        if not places:
            state = _cue_table().get(words)
            places = (gazetteer.state_place(state),) if state is not None else ()
        return named(self.text, start, end, places)


def setting_of(document: Document) -> Setting:
    """Return what ``document`` says of where it plays, its title and publisher included."""
    return setting(document.text, (document.title or "", document.publisher or ""), document.id)


def setting(text: str, beside: Iterable[str] = (), scope: str = "") -> Setting:
    """Return the setting of ``text``; what stands ``beside`` it counts for states alone."""
    found = tuple(_likely(text))
    told: dict[str, tuple[Place, ...]] = {}
    for name in found:
        told[name.key] = (*told.get(name.key, ()), *name.inside)
    divisions: dict[str, frozenset[str]] = {}
    for name in found:
        for place in name.places:
            if place.precision == "Admin1" and place.geonames_id:
                keys = divisions.get(place.geonames_id, frozenset())
                divisions[place.geonames_id] = keys | {name.key}
    states = state_cues("\n".join((text, *beside)))
    return Setting(text, found, states, divisions, told, scope)


def named(text: str, start: int, end: int, places: tuple[Place, ...]) -> Named:
    """Return the name at the characters [start, end) with what is written beside it."""
    return Named(
        start,
        end,
        plain(text[start:end]),
        places,
        _enclosing(text, end),
        _kind(text, start, end),
    )


def _likely(text: str) -> Iterator[Named]:
    """Yield the names that stand alone: neither beside a capital, as people's, nor common words."""
    for found in gazetteer.find(text):
        if len(found.value) > _LISTED or plain(text[found.start : found.end]) in _stops():
            continue
        if not _beside_capital(text, found.start, found.end):
            yield named(text, found.start, found.end, found.value)


def _beside_capital(text: str, start: int, end: int) -> bool:
    """Tell whether another capitalised word stands right before or after, as in "Jack London"."""
    before = _CAPITAL_BEFORE.search(text, max(0, start - 30), start)
    if before is not None and before["word"][0].isupper():
        opening = before.start() == 0 or text[before.start() - 2 : before.start()].strip() in {
            ".", "", "”", '"',
        }  # fmt: skip
        if not opening:
            return True
    after = _CAPITAL_AFTER.match(text, end)
    return after is not None and plain(after["word"]).lower() not in _kinds()


def _enclosing(text: str, end: int) -> tuple[Place, ...]:
    """Return what the words after a name may stand for where they say what it lies in."""
    gap = _INSIDE.match(text, end)
    if gap is None:
        return ()
    short = _SHORT.match(text, end)
    if short is not None and (meant := _short_divisions().get(short["short"].replace(" ", ""))):
        return meant
    following = next(gazetteer.find(text[gap.end() : gap.end() + 60]), None)
    if following is None or following.start != 0:
        return ()
    return following.value


def _kind(text: str, start: int, end: int) -> str | None:
    after = _KIND_AFTER.match(text, end)
    if after is not None and after["kind"].lower() in _kinds():
        return _kinds()[after["kind"].lower()]
    before = _KIND_BEFORE.search(text, max(0, start - 30), start)
    if before is not None:
        return _kinds().get(before["kind"].lower())
    last = plain(text[start:end]).split()[-1].lower()
    return _kinds().get(last) if " " in text[start:end] else None


def state_cues(text: str) -> Counter[str]:
    """Count how often each state is named in ``text``: by name or demonym."""
    return Counter(found.value for found in _cue_table().find(text))


@per_language
def _cue_table() -> PhraseTable[str]:
    return PhraseTable(
        (
            (name, row["id"])
            for row in read_lexicon("states")
            for name in (row["name"], *row["aliases"], *row["short"], *row["demonyms"])
        ),
        fold=plain,
    )


@per_language
def _kinds() -> dict[str, str]:
    """Return the words for kinds of place with the precision that each tells."""
    kinds = dict.fromkeys(words("kinds of first-level division"), "Admin1")
    kinds |= dict.fromkeys(words("kinds of second-level division"), "Admin2")
    return kinds | dict.fromkeys(words("kinds of town"), "PopulatedPlace")


@per_language
def _short_divisions() -> dict[str, tuple[Place, ...]]:
    """Return the first-level divisions by the short forms that follow a town ("Mo.")."""
    found: dict[str, tuple[Place, ...]] = {}
    for row in read_lexicon("division_shorts"):
        places = tuple(
            place
            for place in gazetteer.candidates(row["name"])
            if place.precision == "Admin1" and place.state == row["state"]
        )
        found.update(dict.fromkeys(row["shorts"], places))
    return found


@per_language
def _stops() -> frozenset[str]:
    return frozenset(row["name"] for row in read_lexicon("place_stops"))
