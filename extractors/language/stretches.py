"""The stretches in which a document is read: its segments, a very long one in pieces.

The memory of a pipeline and the time of the rules grow faster than the text that they are given
at once, and spaCy refuses a text of more than a million characters (``Language.max_length``).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from .segment_text import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ...ontology.records import Document, Segment

LONGEST = 50_000
"""Characters of a stretch at most: what a report of twenty pages has."""
_OF_ARTICLE = ("Headline", "Standfirst", "Article")
_HEADING = ("Headline", "Standfirst")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s+(?=\W{0,3}[^\W\d_a-z])")
_BLANK = re.compile(r"\s+")


def stretches(document: Document, *, longest: int = LONGEST) -> Iterator[Segment]:
    """Yield the segments of ``document``, one of more than ``longest`` characters in pieces.

    A piece is the segment with other offsets into the document's text; together the pieces cover
    it. It ends where a paragraph does, else where a sentence does, else at a blank.
    """
    for segment in _joined(document.segments):
        start = segment.start
        while segment.end - start > longest:
            stop = _stop(document.text, start, start + longest)
            yield replace(segment, start=start, end=stop)
            start = stop
        yield replace(segment, start=start)


def _joined(segments: Iterable[Segment]) -> Iterator[Segment]:
    """Yield the segments, a headline and a standfirst as one with the article that they head.

    They are one text by one writer: "he" below may stand for somebody in the headline.
    """
    run: list[Segment] = []
    for segment in segments:
        heads = bool(run) and run[-1].kind in _HEADING and _is_of_article(run[-1])
        if run and not (heads and _is_of_article(segment)):
            yield replace(run[0], end=run[-1].end)
            run = []
        run.append(segment)
    if run:
        yield replace(run[0], end=run[-1].end)


def _is_of_article(segment: Segment) -> bool:
    plain = segment.speaker is None and segment.date is None and segment.language is None
    return plain and segment.kind in _OF_ARTICLE


def _stop(text: str, start: int, limit: int) -> int:
    """Return where the stretch from ``start`` ends, at ``limit`` at the latest."""
    ends = [end for _, end in paragraphs(text, start, limit)]
    if len(ends) > 1:
        return ends[-2]  # the last may go on after the limit
    for pattern in (_SENTENCE_END, _BLANK):
        if found := [match.end() for match in pattern.finditer(text, start, limit)]:
            return found[-1]
    return limit
