"""What one epoch is made of: the treebanks, and the sources of names with other names swapped in."""

from __future__ import annotations

import random
from itertools import count, islice
from typing import TYPE_CHECKING

from .material import Marked, named, treebank
from .names import SOURCES, vary
from .silver import article_names, treebank_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from .tagged import Tagged

HELD_OUT = 12
"""Every twelfth block of twenty sentences of a name source is kept for choosing."""
SWAPPED = 0.35
"""How often a name gives way to another."""
TWICE = "uner-ewt-dev.iob2"
"""The cleanest source of names is read twice in an epoch, varied each time."""
GOLD, NEWS = 0.6, 0.12
"""The shares of the other name sources, and of the silver news, that one epoch reads."""


class Sources:
    """The training sentences of all sources, read once."""

    def __init__(self, data: Path, silver: Path) -> None:
        self.treebanks = list(treebank(data, "train", silver=treebank_names(silver)))
        gold = {n: list(blocks(data, n)) for n in SOURCES if n != "gum-train.conllu.gz"}
        self.gold = [b for n, found in gold.items() for b in found[0] * (2 if n == TWICE else 1)]
        self.held_out = [b for found in gold.values() for b in found[1]]
        self.news = list(article_names(silver))

    def epoch(self, rng: random.Random) -> Iterator[list[Marked]]:
        """Yield runs of sentences; names are swapped anew each time."""
        yield self.treebanks
        gold = rng.sample(self.gold, round(GOLD * len(self.gold)))
        news = rng.sample(self.news, round(NEWS * len(self.news)))
        for block in (*gold, *news):
            run = list(named(vary(sentence, rng, SWAPPED) for sentence in block))
            if run:
                yield run


def blocks(data: Path, name: str) -> tuple[list[list[Tagged]], list[list[Tagged]]]:
    """Return the blocks of a source to train on, and those held out."""
    sentences = iter(SOURCES[name](data / name))
    train: list[list[Tagged]] = []
    held: list[list[Tagged]] = []
    for number in count():
        block = list(islice(sentences, 20))
        if not block:
            return train, held
        (held if number % HELD_OUT == 0 else train).append(block)
