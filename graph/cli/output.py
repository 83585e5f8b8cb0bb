"""How the command line writes rows: a table for people, CSV or JSON lines for programs."""

from __future__ import annotations

import csv
import json
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from ..formats.safe_cells import safe

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.table import Table


class Format(StrEnum):
    """How rows are written."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


class ChainFormat(StrEnum):
    """How chains are written: as rows, or as a picture in Mermaid's words."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    MERMAID = "mermaid"


def chosen(form: Format | None) -> Format:
    """Return the format asked for; a table on a terminal and JSON lines in a pipe otherwise."""
    return form or (Format.TABLE if sys.stdout.isatty() else Format.JSON)


def write_rows(columns: Sequence[str], rows: Iterable[Sequence[Any]], form: Format | None) -> None:
    """Write ``rows`` to standard output; in CSV, what a spreadsheet would run is made safe."""
    form = chosen(form)
    if form is Format.JSON:
        for row in rows:
            sys.stdout.write(
                json.dumps(dict(zip(columns, row, strict=True)), ensure_ascii=False) + "\n"
            )
    elif form is Format.CSV:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([safe(cell) for cell in row] for row in rows)
    else:
        write_table(columns, list(rows))


def write_table(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """Write a table for people, with the number of its rows."""
    _print(_table(columns, rows))
    sys.stdout.write(f"{len(rows)} row{'s' if len(rows) != 1 else ''}\n")


def write_pairs(pairs: Iterable[tuple[str, object]]) -> None:
    """Write names and numbers beneath each other."""
    _print(_table(("", ""), list(pairs), heading=False))


def _table(columns: Sequence[str], rows: Sequence[Any], *, heading: bool = True) -> Table:
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold", show_header=heading)
    for column in columns:
        table.add_column(Text(column), overflow="fold")
    for row in rows:
        table.add_row(*(Text("" if cell is None else str(cell)) for cell in row))
    return table


def _print(table: Table) -> None:
    from rich.console import Console

    Console(highlight=False, width=None if sys.stdout.isatty() else 200).print(table)
