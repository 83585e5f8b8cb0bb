"""Read a WARC file (ISO 28500), as crawlers write it: each page that was got, with its day.

Pages are read as HTML is, other documents by the readers of their kind; both under the address
from which they came. Requests, redirects, errors, pictures and scripts are counted and told.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from warcio.archiveiterator import WARCIterator
from warcio.exceptions import ArchiveLoadFailed

from ....ontology.records import Document, Failure, Notice
from ..encoding import UndecodableError, decode
from ..members import Members, member_documents
from ..reading import File, addressed, counted, empty, too_large
from ..segmentation.dating.dates import iso_value
from .html import page_documents

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAGES: Final = ("text/html", "application/xhtml+xml")
_SUFFIXES: Final = {
    "application/pdf": ".pdf",
    "text/plain": ".txt",
    "application/rss+xml": ".rss",
    "application/atom+xml": ".atom",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/rtf": ".rtf",
    "text/vtt": ".vtt",
}
_WHOLE: Final = "200"


def read_warc(file: File, *, members: Members) -> Iterator[Document | Failure]:
    """Yield the documents of the pages in a WARC file, and what of it was passed over."""
    passed: Counter[str] = Counter()
    found = 0
    with file.path.open("rb") as stream:
        for item in _items(file, stream, members, passed):
            found += isinstance(item, Document)
            yield item
    if not found and not passed:
        yield empty(file.source)
    elif passed:
        kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(passed.items()))
        reason = f"{counted(sum(passed.values()), 'record')} passed over: {kinds}"
        kind = Notice if found else Failure
        yield kind(file.source, reason, "none needed, where these are no documents")


def _items(
    file: File, stream: IO[bytes], members: Members, passed: Counter[str]
) -> Iterator[Document | Failure]:
    try:
        for record in WARCIterator(stream):
            yield from _record(file, record, members, passed)
    except (ArchiveLoadFailed, EOFError, ValueError) as error:
        told = " ".join(str(error).split())[:200] or type(error).__name__
        reason = f"the WARC file is damaged: {told}"
        yield Failure(file.source, reason, "get it again; what came before was read")


def _record(
    file: File, record: Any, members: Members, passed: Counter[str]
) -> Iterator[Document | Failure]:
    """Yield the documents of one record; one that is none is counted by its kind."""
    status = record.http_headers.get_statuscode() if record.http_headers is not None else _WHOLE
    kind = (_content_type(record)).partition(";")[0].strip().lower()
    if record.rec_type not in ("response", "resource"):
        if record.rec_type == "revisit":
            passed["unchanged since an earlier capture"] += 1
        return
    if status != _WHOLE:
        passed[f"with status {status}"] += 1
    elif kind not in _PAGES and kind not in _SUFFIXES:
        passed[kind or "of no stated kind"] += 1
    else:
        for item in _documents(file, record, kind, members):
            yield item if isinstance(item, Failure) else _captured(item, record)


def _documents(
    file: File, record: Any, kind: str, members: Members
) -> Iterator[Document | Failure]:
    address = record.rec_headers.get_header("WARC-Target-URI") or "record"
    source = f"{file.source}/{address}"
    raw = record.content_stream().read(file.most_bytes + 1)
    if len(raw) > file.most_bytes:
        yield too_large(source, len(raw), file.most_bytes)
    elif kind not in _PAGES:
        name = f"{PurePosixPath(urlsplit(address).path).stem or 'record'}{_SUFFIXES[kind]}"
        for item in member_documents(file, name, raw, members):
            yield replace(item, source=source)
    else:
        try:
            markup = decode(raw, html=True)
        except UndecodableError as error:
            yield Failure(source, error.reason, error.remedy)
            return
        yield from markup.failures(source)
        yield from page_documents(source, markup.text, raw=raw, captured=_day(record))


def _day(record: Any) -> str | None:
    """Return the ISO day on which a record was got."""
    return iso_value(record.rec_headers.get_header("WARC-Date") or "")


def _captured(document: Document, record: Any) -> Document:
    """Return a document with the address and the day of its capture."""
    day = _day(record)
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    return replace(addressed(document, address), captured=day)


def _content_type(record: Any) -> str:
    headers = record.http_headers or record.rec_headers
    return headers.get_header("Content-Type") or ""
