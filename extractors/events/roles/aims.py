"""Whom an attack is to drive out or hit: "an offensive *to oust* X", "strikes *aimed at* X"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ....ontology.terms import attack_told_by
from ...language import relations, syntax
from ...words.sets import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ...annotation.records import Trigger
    from .fillers import Fillers

_DRIVING_OUT: Final = words("verbs of driving out")
_AIMING: Final = words("participles of aiming")
_ROLES: Final = ("patient", "victim", "target", "recipient")
_CLAUSES: Final = relations.OPEN_CLAUSE | relations.OBLIQUE


def aimed_at(trigger: Trigger, found: Fillers) -> list[Token]:
    """Return whom an attack told by a noun aims at, where nothing else tells whom it hits."""
    if attack_told_by(trigger.event_type) is None or any(found.get(role) for role in _ROLES):
        return []
    noun = trigger.token
    for clause in syntax.children(noun, relations.ADNOMINAL):
        if clause.lower_ in _AIMING:
            at = [n for p, n in syntax.obliques(clause) if p in {"at", "against", "on"}]
            return [n for n in at if n.pos_ != "VERB"] or _driven_out(clause.subtree)
    return _driven_out(v for v in _behind(noun) if "to" in syntax.markers(v))


def _behind(noun: Token) -> Iterator[Token]:
    """Yield the clauses that begin right behind a noun or what hangs on it."""
    after = range(noun.i + 1, noun.right_edge.i + 2)
    above = {noun, *noun.ancestors}
    for verb in noun.sent:
        hangs = verb.dep_ in relations.OPEN_CLAUSE and verb.head in above
        if hangs and verb.i > noun.i and verb.left_edge.i in after:
            yield verb


def _driven_out(verbs: Iterator[Token]) -> list[Token]:
    """Return whom the first of ``verbs`` that drives somebody out, or takes a place, does it to."""
    for verb in verbs:
        if verb.pos_ == "VERB" and verb.lemma_.lower() in _DRIVING_OUT:
            return syntax.own_objects(verb)
    return []
