"""Labels from scores, where one choice binds another: names, tree labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .weights import Floats

Name = tuple[int, int, str]
"""First word, end (half-open), type."""


def names(scores: Floats, labels: Sequence[str]) -> list[Name]:
    """Return the best row of BIO labels (Viterbi 1967) as names; an I only goes on a name."""
    if not len(scores):
        return []
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
    return _spans([labels[place] for place in reversed(path)])


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
