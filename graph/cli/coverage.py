"""``allegata coverage``: what of a case was read, what was left, and where it is silent."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ...ontology.errors import QueryError
from ..case import Case
from ..formats.jsonl import line
from .output import Format, Wide, write_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..tables.coverage import Covered

CaseFolder = Annotated[Path, typer.Argument(metavar="CASE", help="The case folder.")]


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command()(coverage)


def coverage(
    case: CaseFolder,
    sentences: Annotated[
        bool,
        typer.Option("--sentences", help="List the sentences that look like events and gave none."),
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Write JSON lines.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Write CSV.")] = False,
    wide: Wide = False,
) -> None:
    """Tell for each document, and in all, what was read, what was left, and where it is silent.

    Characters: read, boilerplate, in another language. Sentences: of what was read, with a claim
    (claimed), and with a word for an event but no claim (silent). Published: the date and what
    states it. Notes: dates that disagree, pages without text, footnotes, columns and attachments
    that were left, and sources that were not read at all.
    """
    from ..tables.coverage import COLUMNS, in_all
    from ..tables.coverage import coverage as covered

    if as_json and as_csv:
        raise QueryError("give one of --json and --csv")
    rows = list(covered(Case.open(case)))
    form = Format.JSON if as_json else Format.CSV if as_csv else Format.TABLE
    if sentences:
        write_rows(("source", "page", "start", "end", "sentence"), _silences(rows), form, wide=wide)
    elif as_json:
        sys.stdout.writelines(line(row.told()) for row in rows)
    else:
        told = rows if as_csv else [*rows, in_all(rows)]
        write_rows(COLUMNS, (tuple(row.row().values()) for row in told), form, wide=wide)


def _silences(rows: list[Covered]) -> Iterator[tuple[object, ...]]:
    for row in rows:
        for one in row.coverage.silent:
            yield row.source, one.page, one.start, one.end, one.text
