"""Find what stands above the first sentence and below the last: menus, breadcrumbs, tags.

Inside the text nothing is taken for furniture by its shape alone: a list of weapons looks
like a menu.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from ...words.sets import words
from .dating.dates import DATE_PATTERN, iso_line
from .lines import BOILERPLATE, Found, Labels, Line, ends_sentence, is_bulleted, is_prose, unmarked
from .particulars import is_particulars
from .writers.bylines import byline_of

if TYPE_CHECKING:
    from collections.abc import Sequence

SPOKEN = ("QuotedPost", "InterviewTurn", "Letter")
"""Kinds of segment that are a text's own although somebody speaks in them."""
_READ = ("ListingItem", *SPOKEN)
_KEYED = re.compile(
    r"(?:topics?|tags?|categor(?:y|ies)|region|country|location|section|source|type|date|issue"
    r"|index(?: number)?|ref(?:erence)?|updated|last (?:updated|modified)|published|author):\s",
    re.IGNORECASE,
)
_VERBS = words("verbs of a last line")
_SETTINGS = re.compile(r"^[\[(<].*[\])>]$")


def find_margins(lines: Sequence[Line], labels: Labels) -> Found:
    """Yield the lines above and below the text that are not its headings."""
    text = _texts(lines, labels)
    if not text:
        return
    title = _titled(labels)
    if title is None:
        title = headline(lines, labels)
    for index in range(_opening(lines, labels, text)):
        is_kept = index == title or _is_subtitle(lines[index], index, title)
        if labels[index] is None and not is_kept:
            yield index, BOILERPLATE
    goes_on = True
    for index in range(text[-1] + 1, len(lines)):
        line = lines[index]
        goes_on = goes_on and labels[index] is None and _is_said(line)
        loose = iso_line(line.text) or _is_loose(line)
        if labels[index] is None and loose and not goes_on:
            yield index, BOILERPLATE


def _titled(labels: Labels) -> int | None:
    """Return the line that the page's markup calls its headline."""
    return next((i for i, label in enumerate(labels) if label and label.kind == "Headline"), None)


def headline(lines: Sequence[Line], labels: Labels) -> int | None:
    """Return the index of the title: the heading above the text that is most like one.

    A heading that the breadcrumb repeats wins, then the one whose words the text uses most, then
    the longest; one of two or three words counts where the text uses most of them, or where
    nothing stands above it. Else a first sentence that stands alone and is short is the title.
    """
    texts = _texts(lines, labels)
    if not texts:
        return None
    text = _opening(lines, labels, texts)
    heads = [i for i in range(text) if labels[i] is None and _is_heading(lines[i])]
    times = Counter(_plain(line) for line in lines[:text])
    repeated = [i for i in heads if times[_plain(lines[i])] > 1]
    body = _words(" ".join(lines[i].text for i in texts if i >= text))
    candidates = repeated or [i for i in heads if _may_name_text(lines[i], body)]
    if candidates:
        best = max(candidates, key=lambda i: (_share(lines[i], body), lines[i].words, -i))
        return _first_of_paragraph(lines, candidates, best)
    if heads == [0] and lines[0].words >= 2 and lines[0].paragraph != lines[1].paragraph:
        return 0
    if labels[text] is None and _stands_alone(lines, text):
        return text
    return heads[-1] if heads else None


def _is_said(line: Line) -> bool:
    """Tell whether a last line without a full stop is a sentence: it has a verb in small letters.

    So "Rebels attacked Ostra" is, and "Privacy policy" is not.
    """
    if line.words < 3 or iso_line(line.text) or _KEYED.match(line.text):
        return False
    rest = line.text.split()[1:]
    return any(word in _VERBS or (len(word) > 4 and word.endswith("ed")) for word in rest)


def _texts(lines: Sequence[Line], labels: Labels) -> list[int]:
    """Return the lines that are the page's text: its own, or the posts where it is a thread."""
    own = [
        index
        for index, (line, label) in enumerate(zip(lines, labels, strict=True))
        if (label is None and is_prose(line) and not _is_setting(line))
        or (label is not None and label.kind in _READ)
    ]
    return own or [i for i, label in enumerate(labels) if label and label.kind == "Comment"]


def _opening(lines: Sequence[Line], labels: Labels, text: Sequence[int]) -> int:
    """Return the index of the first sentence; a long headline ends in no full stop."""
    sentences = (i for i in text if labels[i] is not None or not _may_be_headline(lines[i]))
    return next(sentences, text[0])


def _may_be_headline(line: Line) -> bool:
    is_question = line.text.endswith("?") and line.words <= 12
    is_open = not ends_sentence(line.text) and line.text[-1] not in ":,"
    return line.words < 25 and (is_open or is_question)


def _share(line: Line, body: set[str]) -> float:
    """Return which part of a heading's words the text uses, in tenths."""
    words = _words(line.text)
    return round(len(words & body) / len(words), 1) if words else 0.0


def _may_name_text(line: Line, body: set[str]) -> bool:
    """Tell whether a heading is long enough for a title, or made of the text's own words."""
    return line.words >= 4 or (line.words >= 2 and _share(line, body) > 0.5)


def _first_of_paragraph(lines: Sequence[Line], candidates: Sequence[int], best: int) -> int:
    """Return the first of the headings that stand in one paragraph with ``best``.

    The second sums the text up, and so it may be the longer one.
    """
    while best - 1 in candidates and lines[best - 1].paragraph == lines[best].paragraph:
        best -= 1
    return best


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", text.casefold()) if len(word) > 3}


def _is_heading(line: Line) -> bool:
    return not _is_setting(line) and not is_bulleted(line.text) and byline_of(line.text) is None


def _is_setting(line: Line) -> bool:
    """Tell whether a line is a date, a [category] or a "Key: value" below the title."""
    if iso_line(line.text) or _SETTINGS.match(line.text):
        return True
    return line.words < 12 and _KEYED.match(line.text) is not None


def _is_subtitle(line: Line, index: int, title: int | None) -> bool:
    """Tell whether a line below the title sums the text up; numbers mark a breadcrumb."""
    if title is None or index < title or line.text[0] in "(123456789" or is_particulars(line.text):
        return False
    if line.words < 5 and not _is_said(line):
        return False
    if line.words < 12 and DATE_PATTERN.search(line.text) and not ends_sentence(line.text):
        return False  # "The Echo, 2 January 2009"
    return not _is_setting(line) and byline_of(line.text) is None


def _stands_alone(lines: Sequence[Line], index: int) -> bool:
    line = lines[index]
    last = index + 1 == len(lines)
    alone = not last and lines[index + 1].paragraph != line.paragraph
    return alone and line.words <= 12 and not line.text.endswith((":", ","))


def _plain(line: Line) -> str:
    return unmarked(line.text).casefold()


def _is_loose(line: Line) -> bool:
    return not ends_sentence(line.text) and not is_bulleted(line.text)
