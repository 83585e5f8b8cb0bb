"""Whether a nominal without a name is one person or several: "a hostage", "the accused were"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import actor_noun, classes_of
from ..language import relations, syntax
from ..words.plurals import singular
from ..words.sets import words
from .nationality import countries_of, is_citizen
from .noun_phrases import bare, is_plural
from .offices import is_office

if TYPE_CHECKING:
    from spacy.tokens import Token

_SEVERAL: Final = words("one word for several people")
_ONE: Final = words("words before one person")
_NUMBER_OF_ONE: Final = words("the number of one person")
_FURTHER: Final = words("words for one further person")
_EACH: Final = words("words before each of several")
_LAWS: Final = words("one by law")
_UNDER_ARMS: Final = frozenset({"ArmedGroup", "UnidentifiedActor"})
_FIGHTERS: Final = words("words for one under arms")
_PLURAL: Final = words("plural verb forms")


def kind_by_number(noun: Token, kind: str) -> str:
    """Return the kind of who ``noun`` means, where words for people told ``kind``.

    "A hostage", "the prime suspect" and "an ex-policeman" are each a person, "our leaders" and
    "160 critics" a group, whatever kind the lexicon gives the word. A body stays what it is, but
    "a terrorist" is none.
    """
    if noun.dep_ in relations.ADJECTIVAL:
        return kind  # "*civilian* deaths" are of any number
    if kind in _UNDER_ARMS and _is_one_of_a_band(noun):
        return "Person"
    if kind == "PersonGroup" and _is_somebody(noun):
        return "Person"
    if kind == "Person" and _are_many(noun):
        return "PersonGroup"
    return kind


def _is_somebody(noun: Token) -> bool:
    """Tell whether ``noun`` is one person: "a Palestinian man", "a 9-year-old", and no "crowd"."""
    if bare(noun).endswith("-year-old"):
        return True
    if _are_many(noun) or "group" in classes_of(noun):
        return False
    told = bool(countries_of(noun)) and not is_office([noun])
    if singular(noun.lower_) in _SEVERAL or _is_counted(noun):
        return told and is_citizen(noun)
    if told:
        return True
    row = actor_noun(noun)
    if row is None and noun.like_num:
        return noun.lower_ in _NUMBER_OF_ONE
    if row is None:
        further = noun.lower_ in _FURTHER and noun.dep_ in relations.PASSIVE_SUBJECT
        return further or noun.pos_ == "NOUN" or "Sing" in syntax.feature(noun, "Number")
    if row["group"] == "ethnic" or row["noun"] == row["plural"]:
        return _is_told_as_one(noun)
    return noun.lower_.endswith(row["noun"].rpartition(" ")[2])


def _is_one_of_a_band(noun: Token) -> bool:
    """Tell whether it is a word for one who is under arms: "a militant", no "militant attack"."""
    series = syntax.first_conjunct(noun)
    if series.dep_ in relations.COMPOUND | relations.ADJECTIVAL or _is_counted(noun):
        return False
    return noun.pos_ in {"NOUN", "PROPN"} and noun.lower_ in _FIGHTERS


def _is_told_as_one(noun: Token) -> bool:
    """Tell whether a word that one and many share means one: "a Tutsi", "the accused"."""
    before = {child.lower_ for child in noun.children if child.i < noun.i}
    return bool(before & _ONE) or noun.lower_ in _LAWS


def _are_many(noun: Token) -> bool:
    """Tell whether the form of ``noun``, or the verb that it is the subject of, is plural."""
    if _is_counted(noun):
        return True
    row = actor_noun(noun)
    if row is not None and row["noun"] == row["plural"]:
        return noun.dep_ in relations.ANY_SUBJECT and _is_plural_verb(noun.head)
    before = {child.lower_ for child in noun.children if child.i < noun.i}
    return is_plural(noun) and before.isdisjoint(_EACH)


def _is_counted(noun: Token) -> bool:
    """Tell whether a number counts ``noun``, other than "one"."""
    return any(c.lower_ not in _ONE for c in syntax.children(noun, relations.NUMBER))


def _is_plural_verb(verb: Token) -> bool:
    """Tell whether a verb, or an auxiliary of it, has a plural form: "*were* taken"."""
    forms = [verb, *syntax.children(verb, relations.AUXILIARY)]
    return any(form.lower_ in _PLURAL for form in forms)
