"""Whom the name of a people means where it is no state: "40 Vietnamese", "the Huguenots"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...ontology.identity import actor_iri
from ...ontology.records import Actor
from ...ontology.terms import stands_to_state
from ..annotation.words import actor_noun, known_name
from ..language import relations, syntax
from ..words.plurals import singular
from ..words.sets import words
from .nationality import whole_start
from .noun_phrases import counting, is_plural
from .offices import named_entity
from .places.gazetteer import candidates

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .referents import Referents

_DEAD: Final = words("whom only a people's name tells")
_MISTAKEN_FOR: Final = frozenset({"Location", "Person"})
"""What the pipeline takes a plural name for that is neither a body's nor a plain noun."""
_BEFORE: Final = relations.ADJECTIVAL | relations.COMPOUND


def people_named(demonym: Token, referents: Referents) -> Actor | None:
    """Return the people that ``demonym`` names; None where it is the state, or one of its people.

    They are counted, "40 *Vietnamese*", or dead, "*Palestinian* deaths", or fight without being
    of their state, "a *Palestinian* militant attack".
    """
    name = demonym.doc[_start_of_name(demonym) : demonym.i + 1].text
    if demonym.pos_ in {"NOUN", "PROPN"} and demonym.lower_.endswith("s"):
        return referents.add(Actor(actor_iri(name), name, "PersonGroup", "Civilians"))
    before = demonym.dep_ in _BEFORE and demonym.i < demonym.head.i
    if singular(demonym.head.lower_) in _DEAD if before else _is_counted(demonym):
        iri = actor_iri(name, scope=referents.scope)
        return referents.add(Actor(iri, name, "PersonGroup", "Civilians"))
    return _beside(demonym, name, referents) if before else None


def people_unlisted(noun: Token, referents: Referents) -> Actor | None:
    """Return the people that a plural name means which no list has: "the *Huguenots*".

    The name stands alone, with an article, a number or "hundreds of", and is no place's.
    """
    entity = named_entity(noun)
    if entity is None or len(entity) > 1 or entity.label_ not in _MISTAKEN_FOR:
        return None
    several = is_plural(noun) and noun.text != noun.lemma_
    told = any(c.i < noun.i and c.pos_ in {"DET", "NUM"} for c in noun.children)
    if not several or not (told or _is_counted(noun)) or candidates(noun.text):
        return None
    return referents.add(Actor(actor_iri(noun.text), noun.text, "PersonGroup", "Civilians"))


def _start_of_name(demonym: Token) -> int:
    """Return the first token of a people's name: "*Sri* Lankans", "*Arab* Israelis"."""
    doc, start, known = demonym.doc, demonym.i, known_name(demonym)
    while start > 0 and known is not None and known_name(doc[start - 1]) == known:
        start -= 1
    start = whole_start(doc, start)
    before = doc[start - 1] if start > 0 else demonym
    people = (k := known_name(before)) is not None and k.is_demonym and before.pos_ == "ADJ"
    one = actor_noun(before) is not None and before.text.istitle()
    return before.i if before.head == demonym and before != demonym and (people or one) else start


def _is_counted(noun: Token) -> bool:
    if syntax.children(noun, relations.NUMBER):
        return True
    return bool(counting(noun))


def _beside(demonym: Token, name: str, referents: Referents) -> Actor | None:
    """Return the militant of "a *Palestinian* militant attack", who is no organ of the state."""
    beside = demonym.nbor(1)
    row = actor_noun(beside)
    if beside.head != demonym.head or beside.dep_ not in _BEFORE or row is None:
        return None
    if row["kind"] not in {"ArmedGroup", "Person", "PersonGroup"}:
        return None
    if stands_to_state(row["actor_type"]) == "organ":
        return None
    named = f"{name} {beside.text}"
    iri = actor_iri(named, scope=referents.scope)
    return referents.add(Actor(iri, named, row["kind"], row["actor_type"]))
