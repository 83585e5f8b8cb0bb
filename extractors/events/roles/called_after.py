"""An attack that is called after where it was: no land does "the Paris attacks".

A capital stands for its government, and before "attacks" for the town, unless something tells
whom they were aimed at: "*Ankara* strikes on Kurdish positions". A massacre, a genocide, a blast
is called after the land in which it was, or after those who suffered it: "the *Rwandan*
genocide", and so are acts of terror: "the *US* terror attacks on 11 September". What stands in for
whom or where it was done tells that the land did it: "the *Israeli* massacre of Palestinians".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...annotation.words import classes_of, known_name
from ...language import relations, syntax
from ...mentions.capitals import is_capital
from ...words.sets import words
from .fillers import is_place

if TYPE_CHECKING:
    from spacy.tokens import Token

_BY_PLACE: Final = words("violence called after where it was")
_AIMS: Final = words("marks of whom violence is aimed at")
_WHERE: Final = words("place prepositions")
_OF_TERROR: Final = frozenset({"terror", "terrorist"})
_BEFORE: Final = relations.ADJECTIVAL | relations.COMPOUND


def names_only(name: Token) -> bool:
    """Tell whether a state's ``name`` stands before a word for violence that is called after it."""
    act = name.head
    if name.dep_ not in _BEFORE or name.i > act.i or act.pos_ not in {"NOUN", "PROPN"}:
        return False
    aimed = {mark for mark, noun in syntax.obliques(act) if noun.pos_ != "NUM"} & _AIMS
    if aimed or syntax.possessors(act):
        return False
    if is_capital(name):
        return "attack" in classes_of(act) or act.lemma_.lower() in _BY_PLACE
    known = known_name(name)
    land = known is not None and known.is_of_a_state
    if not land or not (act.lemma_.lower() in _BY_PLACE or _is_of_terror(act)):
        return False
    return not any(mark in _WHERE and is_place(noun) for mark, noun in syntax.obliques(act))


def _is_of_terror(act: Token) -> bool:
    return any(word.lower_ in _OF_TERROR for word in syntax.modifiers(act))
