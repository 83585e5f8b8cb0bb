"""What is to stop, told by a clause beside it: "called for the shelling *to stop*".

The parse hangs the clause on the act, on the call for it, or has the act for its subject.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import hedge
from ..language import relations, syntax
from ..words.sets import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from .commitment import Commitment


_BESIDE: Final = relations.CLAUSE_ON_NOUN | relations.OPEN_CLAUSE
_MARKS: Final = words("marks of whom a measure is on")


def stops(verb: Token, act: Token) -> bool:
    """Tell whether ``act`` is what stops by itself: "the shelling *must stop*"."""
    by_itself = act.dep_ in relations.NOMINAL_SUBJECT and not syntax.own_objects(verb)
    return by_itself and hedge(verb, "terminative") is not None


def end_by_clause(act: Token, commitment: Commitment) -> None:
    """Let an act end that a clause behind it asks to stop or to be stopped."""
    noun = syntax.first_conjunct(act)
    if noun.pos_ not in {"NOUN", "PROPN"} or syntax.marker(noun) != "for":
        return
    hosts = [noun, *_phrases(noun), noun.head]
    clauses = (c for host in hosts for c in syntax.children(host, _BESIDE))
    for clause in clauses:
        if clause.i > act.i and _is_end(clause):
            commitment.end("ending", clause)


def _phrases(noun: Token) -> Iterator[Token]:
    """Yield the nouns of its phrases: the parse may hang the clause on the last of them."""
    for below in syntax.children(noun, relations.NOUN_ON_NOUN):
        yield below
        yield from _phrases(below)


def _is_end(clause: Token) -> bool:
    """Tell whether it is to stop: no "attack *to end the siege*", which ends something else."""
    passive = syntax.is_passive(clause)
    ended = hedge(clause, "terminative") or (passive and hedge(clause, "preventive"))
    if "to" not in syntax.markers(clause) or not ended:
        return False
    others = [s for s in syntax.own_subjects(clause) if not _is_of_the_act(s, clause)]
    others += [] if passive else syntax.own_objects(clause)
    return not others and not syntax.is_negated(clause)


def _is_of_the_act(subject: Token, clause: Token) -> bool:
    """Tell whether the parse took the act's own phrase apart: "sanctions [on *Lydia* to be …]"."""
    before = subject.left_edge.i - 1
    return any(mark.i == before and mark.lower_ in _MARKS for mark in syntax.marker_words(clause))
