"""Windows of a text for the trained reader: whole sentences with those before them as context.

The network looks around within a window, about as far as the passages reach that it learnt from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WORDS: Final = 120
"""Words of a window, unless one sentence is longer."""
CONTEXT: Final = 60
"""Words before a window that are read with it."""


class Window(NamedTuple):
    """Tokens [start, end), of which those before ``own`` are context, read in another window."""

    start: int
    own: int
    end: int


def windows(starts: Sequence[int], length: int) -> Iterator[Window]:
    """Yield the windows of a text of ``length`` tokens whose sentences begin at ``starts``.

    >>> list(windows([0, 50, 90, 150], 160))
    [Window(start=0, own=0, end=90), Window(start=50, own=90, end=160)]
    """
    bounds = [*starts, length]
    first = 0
    while first < len(starts):
        last = first + 1
        while last < len(starts) and bounds[last + 1] - bounds[first] <= WORDS:
            last += 1
        before = first
        while before and bounds[first] - bounds[before - 1] <= CONTEXT:
            before -= 1
        yield Window(bounds[before], bounds[first], bounds[last])
        first = last
