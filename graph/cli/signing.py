"""``allegata score sign``: draw rows of a case to be judged, and read the verdicts back."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import typer

from ..case import Case
from ..signing import figures
from ..signing.sample import sample, sheet_rows
from ..signing.sheet import read_sheet, sheet_text, write_sheet
from .output import Format, write_rows

if TYPE_CHECKING:
    from pathlib import Path


def draw(path: Path, *, rows: int, seed: int, every: bool, out: Path | None) -> None:
    """Write a sheet of drawn claims to a file, or to standard output."""
    case = Case.open(path)
    claims = list(case.claims())
    threshold = 0.0 if every else case.settings().threshold
    drawn = sample(claims, rows=rows, seed=seed, threshold=threshold)
    laid = sheet_rows(drawn, claims, case.documents())
    if out is None:
        sys.stdout.write(sheet_text(laid))
        return
    write_sheet(laid, out)
    typer.echo(f"{out}: {len(drawn)} of {len(claims)} claims to judge", err=True)


def tell(path: Path, sheet: Path, *, as_json: bool) -> None:
    """Print what a filled sheet says of a case."""
    rows = read_sheet(sheet, {claim.id for claim in Case.open(path).claims()})
    form = Format.JSON if as_json else Format.TABLE
    write_rows(figures.SHARES, figures.share_rows(rows), form)
    write_rows(("error", "harmful", "wrong"), figures.error_rows(rows), form)
    reliability = [
        (band.name, band.rows, f"{band.confidence:.2f}", f"{band.signable:.2f}")
        for band in figures.bands(rows)
    ]
    write_rows(figures.RELIABILITY, reliability, form)
    error = figures.calibration_error(rows)
    if as_json:
        write_rows(("expected calibration error",), [(round(error, 4),)], form)
    else:
        typer.echo(f"expected calibration error {error:.3f} over {len(rows)} judged rows")
