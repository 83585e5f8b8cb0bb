"""Who wields a weapon or carries out an attack that stands where an agent would."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...annotation.words import classes_of, is_actor, known_name, light_verb
from ...language import relations, syntax
from ...words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Token


_NAMING = relations.ADJECTIVAL | relations.NOUN_MODIFIER
_LEADING: Final = words("verbs of leading")
_LONG: Final = words("fights of many")
_WIELDING: Final = words("wielding participles")


def users_of_instruments(noun: Token) -> list[Token]:
    """Return who fires, sends or carries out ``noun``."""
    for clause in noun.children:
        if clause.dep_ in relations.CLAUSE_ON_NOUN and syntax.is_passive(clause):
            agents = syntax.passive_agents(clause)
            if clause.lemma_.lower() in _LEADING and noun.lemma_.lower() in _LONG:
                continue  # who led an uprising did not do all that was done in it
            if agents and (light_verb(clause) or clause.lower_ in _WIELDING):
                return agents
    governor = noun.head
    if noun.dep_ in relations.PASSIVE_SUBJECT and governor.lower_ in _WIELDING:
        return syntax.passive_agents(governor)
    owners = [o for o in syntax.possessors(noun) if is_actor(o)]
    owners += [n for p, n in syntax.obliques(noun) if p == "by" and is_actor(n)]
    own = syntax.modifiers(noun)  # "[Coalition air] and artillery strikes"
    for item in [*own, *(inner for outer in own for inner in syntax.modifiers(outer))]:
        known = known_name(item)
        classes = classes_of(item)
        origin = item.i + 1 < len(item.doc) and item.nbor(1).text == "-"
        names = syntax.first_conjunct(item).dep_ in _NAMING and not origin
        is_body = item.pos_ in {"NOUN", "PROPN"} and classes & {"state", "armed", "org"}
        if (names and not _tells_the_maker(noun)) if known is not None else is_body:
            owners.append(item)
    return owners


def _tells_the_maker(noun: Token) -> bool:
    """Tell whether a nationality before ``noun`` is the maker's: "Russian rifles", not "jets"."""
    classes = classes_of(noun)
    manned = classes & {"aircraft", "drone", "ship", "vehicle", "troops", "attack"}
    return bool(classes & {"weapon", "arms"}) and not manned
