"""What stands in a clause of saying and is the narrator's: between dashes, or told as an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import speech_entries
from ..language import relations, syntax
from ..words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_DASHES: Final = frozenset({"-", "–", "—", "(", "["})
_AFTER: Final = words("marks of a sequel")


def is_narrators(clause: Token) -> bool:
    """Tell whether a clause stands in what somebody says and is told by whoever reports it.

    "She said the killing – *which was one of forty* – would be avenged", "they claimed to have
    taken the town, *with Lydia rejecting the claim*".
    """
    if clause.dep_ in relations.RELATIVE:
        opening = clause.left_edge
        return opening.i > 0 and bool(_DASHES & {opening.text, opening.nbor(-1).text})
    answers = clause.dep_ in relations.ADVERBIAL and bool(speech_entries(clause))
    return answers and "with" in syntax.markers(clause) and bool(syntax.own_subjects(clause))


def is_sequel(clause: Token) -> bool:
    """Tell whether a clause says what came of something: "…, *after which* they beat him"."""
    return any(
        word.lower_ == "which" and set(syntax.markers(word)) & _AFTER for word in clause.children
    )


def is_told_aside(token: Token) -> bool:
    """Tell whether ``token`` stands in a clause that nobody who is named beside it says."""
    return any(is_narrators(word) or is_sequel(word) for word in (token, *token.ancestors))
