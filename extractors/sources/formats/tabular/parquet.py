"""Read a Parquet file: one document for each row, a batch of rows at a time.

pyarrow is an extra: with it the package would be twice as large for a kind that few hold.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from .....ontology.records import Document, Failure
from ...reading import File, empty
from ...rows.table import Table, no_text
from .tables import has_text

if TYPE_CHECKING:
    from collections.abc import Iterator

_BATCH: Final = 200
"""Rows that are held at once."""

_LOOKED_AT: Final = 20


def read_parquet(file: File) -> Iterator[Document | Failure]:
    """Yield a document or a failure for each row of a Parquet file."""
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError:
        remedy = "install it with: pip install 'allegata[parquet]'; or write the file as CSV"
        yield Failure(file.source, "Parquet is read with pyarrow, which is not installed", remedy)
        return
    try:
        table = parquet.ParquetFile(file.path)
        names = [str(name) for name in table.schema_arrow.names]
        yield from _documents(file, names, table)
    except (pa.ArrowException, OSError) as error:
        told = " ".join(str(error).split())[:200]
        reason = f"the Parquet file is damaged: {told}"
        yield Failure(file.source, reason, "write it again; what came before was read")


def _documents(file: File, names: list[str], opened: Any) -> Iterator[Document | Failure]:
    if not has_text(file, names):
        shown = [row for _, row in zip(range(_LOOKED_AT), _rows(opened), strict=False)]
        yield no_text(file.source, names, shown, None)
        return
    table = Table(file)
    count = 0
    for number, row in enumerate(_rows(opened), 1):
        count = number
        yield from table.documents(number, row)
    if not count:
        yield empty(file.source)
    yield from table.told()


def _rows(opened: Any) -> Iterator[dict[str, object]]:
    for batch in opened.iter_batches(batch_size=_BATCH, use_threads=False):
        for row in batch.to_pylist():
            yield {str(name): _value(cell) for name, cell in row.items()}


def _value(cell: object) -> object:
    """Return a cell as a row of JSON has it: days in ISO form, bytes as text."""
    if isinstance(cell, dict):
        return {str(name): _value(inner) for name, inner in cell.items()}
    if isinstance(cell, list):
        return [_value(inner) for inner in cell]
    if isinstance(cell, datetime):
        whole = cell.hour == cell.minute == cell.second == 0
        return cell.date().isoformat() if whole else cell.isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, bytes):
        return cell.decode("utf-8", "replace")
    return cell if cell is None or isinstance(cell, str | int | float | bool) else str(cell)
