"""Who undergoes an act along with another: "he was killed *with his forces*" (comitative phrases).

Bare "with" names a means as well ("killed with a rifle"); with people who are the other's own
behind a passive it adds them to him, and none of them did it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...annotation.words import is_actor
from ...language import relations, syntax
from ...words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_COMPANY: Final = words("marks of company")
_WITH: Final = words("bare marks of company")
_OWN: Final = words("possessives of who was just named")


def companions(verb: Token) -> list[Token]:
    """Return the people of its patient that a with-phrase adds to a passive ``verb``.

    None where a by-phrase names the doers: "attacked by rebels with their allies".
    """
    if verb.pos_ != "VERB" or not syntax.is_passive(verb) or syntax.passive_agents(verb):
        return []
    return [noun for mark, noun in syntax.obliques(verb) if _adds(mark, noun)]


def _adds(mark: str, noun: Token) -> bool:
    if not is_actor(noun):
        return False
    owners = syntax.children(noun, relations.POSSESSIVE)
    own = any(owner.lower_ in _OWN for owner in owners)
    return own and is_of_company(mark)


def is_of_company(mark: str) -> bool:
    """Tell whether a preposition may add one to others: "killed *along with* her driver"."""
    return mark in _WITH or mark in _COMPANY
