"""Cut a text into segments: who speaks where, and what is only the page around it.

Each pass looks at the lines that earlier passes left free and labels some of them; what no
pass wants is the article. Segments cover the text from its first character to its last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from ....ontology.records import Segment
from .frames import find_frame
from .furniture import find_furniture
from .header import find_header
from .headings import find_headings
from .lines import BOILERPLATE, Found, Label, Labels, Line, lines_of
from .listings import find_items
from .margins import find_margins
from .writers.comments import find_comments
from .writers.letters import find_letters
from .writers.posts import find_posts
from .writers.quoted_lines import find_quoted_lines
from .writers.turns import find_turns

Pass = Callable[[Sequence[Line], Labels], Found]

PASSES: tuple[Pass, ...] = (
    find_header,
    find_quoted_lines,
    find_frame,
    find_furniture,
    find_comments,
    find_items,
    find_letters,
    find_turns,
    find_margins,
    find_posts,
    find_headings,
)
"""In reading order: a line keeps the first label that it gets."""

ARTICLE = Label("Article")


def cut(text: str, marks: Sequence[tuple[int, int, Label]] = ()) -> tuple[Segment, ...]:
    """Return the segments of ``text``.

    ``marks`` are stretches (start, end, label) that the page's own markup settles; their lines
    are not looked at again.
    """
    lines = lines_of(text)
    return segments_of(text, lines, label_lines(lines, marks))


def segments_of(text: str, lines: Sequence[Line], labels: Sequence[Label]) -> tuple[Segment, ...]:
    """Return the segments of ``text``, one for each run of ``lines`` with equal ``labels``."""
    spans = list(_spans(lines, labels))
    starts = [0, *(start for start, _ in spans[1:]), len(text)]
    return tuple(
        Segment(index, starts[index], starts[index + 1], label.kind, label.speaker, label.date)
        for index, (_, label) in enumerate(spans)
    )


def _spans(lines: Sequence[Line], labels: Sequence[Label]) -> Iterator[tuple[int, Label]]:
    """Yield where each segment starts and its label; what names a speaker is none of his words."""
    numbered = zip(labels, enumerate(lines), strict=True)
    for label, group in groupby(numbered, key=lambda pair: pair[0]):
        of_label = [line for _, line in group]
        index, line = of_label[0]
        if not label.head or label.group != index:
            yield line.start, label
            continue
        yield line.start, BOILERPLATE
        if label.head < len(line.text):
            yield line.start + label.head, label
        elif len(of_label) > 1:
            yield of_label[1][1].start, label


def label_lines(
    lines: Sequence[Line], marks: Sequence[tuple[int, int, Label]] = ()
) -> tuple[Label, ...]:
    """Return the label of each line: from ``marks``, then pass by pass, else Article."""
    labels = _marked(lines, marks)
    for find in PASSES:
        for index, label in list(find(lines, tuple(labels))):
            if labels[index] is None:
                labels[index] = label
    return tuple(label or ARTICLE for label in labels)


def _marked(lines: Sequence[Line], marks: Sequence[tuple[int, int, Label]]) -> list[Label | None]:
    labels: list[Label | None] = []
    rest = iter(sorted(marks, key=lambda mark: mark[:2]))
    mark = next(rest, None)
    for line in lines:
        while mark is not None and mark[1] <= line.start:
            mark = next(rest, None)
        labels.append(mark[2] if mark is not None and mark[0] <= line.start else None)
    return labels
