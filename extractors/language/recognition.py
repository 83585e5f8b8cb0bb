"""Take the documents that the pipeline can read; list the others; mark stretches in other words.

The language that a page or a row states is a hint. A text that is short or cannot be decided is
read in the pipeline's language rather than refused.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from ...ontology.languages import code_of, language_name
from ...ontology.records import Document, Failure, Segment
from ..sources.segmentation.lines import lines_of
from .detection import Likelihood, can_tell, likeliest_other

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_DECIDED: Final = 15.0
"""The margin at which a document is in another language. Of 300 English reports none reaches 0."""

_AGAINST_HINT: Final = 25.0
_WITH_HINT: Final = 5.0
_STRETCH: Final = 25.0
"""Likewise where the page states the pipeline's language; this other one; and for a line."""

_WORTH_READING: Final = 100
"""Letters in the pipeline's language for which a document in another one is read in part."""

_FEWEST: Final = 5
"""Words of a line that is marked on its own; another script needs no number."""


class _Told(NamedTuple):
    """A line of a segment, by its offset in the document, and how likely it is foreign."""

    start: int
    letters: int
    words: int
    likelihood: Likelihood

    def is_foreign(self, least: float) -> bool:
        return self.likelihood.margin > least

    def is_own(self) -> bool:
        return self.likelihood.margin < -_DECIDED


def in_language(
    items: Iterable[Document | Failure], *, expected: str, stated: str | None = None
) -> Iterator[Document | Failure]:
    """Yield ``items``: documents in the language ``expected``, and a failure for each other one.

    ``stated`` is what a user says the language of all of them is; then nothing is told by the
    text. Stretches in another language become segments of the kind OtherLanguage.
    """
    for item in items:
        if isinstance(item, Failure):
            yield item
        elif stated is not None:
            is_ours = code_of(stated) == expected
            yield replace(item, language=expected) if is_ours else _unread(item, stated)
        elif can_tell(expected):
            yield from _told(item, expected)
        else:
            yield replace(item, language=expected)


def _told(document: Document, expected: str) -> Iterator[Document | Failure]:
    """Yield the document, a failure, or both where a part of it can be read."""
    lines = {segment: _lines(document, segment, expected) for segment in document.segments}
    read = [segment for segment in document.segments if segment.is_read] or document.segments
    text = "\n".join(document.text[segment.start : segment.end] for segment in read)
    whole = likeliest_other(text, expected=expected)
    least = _least(code_of(document.language), whole.language, expected)
    told = [line for segment in read for line in lines[segment]]
    foreign = sum(line.letters for line in told if line.is_foreign(min(least, _DECIDED)))
    own = sum(line.letters for line in told if line.is_own())
    is_foreign = whole.margin > least and foreign > own
    if is_foreign:
        yield _unread(document, whole.language, has_part=own > _WORTH_READING)
    if not is_foreign or own > _WORTH_READING:
        parts = [part for segment in document.segments for part in _parts(segment, lines[segment])]
        segments = tuple(replace(part, index=index) for index, part in enumerate(parts))
        yield replace(document, language=expected, segments=segments)


def _least(hint: str, told: str, expected: str) -> float:
    if hint == expected:
        return _AGAINST_HINT
    return _WITH_HINT if hint == told else _DECIDED


def _lines(document: Document, segment: Segment, expected: str) -> list[_Told]:
    text = document.text[segment.start : segment.end]
    return [
        _Told(
            segment.start + line.start,
            sum(character.isalpha() for character in line.text),
            len(line.text.split()),
            likeliest_other(line.text, expected=expected),
        )
        for line in lines_of(text)
    ]


def _parts(segment: Segment, lines: Sequence[_Told]) -> list[Segment]:
    """Return ``segment`` cut where its language changes; boilerplate stays as it is."""
    marks = [_language(line) for line in lines]
    if not segment.is_read or not any(marks):
        return [segment]
    marks = _bridged(marks, lines)
    runs = groupby(zip(lines, marks, strict=True), key=lambda pair: pair[1])
    starts = [(next(run)[0].start, language) for language, run in runs]
    starts[0] = (segment.start, starts[0][1])
    ends = [start for start, _ in starts[1:]] + [segment.end]
    return [
        replace(segment, start=start, end=end, language=language)
        if language is None
        else replace(segment, start=start, end=end, language=language, kind="OtherLanguage")
        for (start, language), end in zip(starts, ends, strict=True)
    ]


def _language(line: _Told) -> str | None:
    is_sure = line.is_foreign(_STRETCH) and (line.words >= _FEWEST or line.letters > 4 * line.words)
    return line.likelihood.language if is_sure else None


def _bridged(marks: Sequence[str | None], lines: Sequence[_Told]) -> list[str | None]:
    """Return ``marks`` with the lines between two of one language in it that are not clearly own.

    "Maputo, 3 de Maio" between two Portuguese paragraphs is Portuguese.
    """
    found = list(marks)
    last: int | None = None
    for index, mark in enumerate(marks):
        if mark is not None:
            if last is not None and marks[last] == mark:
                between = range(last + 1, index)
                if not any(lines[i].is_own() for i in between):
                    found[last:index] = [mark] * (index - last)
            last = index
    return found


def _unread(document: Document, language: str, *, has_part: bool = False) -> Failure:
    name = language_name(code_of(language) or language)
    reason = f"mostly {name}, which was not read" if has_part else name
    remedy = "name one with --pipeline NAME; where the language is another, say --language CODE"
    return Failure(document.source, f"{reason}; no pipeline for it", remedy)
