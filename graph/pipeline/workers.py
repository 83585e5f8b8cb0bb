"""Read documents, in this process or in several.

Each worker loads the pipeline once; what it has read travels back packed, in the order of the
documents. A document that fails becomes a ``Failure``; the rest go on.
"""

from __future__ import annotations

import gc
import traceback
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from itertools import chain, islice
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...ontology.errors import AllegataError, CaseError, SourceError
from ...ontology.records import Document, Failure, Reading
from ..folder.evidence import check_evidence
from ..folder.packed import Packed
from .cluster import on_cluster

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

FEW = 32
"""Documents a worker must have to be worth its start: each loads the pipeline for itself."""


def no_plugins() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return that there are none."""
    return (), ()


def as_read(reading: Reading) -> tuple[Reading, tuple[str, ...]]:
    """Return a reading as it is."""
    return reading, ()


def as_opened(
    documents: Iterable[Document | Failure], nlp: Any, stated: str | None
) -> Iterator[Document | Failure]:
    """Return documents as they are, whatever their language."""
    del nlp, stated
    return iter(documents)


@dataclass(frozen=True, slots=True)
class Reader:
    """What turns paths into documents and a document into a reading.

    The functions are importable by name, since workers are sent their names. ``plugins`` gives
    the names of other packages' extractors and why others cannot be used; ``extend`` adds their
    claims to a reading and tells what went wrong, one line each. ``in_language`` parts the
    documents that the pipeline can read from the others, which become failures. ``knowing`` gives
    what reads with a user's own actors. ``cluster`` is the address of a Dask scheduler, where
    documents are read instead of on this machine.
    """

    open_documents: Callable[[Iterable[str]], Iterator[Document | Failure]]
    load: Callable[[str | None], Any]
    describe: Callable[[Any], str]
    read: Callable[[Document, Any], Reading]
    plugins: Callable[[], tuple[tuple[str, ...], tuple[str, ...]]] = no_plugins
    extend: Callable[[Reading], tuple[Reading, tuple[str, ...]]] = as_read
    in_language: Callable[
        [Iterable[Document | Failure], Any, str | None], Iterator[Document | Failure]
    ] = as_opened
    knowing: Callable[[tuple[str, ...]], Callable[[Document, Any], Reading]] | None = None
    cluster: str = ""

    def told_of(self, actors: tuple[str, ...]) -> Reader:
        """Return the reader that knows ``actors``, a user's rows in JSON, besides its own."""
        if not actors or self.knowing is None:
            return self
        return replace(self, read=self.knowing(actors))


@dataclass(frozen=True, slots=True)
class Note:
    """One document as a worker has read it; ``lacks`` tells what failed."""

    packed: Packed
    lacks: str | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """What every worker needs: how to read, with which pipeline, and in what name."""

    reader: Reader
    pipeline: str | None
    name: str


def read_documents(
    documents: Iterable[Document], job: Job, *, workers: int = 1
) -> Iterator[Note | Failure]:
    """Read ``documents``; yield a note or a failure for each, in order.

    No more than ``workers`` processes are started, and one where the documents are few.
    """
    if job.reader.cluster:
        yield from on_cluster(job.reader.cluster, _read, job, documents)
        return
    rest = iter(documents)
    first = list(islice(rest, FEW * workers))
    workers = min(workers, -(-len(first) // FEW))
    if workers <= 1:
        yield from (_read(job, document) for document in chain(first, rest))
        return
    spawned = get_context("spawn")
    with ProcessPoolExecutor(workers, spawned, initializer=_begin, initargs=(job,)) as pool:
        waiting: deque[tuple[Document, Future[Note | Failure]]] = deque()
        for document in chain(first, rest):
            waiting.append((document, pool.submit(_read, job, document)))
            if len(waiting) >= 4 * workers:
                yield _result(*waiting.popleft())
        while waiting:
            yield _result(*waiting.popleft())


def _begin(job: Job) -> None:
    """Load a worker's pipeline, and let the garbage collector pass over it from then on."""
    pipeline_of(job.reader, job.pipeline)
    gc.freeze()


def _result(document: Document, future: Future[Note | Failure]) -> Note | Failure:
    try:
        return future.result()
    except BrokenProcessPool as error:
        raise CaseError(
            f"a worker process died at or before {document.source} (out of memory?); "
            "build again with --workers 1: what was read is kept"
        ) from error


_loaded: dict[tuple[Any, str | None], Any] = {}
"""The pipeline of this process, loaded by the first document that needs it."""


def pipeline_of(reader: Reader, name: str | None) -> Any:
    """Return the pipeline with this name, loaded once in each process."""
    key = (reader.load, name)
    if key not in _loaded:
        _loaded.clear()
        _loaded[key] = reader.load(name)
    return _loaded[key]


def _read(job: Job, document: Document) -> Note | Failure:
    """Read one document; a defect in reading it is its failure, not the batch's.

    A reading that lacks the claims of an extractor is in another name: it is read again.
    """
    nlp = pipeline_of(job.reader, job.pipeline)
    try:
        reading, faults = job.reader.extend(job.reader.read(document, nlp))
        check_evidence(reading)
        packed = Packed.of(reading, reader=f"{job.name}; incomplete" if faults else job.name)
    except SourceError as error:
        return Failure(document.source, str(error), "mend the document and add it")
    except (AllegataError, OSError):
        raise
    except Exception as error:
        last = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(last.filename).name}, line {last.lineno}"
        return Failure(
            document.source,
            f"reading it failed: {type(error).__name__}: {error} ({where})",
            "report this with the document: it is a defect of allegata",
        )
    return Note(packed, "; ".join(faults) or None)
