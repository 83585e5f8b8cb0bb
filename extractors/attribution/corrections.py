"""What a text takes back, as in "An earlier version of this article said that …".

What stands between the opening and a turn such as "in fact" is withdrawn by whoever published it;
what comes after the turn is said by the same voice. Neither is the word of "an earlier version".
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from ..words.sets import listed, words

if TYPE_CHECKING:
    from spacy.tokens import Token

_OPENINGS: Final = words("openings of a correction")
_TURNS: Final = words("turns of a correction")
_DETAILS: Final = words("corrections of a detail")


def corrected_from(token: Token) -> int | None:
    """Return where the words that take something back end in the sentence of ``token``.

    That is an index into the sentence's text; None where nothing is taken back.
    """
    return _end_of_opening(token.sent.text.lower(), listed(_OPENINGS.name))


@lru_cache(maxsize=64)
def _end_of_opening(text: str, openings: tuple[str, ...]) -> int | None:
    """Return where the last opening ends in a sentence, of which many words are asked."""
    ends = [at + len(opening) for opening in openings if (at := text.find(opening)) >= 0]
    return max(ends) if ends else None


def is_earlier_version(speaker: Token | None) -> bool:
    """Tell whether who is said to speak is only the text as it was before."""
    opening = corrected_from(speaker) if speaker is not None else None
    return opening is not None and speaker is not None and _place(speaker) < opening


def is_taken_back(token: Token) -> bool:
    """Tell whether the sentence of ``token`` takes back what ``token`` says."""
    opening = corrected_from(token)
    if opening is None:
        return False
    text = token.sent.text.lower()
    place = _place(token)
    if any(detail in text[opening:place] for detail in _DETAILS):
        return False
    turns = [at for turn in _TURNS if (at := text.find(turn, opening)) >= 0]
    return opening <= place < min(turns, default=len(text))


def _place(token: Token) -> int:
    return token.idx - token.sent.start_char
