"""Thanks that one says out of courtesy are no support: "I thank him *for his briefing*".

Who thanks a state for its help takes its side. Who thanks a speaker for speaking, a chair for
convening a meeting, "you" or "everybody", takes nobody's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..language import relations, syntax
from ..mentions.noun_phrases import semantic_heads
from ..words.sets import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..annotation.records import Trigger
    from ..events.roles.fillers import Fillers

_THANKS: Final = words("words of thanks")
_OCCASIONS: Final = words("what one is thanked for out of courtesy")
_MARKS: Final = words("marks of a ground")
_ALL: Final = words("all who are thanked")
_THANKED: Final = ("recipient", "target", "victim")


def is_courtesy(trigger: Trigger, fillers: Fillers) -> bool:
    """Tell whether ``trigger`` thanks all and sundry, or for no more than a meeting asks for."""
    if trigger.token.lemma_.lower() not in _THANKS:
        return False
    thanked = [h for role in _THANKED for t in fillers.get(role) for h in semantic_heads(t)]
    if thanked and all(head.lower_ in _ALL for head in thanked):
        return True
    occasions = [*_occasions(trigger.token), *(h for h in thanked if _is_occasion(h))]
    return any(map(_is_occasion, occasions))


def _occasions(thanks: Token) -> Iterator[Token]:
    """Yield what ``thanks`` are for, wherever the parse hangs it: "for *convening* this debate"."""
    carried = thanks.dep_ in relations.OBJECT and thanks.head.pos_ == "VERB"
    for token in (thanks.head if carried else thanks).subtree:
        if token.i > thanks.i and set(syntax.markers(token)) & _MARKS:
            yield token


def _is_occasion(word: Token) -> bool:
    return word.lemma_.lower() in _OCCASIONS or word.lower_ in _OCCASIONS
