"""When two names mean the same: the two name rules of the gold formats.

*Matching* (roles, claimers): equal after lower-casing and dropping articles and possessives, or
the words of one contain the words of the other and the smaller makes up at least half of the
larger. *Whole* (forbidden rows): equal only.

Dropped are ``the``, ``a``, ``an``, possessive determiners (``its``, ``their``, ...) and the
possessive ending (``Libya's`` becomes ``libya``); a name that consists of nothing else is kept.
Dots vanish (``U.S.`` is ``us``), hyphens join, curly apostrophes count as straight ones.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_DROPPED = frozenset({"the", "a", "an", "its", "their", "his", "her", "our", "my", "your"})
_WORD = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")
_POSSESSIVE = re.compile(r"(?<=\w)'s\b|(?<=s)'(?!\w)")


def words(name: str) -> tuple[str, ...]:
    """Return the words of ``name`` that count.

    >>> words("The U.S. Army's units")
    ('us', 'army', 'units')
    """
    plain = unicodedata.normalize("NFKC", name).lower().replace("’", "'").replace(".", "")
    found = _WORD.findall(_POSSESSIVE.sub("", plain))
    return tuple(word for word in found if word not in _DROPPED) or tuple(found)


def same(left: str, right: str) -> bool:
    """Tell whether two names are equal as wholes; an empty name equals none."""
    return bool(words(left)) and words(left) == words(right)


def match(left: str, right: str) -> bool:
    """Tell whether two names match.

    >>> match("four nurses", "nurses"), match("the new Sudanese army units", "Sudan")
    (True, False)
    """
    one, other = set(words(left)), set(words(right))
    if not one or not other:
        return False
    small, large = sorted((one, other), key=len)
    return words(left) == words(right) or (small <= large and 2 * len(small) >= len(large))


def any_match(names: Iterable[str], accepted: Iterable[str]) -> bool:
    """Tell whether one of ``names`` matches one of the accepted names."""
    listed = list(accepted)
    return any(match(name, other) for name in names for other in listed)


def any_same(names: Iterable[str], accepted: Iterable[str]) -> bool:
    """Tell whether one of ``names`` equals one of the accepted names."""
    listed = list(accepted)
    return any(same(name, other) for name in names for other in listed)
