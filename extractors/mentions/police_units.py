"""Units of the police, told from those of armies: "the homicide unit", "a squad of the police"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import actor_noun
from ..language import syntax
from ..words.sets import words
from .noun_phrases import extent, of_complements

if TYPE_CHECKING:
    from spacy.tokens import Token

_POLICE_WORK: Final = words("words of police work")


def does_police_work(unit: Token) -> bool:
    """Tell whether what is told before ``unit``, or whose it is, makes it one of the police."""
    told = [*extent(unit), *syntax.possessors(unit), *of_complements(unit)]
    return any(one.lower_ in _POLICE_WORK or _is_police(one) for one in told if one != unit)


def _is_police(noun: Token) -> bool:
    row = actor_noun(noun)
    return row is not None and row["actor_type"] == "Police"
