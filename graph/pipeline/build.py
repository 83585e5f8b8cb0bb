"""Documents in, a case out: the pipeline as one readable function, and its two increments.

A build reads what is not read yet, so one that was interrupted goes on where it stopped. The
case then holds exactly the documents of the build; ``add`` and ``remove`` change it by some.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from difflib import get_close_matches
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Generic, TypeVar

from ...ontology.errors import CaseError
from ...ontology.identity import graph_iri
from ...ontology.records import Failure, Notice
from ...ontology.version import __version__
from ..folder.case_folder import CaseFolder
from ..folder.log import Entry
from ..folder.originals import keep_originals, noted
from ..folder.settings import FORMAT, Settings
from ..folder.shelf import key_of
from ..formats.jsonl import write_lines
from ..privacy.masking import mask
from ..privacy.pseudonyms import keep_list, kept_list, read_list
from ..store.oxigraph import Store
from .assembly import ONTOLOGY, SHARED, document_quads, ontology_quads, shared_quads, write_tables
from .fingerprint import fingerprint
from .workers import Job, Note, Reader, pipeline_of, read_documents

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from ...extractors.sources import Columns
    from ...ontology.records import Document


Folder = TypeVar("Folder", bound=CaseFolder)


@dataclass(frozen=True, slots=True)
class BuildReport(Generic[Folder]):
    """What was done: the case, its log, and how many documents were read now."""

    case: Folder
    entries: tuple[Entry, ...]
    read_now: int

    @property
    def failures(self) -> tuple[Entry, ...]:
        """The documents that could not be read."""
        return tuple(entry for entry in self.entries if entry.status == "Failed")

    @property
    def notices(self) -> tuple[Entry, ...]:
        """What was told of sources that were read: columns left out, footnotes not read."""
        return tuple(entry for entry in self.entries if entry.status == "Noted")

    @property
    def duplicates(self) -> tuple[Entry, ...]:
        """The documents that say the same as one that was read."""
        return tuple(entry for entry in self.entries if entry.status == "Duplicate")

    @property
    def incomplete(self) -> tuple[Entry, ...]:
        """The documents that were read, but not by every extractor."""
        return tuple(entry for entry in self.entries if entry.status == "Read" and entry.reason)


def extractors(columns: Columns | None = None, *, follow: bool = False) -> Reader:
    """Return the readers of the package; importing them loads spaCy.

    ``columns`` says which columns of tables give which fields of documents; links that lead out
    of a folder are entered where ``follow`` is true.
    """
    from ...extractors import extended, in_language, plugin_names, read, sources
    from ...extractors.language import pipeline

    return Reader(
        partial(sources.open_documents, columns=columns, follow=follow),
        pipeline.load,
        pipeline.describe,
        read,
        plugin_names,
        extended,
        in_language,
    )


def columns_of(given: Mapping[str, object], mapping: Path | None) -> Columns:
    """Return the columns that a user names, singly and in a mapping file, for each field."""
    from ...extractors.sources.columns import chosen

    return chosen(given, mapping)


def build(
    case: Folder,
    paths: Iterable[str],
    *,
    pipeline: str | None = None,
    language: str | None = None,
    pseudonyms: Path | str | None = None,
    workers: int = 1,
    views: bool = True,
    link: bool = False,
    reader: Reader | None = None,
    on_document: Callable[[str], object] | None = None,
) -> BuildReport[Folder]:
    """Read ``paths`` into ``case``, which ``CaseFolder.make`` gave.

    The options are those of ``graph.case.build``, which most callers want.
    """
    protected = kept_list(case.path) if pseudonyms is None else read_list(pseudonyms)
    intake = _Intake(case, reader or extractors(), pipeline or "", on_document)
    if protected != kept_list(case.path):
        _start_over(case)
        keep_list(case.path, protected)
    entries = intake.take(paths, workers=workers, language=language)
    case.write_log(entries)
    case.shelf.keep_only(case.document_iris())
    keep_originals(case, intake.files, link=link)
    write_tables(case)
    _write_graph(case)
    return _finished(case, intake.read_now, views=views)


def add(
    case: Folder,
    paths: Iterable[str],
    *,
    language: str | None = None,
    workers: int = 1,
    views: bool = True,
    link: bool = False,
    reader: Reader | None = None,
    on_document: Callable[[str], object] | None = None,
) -> BuildReport[Folder]:
    """Read ``paths`` and add them to ``case``; documents that it has already are left alone.

    Names are replaced by the list that the case keeps.
    """
    known = tuple(case.log())
    intake = _Intake(case, reader or extractors(), case.settings().pipeline, on_document)
    entries = intake.take(paths, workers=workers, known=known, language=language)
    tried = {entry.source for entry in entries}
    kept = (e for e in known if e.status not in ("Failed", "Noted") or e.source not in tried)
    case.write_log(set(chain(kept, entries)))
    keep_originals(case, intake.files, link=link)
    write_tables(case)
    _update_graph(case)
    return _finished(case, intake.read_now, views=views)


def remove(case: Folder, names: Iterable[str], *, views: bool = True) -> BuildReport[Folder]:
    """Remove documents, named by source or IRI, and all that they said, from ``case``.

    Raises ``CaseError`` for a name that the case does not know; then nothing is removed.
    """
    entries = tuple(case.log())
    gone = {iri for name in names for iri in _documents_named(name, entries)}
    case.write_log(entry for entry in entries if entry.document not in gone)
    case.shelf.keep_only(case.document_iris())
    keep_originals(case, ())
    write_tables(case)
    _update_graph(case)
    return _finished(case, 0, views=views)


class _Intake:
    """Takes documents in: reads what is new, notes what fails, what is double, what is known."""

    def __init__(
        self,
        case: CaseFolder,
        reader: Reader,
        pipeline: str,
        on_document: Callable[[str], object] | None,
    ) -> None:
        self.nlp = pipeline_of(reader, pipeline or None)
        described = reader.describe(self.nlp)
        plugins, missing = reader.plugins()
        name = fingerprint(described, *plugins)
        made_by = (f"allegata {__version__}", *plugins)
        case.write_settings(
            Settings(FORMAT, __version__, pipeline, described, name, made_by, missing)
        )
        self.job = Job(reader, pipeline or None, case.path, name)
        self.shelf = case.shelf
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
        read = {e.document: e.source for e in known if e.status == "Read" and e.document}
        opened = noted(self.job.reader.open_documents(paths), self.files)
        ours = self.job.reader.in_language(opened, self.nlp, language)
        documents = self._unread(mask(ours, kept_list(self.job.root)), read)
        for outcome in read_documents(documents, self.job, workers=workers):
            if isinstance(outcome, Failure):
                self._done(_failed(outcome))
            else:
                self.read_now += 1
                self._done(_read(outcome))
        return self.entries

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
                claims = self.shelf.claims_of(document, reader=self.job.name)
                if claims is None:
                    yield document
                else:
                    self._done(Entry(document.source, "Read", document.id, claims))

    def _done(self, entry: Entry) -> None:
        self.entries.append(entry)
        self.on_document(entry.source)


def _read(note: Note) -> Entry:
    remedy = "mend or remove the extractor and build again" if note.lacks else None
    return Entry(note.source, "Read", note.document, note.claims, note.lacks, remedy)


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


def _documents_named(name: str, entries: tuple[Entry, ...]) -> list[str]:
    found = [
        entry.document
        for entry in entries
        if entry.document and name in (entry.source, entry.document, key_of(entry.document))
    ]
    if not found:
        known = sorted({entry.source for entry in entries if entry.document})
        close = get_close_matches(name, known, n=3) or known[:3]
        raise CaseError(f"no document {name!r} in the case; it has {', '.join(close) or 'none'}")
    return found


def _start_over(case: CaseFolder) -> None:
    """Remove all that was made of the documents: it was read under other names."""
    for folder in ("documents", "readings", "views", "graph", "graph.part"):
        if (case.path / folder).exists():
            shutil.rmtree(case.path / folder)
    for pattern in ("*.jsonl", "*.nq", "*.part"):
        for path in case.path.glob(pattern):
            path.unlink()
    case.shelf.make()


def _write_graph(case: CaseFolder) -> None:
    """Load all quads into a new store and put it in the place of the old one."""
    part = case.path / "graph.part"
    quads = case.path / "graph.nq"
    shutil.rmtree(part, ignore_errors=True)
    shared = chain.from_iterable(lines for _, lines in shared_quads(case))
    write_lines(quads, chain(ontology_quads(), document_quads(case), shared))
    store = Store(part)
    store.load_nquads(quads)
    store.close()
    quads.unlink()
    shutil.rmtree(case.graph_path, ignore_errors=True)
    part.replace(case.graph_path)


def _update_graph(case: CaseFolder) -> None:
    """Bring the store to what the log says, one atomic step for each graph."""
    store = case.store(read_only=False)
    wanted = set(case.document_iris())
    shared = {graph_iri(name) for name in SHARED}
    present = set(store.graphs()) - shared - {ONTOLOGY}
    for iri in sorted(present - wanted):
        store.remove_graph(iri)
    for iri in sorted(wanted - present):
        store.replace_graph(iri, case.shelf.quads(iri))
    for name, lines in shared_quads(case):
        store.replace_graph(graph_iri(name), lines)
    store.close()


def _finished(case: Folder, read_now: int, *, views: bool) -> BuildReport[Folder]:
    if views:
        from ..views import write_views

        write_views(case, case.views_path)
    return BuildReport(case, tuple(case.log()), read_now)
