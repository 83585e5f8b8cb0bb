"""The marks that mail and news readers set before lines of somebody else: ">", "|>", ": ".

Each time a line is passed on, one more mark is set before it (RFC 3676, section 4.5, for ">"; other
programs set "|", "|>" or ": "). One such line proves nothing: "> Home" is an entry of a menu.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_MARKS: Final = re.compile(r"[ \t]*(?:(?:[|:)<]?>|\|(?!\|)|:(?=[ \t>|:]|$))[ \t]?)+")
_MARK: Final = re.compile(r"[|:)<]?>|[|:]")
_SMILE: Final = re.compile(r"\s*[>|]?:+\s?[-^o]?[()DPp|/\\]")
_WRITES: Final = re.compile(r"\b(?:wr(?:ote|ites)|wrote in article .*)\s*(?::|\.{2,3}|:-)\s*$")
_WORDS: Final = 4
"""Words that the lines of a quotation have on an average, at least: those of a menu have fewer."""


def announces(line: str) -> bool:
    """Tell whether a line says that somebody else's lines follow: "Omar Said writes:"."""
    return _WRITES.search(line) is not None


def marks_of(line: str) -> tuple[int, int]:
    """Return how often a line is marked as quoted, and where its own words begin.

    >>> marks_of("|> >The port was shelled."), marks_of(">>> No."), marks_of(">| a | b |")
    ((2, 4), (3, 4), (0, 0))
    """
    found = _MARKS.match(line)
    if found is None or "|" in line[found.end() :] or _SMILE.match(line):
        return 0, 0
    return len(_MARK.findall(found[0])), found.end()


def quoted_depths(lines: Sequence[str]) -> list[int]:
    """Return for each line how often it has been passed on; 0 for the writer's own.

    Marked lines count where somebody has announced them, or where several that read as text
    stand together. A line of marks alone goes with those around it.
    """
    marked = [marks_of(line) for line in lines]
    depths = [0] * len(lines)
    if not any(depth for depth, _ in marked):
        return depths
    strong: set[str] = set()
    runs: list[tuple[range, str]] = []
    for is_run, group in groupby(range(len(lines)), key=lambda at: bool(marked[at][0])):
        found = list(group)
        if is_run:
            run = range(found[0], found[-1] + 1)
            mark = lines[run.start].strip()[0]
            runs.append((run, mark))
            if _is_quotation(lines, marked, run):
                strong.add(mark)
    for run, mark in runs:
        if mark in strong:
            for at in run:
                depths[at] = _depth(lines, marked, at, run)
    return depths


def _is_quotation(lines: Sequence[str], marked: Sequence[tuple[int, int]], run: range) -> bool:
    own = [len(lines[at][marked[at][1] :].split()) for at in run]
    written = [count for count in own if count]
    if not written:
        return False
    above = next((lines[at] for at in range(run.start - 1, -1, -1) if lines[at].strip()), "")
    if announces(above):
        return True
    return len(written) > 1 and sum(written) >= _WORDS * len(written)


def _depth(lines: Sequence[str], marked: Sequence[tuple[int, int]], at: int, run: range) -> int:
    """Return the depth of a line; one of marks alone has that of the next with words."""
    order = (*range(at, run.stop), *range(at - 1, run.start - 1, -1))
    with_words = (other for other in order if lines[other][marked[other][1] :].strip())
    return marked[next(with_words, at)][0]


def without_marks(text: str) -> str:
    r"""Return ``text`` with a blank for each character of a mark at the head of a line.

    >>> without_marks("|> The port\n|> was shelled.")
    '   The port\n   was shelled.'
    """
    lines = text.split("\n")
    ends = (marks_of(line)[1] for line in lines)
    return "\n".join(" " * end + line[end:] for end, line in zip(ends, lines, strict=True))
