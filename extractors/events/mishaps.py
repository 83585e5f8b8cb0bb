"""Clauses that tell of an accident: nobody meant the harm that they tell of.

"Killed when their car hit a tree", "when a neighbour *accidentally* ran over her": no act of
violence. A lorry that is driven into a crowd is none of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import classes_of, hedge, is_actor
from ..language import syntax
from ..mentions.noun_phrases import semantic_heads
from ..words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_UNMEANT: Final = words("adverbs of accidents")
_RUNNING_INTO: Final = words("verbs of running into something")
_ARMED: Final = frozenset({"armed", "state"})
_WEAPONS: Final = frozenset({"arms", "attack", "explosive", "weapon"})


def is_mishap(clause: Token) -> bool:
    """Tell whether the verb ``clause`` tells of an accident, by its adverb, or of a collision."""
    if any(child.lower_ in _UNMEANT for child in clause.children):
        return not any(classes_of(d) & _ARMED for d in syntax.own_subjects(clause))
    struck = [*syntax.own_objects(clause), *(noun for _, noun in syntax.obliques(clause))]
    heads = [head for noun in struck for head in semantic_heads(noun)]
    if any(is_actor(head) or classes_of(head) & _WEAPONS for head in heads):
        return False
    if hedge(clause, "accident"):
        return not syntax.own_objects(clause)
    runs = clause.lemma_.lower() in _RUNNING_INTO
    doers = syntax.own_subjects(clause)
    return runs and bool(doers) and all("car" in classes_of(doer) for doer in doers)
