"""Quads about reports: which documents are copies, and what their sources have taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...ontology.identity import graph_iri
from .quads import Quad, al, date, iri, text, value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..claims.documents.corrections import Withdrawal
    from ..claims.documents.syndication import Copy

_RDF_TYPE: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_REPLACES: Final = "http://purl.org/dc/terms/replaces"
_GRAPH: Final = iri(graph_iri("events"))
_WHY: Final = "A later version of the document takes it back."


def copy_quads(copy: Copy) -> Iterator[Quad]:
    """Yield that a document is a copy, and that it replaces the other where it is a version."""
    document, first = iri(copy.document), iri(copy.first)
    yield Quad(document, al("copyOf"), first, _GRAPH)
    if copy.is_version:
        yield Quad(document, iri(_REPLACES), first, _GRAPH)


def withdrawal_quads(withdrawal: Withdrawal) -> Iterator[Quad]:
    """Yield the assessment by which a claim is Retracted; none where its day is not known."""
    day = withdrawal.day
    if day is None or len(day) != len("2012-02-03"):
        return
    subject = iri(f"{withdrawal.claim}/retraction")
    yield Quad(subject, iri(_RDF_TYPE), al("Assessment"), _GRAPH)
    yield Quad(subject, al("assesses"), iri(withdrawal.claim), _GRAPH)
    yield Quad(subject, al("status"), value("status", "Retracted"), _GRAPH)
    yield Quad(subject, al("assessedBy"), iri(withdrawal.document), _GRAPH)
    yield Quad(subject, al("assessedOn"), date(day), _GRAPH)
    yield Quad(subject, al("rationale"), text(_WHY), _GRAPH)
