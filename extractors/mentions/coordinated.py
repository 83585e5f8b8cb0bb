"""The actors of one noun with several names before it: "US, British and Kurdish forces"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...ontology.identity import actor_iri
from ...ontology.records import Actor
from ..annotation.words import actor_noun, known_name
from ..language import relations, syntax
from ..words.plurals import singular
from .owned_bodies import STATE_NOUNS, force

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..annotation.annotations import Row
    from .referents import Referents


def identify_coordinated(noun: Token, referents: Referents) -> list[tuple[Token, Actor]]:
    """Return the further actors of "US, British and Kurdish forces", each with its own word."""
    row = actor_noun(noun)
    series = next((s for m in syntax.modifiers(noun) if len(s := _in_one_row(m)) > 1), [])
    known = known_name(series[0]) if series else None
    if row is None or known is None or not known.is_of_a_state:
        return []
    found = [(owner, _of_one(noun, owner, row, referents)) for owner in series[1:]]
    return [(owner, actor) for owner, actor in found if actor is not None]


def _in_one_row(modifier: Token) -> list[Token]:
    """Return the names that a modifier before a noun is coordinated with, itself first."""
    series = [m for m in syntax.conjuncts(modifier) if m.text[:1].isupper()]
    alone = modifier.dep_ in relations.COORDINATED
    tied = any(syntax.children(m, relations.CONJUNCTION) for m in series)
    return series if tied and not alone else []


def _of_one(noun: Token, owner: Token, row: Row, referents: Referents) -> Actor | None:
    """Return the actor that ``owner``, one of several before ``noun``, tells."""
    known = known_name(owner)
    if known is not None and known.is_of_a_state:
        state = referents.state(known)
        is_state = not STATE_NOUNS.isdisjoint({noun.lower_, singular(noun.lower_)})
        return state if is_state else force(noun, owner, known, state, referents)
    if known is not None or owner.pos_ != "ADJ":
        return None
    words = [m.text for m in syntax.modifiers(noun) if m.i > owner.i]
    name = " ".join([owner.text, *words, noun.text])
    iri = actor_iri(name, scope=referents.scope)
    return referents.add(Actor(iri, name, row["kind"], row["actor_type"]))
