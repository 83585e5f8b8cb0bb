"""Who "we" are where one person speaks: whom he speaks for, not himself alone.

"“We shelled the town,” said Juan Oro, a spokesman for the Front": the Front did. Where his words
do not tell for whom he speaks it stays open: nobody is a doer because he said "we".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import classes_of, is_post, known_name
from ..language import relations, syntax
from ..mentions.noun_phrases import is_plural
from ..words.sets import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

_PLURAL: Final = words("first person plural")
_MARKS_OF_A_BODY: Final = words("marks of an office's body")
_BODIES: Final = frozenset({"armed", "org", "state"})
_BESIDE: Final = relations.APPOSED | relations.DESCRIPTION | relations.COMPOUND


def speaks_for_several(pronoun: Token, speaker: Token) -> bool:
    """Tell whether one person says "we"."""
    if pronoun.lower_ not in _PLURAL or speaker == pronoun or is_plural(speaker):
        return False
    return speaker.ent_type_ == "Person" or "person" in classes_of(speaker)


def spoken_for(speaker: Token) -> Token | None:
    """Return the name of the body or state that a person speaks for, None where nothing tells."""
    for noun in _posts(speaker):
        owners = syntax.possessors(noun)
        owners += [n for mark, n in syntax.obliques(noun) if mark in _MARKS_OF_A_BODY]
        bodies = [o for o in owners if known_name(o) is not None or classes_of(o) & _BODIES]
        bodies += [m for m in syntax.modifiers(noun) if known_name(m) is not None]
        if bodies:
            return bodies[0]
    return None


def _posts(speaker: Token) -> Iterator[Token]:
    """Yield the words for what a person is: beside the name, before it or it beside them."""
    near = [speaker, *syntax.children(speaker, _BESIDE)]
    if speaker.dep_ in relations.APPOSED:
        near.append(speaker.head)
    yield from (noun for noun in near if is_post(noun) and known_name(noun) is None)
    if speaker.ent_type_ == "Person" and any(is_post(noun) for noun in near):
        yield speaker
