"""Whose voice a document speaks in where a claim names no claimer, and when it speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...ontology.identity import actor_iri
from ...ontology.records import Claimer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ...ontology.records import Claim, Document


def publisher(document: Document) -> Claimer | None:
    """Return the body that published ``document``, None where it is not known."""
    name = document.publisher
    return Claimer(actor_iri(name), name, "Organisation", name) if name else None


def author(document: Document) -> Claimer | None:
    """Return the person who wrote ``document``, None where it is not known."""
    name = document.author
    return Claimer(actor_iri(name), name, "Person", name) if name else None


def voice(document: Document) -> Claimer | None:
    """Return who speaks in ``document`` where nobody else does; None is the unattributed voice."""
    return publisher(document) or author(document)


def voices(documents: Iterable[Document]) -> dict[str, Claimer]:
    """Return the voice of each document that has one, by the document's IRI."""
    found = ((document.id, voice(document)) for document in documents)
    return {iri: speaker for iri, speaker in found if speaker is not None}


def claimer_of(claim: Claim, voices: Mapping[str, Claimer]) -> Claimer | None:
    """Return who makes ``claim``; None is the unattributed voice."""
    return claim.claimer or voices.get(claim.document)


def dates_said(documents: Iterable[Document]) -> dict[tuple[str, int], str | None]:
    """Return when each segment (document, index) of ``documents`` was said, as far as known."""
    return {
        (document.id, segment.index): segment.date or document.published
        for document in documents
        for segment in document.segments
    }
