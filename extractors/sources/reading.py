"""What every reader yields, and how a text with its fields becomes a Document."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ...ontology.identity import document_iri
from ...ontology.records import Document, Failure, Segment
from .columns import FIELDS, Columns
from .segmentation.dating.publication import Dated, address_date, chosen

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class File:
    """A file to read: ``source`` is its path as given, ``most_bytes`` the most text it may hold.

    ``columns`` are those that the user names for the fields of a table; ``depth`` tells in how
    many archives or messages the file lies.
    """

    source: str
    path: Path
    most_bytes: int = field(default=20_000_000, kw_only=True)
    columns: Columns = field(default_factory=Columns, kw_only=True)
    depth: int = field(default=0, kw_only=True)


Reader = Callable[[File], Iterator[Document | Failure]]
"""Reads one file; yields one document, or one for each row."""


def document(
    source: str,
    text: str,
    fields: Mapping[str, str | None],
    *,
    raw: bytes,
    segments: tuple[Segment, ...],
    pages: tuple[int, ...] = (),
) -> Document:
    """Return the document of ``text``; ``raw`` are the original bytes.

    ``pages`` are the offsets at which its pages begin, where it is printed on pages.

    Its language is what ``fields`` state, "" where they state none. A date of publication is by
    its metadata where ``dated_by`` among the fields says nothing else.
    """
    known = {name: value for name in FIELDS if (value := fields.get(name))}
    identity = (known.get(name) for name in ("title", "publisher", "published", "url", "author"))
    return Document(
        id=document_iri(text, *identity),
        source=source,
        text=text,
        sha256=hashlib.sha256(raw).hexdigest(),
        segments=segments,
        pages=pages,
        dated_by=(fields.get("dated_by") or "metadata") if "published" in known else "",
        **{"language": "", **known},
    )


def addressed(document: Document, address: str) -> Document:
    """Return ``document`` with the address at which it was found, where it states none itself.

    The address dates it, where nothing surer does.
    """
    if document.url is not None or not address.startswith(("http://", "https://")):
        return document
    shown = [Dated(document.published, document.dated_by)] if document.published else []
    found = address_date(address)
    dated = chosen([*shown, *([found] if found is not None else [])])
    published, basis = (dated.date, dated.basis) if dated is not None else (None, "")
    identity = (document.title, document.publisher, published, address, document.author)
    iri = document_iri(document.text, *identity)
    return replace(document, url=address, id=iri, published=published, dated_by=basis)


def counted(count: int, noun: str) -> str:
    """Return a number with its noun.

    >>> counted(1, "row"), counted(1200, "row")
    ('1 row', '1,200 rows')
    """
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def empty(source: str, line: int | None = None) -> Failure:
    """Return the failure for a document without text."""
    return Failure(source, "empty: no text", "remove it from the list or supply its text", line)


def too_large(source: str, size: int, most: int, line: int | None = None) -> Failure:
    """Return the failure for a text larger than the limit, in bytes."""
    return Failure(
        source,
        f"{size / 1e6:.0f} MB of text, more than the limit of {most / 1e6:.0f} MB",
        "split it into one file per document, or one JSONL line per document",
        line,
    )
