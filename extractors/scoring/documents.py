"""A gold text as a document of one segment."""

from __future__ import annotations

import hashlib

from ...ontology.identity import document_iri
from ...ontology.records import Document, Segment


def gold_document(source: str, text: str, *identity: object, **told: str | None) -> Document:
    """Return the document of a gold ``text``; its IRI is made of the text and its ``identity``.

    ``told`` are fields of a `Document`: title, publisher, author, published, url, kind.
    """
    return Document(
        id=document_iri(text, *identity),
        source=source,
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        segments=(Segment(0, 0, len(text)),),
        pages=(),
        **{name: value for name, value in told.items() if value is not None},
    )
