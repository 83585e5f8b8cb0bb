"""Which thing a nominal names: a weapon of the lexicon, a building, a body's text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ...ontology.identity import thing_iri
from ..annotation.words import classes_of, known_name, layer
from ..words.plurals import singular
from ..words.sets import words
from .noun_phrases import bare, extent, semantic_head

if TYPE_CHECKING:
    from spacy.tokens import Token

_VEHICLES: Final = words("vehicles that are no weapons")
_WORD: Final = re.compile(r"\w+")


def thing(noun: Token, scope: str, *, used: bool = False) -> tuple[str, str, str]:
    """Return (IRI, name, type) of a thing; a weapon of the lexicon is one thing everywhere.

    A vehicle that nobody arms is a weapon only where it is ``used`` or handed over as one.
    """
    head = semantic_head(noun)
    name = bare(head)
    if classes_of(head) & {"weapon", "arms"} and (used or not _is_vehicle(head)):
        return thing_iri(name.lower()), _as_listed(head, name), "Weapon"
    return thing_iri(name, scope=scope), name, "Object"


def _is_vehicle(head: Token) -> bool:
    """Tell whether it is a vehicle of no army: "trucks", and no "military trucks"."""
    listed = layer(head).weapons[head.i]
    return singular(head.lower_) in _VEHICLES and (listed is None or not listed.arms)


def _as_listed(head: Token, name: str) -> str:
    """Return the ``name`` of a weapon with small letters, but in what is a name in it: "S-300"."""
    names = {word for t in extent(head) if _is_name(t) for word in _WORD.findall(t.text)}
    return _WORD.sub(lambda m: m[0] if m[0] in names else m[0].lower(), name)


def _is_name(token: Token) -> bool:
    inside = token.text[1:]
    return (
        token.pos_ == "PROPN"
        or inside != inside.lower()
        or any(letter.isdigit() for letter in token.text)
        or known_name(token) is not None
    )
