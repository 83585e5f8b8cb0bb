"""Clauses that tell of an accident: nobody meant the harm that they tell of.

"Killed when their car hit a tree", "when a neighbour *accidentally* ran over her", "when a boiler
exploded", "in a kitchen fire": no act of violence. A lorry that is driven into a crowd, a shell
that explodes and a fire that somebody set are none of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import classes_of, hedge, is_actor
from ..language import relations, syntax
from ..mentions.noun_phrases import semantic_heads
from ..words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_UNMEANT: Final = words("adverbs of accidents")
_RUNNING_INTO: Final = words("verbs of running into something")
_BREAKING: Final = words("verbs of what breaks")
_BREAKS: Final = words("things that break")
_FROM_A_HEIGHT: Final = words("marks of where one falls")
_BLAZES: Final = words("words for a blaze")
_COLLAPSES: Final = words("what collapses")
_COLLAPSING: Final = words("verbs of collapsing")
_FIRE: Final = "fire"
_INDEFINITE: Final = words("indefinite articles")
_BUILT: Final = frozenset({"building", "dwelling", "home", "infrastructure", "object", "place"})
_ARMED: Final = frozenset({"armed", "state"})
_WEAPONS: Final = frozenset({"arms", "attack", "explosive", "weapon"})
_HARMING: Final = _ARMED | _WEAPONS | {"artillery", "missile"}


def is_mishap(clause: Token) -> bool:
    """Tell whether the verb ``clause`` tells of an accident, by its adverb, or of a collision."""
    if any(child.lower_ in _UNMEANT for child in clause.children):
        return not any(classes_of(d) & _ARMED for d in syntax.own_subjects(clause))
    struck = [*syntax.own_objects(clause), *(noun for _, noun in syntax.obliques(clause))]
    heads = [head for noun in struck for head in semantic_heads(noun)]
    lemma, doers = clause.lemma_.lower(), syntax.own_subjects(clause)
    if lemma in _RUNNING_INTO and syntax.is_passive(clause):
        return bool(heads) and all(map(_is_on_the_road, heads))
    if any(classes_of(head) & _WEAPONS for head in heads):
        return False
    if doers and lemma in _BREAKING and not syntax.is_passive(clause) and all(map(breaks, doers)):
        return True
    if lemma in _COLLAPSING and doers and not syntax.is_passive(clause):
        fallen = all(doer.lemma_.lower() in _COLLAPSES for doer in doers)
        return fallen and not _is_under_attack(clause, doers)
    if any(map(is_actor, heads)):
        return False
    if hedge(clause, "accident"):
        return not syntax.own_objects(clause)
    if not doers:
        return _falls(clause)
    return lemma in _RUNNING_INTO and all("car" in classes_of(doer) for doer in doers)


def _is_under_attack(clause: Token, fallen: list[Token]) -> bool:
    """Tell whether its sentence tells of arms or armed men: "collapsed *in a strike*"."""
    around = (t for t in clause.sent if t not in fallen)
    return any(classes_of(t) & _HARMING - {"state"} for t in around)


def _falls(clause: Token) -> bool:
    """Tell whether one falls with nobody near: "after *falling from* a balcony"."""
    from_where = any(mark in _FROM_A_HEIGHT for mark, _ in syntax.obliques(clause))
    return clause.lemma_.lower() == "fall" and from_where and not is_done_by_the_armed(clause.head)


def _is_on_the_road(thing: Token) -> bool:
    """Tell whether ``thing`` is a car or a bus, of nobody who bears arms."""
    around = [*syntax.modifiers(thing), *syntax.possessors(thing)]
    return "car" in classes_of(thing) and not any(classes_of(t) & _ARMED for t in around)


def breaks(thing: Token) -> bool:
    """Tell whether ``thing`` breaks by itself: a boiler does, a car bomb does not."""
    around = [thing, *syntax.modifiers(thing)]
    return thing.lemma_.lower() in _BREAKS and not any(classes_of(t) & _HARMING for t in around)


def is_done_by_the_armed(verb: Token) -> bool:
    """Tell whether a clause of ``verb`` tells what the armed or a state did meanwhile."""
    below = [c for clause in syntax.adverbial_clauses(verb) for c in clause.subtree]
    doers = [t for t in below if t.dep_ in relations.SUBJECT]
    return any(classes_of(head) & _ARMED for doer in doers for head in semantic_heads(doer))


def is_blaze(noun: Token) -> bool:
    """Tell whether ``noun`` is a fire that broke out: "a kitchen fire", no "rebel fire".

    What it does itself tells of nobody else: "a blaze *that tore through a mill*".
    """
    lemma = noun.lemma_.lower()
    kinds = syntax.modifiers(noun)
    clauses = syntax.children(noun, relations.CLAUSE_ON_NOUN)
    told = syntax.obliques(noun) or not all(map(_is_its_own, clauses))
    if lemma not in _BLAZES or told or any(classes_of(kind) & _HARMING for kind in kinds):
        return False
    before = [c for c in noun.lefts if c.dep_ in relations.MODIFIER]
    if lemma != _FIRE or any(c.lower_ in _INDEFINITE for c in noun.lefts):
        return not is_done_by_the_armed(noun.head)
    if any(mark == "from" for mark, _ in syntax.obliques(noun.head)):
        return False  # "killed in fire from the hill"
    built = all(classes_of(c) & _BUILT for c in [*kinds, *before])
    return built and syntax.marker(noun) == "in" and not is_done_by_the_armed(noun.head)


def _is_its_own(clause: Token) -> bool:
    """Tell whether a clause on a noun says what that noun does."""
    return not syntax.is_passive(clause) and any(
        syntax.is_relative_pronoun(t) for t in syntax.children(clause, relations.NOMINAL_SUBJECT)
    )
