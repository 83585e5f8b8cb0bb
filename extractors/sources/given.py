"""What somebody gives to be read at once: a sentence, a file or a folder, or standard input."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ...ontology.identity import document_iri
from ...ontology.records import Document, Failure, Segment
from . import READERS, UNREAD, open_documents
from .fields import check_fields
from .reading import document, empty

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SENTENCE = "sentence"
"""The source of a text that was given on the command line itself."""


def given_documents(given: str, fields: Mapping[str, str | None]) -> Iterator[Document | Failure]:
    """Yield the documents that ``given`` is or names, "-" for standard input; else why not.

    What names no file and looks like no path is itself the text. ``fields`` (title, publisher,
    published) win over what a document says of itself.
    """
    known, failures = check_fields(SENTENCE, fields)
    yield from failures
    if given == "-" or _is_path(given):
        for item in open_documents([given]):
            yield _with_fields(item, known) if isinstance(item, Document) else item
    elif given.strip():
        whole = (Segment(0, 0, len(given)),)
        yield document(SENTENCE, given, known, raw=given.encode(), segments=whole)
    else:
        yield empty(SENTENCE)


def _is_path(given: str) -> bool:
    """Tell whether ``given`` names a file, or would by its form: no blanks, a known suffix."""
    try:
        if given and Path(given).exists():
            return True
    except (OSError, ValueError):  # longer than a name may be
        return False
    one_word = len(given.split()) == 1
    return one_word and ("/" in given or Path(given).suffix.lower() in {*READERS, *UNREAD})


def _with_fields(read: Document, fields: Mapping[str, str | None]) -> Document:
    stated = {name: value for name, value in fields.items() if value}
    if not stated:
        return read
    new = replace(read, **stated)  # type: ignore[arg-type]  # the names are those of Document
    identity = (new.title, new.publisher, new.published, new.url, new.author)
    return replace(new, id=document_iri(new.text, *identity))
