"""When a document was published, and what says so, as it is told to people."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ....ontology.records import Document


def published(document: Document) -> str | None:
    """Return date and basis, such as "2017-03-08, by its dateline"; None where it is undated."""
    if document.published is None or not document.dated_by:
        return document.published
    return f"{document.published}, by its {document.dated_by}"
