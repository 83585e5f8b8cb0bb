"""Read it out of text: sources, finders, roles, attribution, claims.

The registry: a document is read by the rules (``read``), then by the extractors that other
packages offer in the entry-point group ``allegata.extractors`` (``extended``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language

    from ..ontology.records import Document, Failure, Reading

__all__ = ["extended", "in_language", "plugin_names", "read"]


def in_language(
    items: Iterable[Document | Failure], nlp: Language, stated: str | None = None
) -> Iterator[Document | Failure]:
    """Yield the documents that the pipeline ``nlp`` can read, and a failure for each other one.

    From this call on, before the first document is opened, the pipeline's language is spoken.
    ``stated`` is the language that all documents are in; else it is told by their text.
    """
    from .language.recognition import in_language as told
    from .words.languages import speak

    speak(nlp.lang or "en")
    return told(items, expected=nlp.lang or "en", stated=stated)


def read(document: Document, nlp: Language) -> Reading:
    """Return all that the rules read out of ``document`` with the pipeline ``nlp``."""
    from .reading import read as read_document
    from .words.languages import speak

    speak(nlp.lang or "en")
    return read_document(document, nlp)


def extended(reading: Reading) -> tuple[Reading, tuple[str, ...]]:
    """Return ``reading`` with the claims of other packages' extractors, and what went wrong."""
    from .plugins import extended as extended_by_plugins

    return extended_by_plugins(reading)


def plugin_names() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names of other packages' extractors, and why others cannot be used."""
    from .plugins import installed

    found = installed()
    return found.labels, found.faults
