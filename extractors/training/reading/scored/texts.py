"""Passages of a split with the claims that a reader finds in them.

A passage is read alone, as if it were all there is, or with the whole of its document around it,
in one voice; then the claims count whose sentence lies in the passage. Read as a file the document
is cut into who speaks where and what is navigation, as a case reads it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from .....ontology.records import Document
from ....scoring.documents import gold_document
from ....sources.formats.text import text_document
from ..passages import passages
from ..split import DEV, TEST, TRAIN, part_of, wide_conflicts
from .gold import gold_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from .....ontology.records import Claim
    from ....scoring.challenge.gold import GoldText
    from ....scoring.public.selection import Reader
    from ..passages import Passage

SEEDS: Final = "seeds"
SPLITS: Final = (TRAIN, DEV, TEST, SEEDS)
"""The parts of the read text; the seeds, which the product was asked for, stand apart from dev."""
PASSAGE, DOCUMENT, FILE = UNITS = ("passage", "document", "file")
"""What is read at once."""


@dataclass(frozen=True, slots=True)
class ReadText:
    """A passage as gold, and the claims that a reader found in it."""

    gold: GoldText
    claims: tuple[Claim, ...]

    def sure(self, least: float) -> ReadText:
        """Return the text with the claims of that confidence or more.

        A claim that a kept one passes on is kept: it is the inner layer of the same reading.
        """
        by_id = {claim.id: claim for claim in self.claims}
        kept = {claim.id for claim in self.claims if claim.confidence >= least}
        waiting = list(kept)
        while waiting:
            inner = [id_ for id_ in by_id[waiting.pop()].relays if id_ in by_id]
            waiting += [id_ for id_ in inner if id_ not in kept]
            kept.update(inner)
        return ReadText(self.gold, tuple(claim for claim in self.claims if claim.id in kept))


def split_passages(split: str, shared: Path, folder: Path) -> Iterator[Passage]:
    """Yield the first readings of a split, by source, document and place."""
    wide = wide_conflicts(folder)
    for passage in passages(shared, folder):
        part = part_of(passage.reading, wide)
        if split == (SEEDS if passage.reading.source == SEEDS else part):
            yield passage


def read_texts(chosen: Iterable[Passage], read: Reader, unit: str = PASSAGE) -> Iterator[ReadText]:
    """Yield each passage with the claims that the reader finds in it."""
    if unit == PASSAGE:
        for passage in chosen:
            gold = gold_text(passage)
            yield ReadText(gold, read(gold.document).claims)
        return
    for _, group in groupby(chosen, key=lambda passage: passage.reading.document):
        of_document = list(group)
        document = (as_file if unit == FILE else whole)(of_document[0])
        claims = read(document).claims
        for passage in of_document:
            gold = replace(gold_text(passage), publisher=document.publisher)
            yield ReadText(gold, tuple(c for c in claims if lies_in(c, passage)))


def whole(passage: Passage) -> Document:
    """Return the document of a passage, as one article in one voice."""
    read = passage.document
    fields = ("title", "publisher", "author", "published")
    return gold_document(read.id, read.text, read.id, **{f: read.fields.get(f) for f in fields})


def as_file(passage: Passage) -> Document:
    """Return the document of a passage as a text file of it is read; whole where it is no prose."""
    told = passage.document
    found = [d for d in text_document(told.id, told.text.encode()) if isinstance(d, Document)]
    return found[0] if [d.text for d in found] == [told.text] else whole(passage)


def lies_in(claim: Claim, passage: Passage) -> bool:
    """Tell whether more than half of the evidence of a claim lies in a passage."""
    start, end = max(claim.start, passage.reading.start), min(claim.end, passage.reading.end)
    return 2 * (end - start) > claim.end - claim.start
