"""How well a reader does on a split of the read text, beside how far readers agree.

A reader is anything that makes a Reading of a Document; `claims_reader` is the built-in one, with
every step that `extractors.reading` has, so that what is added there is scored as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...reading import read
from .passages import passages, second_readings
from .scored.agreement import agreement, twins
from .scored.report import listing, sheets
from .scored.texts import PASSAGE, read_texts, split_passages

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from spacy.language import Language

    from ....ontology.records import Document, Reading
    from ...scoring.public.selection import Reader


def claims_reader(nlp: Language) -> Reader:
    """Return the built-in reader with a pipeline bound to it."""

    def read_one(document: Document) -> Reading:
        return read(document, nlp)

    return read_one


def score_lines(
    split: str,
    shared: Path,
    folder: Path,
    reader: Reader,
    *,
    unit: str = PASSAGE,
    least: float = 0.0,
    errors: bool = False,
) -> Iterator[str]:
    """Yield the tables of a split, then the agreement of readers, the last round only.

    `unit` is what is read at once, `least` the confidence from which claims count; `errors` adds
    every forbidden claim.
    """
    chosen = split_passages(split, shared, folder)
    texts = [text.sure(least) for text in read_texts(chosen, reader, unit)]
    yield f"{split}: {len(texts)} passages, read by {unit}; confidence from {least:.2f}\n"
    for sheet in sheets(texts):
        yield sheet.text() + "\n"
    if errors:
        yield from listing(texts)
    yield from ceiling(shared, folder)


def ceiling(shared: Path, folder: Path) -> Iterator[str]:
    """Yield how far two readers agree, in the last round that was read twice."""
    pairs = twins(passages(shared, folder), second_readings(shared, folder))
    if pairs:
        last = max(second.reading.wave for _, second in pairs)
        sums = agreement(pair for pair in pairs if pair[1].reading.wave == last)
        core, full = (sums.f1(sums.agreed[name]) for name in ("core", "full"))
        told = f"core F1 {core:.1f}, full F1 {full:.1f} ({sums.passages} passages)"
        yield f"two readers agree: {told}"
