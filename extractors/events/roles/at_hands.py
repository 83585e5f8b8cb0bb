"""Who does what is suffered "at the hands of" somebody: "beaten *at the hands of guards*".

The phrase stands behind the event, the list that it is one of, or the verb that tells who suffered
it, and names the doers of all: "suffered abuses including rape *at the hands of* soldiers". So
does "on the part of".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...annotation.words import is_actor
from ...language import relations, syntax
from ...mentions.noun_phrases import of_complements
from ...words.sets import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from .fillers import Fillers

RULE: Final = "at-the-hands-of"
"""The name under which claims and explanations tell it."""
HANDS: Final = frozenset({"hand", "hands"})
_PART: Final = "part"
_EXAMPLES: Final = words("marks of an example")
_SUFFERED: Final = relations.UNDERGOER | relations.OBLIQUE


def add_those_at_whose_hands(event: Token, found: Fillers) -> None:
    """Add to ``found`` at whose hands the event is suffered, where nobody else does it."""
    if not found.get("agent"):
        found.add("agent", [d for d in at_whose_hands(event) if not found.has(d)], RULE)


def at_whose_hands(event: Token) -> list[Token]:
    """Return at whose hands ``event`` is suffered."""
    rows = ([d for d in _doers(host, event) if is_actor(d)] for host in _hosts(event))
    return next(filter(None, rows), [])


def _doers(host: Token, event: Token) -> Iterator[Token]:
    for mark, noun in syntax.obliques(host):
        told = (mark == "at" and noun.lower_ in HANDS) or (mark == "on" and noun.lower_ == _PART)
        if told and noun.i > event.i:
            yield from of_complements(noun)
            yield from syntax.possessors(noun)


def _hosts(event: Token) -> Iterator[Token]:
    """Yield what the phrase may hang on: the event, its row, what it is an example of, the verb."""
    yield event
    if event.pos_ in {"VERB", "AUX"}:
        return
    noun = syntax.first_conjunct(event)
    while True:
        yield from syntax.conjuncts(noun)
        yield from syntax.children(noun, relations.CLAUSE_ON_NOUN)
        example = noun.dep_ in relations.NOUN_ON_NOUN and syntax.marker(noun) in _EXAMPLES
        if not example:
            break
        noun = syntax.first_conjunct(noun.head)
    if noun.dep_ in _SUFFERED and noun.head.pos_ == "VERB":
        yield noun.head
