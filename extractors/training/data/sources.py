"""What each epoch reads: names of the sources, other names in their place, those of the treebanks.

All of it is settled before training and written to one file, so that training needs no tokeniser
and can run on a machine that has torch alone.
"""

from __future__ import annotations

import json
import lzma
import random
from itertools import islice
from typing import TYPE_CHECKING

from spacy.lang.en import English

from ..network.labels import gather
from .dictionary import wordnet
from .material import treebank
from .names import made, renamed, vary
from .silver_file import article_names, treebank_names
from .tagged import documents, meaning_bank, recut, universal_ner, wikigold
from .tokens import amend

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from ..network.labels import Labels
    from .material import Marked
    from .tagged import Tagged

BLOCK = 20
"""Sentences that stay together where a source does not say where documents end."""
SWAPPED, RENAMED = 0.35, 0.25
"""How often a name of the sources, and of the treebanks, gives way to another."""
GOLD, CLEANEST, NEWS = 0.8, 1.5, 0.4
"""The shares that one epoch reads of the name sources, of the cleanest one, of the silver news."""


class Sources:
    """The training sentences of all sources, read once."""

    def __init__(self, data: Path, silver: Path) -> None:
        self._cutter = amend(English())
        self._treebanks = list(treebank(data, "train", silver=treebank_names(silver)))
        self._gold = [
            *_blocks(wikigold(data / "wikigold.conll")),
            *_blocks(meaning_bank(data / "gmb-sample.tsv")),
        ]
        self._cleanest = list(
            documents(universal_ner(data / "uner-ewt-dev.iob2", data / "ewt-dev.conllu.gz"))
        )
        self._news = list(article_names(silver))

    def labels(self) -> Labels:
        """Gather what the heads choose from."""
        return gather(self._treebanks, wordnet())

    def write(self, out: Path, *, epochs: int, templates: int = 0, seed: int = 0) -> None:
        """Write the texts of all epochs, one JSON object to the epoch (see `epochs.py`).

        ``templates``: sentences of `name_templates.txt` to the epoch.
        """
        rng = random.Random(seed)
        with lzma.open(out, "wt", encoding="utf-8") as lines:
            for _ in range(epochs):
                runs = (
                    *_share(self._gold, GOLD, rng),
                    *_share(self._cleanest, CLEANEST, rng),
                    *_share(self._news, NEWS, rng),
                    *([[made(rng) for _ in range(templates)]] if templates else []),
                )
                record = {
                    "renamed": list(_renamed(self._treebanks, rng)),
                    "named": [
                        [_row(recut(self._cutter, vary(s, rng, SWAPPED))) for s in run]
                        for run in runs
                    ],
                }
                lines.write(json.dumps(record, ensure_ascii=False) + "\n")


def _blocks(sentences: Iterator[Tagged]) -> Iterator[list[Tagged]]:
    return iter(lambda: list(islice(sentences, BLOCK)), [])


def _share(runs: list[list[Tagged]], share: float, rng: random.Random) -> Iterator[list[Tagged]]:
    """Yield a random share of the runs; a share over one means all, and some of them again."""
    whole, rest = divmod(share, 1)
    for _ in range(int(whole)):
        yield from runs
    yield from rng.sample(runs, round(rest * len(runs)))


def _renamed(sentences: Iterable[Marked], rng: random.Random) -> Iterator[tuple[int, int, str]]:
    """Yield the words that change: (sentence, word, form)."""
    for number, sentence in enumerate(sentences):
        for word, form in renamed(sentence, rng, RENAMED).items():
            yield number, word, form


def _row(sentence: Tagged) -> tuple[list[str], str, object, int]:
    """Write a sentence as its words, what follows them, its names, and what begins with it."""
    forms = [form for form, _ in sentence.words]
    spaces = "".join(" " if space else "." for _, space in sentence.words)
    return forms, spaces, sentence.names, sentence.paragraph + 2 * sentence.document
