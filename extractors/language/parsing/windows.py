"""A text of any length, read in windows: whole sentences, each with as much before it as fits.

A window's last sentence may be cut off, so it is left to the next window, which begins with it.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from .encoder import ROOM
from .pieces import GAPS, MOST

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .encoder import Encoder, States
    from .heads import Heads
    from .pieces import Cutter

WORDS = (ROOM - 2) // MOST
"""Words of a window: as many as surely fit, about as many as the training texts have."""
BEGINNING = GAPS.index("paragraph")


class Sentence(NamedTuple):
    """The place of a sentence's first word in the text, and the states of its words."""

    start: int
    states: States


def sentences(
    words: Sequence[str], gaps: Sequence[int], cutter: Cutter, encoder: Encoder, heads: Heads
) -> Iterator[Sentence]:
    """Yield the sentences of a text, in order, without overlap; nothing for no words."""
    at = 0
    while at < len(words):
        end = min(at + WORDS, len(words))
        states, starts = _window(words[at:end], gaps[at:end], cutter, encoder, heads)
        if end < len(words) and len(starts) == 1:
            end = _widest(words, at, cutter)
            states, starts = _window(words[at:end], gaps[at:end], cutter, encoder, heads)
        whole = len(starts) == 1 or end == len(words)
        bounds = [*starts, len(states.last)] if whole else starts
        for start, stop in itertools.pairwise(bounds):
            yield Sentence(at + start, states.of(slice(start, stop)))
        at += bounds[-1]


def _window(
    words: Sequence[str], gaps: Sequence[int], cutter: Cutter, encoder: Encoder, heads: Heads
) -> tuple[States, list[int]]:
    """Return the states of the words and where sentences start; the first word always does."""
    states = encoder.words(cutter.text(words, [BEGINNING, *gaps[1:]]))
    starts = np.flatnonzero(heads.one("starts", states.last) > 0).tolist()
    return states, sorted({0, *starts})


def _widest(words: Sequence[str], at: int, cutter: Cutter) -> int:
    """Return the end of the longest window from ``at`` that the encoder can read."""
    room = ROOM - 2
    for end in range(at, len(words)):
        room -= len(cutter.cut(words[end]))
        if room < 0:
            return end
    return len(words)
