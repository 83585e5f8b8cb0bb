"""Places that are told by others and are none of them: "a village near Tarn", a border of two.

Such a place stands by its words and is linked to nothing: neither the town nor one of the lands
is where it happened.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ....ontology.identity import location_iri
from ....ontology.records import Location
from ...lexicon.known_names import known_names
from ...words.languages import per_language
from ...words.sets import listed
from . import states
from .longer_names import NOTHING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.tokens import Doc

    from ...annotation.records import LocationMention

_HYPHEN: Final = re.compile(r"\s?[-‐‑–—/]\s?")
_LAND_BEFORE: Final = re.compile(r"(?P<land>\b[A-Z][\w.]{1,20})[-‐‑–—/]$")


def stood_by_their_words(doc: Doc, found: Sequence[LocationMention]) -> Iterator[LocationMention]:
    """Yield the mentions ``found`` in ``doc``, those told by others by the words themselves."""
    text, index = doc.text, 0
    while index < len(found):
        mention = found[index]
        taken = _border_of_two(text, *found[index : index + 2])
        if taken is not None:
            lands, start, end = taken
            yield _unlinked(doc, mention, start, end, state=None)
            index += lands
            continue
        near = None if mention.is_state else _start_of_neighbour(text, mention.start_char)
        if near is None:
            near = _start_of_what_is_out(doc, text, mention)
        if near is None:
            yield mention
        else:
            yield _unlinked(doc, mention, near, mention.end_char, state=mention.state)
        index += 1


def _border_of_two(
    text: str, first: LocationMention, second: LocationMention | None = None
) -> tuple[int, int, int] | None:
    """Return how many lands of the mentions have a border here, and its [start, end) in ``text``.

    The land before the hyphen may be none of the gazetteer's: "the *US-Mexico border*".
    """
    if not first.is_state:
        return None
    if second is not None and second.is_state:
        border = _patterns()[0].match(text, second.end_char)
        if border is not None and _HYPHEN.fullmatch(text, first.end_char, second.start_char):
            return 2, first.start_char, border.end()
    border = _patterns()[0].match(text, first.end_char)
    if border is None:
        return None
    before = _LAND_BEFORE.search(text, 0, first.start_char)
    if before is None or not known_names(before["land"]):
        return None
    return 1, before.start("land"), border.end()


def _start_of_what_is_out(doc: Doc, text: str, mention: LocationMention) -> int | None:
    """Return where "*outside* Tarn" or "*off the coast of* Lydia" starts, None where nothing does.

    Outside Tarn's walls, or a Tarn court, is in Tarn.
    """
    if not mention.known:
        return None
    before = max(0, mention.start_char - 60)
    found = _patterns()[2].search(text[before : mention.start_char])
    if found is None:
        return None
    behind = doc[mention.token_end : mention.token_end + 1]
    if any(token.tag_ == "POS" or token.pos_ in {"NOUN", "PROPN"} for token in behind):
        return None
    return before + found.start()


def _start_of_neighbour(text: str, start: int) -> int | None:
    """Return where "a *village near* Tarn" starts, None where nothing without a name is near."""
    before = max(0, start - 60)
    near = _patterns()[1].search(text[before:start])
    return before + near.start("kind") if near is not None else None


@per_language
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Return the shapes of a border of two lands, of what is near a place, and of what is out."""
    borders = _either(listed("borders"))
    kinds = _either(listed("places without a name of their own"))
    marks = _either(listed("marks of what is near"))
    out = _either(listed("marks of what is out of a place"))
    return (
        re.compile(rf"\s(?:{borders})s?\b", re.IGNORECASE),
        re.compile(
            rf"\b(?P<kind>(?:{kinds})s?\s+(?:{marks})\s+)(?:the\s+)?(?:\w+\s+of\s+)?$",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b(?:{out})\s+(?:the\s+(?:\w+\s+)?(?:coasts?|shores?|waters)\s+of\s+)?"
            r"(?:the\s+)?(?:(?:city|town|village)\s+of\s+)?$",
            re.IGNORECASE,
        ),
    )


def _unlinked(
    doc: Doc, mention: LocationMention, start: int, end: int, *, state: str | None
) -> LocationMention:
    """Return ``mention`` as the place that the words from ``start`` to ``end`` tell."""
    words = " ".join(doc.text[start:end].split())
    span = doc.char_span(start, end, alignment_mode="expand")
    within = mention.location.within if state is not None else None
    location = Location(
        id=location_iri(words, within=states.state_name(state)), name=words, within=within
    )
    return replace(
        mention,
        start_char=start,
        end_char=end,
        text=doc.text[start:end],
        token_start=span.start if span is not None else mention.token_start,
        token_end=span.end if span is not None else mention.token_end,
        location=location,
        state=state,
        is_state=False,
        known=False,
        around=mention.around if within is not None else (),
        candidates=(),
    )


def _either(found: Iterable[str]) -> str:
    return "|".join(map(re.escape, found)) or NOTHING
