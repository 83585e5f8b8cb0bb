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
    from collections.abc import Sequence

    from .encoder import Encoder, States
    from .heads import Heads
    from .pieces import Cutter, Pieces

WORDS = (ROOM - 2) // MOST
"""Words of a window: as many as surely fit, about as many as the training texts have."""
BEGINNING = GAPS.index("paragraph")


class Sentence(NamedTuple):
    """The place of a sentence's first word in the text, and the states of its words."""

    start: int
    states: States


class Text(NamedTuple):
    """The words of a text and the gap before each, by its place in ``GAPS``."""

    words: Sequence[str]
    gaps: Sequence[int]


def sentences(
    texts: Sequence[Text], cutter: Cutter, encoder: Encoder, heads: Heads
) -> list[list[Sentence]]:
    """Return the sentences of each text, in order, without overlap; none of a text of no words.

    The texts are read together, the first windows of all before the second of any.
    """
    readings = [Reading(text, cutter) for text in texts]
    while unread := [one for one in readings if one.at < len(one.words)]:
        states = encoder.words([one.window() for one in unread])
        for one, read in zip(unread, states, strict=True):
            one.take(read, heads)
    return [one.found for one in readings]


class Reading:
    """How far a text is read: ``found`` so far, and the window [``at``, ``end``) that is next."""

    def __init__(self, text: Text, cutter: Cutter) -> None:
        self.words, self.gaps = text
        self.cutter = cutter
        self.found: list[Sentence] = []
        self._go_to(0)

    def _go_to(self, at: int) -> None:
        self.at, self.end = at, min(at + WORDS, len(self.words))
        self.widened = False

    def window(self) -> Pieces:
        """Return the pieces of the window that is next."""
        own = slice(self.at, self.end)
        return self.cutter.text(self.words[own], [BEGINNING, *self.gaps[own][1:]])

    def take(self, states: States, heads: Heads) -> None:
        """Take the sentences of the window, by the states of its words; a long one widens it.

        The first word always starts a sentence.
        """
        starts = sorted({0, *np.flatnonzero(heads.one("starts", states.last) > 0).tolist()})
        last = self.end == len(self.words)
        if len(starts) == 1 and not (last or self.widened):
            self.end, self.widened = _widest(self.words, self.at, self.cutter), True
            return
        bounds = [*starts, len(states.last)] if last or len(starts) == 1 else starts
        for start, stop in itertools.pairwise(bounds):
            self.found.append(Sentence(self.at + start, states.of(slice(start, stop))))
        self._go_to(self.at + bounds[-1])


def _widest(words: Sequence[str], at: int, cutter: Cutter) -> int:
    """Return the end of the longest window from ``at`` that the encoder can read."""
    room = ROOM - 2
    for end in range(at, len(words)):
        room -= len(cutter.cut(words[end]))
        if room < 0:
            return end
    return len(words)
