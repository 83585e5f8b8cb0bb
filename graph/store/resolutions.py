"""Decisions on who is one as quads of the graph ``entities``, beside the actors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...ontology.identity import ID, digest
from .quads import Quad, al, decimal, iri, text
from .rdf import ENTITIES, A

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..resolution.decisions import Decision


def resolution_quads(decision: Decision) -> Iterator[Quad]:
    """Yield the quads of a decision; none where claims say already what it says.

    Profiles of one IRI that are not told apart need no word; those that differ are namesakes.
    """
    one, other = decision.one, decision.other
    if one.id == other.id and decision.verdict != "Different":
        return
    subject = iri(f"{ID}resolution-{digest(one, other)}")
    yield Quad(subject, A, al("Resolution"), ENTITIES)
    for actor in sorted({one.id, other.id}):
        yield Quad(subject, al("resolves"), iri(actor), ENTITIES)
    for document in sorted({*one.documents, *other.documents}):
        yield Quad(subject, al("inDocument"), iri(document), ENTITIES)
    yield Quad(subject, al("verdict"), text(decision.verdict), ENTITIES)
    yield Quad(subject, al("score"), decimal(decision.score), ENTITIES)
    yield Quad(subject, al("reason"), text(decision.reason), ENTITIES)
