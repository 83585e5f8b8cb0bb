"""What one epoch is made of: the treebanks, and sources of names with other names swapped in."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from spacy.lang.en import English

from .material import Marked, named, treebank
from .names import vary
from .silver import article_names, treebank_names
from .tagged import Tagged, meaning_bank, recut, universal_ner, wikigold
from .tokens import amend

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator
    from pathlib import Path

SOURCES: dict[str, Callable[[Path], Iterator[Tagged]]] = {
    "wikigold.conll": wikigold,
    "gmb-sample.tsv": meaning_bank,
    "uner-ewt-dev.iob2": universal_ner,
}

BLOCK = 20
"""Sentences of a name source that stay together; the sources do not say where documents end."""
SWAPPED = 0.35
"""How often a name gives way to another."""
TWICE = "uner-ewt-dev.iob2"
"""The cleanest source of names is read twice in an epoch, varied each time."""
GOLD, NEWS = 0.6, 0.12
"""The shares of the other name sources, and of the silver news, that one epoch reads."""


class Sources:
    """The training sentences of all sources, read once."""

    def __init__(self, data: Path, silver: Path) -> None:
        self.cutter = amend(English())
        self.treebanks = list(treebank(data, "train", silver=treebank_names(silver)))
        self.gold = [block for name in (*SOURCES, TWICE) for block in blocks(data, name)]
        self.news = list(article_names(silver))

    def epoch(self, rng: random.Random) -> Iterator[list[Marked]]:
        """Yield runs of sentences; names are swapped anew each time."""
        yield self.treebanks
        gold = rng.sample(self.gold, round(GOLD * len(self.gold)))
        news = rng.sample(self.news, round(NEWS * len(self.news)))
        for block in (*gold, *news):
            varied = (vary(sentence, rng, SWAPPED) for sentence in block)
            run = list(named(recut(self.cutter, sentence) for sentence in varied))
            if run:
                yield run


def blocks(data: Path, name: str) -> Iterator[list[Tagged]]:
    """Yield the sentences of a source, ``BLOCK`` by ``BLOCK``."""
    sentences = SOURCES[name](data / name)
    return iter(lambda: list(islice(sentences, BLOCK)), [])
