"""Who is called a supplier or backer: "Lydia is the supplier", "Caria's supplier, Lydia, …".

Whose supplier it is receives; who is called so supplies. Nobody who only calls another so does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...annotation.words import is_actor
from ...language import relations, syntax
from ...words.sets import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from .fillers import Fillers

RULE: Final = "supplier-bearer"
_LINKING: Final = words("linking verbs")
_INCLUDING: Final = words("verbs of including")
_AMONG: Final = words("marks of being among")
_RANKING: Final = words("verbs of being among")
_SOME: Final = words("words for some of several")
_CALLING: Final = words("verbs of calling somebody something")
_LINKED: Final = (
    relations.OBJECT | relations.DISLOCATED | relations.PREPOSITIONAL | relations.ADVERBIAL
)


def add_bearers(noun: Token, found: Fillers) -> None:
    """Read "Lydia is the supplier", "Lydia, the supplier, …", "as the supplier, Lydia …"."""
    found.construction = "supplier noun"
    for place in _places(noun):
        bearers = [t for t in _bearers(place) if t != noun and not syntax.is_expletive(t)]
        if bearers:
            found.add("agent", bearers, RULE)
            return
    apposed = syntax.child(noun, relations.APPOSED)
    if apposed is not None:
        found.add("agent", _row(apposed, noun), RULE)


def _places(noun: Token) -> Iterator[Token]:
    """Yield the words in whose place the noun stands: "*one* of its suppliers" is a supplier."""
    yield noun
    head = syntax.first_conjunct(noun)
    if head != noun:
        yield head
    some = head.head
    if syntax.marker(head) == "of" and (some.lower_ in _SOME or some.pos_ == "NUM"):
        yield some


def _bearers(noun: Token) -> list[Token]:
    """Return who is said to be ``noun``."""
    verb = noun.head
    if syntax.marker(noun) in _AMONG:
        return list(syntax.own_subjects(noun)) or _of_being_among(noun) or _told_behind(noun)
    if noun.dep_ in relations.NOMINAL_SUBJECTS and verb.pos_ not in {"VERB", "AUX"}:
        return _told_behind(noun)
    if noun.dep_ in relations.NOMINAL_SUBJECTS and verb.lemma_.lower() in _INCLUDING:
        return [t for t in syntax.own_objects(verb) if _is_somebody(t)]
    own = list(syntax.own_subjects(noun))
    if own:
        return own
    if noun.dep_ in relations.BARE_NOUN_ON_NOUN | relations.APPOSED:
        return _row(verb, noun)
    called_as = noun.dep_ in relations.OBLIQUE and syntax.marker(noun) == "as"
    if noun.dep_ in relations.OPEN_CONTENT or called_as:
        return _called(noun, verb)
    linked = verb.lemma_.lower() in _LINKING or syntax.marker(noun) == "as"
    if noun.dep_ in _LINKED and linked:
        return syntax.subjects(verb)
    return []


def _called(noun: Token, verb: Token) -> list[Token]:
    """Return who is called, or does something as, ``noun``.

    "The envoy called *Lydia* the supplier": the envoy is none.
    """
    objects = syntax.own_objects(verb)
    calls = verb.lemma_.lower() in _CALLING and noun.i > verb.i and not syntax.is_passive(verb)
    return [t for t in objects if t != noun] if calls else syntax.subjects(verb)


def _of_being_among(noun: Token) -> list[Token]:
    """Return who is "*counted* among its suppliers"."""
    verb = noun.head
    beside = noun.dep_ in relations.OBLIQUE and verb.lemma_.lower() in _RANKING
    return syntax.own_subjects(verb) if beside else []


def _told_behind(noun: Token) -> list[Token]:
    """Return who is told behind "is": "its largest supplier is *Lydia*"."""
    named = noun.head
    linked = syntax.child(named, relations.COPULA) is not None and noun.i < named.i
    return syntax.conjuncts(named) if linked and _is_somebody(named) else []


def _is_somebody(token: Token) -> bool:
    return token.pos_ in {"NOUN", "PROPN"} and is_actor(token)


def _row(party: Token, noun: Token) -> list[Token]:
    """Return ``party`` with its row, where the noun is of several: "its suppliers, A and B"."""
    several = syntax.feature(noun, "Number") == ["Plur"]
    return syntax.conjuncts(syntax.first_conjunct(party)) if several else [party]
