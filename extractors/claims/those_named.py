"""Who "those arrested" are, where the sentence names them.

"Those arrested were two teachers", "a nurse was among those killed", "those held include an
editor": the parties are whom the sentence names, and nobody who is only called "those".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import is_actor
from ..language import relations, syntax
from ..mentions.noun_phrases import semantic_heads
from ..words.sets import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from ..reader.decide import Decided

RULE: Final = "those-named"
"""The name under which claims and explanations tell it."""
_THOSE: Final = words("pronouns for some who are set apart")
_AMONG: Final = words("marks of being among")
_INCLUDING: Final = words("verbs of including")
_ROLES: Final = ("victim", "target", "recipient", "agent")


def with_those_named(decided: Sequence[Decided]) -> list[Decided]:
    """Let those whom an event tells of by no more than "those" be whom the sentence names."""
    for one in decided:
        for role in _ROLES:
            for those in one.fillers.get(role):
                named = _named(those) if those.lower_ in _THOSE else []
                if named:
                    others = [t for t in one.fillers.get(role) if t != those]
                    one.fillers.keep(role, others)
                    one.fillers.add(role, named, RULE)
    return list(decided)


def _named(those: Token) -> list[Token]:
    """Return who "those" are said to be, to be among or to include; [] where nobody is named."""
    if syntax.marker(those) in _AMONG:
        found = syntax.own_subjects(those) or _subject_of_being_among(those)
    elif those.dep_ in relations.ANY_SUBJECT:
        found = _told_by(those.head)
    else:
        found = []
    heads = [semantic_heads(t)[0] for t in found]
    named = all(is_actor(h) and h.pos_ in {"NOUN", "PROPN"} for h in heads)
    return found if named and not syntax.is_negated(those) else []


def _subject_of_being_among(those: Token) -> list[Token]:
    """Return who is "*counted among* those killed"."""
    verb = those.head
    beside = those.dep_ in relations.OBLIQUE and verb.lemma_.lower() in {"be", "count", "number"}
    return syntax.own_subjects(verb) if beside else []


def _told_by(head: Token) -> list[Token]:
    """Return who those are, by what stands behind "were" or "include"."""
    if syntax.is_negated(head):
        return []
    if head.pos_ in {"NOUN", "PROPN"} and syntax.child(head, relations.COPULA) is not None:
        return syntax.conjuncts(head)
    return syntax.own_objects(head) if head.lemma_.lower() in _INCLUDING else []
