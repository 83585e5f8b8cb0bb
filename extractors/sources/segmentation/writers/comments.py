"""Find the reader comments below an article and the posts of a thread, each with its writer.

A comment is told by its signature line: "Name 3 years ago", "Posted by Name on 3 May 2012",
"Name says:", a name above a date, or a talk-page signature. Sites print the signature above
the comment or below it; which of the two is decided once for a page.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ..lines import BOILERPLATE, Found, Label, Labels, Line, is_prose
from .signatures import Signature, is_comments_heading, signatures_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST_FIRST = 6
"""Paragraphs that a first comment may have where only furniture parts it from the article."""


def find_comments(lines: Sequence[Line], labels: Labels) -> Found:
    """Yield the lines of comments with their writers, and the heading above them."""
    heading = _heading(lines, labels)
    if heading is not None:
        yield heading, BOILERPLATE
    signed = signatures_of(lines, labels, headed=heading)
    yield from _talk(lines, labels, [s for s in signed if s.kind == "inline"])
    opening = _opening(lines, labels)
    blocks = [s for s in signed if s.kind != "inline"]
    is_thread = len(blocks) > 1 and blocks[0].first < opening and heading is None
    if not is_thread:
        blocks = [s for s in blocks if s.first > (opening if heading is None else heading)]
    if not blocks:
        return
    fence = heading if heading is not None else _fence(lines, labels, blocks[0].first)
    if fence is None and not is_thread and len(blocks) == 1:
        return  # one signature with nothing before it is the article's own
    if is_thread or _signed_above(lines, labels, blocks, fence):
        yield from _below_signatures(labels, blocks, len(lines))
    else:
        start = _paragraph_start(lines, blocks[0].first) if fence is None else fence + 1
        yield from _above_signatures(blocks, start)


def _opening(lines: Sequence[Line], labels: Labels) -> int:
    """Return the first sentence; a question may be the headline above the byline."""
    texts = (i for i in range(len(lines)) if _is_text(lines, labels, i))
    return next((i for i in texts if not lines[i].text.endswith("?")), len(lines))


def _is_text(lines: Sequence[Line], labels: Labels, index: int) -> bool:
    return labels[index] is None and is_prose(lines[index])


def _heading(lines: Sequence[Line], labels: Labels) -> int | None:
    """Return the line that announces comments: "3 Comments", with signatures below it."""
    for index, line in enumerate(lines):
        is_free = labels[index] is None or labels[index] == BOILERPLATE
        if is_free and is_comments_heading(line.text):
            rest = slice(index + 1, None)
            return index if signatures_of(lines[rest], labels[rest], headed=-1) else None
    return None


def _fence(lines: Sequence[Line], labels: Labels, first: int) -> int | None:
    """Return the last furniture between the article and the first signature."""
    fence = next((i for i in range(first - 1, -1, -1) if labels[i] is not None), None)
    if fence is None or not any(_is_text(lines, labels, i) for i in range(fence)):
        return None
    paragraphs = {line.paragraph for line in lines[fence + 1 : first]}
    return fence if len(paragraphs) <= _LONGEST_FIRST else None


def _signed_above(
    lines: Sequence[Line], labels: Labels, signed: Sequence[Signature], fence: int | None
) -> bool:
    """Tell whether signatures stand above their comments on this page."""
    if any(s.kind == "says" for s in signed):
        return True
    below = any(_is_text(lines, labels, i) for i in range(signed[-1].last + 1, len(lines)))
    if fence is None:
        return below
    between = range(fence + 1, signed[0].first)
    if all(labels[i] is not None for i in between):
        return True
    return below and not any(_is_text(lines, labels, i) for i in between)


def _below_signatures(labels: Labels, signed: Sequence[Signature], end: int) -> Found:
    """Yield comments that begin with their signature; the last ends at the page's furniture."""
    stops = [*(s.first for s in signed[1:]), end]
    for group, (signature, stop) in enumerate(zip(signed, stops, strict=True), 1):
        label = Label("Comment", signature.name, signature.date, group)
        for index in range(signature.first, stop):
            if stop == end and index > signature.last and labels[index] is not None:
                return
            yield index, label


def _above_signatures(signed: Sequence[Signature], start: int) -> Found:
    """Yield comments that end with their signature."""
    bounds = pairwise([start, *(s.last + 1 for s in signed)])
    for group, (signature, (begin, stop)) in enumerate(zip(signed, bounds, strict=True), 1):
        label = Label("Comment", signature.name, signature.date, group)
        yield from ((index, label) for index in range(begin, stop))


def _talk(lines: Sequence[Line], labels: Labels, signed: Sequence[Signature]) -> Found:
    """Yield the paragraphs that talk-page signatures close, back to the last heading."""
    done = 0
    for group, signature in enumerate(signed, 1):
        begin = signature.first
        while begin > done and _is_text(lines, labels, begin - 1):
            begin -= 1
        label = Label("Comment", signature.name, signature.date, group)
        yield from ((index, label) for index in range(begin, signature.last + 1))
        done = signature.last + 1


def _paragraph_start(lines: Sequence[Line], index: int) -> int:
    """Return the first line of the paragraph that a signature on line ``index`` closes."""
    begin = index
    own = lines[index].paragraph
    closed = (
        own if index and lines[index - 1].paragraph == own else lines[max(index - 1, 0)].paragraph
    )
    while begin > 0 and lines[begin - 1].paragraph == closed:
        begin -= 1
    return begin
