"""An attack that is called after where it was: no land does "the Paris attacks".

A capital stands for its government, and before "attacks" for the town, unless something tells
whom they were aimed at: "*Ankara* strikes on Kurdish positions". A massacre, a genocide, a blast
is called after the land in which it was, or after those who suffered it: "the *Rwandan*
genocide", and so are acts of terror: "the *US* terror attacks on 11 September". What stands in for
whom or where it was done tells that the land did it: "the *Israeli* massacre of Palestinians".

A land's own name before an attack tells of it either way ("the *Lydia* bombing"), and so does any
name of it before a deal in arms, whose seller or buyer it is ("the *Lydian* arms sale"): nobody is
named. To whom the arms go tells that it sells them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...annotation.words import classes_of, known_name
from ...language import relations, syntax
from ...mentions.capitals import is_capital
from ...words.plurals import singular
from ...words.sets import words
from .fillers import is_place

if TYPE_CHECKING:
    from spacy.tokens import Token

_BY_PLACE: Final = words("violence called after where it was")
_AIMS: Final = words("marks of whom violence is aimed at")
_WHERE: Final = words("place prepositions")
_DEALS: Final = words("deals in arms")
_ARMS: Final = frozenset({"arms", "weapon"})
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


def names_either(name: Token) -> bool:
    """Tell whether a land's ``name`` before an attack or a deal in arms may be either side's."""
    act, known = name.head, known_name(name)
    if name.dep_ not in _BEFORE or name.i > act.i or act.pos_ not in {"NOUN", "PROPN"}:
        return False
    if known is None or not known.is_of_a_state or known.is_leader:
        return False
    marks = {mark for mark, _ in syntax.obliques(act)}
    if singular(act.lower_) in _DEALS:
        armed = any(classes_of(word) & _ARMS for word in syntax.modifiers(act))
        return armed and not marks & {"to", "with"}
    own = known.is_country and not (known.is_demonym or known.is_metonym or name.text.isupper())
    return own and "attack" in classes_of(act) and not marks & _AIMS


def _is_of_terror(act: Token) -> bool:
    return any(word.lower_ in _OF_TERROR for word in syntax.modifiers(act))
