"""Persons named behind the noun that says what they are: "opposition figure *Ana Sol*".

A row of names behind it is of several: "brothers *Omar* and *Adil Nur*", "British couple *Jan* and
*Ida Lind*" are two persons each, and who is told by a first name alone has the family's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import classes_of, is_post, known_name
from ..language import relations, syntax
from ..words.sets import words
from .naming import personal_name
from .noun_phrases import is_plural
from .offices import named_entity

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_PAIRS: Final = words("nouns for two persons")
_KIN: Final = words("kin of one family name")
_NAMED_AFTER: Final = words("things named after people")
_THINGS: Final = frozenset({
    "accident", "aircraft", "arms", "artillery", "attack", "building", "car", "infrastructure",
    "media", "missile", "object", "place", "settlement", "vehicle", "weapon",
})  # fmt: skip
_BEHIND: Final = relations.APPOSED | relations.FLAT
_OPENING: Final = frozenset("([")


def person_behind(noun: Token) -> Span | None:
    """Return the name of the one person that stands right behind the singular ``noun``, if any."""
    if is_plural(noun) or noun.lower_ in _PAIRS:
        return None
    name = _name_behind(noun)
    return name if name is not None and len(name) > 1 else None


def name_beside(noun: Token) -> Token:
    """Return the name beside a plain noun: "the customer, the Ministry of Defence"; else ``noun``.

    Several are nobody by one name, and a state in brackets may be another: "guards (Lydia)".
    """
    if noun.pos_ != "NOUN" or not is_post(noun) or _is_counted(noun):
        return noun
    for apposed in noun.children:
        if _is_state_in_brackets(apposed):
            continue
        if apposed.dep_ in relations.FLAT | relations.APPOSED and apposed.pos_ == "PROPN":
            return apposed
        if apposed.dep_ in relations.APPOSED and known_name(apposed) is not None:
            return apposed
    return noun


def _is_state_in_brackets(name: Token) -> bool:
    """Tell whether it is a state's name in brackets, as of who asks for it: "police (*Lydia*)"."""
    known = known_name(name)
    before = {name.left_edge.text, name.nbor(-1).text if name.i else ""}
    return known is not None and known.kind == "StateActor" and not before.isdisjoint(_OPENING)


def _is_counted(noun: Token) -> bool:
    """Tell whether a number counts several: "*three* policemen (Ann Lee and two others)"."""
    return is_plural(noun) and bool(syntax.children(noun, relations.NUMBER))


def named_together(noun: Token) -> list[tuple[Span, str]]:
    """Return the persons in a row behind ``noun``, each with his name; [] where there are not two.

    The noun may have been taken into the first name: "[*Cousins* Aba] and Tolisa Mafi".
    """
    kin = noun.lower_ in _KIN
    first = _name_within(noun) if noun.ent_type_ == "Person" and kin else _name_behind(noun)
    if first is None:
        return []
    row = [t for head in (first[0], noun) for t in syntax.conjuncts(head) if t.i > first.start]
    names = [first, *(e for t in dict.fromkeys(row) if (e := _person(t)) is not None)]
    told = [(span, name) for span in names if (name := personal_name(span))]
    if len(told) < 2 or len(told) != len(names):
        return []
    family = told[-1][1].split(" ", 1)
    shared = kin and len(family) > 1 and len(told) == 2
    return [
        (span, f"{name} {family[1]}" if shared and " " not in name else name) for span, name in told
    ]


def _name_behind(noun: Token) -> Span | None:
    """Return the name right behind a plain noun that is no thing, as the parse joins the two."""
    thing = bool(classes_of(noun) & _THINGS) or noun.lower_ in _NAMED_AFTER
    if noun.pos_ != "NOUN" or noun.i + 1 >= len(noun.doc) or thing:
        return None
    name = noun.nbor(1)
    joined = name.head == noun and name.dep_ in _BEHIND and name.pos_ == "PROPN"
    return _person(name) if joined and known_name(noun) is None else None


def _name_within(noun: Token) -> Span | None:
    entity = named_entity(noun)
    return entity[1:] if entity is not None and entity[0] == noun and len(entity) > 1 else None


def _person(token: Token) -> Span | None:
    entity = named_entity(token)
    personal = entity is not None and entity.label_ == "Person" and entity[0] == token
    return entity if personal else None
