"""Taking documents in: what is new is read, what fails is noted, what is double or known told."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from ...ontology.identity import digest
from ...ontology.records import Failure, Notice
from ...ontology.version import __version__
from ..folder.log import Entry
from ..folder.originals import noted
from ..folder.settings import FORMAT, Settings
from ..privacy.masking import mask
from .fingerprint import fingerprint
from .workers import Job, Note, Reader, pipeline_of, read_documents

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from ...ontology.records import Document
    from ..folder.ledger import Ledger
    from ..privacy.pseudonyms import Person


class Intake:
    """Takes documents in for one change; what is read now waits in the ledger.

    ``persons`` are named by their pseudonyms, ``actors`` are a user's rows. ``settings`` tells how
    it is read; ``read_now`` counts the documents, ``files`` are those that documents lie in.
    """

    def __init__(
        self,
        ledger: Ledger,
        reader: Reader,
        pipeline: str,
        persons: tuple[Person, ...],
        on_document: Callable[[str], object] | None,
        *,
        actors: tuple[str, ...] = (),
    ) -> None:
        self.ledger = ledger
        self.persons = persons
        self.actors = actors
        self.nlp = pipeline_of(reader, pipeline or None)
        described = reader.describe(self.nlp)
        plugins, missing = reader.plugins()
        own = (f"actors {digest(*actors)}",) if actors else ()
        name = fingerprint(described, *own, *plugins)
        made_by = (f"allegata {__version__}", *plugins)
        self.settings = Settings(FORMAT, __version__, pipeline, described, name, made_by, missing)
        self.job = Job(reader.told_of(actors), pipeline or None, name)
        self.on_document = on_document or (lambda _: None)
        self.entries: list[Entry] = []
        self.read_now = 0
        self.files: set[str] = set()

    def take(
        self,
        paths: Iterable[str],
        *,
        workers: int,
        known: tuple[Entry, ...] = (),
        language: str | None = None,
    ) -> list[Entry]:
        """Return an entry for each document in ``paths``; ``known`` ones make duplicates."""
        opened = self.open(paths, language=language)
        return self.take_opened(opened, workers=workers, known=known)

    def open(
        self, paths: Iterable[str], *, language: str | None = None
    ) -> Iterator[Document | Failure]:
        """Yield the documents in ``paths`` as they are, with the names that they show."""
        opened = noted(self.job.reader.open_documents(paths), self.files)
        return self.job.reader.in_language(opened, self.nlp, language)

    def take_opened(
        self,
        opened: Iterable[Document | Failure],
        *,
        workers: int,
        known: tuple[Entry, ...] = (),
        notes: Mapping[str, Note] | None = None,
    ) -> list[Entry]:
        """Return an entry for each document that is ``opened``.

        ``notes`` have what was read already, by document (IRI).
        """
        read = {e.document: e.source for e in known if e.status == "Read" and e.document}
        documents = self._unread(mask(opened, self.persons), read)
        for outcome in self._outcomes(documents, notes or {}, workers):
            if isinstance(outcome, Failure):
                self._done(_failed(outcome))
            else:
                self.ledger.keep(outcome.packed)
                self.read_now += 1
                self._done(_read(outcome))
        return self.entries

    def _outcomes(
        self, documents: Iterator[Document], notes: Mapping[str, Note], workers: int
    ) -> Iterator[Note | Failure]:
        if not notes:
            return read_documents(documents, self.job, workers=workers)
        unread = []
        found: list[Note | Failure] = []
        for document in documents:
            if document.id in notes:
                found.append(notes[document.id])
            else:
                unread.append(document)
        return chain(found, read_documents(unread, self.job, workers=workers))

    def _unread(
        self, documents: Iterable[Document | Failure], read: dict[str, str]
    ) -> Iterator[Document]:
        for document in documents:
            if isinstance(document, Failure):
                self._done(_failed(document))
            elif document.id in read:
                if read[document.id] != document.source:
                    self._done(_duplicate(document, read[document.id]))
            else:
                read[document.id] = document.source
                claims = self.ledger.claims_of(document, reader=self.job.name)
                if claims is None:
                    yield document
                else:
                    self._done(Entry(document.source, "Read", document.id, claims))

    def _done(self, entry: Entry) -> None:
        self.entries.append(entry)
        self.on_document(entry.source)


def _read(note: Note) -> Entry:
    remedy = "mend or remove the extractor and build again" if note.lacks else None
    packed = note.packed
    return Entry(packed.source, "Read", packed.document, packed.claims, note.lacks, remedy)


def _failed(failure: Failure) -> Entry:
    return Entry(
        failure.source,
        "Noted" if isinstance(failure, Notice) else "Failed",
        reason=failure.reason,
        remedy=failure.remedy,
        line=failure.line,
    )


def _duplicate(document: Document, source: str) -> Entry:
    return Entry(document.source, "Duplicate", document.id, reason=f"says the same as {source}")
