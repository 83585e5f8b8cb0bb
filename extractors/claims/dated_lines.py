"""The date before a line, of what the line tells.

"*2012:* Rebels seize the port. They burn it."

A list of days or a table of years dates each entry once. It is the date of what happened there,
sentence by sentence, as far as no sentence has one of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .dating import When

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Doc, Token

    from ..annotation.records import TimeMention

RULE: Final = "date-before-the-line"
_COLON, _DASHES = ":", frozenset({"–", "—", "-"})
_HAPPENED: Final = frozenset({"Past", "Ongoing"})


def line_date(
    event: Token, times: Iterable[TimeMention], paragraphs: Sequence[int], temporality: str
) -> When:
    """Return the date that stands before the event's line; none for what did not happen.

    ``paragraphs`` numbers the paragraph of each token.
    """
    here = paragraphs[event.i]
    labels = [m for m in times if is_label(m, event.doc)]
    before = [m for m in labels if m.token_start <= event.i and paragraphs[m.token_start] == here]
    if not before or temporality not in _HAPPENED:
        return When()
    label = before[-1]
    if label.start is None:
        return When()
    own = (m for m in times if event.sent.start <= m.token_start < event.sent.end and m != label)
    if any(m.start for m in own):
        return When()
    return When(label.start, label.end, label.precision, label.basis, RULE)


def is_label(mention: TimeMention, doc: Doc) -> bool:
    """Tell whether a date opens a sentence and is set off from it: "*3 March* – Rebels …"."""
    end = mention.token_end
    named = any(letter.isdigit() for letter in mention.text)  # not "today – and every day – …"
    if not named or end >= len(doc) or not doc[mention.token_start].is_sent_start:
        return False
    mark = doc[end]
    spaced = mark.text in _DASHES and bool(doc[end - 1].whitespace_ and mark.whitespace_)
    return (mark.text == _COLON or spaced) and end + 1 < mark.sent.end
