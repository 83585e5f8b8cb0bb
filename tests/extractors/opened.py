"""Files written and opened as documents, for the tests of the sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegata.extractors.sources import open_documents
from allegata.ontology.records import Document, Failure

if TYPE_CHECKING:
    from pathlib import Path

SENTENCE = "The army shelled the old port on Monday."


def write(folder: Path, name: str, content: str | bytes) -> str:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)


def read(*paths: str, **options: int) -> list[Document | Failure]:
    return list(open_documents(paths, **options))


def only_document(*paths: str) -> Document:
    (found,) = read(*paths)
    assert isinstance(found, Document), found
    return found


def only_failure(*paths: str, **options: int) -> Failure:
    (found,) = read(*paths, **options)
    assert isinstance(found, Failure), found
    return found
