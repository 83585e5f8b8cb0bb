"""Whether a text can be read at all: it has words, in the letters of the pipeline's language."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from ...ontology.records import Document, Failure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SEEN: Final = 20_000
_LEAST: Final = 0.6


def legible(items: Iterable[Document | Failure]) -> Iterator[Document | Failure]:
    """Yield the documents that have words to read, and a failure for each other one.

    A text whose letters are mostly of another alphabet than the Latin one is in a language that
    the embedded pipeline does not read.
    """
    for item in items:
        yield (_illegible(item) or item) if isinstance(item, Document) else item


def _illegible(document: Document) -> Failure | None:
    letters = [c for c in document.text[:_SEEN] if c.isalpha()]
    if not letters:
        return Failure(document.source, "no words in it", "give it a text to read")
    others = [c for c in letters if not _is_latin(c)]
    if len(others) <= (1 - _LEAST) * len(letters):
        return None
    script = unicodedata.name(others[0], "unknown").split(" ")[0].capitalize()
    return Failure(
        document.source,
        f"mostly {script} letters: no language that the embedded English pipeline reads",
        "name a pipeline for its language with --pipeline",
    )


def _is_latin(letter: str) -> bool:
    return letter.isascii() or unicodedata.name(letter, "").startswith("LATIN")
