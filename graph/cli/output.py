"""How the command line writes rows: a table for people, CSV or JSON lines for programs."""

from __future__ import annotations

import csv
import json
import os
import re
import sys
import textwrap
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.cells import cell_len

from ..formats.safe_cells import safe
from .fitting import fitted, terminal_width

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


_MARGIN = re.compile(r" *(?:\d+\.? +|[a-z]+(?: [a-z]+)?  +)?")
"""What a line that goes on beneath itself begins with: a number, or the name of a field."""


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


RollUp = Annotated[
    bool, typer.Option("--roll-up", help="Tell a state's bodies (forces, ministries) as the state.")
]
Wide = Annotated[
    bool,
    typer.Option("--wide", help="Tables as wide as they come, a line for each row (less -S)."),
]


def chosen(form: Format | None) -> Format:
    """Return the format asked for; a table on a terminal and JSON lines in a pipe otherwise."""
    return form or (Format.TABLE if sys.stdout.isatty() else Format.JSON)


def write_rows(
    columns: Sequence[str],
    rows: Iterable[Sequence[Any]],
    form: Format | None,
    *,
    wide: bool = False,
) -> None:
    """Write ``rows`` to standard output; a ``wide`` table has a line for each, however long.

    In CSV, what a spreadsheet would run is made safe.
    """
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
        write_table(columns, list(rows), wide=wide)


def write_table(
    columns: Sequence[str], rows: Sequence[Sequence[Any]], *, wide: bool = False
) -> None:
    """Write a table for people, fitted to the terminal, with the number of its rows."""
    told = [["" if cell is None else str(cell) for cell in row] for row in rows]
    table = fitted(columns, told, width=None if wide else terminal_width())
    sys.stdout.writelines(f"{line}\n" for line in (*map(bold, table.heading), *table.body))
    sys.stdout.write(f"{len(rows)} row{'s' if len(rows) != 1 else ''}\n")


def write_pairs(pairs: Iterable[tuple[str, object]]) -> None:
    """Write names and numbers beneath each other."""
    told = [(name, str(value)) for name, value in pairs]
    widest = max((len(name) for name, _ in told), default=0)
    sys.stdout.writelines(f"{name:<{widest}}  {value}\n" for name, value in told)


def tell(told: str) -> None:
    """Write lines for people; on a terminal those too long go on beneath themselves, indented.

    What stands before two spaces (the name of a field) or a number keeps its column.
    """
    if sys.stdout.isatty():
        told = "".join(_laid(line, terminal_width()) for line in told.splitlines(keepends=True))
    sys.stdout.write(told)


def _laid(line: str, width: int) -> str:
    if cell_len(line.rstrip("\n")) <= width:
        return line
    margin = _MARGIN.match(line)
    under = " " * (margin.end() if margin else 0)
    words = line.rstrip("\n")
    return f"{textwrap.fill(words, width, subsequent_indent=under, break_on_hyphens=False)}\n"


def bold(words: str) -> str:
    """Return words in bold on a terminal; plain in a pipe, with NO_COLOR, or on a dumb terminal."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return words if plain or not sys.stdout.isatty() else f"\x1b[1m{words}\x1b[0m"
