"""Labels from scores, where one choice binds another: names, tree labels."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .weights import Floats

PERSON: Final = "Person"
_OPENING: Final = frozenset("“\"‘'«")
_CLOSING: Final = frozenset("”\"’'»")
_NICKNAME: Final = 3
"""Words of a nickname at most."""

Name = tuple[int, int, str]
"""First word, end (half-open), type."""


def names(scores: Floats, labels: Sequence[str]) -> list[Name]:
    """Return the best row of BIO labels as names; an I only goes on a name.

    Mostly the best labels of the words are such a row already; else it is searched for.
    """
    best = [labels[place] for place in scores.argmax(axis=1).tolist()]
    fits = all(_follows(one, two) for one, two in pairwise(["O", *best]))
    return _spans(best if fits else _best_row(scores, labels))


def _best_row(scores: Floats, labels: Sequence[str]) -> list[str]:
    """Return the best row of labels that may follow each other (Viterbi 1967)."""
    allowed = np.array([[_follows(one, two) for two in labels] for one in labels])
    closed = np.where(allowed, 0, -np.inf).astype(np.float32)
    total = scores[0] + np.where([label[0] == "I" for label in labels], -np.inf, 0)
    back = []
    for row in scores[1:]:
        ways = total[:, None] + closed
        best = ways.argmax(axis=0)
        back.append(best)
        total = ways[best, np.arange(len(labels))] + row
    place = int(total.argmax())
    path = [place]
    for best in reversed(back):
        place = int(best[place])
        path.append(place)
    return [labels[place] for place in reversed(path)]


def with_nicknames(found: Sequence[Name], words: Sequence[str]) -> list[Name]:
    """Return the names with those as one that a nickname in quotes parts.

    >>> with_nicknames([(0, 1, "Person"), (4, 5, "Person")], ["Ann", '"', "Red", '"', "Lo"])
    [(0, 5, 'Person')]
    """
    whole: list[Name] = []
    for start, end, kind in found:
        if whole and kind == whole[-1][2] == PERSON and _parts(words, whole[-1], start):
            start = whole.pop()[0]
        whole.append((start, end, kind))
    return whole


def _parts(words: Sequence[str], before: Name, start: int) -> bool:
    """Tell whether nothing but a nickname stands before the name at ``start``, from ``before``."""
    opened = [i for i in range(before[0] + 1, start - 1) if words[i] in _OPENING]
    near = start - before[1] <= _NICKNAME + 2 and words[start - 1] in _CLOSING
    return near and len(opened) == 1 and before[1] >= opened[0]


def _follows(one: str, two: str) -> bool:
    return two[0] != "I" or (one != "O" and one[2:] == two[2:])


def _spans(tags: Sequence[str]) -> list[Name]:
    """Turn a row of BIO labels into names.

    >>> _spans(["B-Person", "I-Person", "O", "B-Location"])
    [(0, 2, 'Person'), (3, 4, 'Location')]
    """
    found: list[Name] = []
    for index, label in enumerate(tags):
        if label[0] == "B":
            found.append((index, index + 1, label[2:]))
        elif label[0] == "I":
            start, _, kind = found[-1]
            found[-1] = (start, index + 1, kind)
    return found


def relations(scores: Floats, heads: Sequence[int], labels: Sequence[str]) -> list[str]:
    """Return the label of each word's arc: "ROOT", as spaCy has it, for the root and no other."""
    root = labels.index("root")
    scores = scores.copy()
    scores[:, root] = -np.inf
    best = scores.argmax(axis=1)
    return ["ROOT" if head == i else labels[best[i]] for i, head in enumerate(heads)]
