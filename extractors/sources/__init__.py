"""Files to documents, whatever their format; each cut into segments by speaker.

>>> from allegata.extractors.sources import open_documents
>>> [item.reason for item in open_documents(["no-such-file.txt"])]
['no such file or folder']
"""

from __future__ import annotations

import sys
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from ...ontology.records import Document, Failure
from .columns import Columns
from .formats.archives import read_compressed, read_tar, read_zip
from .formats.docx import read_docx
from .formats.feeds import read_feed
from .formats.html import read_html
from .formats.mail import read_eml, read_mbox
from .formats.markdown import read_markdown
from .formats.mhtml import read_mhtml
from .formats.odt import read_odt
from .formats.pdf import read_pdf
from .formats.rtf import read_rtf
from .formats.subtitles import read_subtitles
from .formats.tabular.json_file import read_json
from .formats.tabular.parquet import read_parquet
from .formats.tabular.tables import read_csv, read_jsonl
from .formats.tabular.xlsx import read_xlsx
from .formats.text import read_text, text_document
from .formats.warc import read_warc
from .limits import guarded, isolated
from .members import Members
from .paths import NOT_A_FILE, files_under
from .reading import File, Reader, too_large

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

__all__ = ["READERS", "UNREAD", "Columns", "open_documents", "read_file"]


def read_file(file: File) -> Iterator[Document | Failure]:
    """Yield the documents of a file, by the reader of its suffix; else why it has none."""
    suffix = suffix_of(file.path.name)
    reader = READERS.get(suffix)
    if reader is None:
        known = ", ".join(sorted(READERS))
        fallback = (
            f"unknown kind {suffix or '(no suffix)'}",
            f"give it one of the suffixes {known}",
        )
        yield Failure(file.source, *UNREAD.get(suffix, fallback))
        return
    if file.path.exists() and not file.path.is_file():
        yield Failure(file.source, *NOT_A_FILE)
        return
    for item in guarded(reader, file, "file"):
        if isinstance(item, Document) and not item.reader:
            yield replace(item, reader=suffix.lstrip("."))
        else:
            yield item


def is_read(name: str) -> bool:
    """Tell whether a file of this name has a reader."""
    return suffix_of(name) in READERS


def suffix_of(name: str) -> str:
    """Return the suffix by which a file is read, of two parts where they have a reader.

    >>> suffix_of("crawl.warc.gz"), suffix_of("a.tar.GZ"), suffix_of("plain")
    ('.warc.gz', '.gz', '')
    """
    path = PurePath(name.lower())
    both = "".join(path.suffixes[-2:])
    return both if both in READERS else path.suffix


_MEMBERS = Members(read_file, is_read)

READERS: Mapping[str, Reader] = {
    ".txt": read_text,
    ".md": isolated(read_markdown, "Markdown file"),
    ".markdown": isolated(read_markdown, "Markdown file"),
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".mhtml": isolated(read_mhtml, "saved page"),
    ".mht": isolated(read_mhtml, "saved page"),
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".json": read_json,
    ".csv": read_csv,
    ".tsv": read_csv,
    ".xlsx": isolated(read_xlsx, "workbook"),
    ".parquet": isolated(read_parquet, "Parquet file"),
    ".pdf": isolated(read_pdf, "PDF"),
    ".docx": isolated(read_docx, "DOCX file"),
    ".odt": isolated(read_odt, "ODT file"),
    ".rtf": isolated(read_rtf, "RTF file"),
    ".eml": isolated(partial(read_eml, members=_MEMBERS), "message"),
    ".mbox": isolated(partial(read_mbox, members=_MEMBERS), "box of messages"),
    ".srt": isolated(read_subtitles, "file of subtitles"),
    ".vtt": isolated(read_subtitles, "file of subtitles"),
    ".rss": isolated(read_feed, "feed"),
    ".atom": isolated(read_feed, "feed"),
    ".xml": isolated(read_feed, "feed"),
    ".warc": isolated(partial(read_warc, members=_MEMBERS), "WARC file"),
    ".warc.gz": isolated(partial(read_warc, members=_MEMBERS), "WARC file"),
    ".zip": partial(read_zip, members=_MEMBERS),
    ".wacz": partial(read_zip, members=_MEMBERS),
    ".tar": partial(read_tar, members=_MEMBERS),
    ".tgz": partial(read_tar, members=_MEMBERS),
    ".gz": partial(read_compressed, members=_MEMBERS),
    ".bz2": partial(read_compressed, members=_MEMBERS),
    ".xz": partial(read_compressed, members=_MEMBERS),
}
"""Which reader takes which suffix; those of strangers' binary formats run in bounds."""

UNREAD: Mapping[str, tuple[str, str]] = {
    ".doc": ("DOC is not read", "save it as DOCX"),
    ".xls": ("XLS is not read", "save it as XLSX or CSV"),
    ".ods": ("ODS is not read", "save it as XLSX or CSV"),
    ".msg": ("Outlook's MSG is not read", "save the message as EML"),
    ".pst": ("Outlook's PST is not read", "export its folders as MBOX, for instance with readpst"),
}
"""Suffixes that are known and have no reader: reason and remedy."""


def open_documents(
    paths: Iterable[str],
    *,
    most_bytes: int = 20_000_000,
    columns: Columns | None = None,
    follow: bool = False,
) -> Iterator[Document | Failure]:
    """Yield the documents in ``paths``, sorted by source, and a Failure for each unreadable one.

    ``paths`` are files, folders (searched recursively), globs, or "-" for text on standard
    input. Documents are read one at a time; tables row by row. ``most_bytes`` limits one text.
    ``columns`` says which columns of tables give which fields, over what is known of them. Links
    that lead out of a folder are entered where ``follow`` is true, and listed otherwise.
    """
    named = list(paths)
    files, failures = files_under((path for path in named if path != "-"), follow=follow)
    if "-" in named:
        yield from _standard_input(most_bytes)
    yield from failures
    for source in files:
        named_columns = columns or Columns()
        file = File(source, Path(source), most_bytes=most_bytes, columns=named_columns)
        for item in read_file(file):
            yield replace(item, file=source) if isinstance(item, Document) else item


def _standard_input(most_bytes: int) -> Iterator[Document | Failure]:
    raw = sys.stdin.buffer.read(most_bytes + 1)
    if len(raw) > most_bytes:
        yield too_large("-", len(raw), most_bytes)
        return
    yield from text_document("-", raw)
