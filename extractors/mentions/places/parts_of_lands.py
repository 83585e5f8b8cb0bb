"""Words for a part of some land, which name no place: "the North", "Middle East"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...words.sets import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Span

    from .place import Place

_PARTS: Final = words("parts of lands")
_KINDS: Final = words("kinds of place")


def is_a_part_of_a_land(span: Span) -> bool:
    """Tell whether all words of ``span`` are such words: "North Central"."""
    return all(token.lower_ in _PARTS for token in span)


def is_only_a_part(span: Span, places: tuple[Place, ...], entities: Iterable[Span]) -> bool:
    """Tell whether such words name none of ``places``, though a gazetteer has towns so called.

    "Western province" and "North Central" may be a state's division, and "the North Central
    Regional Jail", one of ``entities``, lies in no place of that name.
    """
    if span.doc[span.end : span.end + 1].text.lower() in _KINDS:
        return False
    division = any(place.precision.startswith("Admin") for place in places)
    longer = any(e.start <= span.start and span.end < e.end for e in entities)
    return longer or len(span) == 1 or not division
