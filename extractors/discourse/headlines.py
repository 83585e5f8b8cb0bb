"""Who speaks in a headline: "UN: 14 aid workers killed", "Rebels burned stores: Red Cross"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..language.segment_text import SegmentText


def headline_speaker(token: Token, text: SegmentText) -> tuple[Token, Token] | None:
    """Return the speaker and the colon of the headline that ``token`` stands in, if any."""
    sentence = _line_of(token, text)
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
    line = list(text.doc[start:end])
    return line if len(line) <= 25 else list(token.sent)
