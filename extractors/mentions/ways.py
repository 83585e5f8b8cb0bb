"""Places between which something lies: a road from Goma to Bukavu is in neither."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..language.syntax import first_conjunct, marker
from ..words.plurals import singular
from ..words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_WAYS: Final = words("ways")
_LEADING: Final = words("marks of where a way leads")
_BETWEEN: Final = words("marks of what lies between")


def is_end_of_a_way(place: Token) -> bool:
    """Tell whether ``place`` is only where a way begins or ends, or one of two that lie apart.

    "The road *from Goma to Bukavu*", "between *Bamako* and *Kayes*"; "in the town of Goma, on the
    road to Bukavu" is in Goma.
    """
    first = first_conjunct(place)
    mark = marker(first)
    if mark in _BETWEEN:
        return True
    way = first.head
    if mark in _LEADING and marker(way) in _LEADING:
        way = way.head  # "from Goma [to Bukavu]"
    start = first.left_edge.i
    behind = mark in _LEADING and start > 0 and _is_way(first.doc[start - 1])
    return behind or (mark in _LEADING and _is_way(way))


def _is_way(noun: Token) -> bool:
    return singular(noun.lower_) in _WAYS
