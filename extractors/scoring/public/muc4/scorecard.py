"""Score a reading against MUC-4's role fillers, fold by fold, beside trained systems.

The roles are filled by weights learnt from `train` (`fitted.py`), as the published systems are
learnt from it; the row "claims alone" is what claims fill without them (`roles.py`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from ...figures.counts import Counts
from ...figures.sheets import PRF_COLUMNS, Cell, Scorecard, Sheet, prf
from .ceaf import MEASURES, ceaf_ree
from .fitted import fillers_of, weights
from .gold import ROLES, Report, read_muc4
from .roles import roles_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ..selection import Reader, Selection
    from .ceaf import Entity

Fillers = Mapping[str, tuple["Entity", ...]]
"""The entities of each role."""
Found = tuple[Report, Fillers]
"""A report and the entities read out of it."""

PUBLISHED: Final = {"strict": 0.545, "stripped": 0.563, "relaxed": 0.608}
"""Micro F1 of GRIT (Du, Rush and Cardie 2021), learnt from the 1,300 of `train`, on `test`."""


def scorecard(path: Path, read: Reader, selection: Selection, *, listing: bool) -> Scorecard:
    """Score the folds of a folder, each in sheets of its own."""
    reports = selection.of(read_muc4(path), lambda report: report.document.source)
    found: list[Found] = []
    alone: list[Found] = []
    for report in reports:
        reading = read(report.document)
        found.append((report, fillers_of(reading, weights())))
        alone.append((report, roles_of(reading)))
    sheets = [
        sheet
        for fold in sorted({report.fold for report, _ in found})
        for sheet in _sheets(fold, _of_fold(fold, found), _of_fold(fold, alone))
    ]
    notes = (
        "role-filler entities by CEAF-REE, the templates of a text as one; micro over entities,",
        "macro over roles; filled by weights learnt from train, but for those of claims alone;",
        "published: GRIT, learnt from train too, on the fold test",
    )
    errors = tuple(_listing(*one) for one in found) if listing else ()
    return Scorecard("muc4", notes, tuple(sheets), errors)


def figures(found: Sequence[Found], measure: str) -> dict[str, Counts]:
    """Return the counts of each role under one reading of "is one", then of all as `micro`."""
    same = MEASURES[measure]
    by_role = {
        role: sum((ceaf_ree(read[role], gold.roles[role], same) for gold, read in found), Counts())
        for role in ROLES
    }
    return {**by_role, "micro": sum(by_role.values(), Counts())}


def macro(by_role: Mapping[str, Counts]) -> tuple[float, float, float]:
    """Return the means of precision, recall and F1 over the roles, 0 where one has none."""
    rows = [by_role[role] for role in ROLES]
    shares = ((c.precision or 0, c.recall or 0, c.f1 or 0) for c in rows)
    precision, recall, f1 = (sum(column) / len(rows) for column in zip(*shares, strict=True))
    return precision, recall, f1


def _of_fold(fold: str, found: Sequence[Found]) -> list[Found]:
    return [one for one in found if one[0].fold == fold]


def _sheets(fold: str, found: Sequence[Found], alone: Sequence[Found]) -> list[Sheet]:
    sheets = []
    for measure in MEASURES:
        counted = figures(found, measure)
        rows: list[tuple[Cell, ...]] = [
            (*prf(name, counts), PUBLISHED[measure] if name == "micro" else None)
            for name, counts in counted.items()
        ]
        rows.append(("macro", *macro(counted), None, None, None, None))
        rows.append((*prf("micro, claims alone", figures(alone, measure)["micro"]), None))
        columns = ("role", *PRF_COLUMNS, "published")
        title = f"{fold}, {len(found)} reports: {measure}"
        sheets.append(Sheet(title, columns, tuple(rows)))
    return sheets


def _listing(report: Report, read: Fillers) -> str:
    lines = [f"== {report.document.source}"]
    for role in ROLES:
        gold = "; ".join("/".join(sorted(entity)) for entity in report.roles[role])
        found = "; ".join("/".join(sorted(entity)) for entity in read[role])
        if gold or found:
            lines.append(f"  {role:<8} gold {gold or '-'} | read {found or '-'}")
    return "\n".join([*lines, ""])
