"""Who speaks in a headline: "UN: 14 aid workers killed", "Rebels burned stores: Red Cross"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..language.segment_text import SegmentText


_DASHES: Final = frozenset({"-", "–", "—"})
_SPEAKERS: Final = words("speakers of headlines")
_SHORTEST: Final = 3
"""Words that a speaker behind a colon or a dash has at most, written without capitals."""


def headline_speaker(token: Token, text: SegmentText) -> tuple[Token, Token] | None:
    """Return the speaker and the colon of the headline that ``token`` stands in, if any."""
    sentence = _line_of(token, text)
    closing = _closing_speaker(sentence)
    if closing is not None and token.i < closing[1].i:
        return closing
    colons = [t for t in sentence if t.text == ":"]
    if not colons:
        return None
    colon = colons[0]
    before = [t for t in sentence if t.i < colon.i and not t.is_punct]
    after = [t for t in sentence if t.i > colon.i and not t.is_punct]
    for side, other in ((before, after), (after, before)):
        short = 0 < len(side) <= 4 and len(other) > len(side) and token not in side
        topic = sum(len(t) for t in side if t.text.isupper()) > 7 or any(map(_is_dateline, side))
        if (
            short
            and not topic
            and all(t.text[0].isupper() or t.lower_ in {"the", "of"} for t in side)
        ):
            head = side[-1]
            for item in side:
                if item.head not in side:
                    head = item
            return head, colon
    return None


def _closing_speaker(line: list[Token]) -> tuple[Token, Token] | None:
    """Return who stands at the end of a headline: "Rebels kill nine guards: *army officials*"."""
    marks = [t for t in line if t.text == ":" or t.text in _DASHES]
    side = [t for t in line if marks and t.i > marks[-1].i]
    if not 0 < len(side) <= _SHORTEST or not all(t.is_alpha for t in side):
        return None
    verbless = all(t.pos_ in {"NOUN", "PROPN", "ADJ"} for t in side)
    apart = marks[-1].text == ":" or (marks[-1].i > 0 and bool(marks[-1].nbor(-1).whitespace_))
    alone = marks[-1].i - line[0].i > len(side) and apart
    return (side[-1], marks[-1]) if verbless and alone and side[-1].lower_ in _SPEAKERS else None


def _is_dateline(token: Token) -> bool:
    """Tell whether a place in capitals says where or of what a piece is: "RIYADH: …"."""
    return token.text.isupper() and len(token) > 4 and token.ent_type_ == "Location"


def _line_of(token: Token, text: SegmentText) -> list[Token]:
    """Return the tokens of the sentence of ``token``, or of its whole short paragraph."""
    numbers = text.paragraphs
    start = end = token.i
    while start > 0 and numbers[start - 1] == numbers[token.i] and token.i - start < 25:
        start -= 1
    while end < len(numbers) and numbers[end] == numbers[token.i] and end - start < 26:
        end += 1
    return list(text.doc[start:end] if end - start <= 25 else token.sent)
