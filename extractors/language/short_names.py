"""Short names that are spelt as a common word: the parser is shown one that is not.

"IS fighters killed two farmers" is a sentence about fighters who are killed to an encoder that is
blind to capitals; "ISIS fighters killed two farmers" is not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..words.plurals import singular
from ..words.sets import listed, words

if TYPE_CHECKING:
    from collections.abc import Sequence

_BEFORE: Final = words("words before a name that is a word")
_BEHIND: Final = words("words behind a name that is a word")


def unmistaken(text: Sequence[str]) -> list[str]:
    """Return the words of a text with what stands in for the names among them.

    >>> unmistaken(["IS", "fighters", "fled"]), unmistaken(["It", "IS", "true"])
    (['ISIS', 'fighters', 'fled'], ['It', 'IS', 'true'])
    """
    shown = dict(pair.split(" ", 1) for pair in listed("names that are words, and their stand-ins"))
    return [
        shown[word] if word in shown and _is_name(text, place) else word
        for place, word in enumerate(text)
    ]


def _is_name(text: Sequence[str], place: int) -> bool:
    """Tell whether the words beside the one at ``place`` speak for a name; capitals do not."""
    before = text[place - 1] if place else ""
    behind = text[place + 1] if place + 1 < len(text) else ""
    if any(len(word) > 1 and word.isupper() for word in (before, behind)):
        return False
    return before.lower() in _BEFORE or singular(behind.lower()) in _BEHIND
