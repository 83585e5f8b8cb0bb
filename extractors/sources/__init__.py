"""Files to documents: text, HTML, JSONL and CSV; each cut into segments by speaker.

>>> from allegata.extractors.sources import open_documents
>>> [item.reason for item in open_documents(["no-such-file.txt"])]
['no such file or folder']
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ...ontology.records import Document, Failure
from .formats.html import read_html
from .formats.tables import read_csv, read_jsonl
from .formats.text import read_text, text_document
from .paths import files_under
from .reading import File, Reader, too_large

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

__all__ = ["READERS", "UNREAD", "open_documents"]

READERS: Mapping[str, Reader] = {
    ".txt": read_text,
    ".md": read_text,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".csv": read_csv,
    ".tsv": read_csv,
}
"""Which reader takes which suffix."""

UNREAD: Mapping[str, tuple[str, str]] = {
    ".pdf": ("PDF is not read yet", "convert it to text with pdftotext"),
    ".docx": ("DOCX is not read yet", "save it as text or HTML"),
    ".doc": ("DOC is not read yet", "save it as text or HTML"),
    ".odt": ("ODT is not read yet", "save it as text or HTML"),
    ".eml": ("e-mail is not read yet", "save the message as text"),
    ".json": ("JSON is read as JSON lines only", "write one object per line to a .jsonl file"),
}
"""Suffixes whose readers have their place here and are still to come: reason and remedy."""


def open_documents(
    paths: Iterable[str], *, most_bytes: int = 20_000_000
) -> Iterator[Document | Failure]:
    """Yield the documents in ``paths``, sorted by source, and a Failure for each unreadable one.

    ``paths`` are files, folders (searched recursively), globs, or "-" for text on standard
    input. Documents are read one at a time; tables row by row. ``most_bytes`` limits one text.
    """
    named = list(paths)
    files, failures = files_under(path for path in named if path != "-")
    if "-" in named:
        yield from _standard_input(most_bytes)
    yield from failures
    for source in files:
        yield from _read(File(source, Path(source), most_bytes=most_bytes))


def _read(file: File) -> Iterator[Document | Failure]:
    suffix = file.path.suffix.lower()
    reader = READERS.get(suffix)
    if reader is None:
        known = ", ".join(sorted(READERS))
        fallback = (
            f"unknown kind {suffix or '(no suffix)'}",
            f"give it one of the suffixes {known}",
        )
        yield Failure(file.source, *UNREAD.get(suffix, fallback))
        return
    try:
        yield from reader(file)
    except OSError as error:
        remedy = "check that the file can be read"
        yield Failure(file.source, error.strerror or "cannot be read", remedy)


def _standard_input(most_bytes: int) -> Iterator[Document | Failure]:
    raw = sys.stdin.buffer.read(most_bytes + 1)
    if len(raw) > most_bytes:
        yield too_large("-", len(raw), most_bytes)
        return
    yield from text_document("-", raw)
