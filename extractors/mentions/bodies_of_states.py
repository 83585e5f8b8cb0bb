"""Which words name a body of a state, and which its state: "*Women's League* of Burma"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import known_name
from ..words.sets import words
from .naming import plain_name
from .offices import named_entity

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..lexicon.known_name import KnownName

_NOBODY: Final = words("words that name nobody")


def in_its_own_words(noun: Token, owner: Token, known: KnownName) -> str | None:
    """Return a body's name as it is written: "*U.S.* Joint Command", "*Central* American League".

    By another spelling of the land before it it is the same body. None for one that is named by
    its people or by whose it is: "Syrian Special Unit", "Iraq's Golden Division".
    """
    entity = named_entity(noun)
    if entity is None or owner not in entity or entity.label_ != "Organisation":
        return None
    name = plain_name(entity.text)
    if not begins_name(owner, known):
        capital = entity[0].text[:1].isupper() and entity[0].i < owner.i < noun.i
        return name if capital and noun.i == entity.end - 1 else None
    by_land = not (known.is_demonym or known.is_leader) and "'s" not in name
    return name if by_land and is_named(noun, owner) else None


def begins_name(owner: Token, known: KnownName) -> bool:
    """Tell whether the name of a body begins with its ``owner``, of one word or more."""
    entity = named_entity(owner)
    return entity is not None and known_name(entity[0]) == known


def name_of_its_own(noun: Token, owner: Token) -> str | None:
    """Return the name of a body that its land only ends: "Women's League of Burma"."""
    entity = named_entity(noun)
    if entity is None or owner not in entity or not entity.start < noun.i < owner.i:
        return None
    return plain_name(entity.text)


def is_named(noun: Token, owner: Token) -> bool:
    """Tell whether ``noun`` and its ``owner`` stand in one name with words of its own.

    "The Philippine Overseas Employment Administration" is named, "the Assad Government" is not.
    """
    entity = named_entity(noun)
    if entity is None or entity.label_ != "Organisation" or owner not in entity:
        return False
    return any(t.text[:1].isupper() and t not in {noun, owner} for t in entity[1:])


def named_words(noun: Token, owner: Token) -> list[str]:
    """Return the words behind ``owner`` in the name that both stand in."""
    entity = named_entity(noun)
    end = entity.end if entity is not None else noun.i + 1
    start = owner.i + 1
    while start < end - 1 and known_name(noun.doc[start]) == known_name(owner):
        start += 1  # "*Sri Lankan* High Court"
    words = plain_name(noun.doc[start:end].text).split()
    return words[1:] if words[:1] == ["'s"] else words


def words_of_the_name(noun: Token, owner: Token) -> list[str]:
    """Return the words before ``owner`` in the name: "*Ministry of Defence* of Lydia"."""
    entity = named_entity(noun)
    start = noun.i if entity is None else entity.start
    end, known = owner.i, known_name(owner)
    while end > start and known_name(noun.doc[end - 1]) == known:
        end -= 1
    words = plain_name(noun.doc[start:end].text).split()
    while words and words[-1].lower() in _NOBODY:
        words.pop()
    return words
