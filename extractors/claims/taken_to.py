"""Where somebody was taken later: "arrested and *taken to Orin*" tells no place of the arrest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..language import relations, syntax
from ..words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_MOVING: Final = words("verbs of taking somewhere")
_WHERE_TO: Final = words("marks of where somebody is taken")
_HEADED: Final = words("marks of where a move is headed")
_EARLIER: Final = words("marks of what was before")


def is_headed_for(place: Token) -> bool:
    """Tell whether something only moves towards ``place``: "advanced *towards* Orin"."""
    return syntax.marker(syntax.first_conjunct(place)) in _HEADED


def is_taken_to(place: Token, event: Token) -> bool:
    """Tell whether ``place`` is where somebody was taken after ``event``, in the words behind it.

    "Shot in Aba and taken to a hospital in *Orin*"; "taken to a barracks in *Orin* and beaten" and
    "beaten after he was taken to *Orin*" are in Orin.
    """
    mark = ""
    for word in (place, *place.ancestors):
        if word == event:
            return False
        if word.pos_ == "VERB":
            return word.i > event.i and mark in _WHERE_TO and _is_moving_on(word, event)
        mark = syntax.marker(syntax.first_conjunct(word)) or mark
    return False


def _is_moving_on(verb: Token, event: Token) -> bool:
    if verb.lemma_.lower() not in _MOVING or not _EARLIER.isdisjoint(syntax.markers(verb)):
        return False
    behind = verb.dep_ in relations.COORDINATED | relations.ADVERBIAL | relations.RELATIVE
    return behind and (
        verb.head == event or event in verb.ancestors or _are_of_one_series(verb, event)
    )


def _are_of_one_series(verb: Token, event: Token) -> bool:
    return syntax.first_conjunct(verb) == syntax.first_conjunct(event)
