"""From whom to whom a thing goes that is handed over: "a shipment of [rifles bound for Caria]".

Such phrases may hang on the thing, on one another, or on the verb behind: "intercepted a shipment
of rifles from Lydia *to Caria*".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...language import relations, syntax
from ...mentions.noun_phrases import of_complements
from ...words.sets import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

_ON_THE_WAY: Final = words("words for on the way somewhere")
_MARKS: Final = frozenset({"for", "to", "towards"})


def phrases_of_the_way(
    noun: Token, handed: Token, frame: dict[str, Any]
) -> Iterator[tuple[str, Token]]:
    """Yield (preposition, nominal) of the phrases on ``handed``, what ``noun`` hands over."""
    slots, waiting = {*frame["prepositions"]} - {"for"}, [handed]
    while waiting:
        host = waiting.pop()
        for preposition, nominal in syntax.obliques(host):
            if preposition in slots:
                yield preposition, nominal
                waiting.append(nominal)
        yield from _right_behind(noun, host, slots)


def _right_behind(noun: Token, host: Token, slots: set[str]) -> Iterator[tuple[str, Token]]:
    """Yield the phrase right behind ``host`` that the parse hangs on the noun's verb."""
    end = host.right_edge.i + 1
    if end < len(host.doc) and (case := host.doc[end]).dep_ in relations.CASE:
        nominal = case.head
        if nominal.head == noun.head and case.lower_ in slots and nominal.i > end:
            yield from ((case.lower_, item) for item in syntax.conjuncts(nominal))


def destined_for(noun: Token) -> Iterator[Token]:
    """Yield for whom the things are that ``noun`` hands over: "weapons *bound for Caria*"."""
    for host in (noun, *of_complements(noun)):
        for word in syntax.children(host, relations.ADJECTIVAL | relations.ADNOMINAL):
            if word.lower_ in _ON_THE_WAY:
                yield from (n for mark, n in syntax.obliques(word) if mark in _MARKS)
