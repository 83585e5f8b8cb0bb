"""Who is of a body no longer, or acts apart from it: "army *defectors*", "Front *factions*".

What they do is not the body's, and they are no part of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import actor_noun
from ..words.hyphens import HYPHENS
from ..words.plurals import singular
from ..words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_LEAVERS: Final = words("people who left a body")
_PEOPLE: Final = words("people of a body")
_GONE: Final = words("words before who left a body")
_PARTS: Final = words("parts of a body that act for themselves")
_APART: Final = words("words before a part that acts for itself")
_HELPED: Final = words("words for who fights with another's help")


def has_left(people: Token) -> bool:
    """Tell whether ``people`` were of a body once: "defectors", "*former* officers", "ex-soldiers".

    A word before the body's name is of the people all the same: "a *former* Lydian army officer".
    """
    word = people.lower_
    if singular(word) in _LEAVERS or word.partition("-")[0] in _GONE:
        return True
    if singular(word) not in _PEOPLE and not _are_people(people):
        return False
    before = people.doc[people.left_edge.i : people.i]
    return any(_is_of(people, token) and token.lower_ in _GONE for token in before)


def _are_people(noun: Token) -> bool:
    """Tell whether ``noun`` is people by the lexicon: officers, and no "*former* army command"."""
    row = actor_noun(noun)
    return row is not None and row["kind"] in {"Person", "PersonGroup"}


def acts_apart(part: Token) -> bool:
    """Tell whether ``part`` is a body of its own: "a *faction*", "a *splinter* group"."""
    if singular(part.lower_) in _PARTS:
        return True
    before = part.doc[part.left_edge.i : part.i]
    return any(_is_of(part, token) and token.lower_ in _APART for token in before)


def is_of_no_state(forces: Token) -> bool:
    """Tell whether a word for troops means some that another helps, or rebels.

    "US-*backed* forces", "*rebel* and jihadist troops".
    """
    before = forces.doc[forces.left_edge.i : forces.i]
    return any(
        token.lower_.rpartition("-")[2] in _HELPED or _bears_arms(token)
        for token in before
        if _is_of(forces, token)
    )


def _bears_arms(word: Token) -> bool:
    row = actor_noun(word)
    return row is not None and row["kind"] == "ArmedGroup" and row["actor_type"] != "Military"


def _is_of(noun: Token, word: Token) -> bool:
    """Tell whether ``word`` is said of ``noun``, or joined to what is: "*ex* - soldiers"."""
    return word.head == noun or (word.i + 1 < noun.i and word.nbor(1).text in HYPHENS)
