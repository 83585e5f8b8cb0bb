"""What something sets off is as sure as that it does so: "*may trigger* a riot"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..language import relations, syntax
from ..words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_SETTING_OFF: Final = words("verbs of setting off")
_MARKS_OF_AN_OUTCOME: Final = words("marks of an outcome")


def sets_off(verb: Token, act: Token) -> bool:
    """Tell whether ``act`` is what ``verb`` leads to, or would."""
    hangs = act.dep_ in relations.OBLIQUE | relations.ADVERBIAL
    led = hangs and not _MARKS_OF_AN_OUTCOME.isdisjoint(syntax.markers(act))
    return verb.lemma_.lower() in _SETTING_OFF and (led or act.dep_ in relations.OBJECT)
