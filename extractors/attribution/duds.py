"""Bombs that did not go off: who planted one has bombed nothing with it.

"A grenade *thrown* at the bank *failed to explode*", "planted a bomb *that was defused*".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import classes_of, hedge
from ..language import relations, syntax
from ..words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .commitment import Commitment

_LAYING: Final = words("verbs of putting a bomb somewhere")
_GOING_OFF: Final = words("verbs of going off")
_DEFUSING: Final = words("verbs of defusing")


def weigh_duds(event: Token, commitment: Commitment) -> None:
    """Let what one does with a bomb come to nothing where the bomb is told to have done so."""
    if event.lemma_.lower() not in _LAYING:
        return
    near = [*syntax.logical_objects(event), *syntax.own_subjects(event)]
    near += [event.head] if event.dep_ in relations.CLAUSE_ON_NOUN else []
    bombs = [noun for noun in near if "explosive" in classes_of(noun)]
    if not bombs:
        return
    places = [noun for _, noun in syntax.obliques(event)]  # "at the gate *that failed to go off*"
    told = [verb for noun in (*bombs, *places) for verb in _told(noun)]
    failed = next((verb for verb in (*told, *_of_it(event)) if _fails(verb)), None)
    if failed is not None:
        commitment.come_to_nothing("did-not-go-off", failed)


def _told(bomb: Token) -> list[Token]:
    """Return the verbs that tell what a bomb did or what became of it."""
    governed = bomb.dep_ in relations.NOMINAL_SUBJECTS | relations.OBJECT
    above = [bomb.head] if governed else []
    first = [*above, *syntax.children(bomb, relations.CLAUSE_ON_NOUN)]
    return [verb for one in first for verb in syntax.conjuncts(one)]


def _of_it(event: Token) -> list[Token]:
    """Return the verbs beside ``event`` that tell what it did: "left a bomb, but *it failed*"."""
    subjects = relations.ANY_SUBJECT
    return [
        verb
        for verb in event.conjuncts
        if any(t.pos_ == "PRON" and t.i > event.i for t in syntax.children(verb, subjects))
    ]


def _fails(verb: Token) -> bool:
    if verb.lemma_.lower() in _DEFUSING:
        return not syntax.is_negated(verb)
    if _goes_off(verb):
        return syntax.is_negated(verb)
    fails = hedge(verb, "negative_implicative") is not None and not syntax.is_negated(verb)
    return fails and any(map(_goes_off, syntax.children(verb, relations.OPEN_CONTENT)))


def _goes_off(verb: Token) -> bool:
    word = verb.lemma_.lower()
    particles = {c.lower_ for c in syntax.children(verb, relations.PARTICLE)}
    return not _GOING_OFF.isdisjoint({word, *(f"{word} {p}" for p in particles)})
