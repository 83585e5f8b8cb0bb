"""The claims of a case as CSV: one row each."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from ....ontology.records import ROLES
from ...folder.decided import told_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ....ontology.records import Claim
    from ...folder.case_folder import CaseFolder


def claims_csv(case: CaseFolder) -> Iterator[str]:
    """Yield the claims as CSV, one row each; several fillers of a role are joined by "; ".

    They are as people decided they are told; ``decision`` says which of them were rejected.
    """
    columns: list[str] | None = None
    told = told_in(case)
    for claim in told.claims(case.claims(), rejected=True):
        assessment = told.assessments.get(claim.id)
        row = _flat(claim) | {"decision": assessment.decision if assessment else None}
        if columns is None:
            columns = list(row)
            yield _csv_line(columns)
        yield _csv_line(row.values())


def _flat(claim: Claim) -> dict[str, Any]:
    who = claim.claimer
    row: dict[str, Any] = {
        "id": claim.id,
        "document": claim.document,
        "source": claim.source,
        "start": claim.start,
        "end": claim.end,
        "quote": claim.quote,
        "claimer": who.name if who else None,
        "speech_act": claim.speech_act,
        "event_type": claim.event_type,
    }
    for role in ROLES:
        row[role] = "; ".join(filler.name for filler in getattr(claim, role))
    for name in ("polarity", "certainty", "temporality", "event_start", "event_end"):
        row[name] = getattr(claim, name)
    row["harm"] = "; ".join(f"{harm.type} {harm.count_min or ''}".strip() for harm in claim.harm)
    return row | {"confidence": claim.confidence}


def _csv_line(cells: Iterable[Any]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(cells)
    return out.getvalue()
