"""The words by which MUC-4 would know a candidate in a role.

The gold is the bare phrase: no number and no "alleged" before it, no place and no clause after it,
of persons who were harmed the name alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from .ceaf import plain

if TYPE_CHECKING:
    from .candidates import Candidate

PRONOUNS: Final = frozenset(
    {"he", "she", "it", "they", "him", "her", "them", "we", "us", "i", "me", "you"}
    | {"who", "whom", "which", "that", "this", "these", "those", "whose", "his", "its", "their"}
)
_PARTICLES: Final = frozenset(
    {"al", "da", "de", "del", "dos", "el", "la", "las", "los", "van", "von", "y"}
)
_NUMBER: Final = re.compile(
    r"(?i)^(?:at least |about |some |more than |nearly |over |approximately )?(?:\d[\d,.]*|one|two"
    r"|three|four|five|six|seven|eight|nine|ten|several|many|dozens of|hundreds of|thousands of)"
    r" (?=\w)"
)
_HEDGE: Final = re.compile(
    r"(?i)^(?:(?:alleged|presumed|suspected|supposed|so-called|another) )+(?=\W?\w)"
)
_ORDINAL: Final = re.compile(r"(?i)^(?:the )?(?:first|second|third|fourth|fifth) (?=\w)")
_AFTER: Final = re.compile(
    r"(?i)(?<=\w) (?:in|near|at|on|against|from|during|who|whom|that|which|with|located|belonging"
    r"|involved) .*",
    re.DOTALL,
)
_PREPOSITIONS: Final = frozenset({"of", "and", "or", "to", "by"})
_TITLE: Final = re.compile(
    r"^(?:Msgr|Monsignor|Dr|Mr|Mrs|Gen|Col|Capt|Maj|Lt|Father|Fr)\.? (?=\w+ \w)"
)


def is_personal(name: str) -> bool:
    """Tell whether a name is a person's own: two words and more, with capitals but for particles.

    >>> is_personal("Monica de Greiff"), is_personal("Magistrate"), is_personal("young girl")
    (True, False, False)
    """
    words = [word for word in name.split() if word not in _PARTICLES]
    return len(words) > 1 and all(word[:1].isupper() for word in words)


def words_for(one: Candidate, role: str) -> str:
    """Return the words by which a candidate is known in a role."""
    said = one.words[0]
    if role == "Victim":
        return _TITLE.sub("", one.name)
    words = bare(one.name if said.lower() in PRONOUNS else said)
    return without_ordinal(words) if role == "Weapon" else words


def without_number(words: str) -> str:
    """Return words without the number before them.

    >>> without_number("at least six guerrillas")
    'guerrillas'
    """
    return _NUMBER.sub("", words) or words


def without_ordinal(words: str) -> str:
    """Return words without the place in a row before them; a "second lieutenant" is none.

    >>> without_ordinal("second bomb")
    'bomb'
    """
    return _ORDINAL.sub("", words)


def bare(words: str) -> str:
    """Return a phrase without number and hedge before it, without place and clause after it.

    >>> bare("SEVERAL ALLEGED URBAN GUERRILLAS IN THE CAPITAL"), bare("a bus with seamen")
    ('URBAN GUERRILLAS', 'a bus')
    """
    kept = _AFTER.sub("", without_number(words))
    return _HEDGE.sub("", kept).strip(" ,;") or words


def head_word(words: str) -> str:
    """Return the word that a phrase is about, in small letters.

    >>> head_word("TWO COLUMNS OF GUERRILLAS"), head_word("the power towers near Lima")
    ('columns', 'towers')
    """
    parts = plain(bare(words)).split()
    cut = next((i for i, word in enumerate(parts) if i and word in _PREPOSITIONS), len(parts))
    return parts[:cut][-1].strip("\"'.,()[]") if parts[:cut] else ""
