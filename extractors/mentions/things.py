"""Which thing a nominal names: a weapon of the lexicon, a building, a body's text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...ontology.identity import thing_iri
from ..annotation.words import classes_of
from .noun_phrases import bare, semantic_head

if TYPE_CHECKING:
    from spacy.tokens import Token


def thing(noun: Token, scope: str) -> tuple[str, str, str]:
    """Return (IRI, name, type) of a thing; a weapon of the lexicon is one thing everywhere."""
    head = semantic_head(noun)
    name = bare(head)
    if classes_of(head) & {"weapon", "arms"}:
        return thing_iri(name.lower()), name.lower(), "Weapon"
    return thing_iri(name, scope=scope), name, "Object"
