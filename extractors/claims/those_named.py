"""Who "those arrested" are, where the sentence names them.

"Those arrested were two teachers", "a nurse was among those killed", "those held include an
editor": the parties are whom the sentence names, and nobody who is only called "those". So are "the
following" those whom the list below names.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from ..annotation.words import is_actor
from ..discourse.lists import items_below
from ..events.roles.fillers import LISTED
from ..language import relations, syntax
from ..mentions.noun_phrases import semantic_heads
from ..words.sets import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from ..language.segment_text import SegmentText
    from ..reader.decide import Decided

RULE: Final = "those-named"
"""The name under which claims and explanations tell it."""
_THOSE: Final = words("pronouns for some who are set apart")
_AMONG: Final = words("marks of being among")
_INCLUDING: Final = words("verbs of including")
_FOLLOWING: Final = "following"
_ROLES: Final = ("victim", "target", "recipient", "agent")


def with_those_named(decided: Sequence[Decided], text: SegmentText) -> list[Decided]:
    """Let those whom an event tells of by no more than "those" be whom the sentence names.

    "The following" are whom the list below it names.
    """
    for one in decided:
        for role in _ROLES:
            for those in one.fillers.get(role):
                named = _named(those) if those.lower_ in _THOSE else []
                listed = _listed(those, text)
                if named or listed:
                    others = [t for t in one.fillers.get(role) if t != those]
                    one.fillers.keep(role, others)
                    one.fillers.add(role, named or listed, RULE if named else LISTED)
                if listed:
                    one.fillers.origins[role, those.i] = LISTED
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


def _listed(following: Token, text: SegmentText) -> list[Token]:
    """Return who stands first in each item of the list below; [] where no line tells of one."""
    called = {following.lower_, *(c.lower_ for c in syntax.modifiers(following))}
    end = following.sent.end - 1
    if _FOLLOWING not in called or text.doc[end].text != ":":
        return []
    heads = (_first_named(*item, text) for item in items_below(text.ends[end], text))
    return [head for head in heads if head is not None]


def _first_named(start: int, end: int, text: SegmentText) -> Token | None:
    """Return the head of the words up to the first comma or bracket, if it is somebody."""
    words: list[Token] = []
    for token in text.doc[bisect_left(text.starts, start) : bisect_left(text.starts, end)]:
        if token.is_punct and words:
            break
        words += [] if token.is_punct else [token]
    inside = {word.i for word in words}
    head = next((word for word in words if word.head.i not in inside or word.head == word), None)
    named = head is not None and head.pos_ in {"NOUN", "PROPN"} and is_actor(head)
    return head if named else None


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
