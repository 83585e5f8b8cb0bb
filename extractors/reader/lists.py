"""Whose patients they are, where acts are listed: each noun of the list has its own behind it.

"Rape *of women*, murder and arrests": the women are not those arrested. "Killings, torture and
arrests *of teachers*" may all be of teachers: what stands behind the last is everybody's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..language import relations, syntax
from ..words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_AIMED: Final = words("marks of whom it is done to") | {"of", "on"}


def is_of_another(party: Token, event: Token) -> bool:
    """Tell whether ``party`` stands behind another act of the list that ``event`` is in.

    It does behind one before the event, behind one that "as well as" sets apart, in a clause that
    hangs on one, and where the event has its own: "attacks on cities and the murder *of priests*".
    """
    listed = [t for t in syntax.conjuncts(syntax.first_conjunct(event)) if t.pos_ == "NOUN"]
    before = [t for t in listed if t.i < party.i]
    if event not in listed or not before or not _hangs_on(party, listed):
        return False
    near = max(before, key=lambda t: t.i)
    if near.i <= event.i:
        return near != event
    return _is_apart(near) or _is_in_a_clause(party, listed) or _has_its_own(event, near)


def _hangs_on(party: Token, listed: list[Token]) -> bool:
    return party not in listed and not set(listed).isdisjoint(party.ancestors)


def _is_apart(act: Token) -> bool:
    links = syntax.children(act, relations.CONJUNCTION)
    return any(link.lower_ == "as" for link in links)


def _is_in_a_clause(party: Token, listed: list[Token]) -> bool:
    """Tell whether a verb stands between: "killings and a failure *to protect* villagers"."""
    for above in party.ancestors:
        if above in listed:
            return False
        if above.pos_ == "VERB":
            return True
    return False


def _has_its_own(event: Token, near: Token) -> bool:
    """Tell whether the event has a phrase of its own before the next act of the list."""
    phrases = syntax.obliques(event)
    return any(mark in _AIMED and event.i < noun.i < near.i for mark, noun in phrases)
