"""What a text takes back, as in "An earlier version of this article said that …".

What stands between the opening and a turn such as "in fact" is withdrawn by whoever published it;
what comes after the turn is said by the same voice. Neither is the word of "an earlier version".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import layer
from ..words.sets import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

_OPENINGS: Final = words("openings of a correction")
_TURNS: Final = words("turns of a correction")
_DETAILS: Final = words("corrections of a detail")


def find_corrections(doc: Doc) -> Iterator[tuple[int, int, int]]:
    """Yield the sentences [start, end) that take something back, and where its opening ends.

    That is an index into the sentence's text, the last of several.
    """
    whole = doc.text.lower()
    openings = [opening for opening in _OPENINGS if opening in whole]
    for sentence in doc.sents if openings else ():
        text = sentence.text.lower()
        ends = [at + len(opening) for opening in openings if (at := text.find(opening)) >= 0]
        if ends:
            yield sentence.start, sentence.end, max(ends)


def is_earlier_version(speaker: Token | None) -> bool:
    """Tell whether who is said to speak is only the text as it was before."""
    if speaker is None:
        return False
    opening = layer(speaker).corrections[speaker.i]
    return opening is not None and _place(speaker) < opening


def is_taken_back(token: Token) -> bool:
    """Tell whether the sentence of ``token`` takes back what ``token`` says."""
    opening = layer(token).corrections[token.i]
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
