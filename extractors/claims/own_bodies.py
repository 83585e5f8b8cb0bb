"""Bodies told only as somebody's: "*Hezbollah* senior commander Fuad Tarn" is one party."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from ..words.sets import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...ontology.records import Filler

_BODIES: Final = frozenset({"ArmedGroup", "Organisation", "StateActor"})
_BETWEEN: Final = re.compile(r"[ \xa0]?(?:[a-z-]+[ \xa0])*")
_LINKS: Final = words("words that part two parties")
_WORDS: Final = 3
"""As many small words at most stand between a body and the name of one of its people."""


def without_own_bodies(fillers: Sequence[Filler], text: str) -> tuple[Filler, ...]:
    """Return ``fillers``, in text order, without bodies right before one of their people.

    Nothing but what he is stands between: no comma, no "and".
    """
    own = {
        body.id
        for body, person in pairwise(fillers)
        if body.type in _BODIES and person.type == "Person"
        if _is_told_of(text[body.end : person.start])
    }
    return tuple(filler for filler in fillers if filler.id not in own)


def _is_told_of(between: str) -> bool:
    said = between.split()
    plain = _BETWEEN.fullmatch(between) is not None and len(said) <= _WORDS
    return plain and not _LINKS & set(said)
