"""Tell the headline and the lines below it that sum the text up from the text itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .dating.dates import DATE_PATTERN
from .lines import BOILERPLATE, Found, Label, Labels, Line, ends_sentence, is_bulleted, is_prose
from .margins import SPOKEN, headline
from .particulars import is_particulars
from .writers.bylines import byline_of

if TYPE_CHECKING:
    from collections.abc import Sequence

HEADLINE = Label("Headline")
STANDFIRST = Label("Standfirst")


def find_headings(lines: Sequence[Line], labels: Labels) -> Found:
    """Yield the headline and the standfirst, where a text of more than one line follows them."""
    title = next((i for i, label in enumerate(labels) if label == HEADLINE), None)
    if title is None:
        title = headline(lines, labels)
        if title is None or not _is_above_text(lines, labels, title):
            return
        if labels[title] is None:
            yield title, HEADLINE
    if STANDFIRST in labels:
        return
    for index in range(title + 1, len(lines)):
        label = labels[index]
        if label == BOILERPLATE:
            continue
        if label is not None or not _sums_up(lines, labels, index):
            return
        yield index, STANDFIRST
        return


def _is_above_text(lines: Sequence[Line], labels: Labels, title: int) -> bool:
    """Tell whether a heading stands above a sentence, a letter or a turn, and is none itself."""
    if labels[title] is not None or (is_prose(lines[title]) and ends_sentence(lines[title].text)):
        return False
    return any(_is_own(lines[i], labels[i]) for i in range(title + 1, len(lines)))


def _is_own(line: Line, label: Label | None) -> bool:
    """Tell whether a line is text: a sentence that no pass has taken, or one that is spoken."""
    if label is not None:
        return label.kind in SPOKEN
    return is_prose(line) and ends_sentence(line.text)


def _sums_up(lines: Sequence[Line], labels: Labels, index: int) -> bool:
    """Tell whether a line below the headline is one more heading, above the first sentence."""
    line = lines[index]
    if is_bulleted(line.text) or ends_sentence(line.text) or line.text.endswith((":", ",")):
        return False
    if (
        line.words < 3
        or is_particulars(line.text)
        or DATE_PATTERN.search(line.text)
        or byline_of(line.text) is not None
    ):
        return False
    below = index + 1
    return below < len(lines) and not (
        labels[below] is None and lines[below].paragraph == line.paragraph
    )
