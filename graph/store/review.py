"""What people decided, as quads: assessments in graph ``review``, who is one in ``entities``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...ontology.identity import ID, digest, graph_iri, slug
from .quads import Quad, al, date, decimal, iri, text, value
from .rdf import ENTITIES, A

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..review.assessment import Assessment
    from ..review.decision import Decision
    from ..review.identity import Identity

REVIEW = iri(graph_iri("review"))

_VERDICTS = {"same": "Same", "not-same": "Different"}


def assessment_quads(assessment: Assessment) -> Iterator[Quad]:
    """Yield the quads of what was decided of a claim."""
    subject = iri(f"{ID}assessment-{digest(assessment.claim)}")
    pairs = [
        (A, al("Assessment")),
        (al("assesses"), iri(assessment.claim)),
        (al("status"), value("status", assessment.status)),
        (al("decision"), value("decision", assessment.decision)),
        (al("assessedBy"), iri(f"{ID}reviewer-{slug(assessment.by)}")),
        (al("assessedOn"), date(assessment.on)),
    ]
    if assessment.why:
        pairs.append((al("rationale"), text(assessment.why)))
    for name in assessment.edited:
        pairs.append((al("corrects"), al(_property(name))))
        pairs.append((al("readAs"), text(f"{name}: {_in_words(assessment.read.get(name))}")))
    yield from (Quad(subject, predicate, term, REVIEW) for predicate, term in pairs)


def decided_quads(decision: Decision, actors: tuple[str, ...]) -> Iterator[Quad]:
    """Yield the quads of a decision on whether two ``actors`` (IRIs) are one."""
    subject = iri(f"{ID}resolution-{decision.id}")
    why = f": {decision.why}" if decision.why else ""
    pairs = [
        (A, al("Resolution")),
        *((al("resolves"), iri(actor)) for actor in sorted(set(actors))),
        *(
            (al("inDocument"), iri(seen.document))
            for party in decision.actors
            for seen in party.seen
        ),
        (al("verdict"), text(_VERDICTS[decision.verb])),
        (al("score"), decimal(0.0)),
        (al("reason"), text(f"{decision.by} decided so on {decision.on[:10]}{why}")),
    ]
    yield from (Quad(subject, predicate, term, ENTITIES) for predicate, term in pairs)


def identity_quads(identity: Identity) -> Iterator[Quad]:
    """Yield that one actor stands for another; none where a document alone tells it so."""
    if not identity.document and identity.one != identity.id:
        yield Quad(iri(identity.id), al("resolvedTo"), iri(identity.one), ENTITIES)


def told_quad(entity: str, one: str) -> Quad:
    """Return the quad that says as whom an actor, a place or a thing is told: itself, mostly."""
    return Quad(iri(entity), al("toldAs"), iri(one), ENTITIES)


def _property(field: str) -> str:
    """Return the property that a field of a claim is written with.

    >>> _property("event_type")
    'eventType'
    """
    first, *rest = field.split("_")
    return first + "".join(part.capitalize() for part in rest)


def _in_words(read: Any) -> str:
    """Return what a field was read as: a value, names, or nobody."""
    if isinstance(read, dict):
        return str(read["name"])
    if isinstance(read, list):
        return "; ".join(map(_in_words, read)) or "nobody"
    return "nothing" if read is None else str(read)
