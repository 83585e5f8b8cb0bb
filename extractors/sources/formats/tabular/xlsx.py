"""Read an XLSX workbook: one document for each row of every sheet that has a column with text.

The first row that is not empty names the columns; formulas count as what they last gave.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from .....ontology.records import Document, Failure, Notice
from ...packed import PackedError, opened
from ...reading import File, empty
from ...rows.table import Table, no_text
from .tables import has_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LOOKED_AT: Final = 20
_Row = tuple[int, "Sequence[object]"]


def read_xlsx(file: File) -> Iterator[Document | Failure]:
    """Yield a document or a failure for each row, named by its sheet and number."""
    try:
        opened(file.path, "workbook").close()
    except PackedError as error:
        yield Failure(file.source, str(error), "open it and save it anew, or as CSV")
        return
    from openpyxl import load_workbook  # a quarter second that only workbooks need

    book = load_workbook(file.path, read_only=True, data_only=True, keep_links=False)
    try:
        sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        hidden = [sheet.title for sheet in book.worksheets if sheet.sheet_state != "visible"]
        if hidden:
            reason = f"hidden sheets were not read: {', '.join(hidden)}"
            yield Notice(file.source, reason, "show them and save the workbook, to read them")
        yield from _sheets(file, sheets)
    finally:
        book.close()


def _sheets(file: File, sheets: Sequence[Any]) -> Iterator[Document | Failure]:
    """Yield the documents of all sheets; one without texts is no failure where another has them."""
    textless: list[Failure] = []
    has_any = False
    for sheet in sheets:
        source = file.source if len(sheets) == 1 else f"{file.source}/{sheet.title}"
        rows = _filled(sheet)
        names = _names(next(rows, (0, ())))
        if has_text(file, names):
            has_any = True
            yield from _documents(replace(file, source=source), names, rows)
        elif names:
            shown = [_cells(names, row) for _, row in islice(rows, _LOOKED_AT)]
            textless.append(no_text(source, [name for name in names if name], shown, None))
        else:
            textless.append(empty(source))
    for failure in textless:
        told = Notice(failure.source, failure.reason, failure.remedy)
        yield told if has_any else failure


def _documents(
    file: File, names: Sequence[str], rows: Iterator[_Row]
) -> Iterator[Document | Failure]:
    table = Table(file)
    for line, row in rows:
        yield from table.documents(line, _cells(names, row))
    yield from table.told()


def _names(head: _Row) -> list[str]:
    names = ["" if cell is None else str(cell).strip() for cell in head[1]]
    return names if any(names) else []


def _filled(sheet: Any) -> Iterator[_Row]:
    """Yield the rows that are not empty, with their numbers."""
    sheet.reset_dimensions()  # what a workbook says of its size may be anything
    for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
        if any(cell is not None for cell in row):
            yield number, row


def _cells(names: Sequence[str], row: Sequence[object]) -> dict[str, object]:
    pairs = zip(names, row, strict=False)
    return {name: _value(cell) for name, cell in pairs if name}


def _value(cell: object) -> object:
    """Return a cell as a row of JSON has it: days in ISO form."""
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.hour == cell.minute == 0 else cell.isoformat()
    return cell.isoformat() if isinstance(cell, date) else cell
