"""The claims of a case as CSV: one row each."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from ....ontology.records import ROLES
from ...claims.tolls import counted
from ...folder.decided import told_in
from ...formats.safe_cells import safe

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ....ontology.records import Claim
    from ...folder.case_folder import CaseFolder


def claims_csv(case: CaseFolder) -> Iterator[str]:
    """Yield the claims as CSV, one row each; several fillers of a role are joined by "; ".

    They are as people decided they are told; ``decision`` says which of them were rejected.
    Cells that a spreadsheet would take for a formula are made safe.
    """
    return map(_safe_line, _rows(case))


def claims_csv_as_is(case: CaseFolder) -> Iterator[str]:
    """Yield the claims as ``claims_csv`` does, every cell as it stands, for programs."""
    return map(_csv_line, _rows(case))


def _rows(case: CaseFolder) -> Iterator[list[Any]]:
    columns: list[str] | None = None
    told = told_in(case)
    for claim in told.claims(case.claims(), rejected=True):
        assessment = told.assessments.get(claim.id)
        row = _flat(claim) | {"decision": assessment.decision if assessment else None}
        if columns is None:
            columns = list(row)
            yield columns
        yield list(row.values())


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
    row["harm"] = "; ".join(f"{one.type} {counted(one, '')}".strip() for one in claim.harm)
    return row | {"confidence": claim.confidence, "risk": claim.risk}


def _safe_line(cells: Iterable[Any]) -> str:
    return _csv_line(map(safe, cells))


def _csv_line(cells: Iterable[Any]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(cells)
    return out.getvalue()
