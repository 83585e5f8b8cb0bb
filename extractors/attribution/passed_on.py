"""Reports of nobody that something is told of: "after *reports* that the army had shelled it".

They are passed on as a source of their own. "There were reports that …" and "reports are coming in"
tell no more than that it is said, and "no reports of attacks" tell of none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..language import relations, syntax
from ..words.plurals import singular
from ..words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_TEXTS: Final = words("text nouns")


def is_of_nobody(noun: Token, content: Token) -> bool:
    """Tell whether ``noun`` is a text without an author, mentioned beside what came of it."""
    told = content.dep_ in relations.REPORT and not syntax.is_negated(noun)
    return told and noun.dep_ in relations.OBLIQUE and singular(noun.lower_) in _TEXTS
