"""Lists of acts that the parser hangs on whom the first is done to.

"Attacks on villages, *shelling and other violations*": villages are attacked, and there is
shelling. Only the words of the event lexicons tell, so that this is mended after they are known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...ontology.terms import is_harmful
from ..annotation.words import is_actor, layer
from ..language import relations, syntax
from ..words.plurals import singular

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from ..annotation.annotations import Row


def part_acts_from_patients(doc: Doc) -> None:
    """Hang acts of one list on the first act, in place, not on whom that is done to."""
    for token in doc:
        if token.dep_ in relations.NOUN_ON_NOUN and tells_harm(token.head):
            _part(token, token.head)


def _part(patient: Token, act: Token) -> None:
    if patient.i < act.i or patient.pos_ not in {"NOUN", "PROPN"} or tells_harm(patient):
        return
    others = [c for c in syntax.children(patient, relations.COORDINATED) if c.i > patient.i]
    first = next((n for n, other in enumerate(others) if tells_harm(other)), len(others))
    for other in others[first:]:
        other.head = act


def tells_harm(noun: Token) -> bool:
    """Tell whether a noun is one of the lexicons' words for acts that harm."""
    rows = () if noun.pos_ != "NOUN" or is_actor(noun) else layer(noun).entries[noun.i]
    harmful = [e for e in rows if e.pos == "noun" and _harms(e.row)]
    if not harmful:
        return False
    told = {word for part in noun.subtree for word in (part.lower_, singular(part.lower_))}
    return any(told.issuperset(entry.others) for entry in harmful)


def _harms(row: Row) -> bool:
    return is_harmful(row["type"]) and not row.get("listed")


def is_listed(noun: Token) -> bool:
    """Tell whether a noun stands in one list with a word for an act that harms."""
    first = syntax.first_conjunct(noun)
    listed = [t for t in syntax.conjuncts(first) if t != noun]
    return any(tells_harm(t) for t in listed)
