"""Which mentions are of one and the same: "Ana *Quint*", "the minister *Quint*", "*Quint*".

By a listed name, or a name that no other of the text's has: of Ana and Otto Quint "Quint" may be
either. A noun beside a name is who the name is: "the regulator *Ofnet*".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import known_name
from ..language import relations
from ..mentions.naming import full_names, personal_name, plain_name
from ..mentions.offices import named_entity
from ..mentions.referents import bearers_of

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from spacy.tokens import Doc, Token

_BESIDE: Final = relations.FLAT | relations.APPOSED | relations.DESCRIPTION


def mentioned(doc: Doc, tokens: Iterable[int]) -> dict[int, Hashable]:
    """Map each of ``tokens``, by their places, to what tells whom it mentions.

    Those that mention one and the same have one value; what has no name is known by its place.
    """
    names = tuple(dict.fromkeys(full_names(doc)))
    return {at: _known_by(doc[at], names) for at in tokens}


def _known_by(token: Token, names: tuple[str, ...]) -> Hashable:
    for word in (token, *_beside(token)):
        if word.pos_ != "PROPN":
            continue
        known, entity = known_name(word), named_entity(word)
        if known is not None and not (known.is_demonym or known.is_leader):
            return known.id
        if known is not None or entity is None:
            continue
        if entity.label_ != "Person":
            return plain_name(entity.text).lower()
        name = personal_name(entity)
        bearers = [] if name is None else bearers_of(name, names) or [name]
        return bearers[0].lower() if len(bearers) == 1 else token.i
    return token.i


def _beside(noun: Token) -> list[Token]:
    """Return the names told beside a noun: "the killer *Sam Little*"."""
    if noun.pos_ != "NOUN":
        return []
    found = [c for c in noun.children if c.dep_ in _BESIDE and c.pos_ == "PROPN"]
    if noun.dep_ in _BESIDE and noun.head.pos_ == "PROPN":
        found.append(noun.head)
    return found
