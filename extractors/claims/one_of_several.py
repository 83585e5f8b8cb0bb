"""One of several, who is not all of them: "*one of* the soldiers was killed"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ...ontology.identity import actor_iri
from ...ontology.records import Actor
from ..language import relations, syntax
from ..mentions.naming import plain_name
from ..mentions.noun_phrases import of_complements
from ..mentions.offices import named_entity
from ..words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ...ontology.records import Filler
    from ..discourse.context import DiscourseContext

_ONE: Final = words("the number of one person")
_HE: Final = words("pronouns for one person")
_BODIES: Final = frozenset({"ArmedGroup", "Organisation"})
_PEOPLE: Final = frozenset({"ArmedGroup", "PersonGroup", "UnidentifiedActor"})


def one_of(
    token: Token, noun: Token, several: Filler | None, context: DiscourseContext
) -> Filler | None:
    """Return one person, where ``token`` tells of one of ``several``; else ``several``.

    ``noun`` is the word for the people, of which he is called by the singular.
    """
    known = several is not None and several.type in _PEOPLE and noun.pos_ != "PRON"
    if several is None or not known or not _is_one_of(token):
        return several
    name = re.sub(rf"\b{re.escape(noun.text)}\b", noun.lemma_, several.name)
    group = context.referents.actors.get(several.id)
    told = group.actor_type if group is not None else "Unidentified"
    iri = actor_iri(name, scope=f"{context.referents.scope} {several.start}")
    one = context.referents.add(Actor(iri, name, "Person", told))
    return replace(several, id=one.id, name=one.name, type=one.kind)


def as_one_person(
    pronoun: Token, name: Token, party: Filler | None, context: DiscourseContext
) -> Filler | None:
    """Return a person, where "she" stands for a ``name`` that was taken for a body's."""
    entity = named_entity(name)
    if party is None or party.type not in _BODIES or pronoun.lower_ not in _HE or entity is None:
        return party
    one = context.referents.person(plain_name(entity.text))
    return replace(party, id=one.id, name=one.name, type=one.kind)


def _is_one_of(token: Token) -> bool:
    """Tell whether it is "one" of the people behind it, or the people in "one of the soldiers"."""
    above = token.head
    if token.lower_ in _ONE:
        return bool(of_complements(token))
    if syntax.children(token, relations.RELATIVE):  # "one of the men *who were killed*"
        return False
    return above.lower_ in _ONE and above.i < token.i and token in of_complements(above)
