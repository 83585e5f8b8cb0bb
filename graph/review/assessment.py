"""What was decided of one claim, and the claim as it is told after that."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from ...ontology.records import Claim
from ..formats.jsonl import plain, record

if TYPE_CHECKING:
    from .decision import Decision

DECISIONS = {"accept": "Accepted", "reject": "Rejected", "edit": "Edited"}
"""The review decision of the ontology for each verb."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """The last decision on a claim: Accepted, Edited or Rejected, by whom, on which day, why.

    ``edited`` are fields of the claim as claims.jsonl writes them, as they ought to be; ``read``
    are the same fields as they were read.
    """

    claim: str
    document: str
    decision: str
    status: str
    by: str
    on: str
    why: str
    edited: dict[str, Any]
    read: dict[str, Any] = field(default_factory=dict)


def assessed(
    before: Assessment | None, decision: Decision, claim: Claim, edited: dict[str, Any]
) -> Assessment:
    """Return the assessment after one more ``decision``; edits before it stay."""
    verdict = DECISIONS[decision.verb]
    after = (before.edited if before else {}) | edited
    as_read = plain(claim)
    status = "Unverified" if verdict == "Rejected" else "Alleged"
    if decision.verb == "accept" and decision.value:
        status = decision.value[0]
    return Assessment(
        claim=claim.id,
        document=claim.document,
        decision=verdict,
        status=status,
        by=decision.by,
        on=decision.on[:10],
        why=decision.why,
        edited=after,
        read={name: as_read[name] for name in after},
    )


def as_assessed(claim: Claim, assessment: Assessment | None) -> Claim | None:
    """Return ``claim`` as it is told; None where it was rejected.

    What a person has accepted or corrected is read for sure. The record itself is not touched.
    """
    if assessment is None:
        return claim
    if assessment.decision == "Rejected":
        return None
    return replace(corrected(claim, assessment), confidence=1.0, risk=0.0)


def corrected(claim: Claim, assessment: Assessment | None) -> Claim:
    """Return ``claim`` with the fields that a person has edited, rejected or not."""
    if assessment is None or not assessment.edited:
        return claim
    return record(Claim, plain(claim) | assessment.edited)
