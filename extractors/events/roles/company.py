"""Who undergoes an act along with another: "he was killed *with his forces*" (comitative phrases).

Bare "with" names a means as well ("killed with a rifle"); with people who are the other's own
behind a passive it adds them to him, and none of them did it. So it does behind "together", and
with some of his people: "killed *with two of his men*".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...annotation.words import is_actor
from ...language import relations, syntax
from ...mentions.noun_phrases import is_plural, semantic_heads
from ...words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_COMPANY: Final = words("marks of company")
_WITH: Final = words("bare marks of company")
_OWN: Final = words("possessives of who was just named")
_TOGETHER: Final = words("adverbs of company")


def companions(verb: Token) -> list[Token]:
    """Return the people of its patient that a with-phrase adds to a passive ``verb``.

    None where a by-phrase names the doers: "attacked by rebels with their allies".
    """
    if verb.pos_ != "VERB" or not syntax.is_passive(verb) or syntax.passive_agents(verb):
        return []
    return [noun for mark, noun in syntax.obliques(verb) if _adds(mark, noun)]


def _adds(mark: str, noun: Token) -> bool:
    if not is_of_company(mark) or not are_people(noun):
        return False
    return are_his(noun) or _is_together(noun)


def are_people(noun: Token) -> bool:
    """Tell whether a phrase names people, also as so many of them: "two of his guards"."""
    return is_actor(noun) or any(map(is_actor, semantic_heads(noun)))


def are_his(noun: Token) -> bool:
    """Tell whether a phrase names people by whose they are: "her driver", "two of his men"."""
    heads = (noun, *semantic_heads(noun))
    owners = (owner for head in heads for owner in syntax.children(head, relations.POSSESSIVE))
    return any(owner.lower_ in _OWN for owner in owners)


def _is_together(noun: Token) -> bool:
    """Tell whether "together" stands before the phrase: "killed *together with* a guard"."""
    marks = syntax.marker_words(noun)
    return bool(marks) and marks[0].i > 0 and marks[0].nbor(-1).lower_ in _TOGETHER


def is_of_company(mark: str) -> bool:
    """Tell whether a preposition may add one to others: "killed *along with* her driver"."""
    return mark in _WITH or mark in _COMPANY


def between(series: list[Token]) -> list[Token]:
    """Return people of the first of a row whom the parse takes for him: "A, *his guards* and B"."""
    if len(series) < 2 or is_plural(series[0]):
        return []
    beside = syntax.children(series[0], relations.APPOSED)
    return [t for t in beside if t.i < series[1].i and are_people(t) and are_his(t)]


def is_added(party: Token) -> bool:
    """Tell whether a phrase adds ``party`` to others: "along with *her driver*"."""
    first = syntax.first_conjunct(party)
    return is_of_company(syntax.marker(first)) or party in between(syntax.conjuncts(first.head))
