"""Draw claims of a case to be judged, each laid beside its sentence.

The draw depends on the seed and on the claims alone: the same case and seed give the same rows,
in the order of their documents.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Final

from ...ontology.errors import QueryError
from ...ontology.records import ROLES
from ..claims.shown import SHOWN_FROM, is_shown
from ..claims.tolls import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ...ontology.records import Claim, Document

JUDGED: Final = ("verdict", "error", "remark")
"""The columns that the judge fills."""
COLUMNS: Final = (
    "claim",
    "sentence",
    "event_type",
    *ROLES,
    "claimer",
    "relays",
    "speech_act",
    "polarity",
    "certainty",
    "temporality",
    "date",
    "harm",
    "confidence",
    "kind",
    "document",
    "start",
    "end",
    *JUDGED,
)
"""The columns of a sheet; `relays` are the inner claimers, the outermost first."""

Row = dict[str, str]


def sample(
    claims: Iterable[Claim], *, rows: int, seed: int, threshold: float = SHOWN_FROM
) -> list[Claim]:
    """Return up to `rows` claims, drawn from those that are shown from a confidence of `threshold`.

    `QueryError` where there are none.
    """
    known = sorted((c for c in claims if is_shown(c, threshold)), key=lambda claim: claim.id)
    if not known:
        raise QueryError("the case has no claims to judge; --all draws from unsure ones too")
    drawn = random.Random(seed).sample(known, min(rows, len(known)))  # noqa: S311 - no secret
    return sorted(drawn, key=lambda claim: (claim.document, claim.start, claim.end, claim.id))


def sheet_rows(
    drawn: Sequence[Claim], claims: Iterable[Claim], documents: Iterable[Document]
) -> list[Row]:
    """Return the rows of a sheet; what the judge fills is empty."""
    by_id = {claim.id: claim for claim in claims}
    papers = {document.id: document for document in documents}
    return [_row(claim, by_id, papers) for claim in drawn]


def _row(claim: Claim, by_id: Mapping[str, Claim], papers: Mapping[str, Document]) -> Row:
    paper = papers.get(claim.document)
    roles = {role: "; ".join(map(_named, getattr(claim, role))) for role in ROLES}
    dates = [day for day in (claim.event_start, claim.event_end) if day]
    harm = "; ".join(f"{one.type} {counted(one, '')}".strip() for one in claim.harm)
    row = {
        "claim": claim.id,
        "sentence": " ".join(claim.quote.split()),
        "event_type": claim.event_type,
        **roles,
        "claimer": claim.claimer.name if claim.claimer else "",
        "relays": "; ".join(_inner(claim, by_id)),
        "speech_act": claim.speech_act,
        "polarity": claim.polarity,
        "certainty": claim.certainty,
        "temporality": claim.temporality,
        "date": " to ".join(dates),
        "harm": harm,
        "confidence": f"{claim.confidence:.2f}",
        "kind": paper.kind if paper else "",
        "document": claim.source,
        "start": str(claim.start),
        "end": str(claim.end),
    }
    return row | dict.fromkeys(JUDGED, "")


def _named(filler: object) -> str:
    name, text = str(getattr(filler, "name", "")), str(getattr(filler, "text", ""))
    return name if name == text else f"{name} ({text})"


def _inner(claim: Claim, by_id: Mapping[str, Claim]) -> list[str]:
    found, waiting = list[str](), list(claim.relays)
    while waiting:
        inner = by_id.get(waiting.pop(0))
        if inner is not None and len(found) < len(by_id):
            found.append(inner.claimer.name if inner.claimer else "the document")
            waiting = [*inner.relays, *waiting]
    return found
