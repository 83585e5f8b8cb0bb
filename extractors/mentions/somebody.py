"""Whether a nominal that no lexicon has is somebody, by its name or by what is done to him.

Of what else no lexicon knows it may be a thing: "lost their *lives*".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import actor_noun, classes_of, known_name
from ..language import syntax
from ..words.plurals import singular
from ..words.sets import listed, words
from .naming import is_thing
from .noun_phrases import bare, is_plural, of_complements

if TYPE_CHECKING:
    from spacy.tokens import Token

_TO_PEOPLE: Final = words("verbs of what is done to people alone")
_VEHICLES: Final = words("vehicles that are no weapons")
_SHIPS: Final = words("words before names of ships")
_PEOPLE: Final = frozenset({"Person", "PersonGroup"})
_NO_PEOPLE: Final = words("no people though harmed")
_AGED: Final = ("-year-old", "-year-olds")
_THINGS: Final = frozenset({
    "aid", "aircraft", "arms", "artillery", "attack", "building", "car", "drone",
    "herd", "infrastructure", "media", "missile", "money", "object", "vehicle", "weapon",
})  # fmt: skip


def is_somebody(victim: Token) -> bool:
    """Tell whether who was harmed is somebody: "freed *Ilvar*", "a *9-year-old*"."""
    named = victim.pos_ == "PROPN" and "name" in classes_of(victim)
    if (named and not is_thing(victim)) or bare(victim).endswith(_AGED):
        return True
    return _is_taken(victim) or _is_beside_people(victim) or _are_unlisted(victim)


def _are_unlisted(noun: Token) -> bool:
    """Tell whether several who are harmed are people whom no list has: "killed two *oblates*"."""
    plain = noun.pos_ == "NOUN" and classes_of(noun) == {"thing"} and is_plural(noun)
    word = singular(noun.lower_)
    thing = word in _NO_PEOPLE or word.endswith(listed("endings of nouns for things"))
    return plain and not thing and not of_complements(noun)


def _is_beside_people(noun: Token) -> bool:
    """Tell whether ``noun`` stands in a row behind people: "killed two nuns and an *oblate*"."""
    rows = (actor_noun(t) for t in syntax.conjuncts(syntax.first_conjunct(noun)) if t.i < noun.i)
    people = any(row is not None and row["kind"] in _PEOPLE for row in rows)
    return people and noun.pos_ == "NOUN" and not classes_of(noun) & _THINGS


def _is_taken(noun: Token) -> bool:
    """Tell whether what is done to ``noun`` is done to people alone: "the *cox* was jailed"."""
    first = syntax.first_conjunct(noun)
    verb = first.head
    if verb.lemma_.lower() not in _TO_PEOPLE or noun.pos_ not in {"NOUN", "PROPN"}:
        return False
    word = singular(noun.lower_)
    vehicle = word in _VEHICLES or word in _SHIPS or bool(classes_of(noun) & _THINGS)
    thing = vehicle or bool(of_complements(noun)) or known_name(noun) is not None or is_thing(noun)
    return not thing and first in syntax.logical_objects(verb)
