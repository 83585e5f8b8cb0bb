"""What the heads say of sentences, asked of many at once: few large matrix products."""

from __future__ import annotations

from itertools import islice, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from .trees import tree

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from .heads import Heads
    from .weights import Floats

_EACH: Final = ("tags", "lemmas", "names", "senses", "factuality")


class Scores(NamedTuple):
    """The tree and the scores of one sentence; words are told by their places in it.

    ``each``: by head, (words, labels); ``relations``: (words, labels) of each word's arc;
    ``arguments``: (words, labels) for each of the ``predicates``.
    """

    heads: list[int]
    relations: Floats
    each: Mapping[str, Floats]
    predicates: list[int]
    arguments: list[Floats]


def scored(sentences: Sequence[Floats], heads: Heads) -> Iterator[Scores]:
    """Yield the scores of sentences, given the states of their words: (words, width)."""
    if not sentences:
        return
    states = np.concatenate(sentences)
    ends = np.cumsum([len(sentence) for sentence in sentences])
    rows = [slice(start, end) for start, end in pairwise([0, *ends.tolist()])]
    each = {name: heads.each(name, states) for name in _EACH}
    trees = [tree(arcs) for arcs in heads.arcs(states, rows)]
    above = [found + own.start for found, own in zip(trees, rows, strict=True)]
    relations = heads.relations(states, np.concatenate(above))
    places = np.flatnonzero(each["senses"].argmax(axis=1))
    homes = [rows[home] for home in np.searchsorted(ends, places, side="right")]
    arguments = heads.arguments(states, places, homes)
    for own, found in zip(rows, trees, strict=True):
        inside = places[(own.start <= places) & (places < own.stop)] - own.start
        yield Scores(
            found.tolist(),
            relations[own],
            {name: told[own] for name, told in each.items()},
            inside.tolist(),
            list(islice(arguments, len(inside))),
        )
