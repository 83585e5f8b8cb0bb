"""The best tree over arc scores: each word one head, one root, no circle.

Chu and Liu (1965), Edmonds (1967), as used for parsing by McDonald et al. (2005). Mostly the best
heads are a tree already; the rest is contracted, circle by circle.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Scores = NDArray[np.float32]
    Heads = NDArray[np.int64]


def tree(scores: Scores) -> Heads:
    """Return the head of each word; the root's is its own place.

    ``scores``: (words, words), of the word in the row hanging on the word in the column; the
    diagonal says how well a word is the root. Ties go to the first.
    """
    count = len(scores)
    heads: Heads = scores.argmax(axis=1)
    roots = np.flatnonzero(heads == np.arange(count))
    if len(roots) == 1 and _circle(heads) is None:
        return heads
    best, found = -np.inf, heads
    ranked = np.argsort(-_root_gain(scores), kind="stable")[:_TRIED]
    for root in ranked:
        candidate = _rooted(scores, int(root))
        total = float(scores[np.arange(count), candidate].sum())
        if total > best:
            best, found = total, candidate
    return found


_TRIED = 5
"""Roots that are tried where the best heads are no tree; the best root is hardly ever the sixth."""


def _root_gain(scores: Scores) -> Scores:
    """Return what a word as root gains over the best of its other heads: (words,)."""
    others = scores.copy()
    np.fill_diagonal(others, -np.inf)
    if len(scores) == 1:
        return scores.diagonal()
    gain: Scores = scores.diagonal() - others.max(axis=1)
    return gain


def _rooted(scores: Scores, root: int) -> Heads:
    """Return the best tree with this root."""
    arcs = scores.astype(np.float64)
    np.fill_diagonal(arcs, -np.inf)
    arcs[root] = -np.inf
    arcs[root, root] = 0.0
    return _arborescence(arcs)


def _arborescence(arcs: NDArray[np.float64]) -> Heads:
    """Contract a circle, solve the smaller problem, open the circle where it was entered."""
    heads: Heads = arcs.argmax(axis=1)
    circle = _circle(heads)
    if circle is None:
        return heads
    count = len(arcs)
    inside = np.zeros(count, dtype=bool)
    inside[circle] = True
    outside = np.flatnonzero(~inside)
    kept = arcs[circle, heads[circle]]
    # entering the circle at a word costs the arc that the word had within it
    entering = arcs[np.ix_(circle, outside)] - kept[:, None]
    entered = entering.argmax(axis=0)
    leaving = arcs[np.ix_(outside, circle)]
    left = leaving.argmax(axis=1)
    size = len(outside)
    smaller = np.full((size + 1, size + 1), -np.inf)
    smaller[:size, :size] = arcs[np.ix_(outside, outside)]
    smaller[:size, size] = leaving[np.arange(size), left]
    smaller[size, :size] = entering[entered, np.arange(size)]
    solved = _arborescence(smaller)
    result = heads.copy()
    for place, word in enumerate(outside):
        head = solved[place]
        result[word] = circle[left[place]] if head == size else outside[head]
    way_in = solved[size]
    result[circle[entered[way_in]]] = outside[way_in]
    return result


def _circle(heads: Heads) -> Heads | None:
    """Return the words of a circle of two or more, None where there is none."""
    state = np.zeros(len(heads), dtype=np.int8)
    for start in range(len(heads)):
        path: list[int] = []
        word = start
        while state[word] == 0:
            state[word] = 1
            path.append(word)
            if heads[word] == word:
                break
            word = int(heads[word])
        if state[word] == 1 and heads[word] != word and word in path:
            return np.array(path[path.index(word) :])
        state[path] = 2
    return None
