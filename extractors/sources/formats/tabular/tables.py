"""Read JSONL and CSV: one document for each row, row by row.

The columns ``id``, ``text``, ``title``, ``publisher``, ``published``, ``author``, ``url``,
``language`` and ``kind`` give the fields of those names; in exports that are known, and where the
user names others, those do. A row's fields are taken as they stand: an absent publisher stays
absent. Columns that are not read are told once for a table.
"""

from __future__ import annotations

import csv
import json
from itertools import islice
from typing import IO, TYPE_CHECKING

from .....ontology.records import Document, Failure
from ...columns import key
from ...encoding import UndecodableError, decode
from ...reading import File, empty, too_large
from ...rows.schemas import schema_of
from ...rows.table import Table, kind_of, no_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Protocol

    class Rows(Protocol):
        """What ``csv.reader`` gives: rows, and the line at which it is."""

        line_num: int

        def __iter__(self) -> Iterator[list[str]]: ...
        def __next__(self) -> list[str]: ...


_HEAD = 100_000
_LINES = 100_000
"""Bytes at the head of a table and lines after them by which its encoding is told."""

_LOOKED_AT = 20
"""Rows by which a column that looks like text is told."""


def read_jsonl(file: File) -> Iterator[Document | Failure]:
    """Yield a document or a failure for each line of a JSON lines file."""
    table = Table(file)
    read_any = False
    with file.path.open("rb") as stream:
        for number, raw in enumerate(stream, 1):
            if not raw.strip():
                continue
            read_any = True
            yield from _json_row(table, number, raw)
    if not read_any:
        yield empty(file.source)
    yield from table.told()


def _json_row(table: Table, number: int, raw: bytes) -> Iterator[Document | Failure]:
    file = table.file
    if len(raw) > file.most_bytes:
        yield too_large(file.source, len(raw), file.most_bytes, number)
        return
    try:
        row = json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        yield Failure(file.source, "the line is not UTF-8", "save the file as UTF-8", number)
        return
    except (ValueError, RecursionError) as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else "nested too deeply"
        remedy = "write one complete JSON object per line"
        yield Failure(file.source, f"the line is not JSON: {reason}", remedy, number)
        return
    if not isinstance(row, dict):
        remedy = 'write an object such as {"id": "a1", "text": "…"}'
        yield Failure(
            file.source, f"the line is a JSON {kind_of(row)}, not an object", remedy, number
        )
        return
    yield from table.documents(number, row)


def read_csv(file: File) -> Iterator[Document | Failure]:
    """Yield a document or a failure for each row of a CSV or TSV file with a header line."""
    try:
        with file.path.open("rb") as stream:
            seen = decode(_telling(stream))
        yield from seen.failures(file.source)
        with file.path.open(encoding=seen.encoding, errors="replace", newline="") as stream:
            yield from _csv_rows(file, stream)
    except UndecodableError as error:
        yield Failure(file.source, error.reason, error.remedy)


def _csv_rows(file: File, stream: IO[str]) -> Iterator[Document | Failure]:
    csv.field_size_limit(max(csv.field_size_limit(), file.most_bytes))
    head = stream.readline(_HEAD)
    stream.seek(0)
    delimiter = "\t" if file.path.suffix.lower() == ".tsv" else _delimiter(head)
    rows = csv.reader(stream, delimiter=delimiter, strict=True)
    try:
        names = [name.strip().lstrip("\ufeff") for name in next(rows, [])]
        if not any(names):
            yield empty(file.source)
            return
        if not has_text(file, names):
            shown = [dict(zip(names, row, strict=False)) for row in islice(rows, _LOOKED_AT)]
            yield no_text(file.source, names, shown, 1)
            return
        yield from _csv_documents(file, names, rows)
    except csv.Error as error:
        remedy = 'close every quoted field and double each " inside it'
        yield Failure(file.source, f"the table breaks off: {error}", remedy, rows.line_num)


def _csv_documents(file: File, names: list[str], rows: Rows) -> Iterator[Document | Failure]:
    """Yield a document or a failure for each row; cells without a column are told."""
    table = Table(file)
    number = rows.line_num
    for row in rows:
        first, number = number + 1, rows.line_num
        if row:
            yield from table.documents(first, dict(zip(names, row, strict=False)))
        if len(row) > len(names) and any(row[len(names) :]):
            reason = f"the row has {len(row)} cells, the table {len(names)} columns"
            remedy = "quote cells that hold the delimiter; what lies beyond was not read"
            yield Failure(file.source, reason, remedy, first)
    yield from table.told()


def has_text(file: File, names: Sequence[str]) -> bool:
    """Tell whether a column gives the text: as the user says, or as the export is known to."""
    present = frozenset(map(key, names))
    wanted = (*file.columns.of.get("text", ()), *schema_of(present).columns.of["text"])
    return any(key(name) in present for name in wanted)


def _delimiter(head: str) -> str:
    return max(",;\t|", key=head.count)


def _telling(stream: IO[bytes]) -> bytes:
    """Return the head of a table and, line for line, what of the rest is not plain ASCII."""
    head = stream.read(_HEAD) + stream.readline()
    return head + b"".join(b"\n" if row.isascii() else row for row in islice(stream, _LINES))
