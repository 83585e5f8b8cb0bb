"""What nobody has taken a step to do, or has yet to do, was not done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..language import relations, syntax
from ..words.sets import words
from .tense import HAVE

if TYPE_CHECKING:
    from spacy.tokens import Token

_STEPS: Final = words("nouns of steps")


def is_omitted(clause: Token, head: Token) -> bool:
    """Tell whether ``clause``, governed by ``head``, is said not to have been done or begun.

    "Took no steps to investigate", "did not take action to investigate", "has yet to investigate".
    """
    if "to" not in syntax.markers(clause):
        return False
    if _is_yet_to_come(clause, head):
        return True
    if head.pos_ == "NOUN":
        return head.lemma_.lower() in _STEPS and _is_not_taken(head)
    return any(_is_not_taken(noun) for noun in takes_steps(head))


def takes_steps(verb: Token) -> list[Token]:
    """Return the steps that somebody takes: "took *action* to investigate"."""
    objects = syntax.children(verb, relations.OBJECT)
    return [noun for noun in objects if noun.lemma_.lower() in _STEPS]


def _is_yet_to_come(clause: Token, head: Token) -> bool:
    words_of_having = (head, *clause.children)
    has = any({word.lower_, word.lemma_} & HAVE for word in words_of_having)
    return has and any(
        child.lower_ == "yet" and child.i < clause.i
        for word in (clause, head)
        for child in word.children
    )


def _is_not_taken(step: Token) -> bool:
    return syntax.is_negated(step) or syntax.is_negated(step.head)


def falls_short(clause: Token, head: Token) -> bool:
    """Tell whether this is what somebody stops, or falls, short of doing."""
    of = "of" in syntax.markers(clause) or syntax.marker(clause) == "of"
    return of and any(word.lower_ == "short" for word in (head, *head.children))
