"""The read text, joined: every reading with the document in which it stands."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ....ontology.errors import SourceError
from .documents import Document, documents
from .folder import numbered, sources
from .records import Elsewhere, Filler, NoEvent, Reference, StandOff, WrittenClaim

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Passage:
    """A reading and its document; spans of the reading count from `reading.start`."""

    reading: StandOff
    document: Document

    @property
    def id(self) -> str:
        """The id of the reading."""
        return self.reading.id

    @property
    def text(self) -> str:
        """The words that were read."""
        return self.document.text[self.reading.start : self.reading.end]

    @property
    def claims(self) -> tuple[WrittenClaim, ...]:
        """The claims in the order of their reader, doubtful ones too."""
        return self.reading.claims

    @property
    def reference(self) -> tuple[Reference, ...]:
        """Pronouns and definite phrases with what they stand for."""
        return self.reading.reference

    @property
    def none(self) -> tuple[NoEvent, ...]:
        """The tempting words that are no event."""
        return self.reading.none

    def words(self, filler: Filler) -> str:
        """Return the words of a filler, from the passage or from elsewhere in its document."""
        if isinstance(filler, Elsewhere):
            there = self.document.text if filler.field == "text" else None
            text = self.document.fields[filler.field] if there is None else there
            return text[filler.span.start : filler.span.end]
        return self.text[filler.start : filler.end]


def passages(shared: Path, folder: Path) -> Iterator[Passage]:
    """Yield the first readings by source, document and place.

    A source whose texts are absent is skipped with a warning, a document likewise.
    """
    return (one for one in _joined(shared, folder) if one.reading.twin is None)


def second_readings(shared: Path, folder: Path) -> Iterator[Passage]:
    """Yield the second readings, which are there to be compared and never to be trained on."""
    return (one for one in _joined(shared, folder) if one.reading.twin is not None)


def _joined(shared: Path, folder: Path) -> Iterator[Passage]:
    for source in sources(folder):
        try:
            texts = documents(shared, source)
        except SourceError as error:
            _LOG.warning("%s", error)
            continue
        for _, reading in numbered(folder, source):
            if reading.document in texts:
                yield Passage(reading, texts[reading.document])
            else:
                _LOG.warning("%s: no document %r; skipped", reading.id, reading.document)
