"""The sheet that a judge fills: written as CSV for spreadsheets, and read back.

A cell that begins as a formula does (`=`, `+`, `-`, `@`, a tab) is written behind an apostrophe,
which is taken off on reading: no spreadsheet runs what a document says. The file begins with a
byte order mark, so that spreadsheets read it as UTF-8; commas, semicolons and tabs are read.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from ...ontology.errors import QueryError
from .sample import COLUMNS, JUDGED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

    from .sample import Row

VERDICTS: Final = ("signable", "harmful", "wrong", "unsure")
"""Right as it stands; accuses wrongly, reverses or invents; not right; cannot be told."""
ERRORS: Final = (
    "role",
    "word sense",
    "commitment",
    "attribution",
    "reference",
    "name",
    "place or date",
    "parse",
    "other",
)
"""What went wrong in a row that cannot be signed."""
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
_MARK: Final = "\ufeff"


def sheet_text(rows: Iterable[Row]) -> str:
    """Return a sheet as CSV, without its byte order mark."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([_safe(row[name]) for name in COLUMNS] for row in rows)
    return out.getvalue()


def write_sheet(rows: Iterable[Row], path: Path) -> None:
    """Write a sheet to a file."""
    path.write_text(_MARK + sheet_text(rows), encoding="utf-8", newline="")


def read_sheet(path: Path, known: Collection[str]) -> list[Row]:
    """Return the rows of a sheet that have a verdict; `known` are the claims of the case.

    `QueryError` names each line with a verdict, an error or a claim that is none.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(
            f"{path}: cannot be read as UTF-8 text ({error}); save it as CSV"
        ) from error
    head = text.partition("\n")[0]
    lines = csv.DictReader(io.StringIO(text), delimiter=max(",;\t", key=head.count))
    missing = {"claim", "confidence", "kind", *JUDGED} - set(lines.fieldnames or ())
    if missing:
        raise QueryError(
            f"{path}: the columns {', '.join(sorted(missing))} are not there; fill a sheet that "
            "`allegata score sign CASE --out FILE` wrote"
        )
    rows: list[Row] = []
    faults: list[str] = []
    for found in lines:
        row = {name: _plain(found.get(name) or "") for name in COLUMNS}
        fault = _fault(row, known)
        if fault:
            faults.append(f"line {lines.line_num}: {fault}")
        elif row["verdict"]:
            rows.append(row)
    if faults:
        raise QueryError(f"{path}: {'; '.join(faults)}")
    return rows


def _fault(row: Row, known: Collection[str]) -> str | None:
    """Return what is wrong with a row; it also brings verdict and error to their listed form."""
    for name, listed in (("verdict", VERDICTS), ("error", ERRORS)):
        row[name] = " ".join(row[name].lower().split())
        if row[name] and row[name] not in listed:
            return f"no {name} is {row[name]!r}; there are {', '.join(listed)}"
    if row["claim"] not in known:
        return f"the case has no claim {row['claim']!r}; it was built anew: draw again"
    try:
        inside = 0 <= float(row["confidence"].replace(",", ".")) <= 1
    except ValueError:
        inside = False
    return None if inside else f"no confidence is {row['confidence']!r}"


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith((*_FORMULA, "'")) else cell


def _plain(cell: str) -> str:
    return cell[1:] if cell.startswith("'") else cell.strip()
