"""Traces of toy documents, for the tests of events and of replies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import toy_reader
from allegata.graph.claims.traces import trace_of
from allegata.graph.claims.voices import voices

if TYPE_CHECKING:
    from allegata.graph.claims.traces import Trace

HOLDERS = {
    "https://w3id.org/allegata/id/place-harbour-town": "https://w3id.org/allegata/id/place-valley",
    "https://w3id.org/allegata/id/place-mill-town": "https://w3id.org/allegata/id/place-valley",
    "https://w3id.org/allegata/id/first-army": "https://w3id.org/allegata/id/northland",
}


def traces(*sources: str) -> list[Trace]:
    """The traces of documents; each begins with its publisher's name."""
    documents = [toy_reader.document_of(f"# publisher={source}") for source in sources]
    claims = [claim for document in documents for claim in toy_reader.read(document, None).claims]
    dates = {document.id: document.published for document in documents}
    found = (
        trace_of(claim, voices(documents), HOLDERS, said=dates[claim.document]) for claim in claims
    )
    return [trace for trace in found if trace is not None]
