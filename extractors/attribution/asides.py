"""Where nothing is said after all: others say the next, or a body only sees what befalls it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..language import relations, syntax
from ..words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..annotation.records import Parenthetical

_SEEING: Final = words("verbs of seeing and remembering")
_ITS: Final = words("pronouns for one thing")


def tells_the_next(beside: Parenthetical, cue: Token | None, token: Token) -> bool:
    """Tell whether ``beside``, not ``cue``, says ``token``: "said A and, *according to Y*, B"."""
    while token.dep_ not in relations.COORDINATED:
        if token.head == token:
            return False
        token = token.head
    first = token.head
    opened = first.i < beside.start and token.left_edge.i <= beside.start <= token.i
    return opened and cue is not None and cue.i < first.i


def befalls_it(verb: Token, content: Token) -> bool:
    """Tell whether a body sees what is done to its own: "the group saw *its office* raided"."""
    if verb.lemma_.lower() not in _SEEING:
        return False
    seen = [*syntax.logical_objects(content), *syntax.own_objects(verb)]
    return any(owner.lower_ in _ITS for noun in seen for owner in syntax.possessors(noun))
