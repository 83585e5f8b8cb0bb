"""Whoever is charged with a duty is accused of nothing: "charged with *protecting* the convoy"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..words.sets import words
from . import relations
from .dependents import markers

if TYPE_CHECKING:
    from spacy.tokens import Token

_CHARGING: Final = words("verbs of charging")
_DUTIES: Final = words("duties")
_CHARGED: Final = relations.ADVERBIAL | relations.OPEN_CONTENT | relations.PREPOSITIONAL


def is_entrusting(verb: Token) -> bool:
    """Tell whether ``verb`` gives somebody a duty: "*charged* with investigating the raid"."""
    if verb.lemma_.lower() not in _CHARGING:
        return False
    return any(
        part.dep_ in _CHARGED and "with" in markers(part) and part.lemma_.lower() in _DUTIES
        for part in verb.children
    )
