"""Surnames that are towns as well: "the attack on Nasheed" beside "Mohamed Nasheed said"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from ...words.sets import listed
from . import gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Span

_PERSONS: Final = frozenset({"Person", "PERSON", "PER"})
_LARGE: Final = 500_000
"""A city of so many people is known by itself."""
_LATEST: Final = 64
"""Names asked of the document that is read, of which the answers are kept."""


def is_surname(span: Span, entities: Iterable[Span], document: str) -> bool:
    """Tell whether ``span`` is the surname alone of a person whom the text calls by full name.

    No state or city that everybody knows is one, nor what the ``document`` speaks of as of a
    place: "in Lincoln". ``entities`` are the names that the pipeline saw in the text.
    """
    if len(span) > 1 or not span.text.istitle() or _is_known(span.text):
        return False
    bearers = any(
        len(one) > 1 and one.label_ in _PERSONS and one[-1].text == span.text and one[-1] != span[0]
        for one in entities
    )
    return bearers and not _is_told_as_place(
        span.text, document, listed("words right before places")
    )


def _is_known(name: str) -> bool:
    return any(
        place.is_state or place.curated or place.population >= _LARGE
        for place in gazetteer.candidates(name)
    )


@lru_cache(maxsize=_LATEST)
def _is_told_as_place(name: str, document: str, marks: tuple[str, ...]) -> bool:
    before = "|".join(marks)
    return re.search(rf"\b(?:{before}) {re.escape(name)}\b(?! [A-Z])", document) is not None
