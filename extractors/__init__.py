"""Read it out of text: sources, finders, roles, attribution, claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

    from ..ontology.records import Document, Reading

__all__ = ["read"]


def read(document: Document, nlp: Language) -> Reading:
    """Return all that was read out of ``document`` with the pipeline ``nlp``."""
    from .reading import read as read_document

    return read_document(document, nlp)
