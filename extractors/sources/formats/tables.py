"""Read JSONL and CSV: one document for each row, row by row.

Columns: ``id``, ``text`` (required), ``title``, ``publisher``, ``published``, ``author``, ``url``,
``language``, ``kind``; others are ignored. A row's fields are taken as they stand: an absent
publisher stays absent.
"""

from __future__ import annotations

import csv
import json
from itertools import islice
from typing import IO, TYPE_CHECKING

from ....ontology.records import Document, Failure
from ..encoding import UndecodableError, decode, normal
from ..reading import FIELDS, File, document, empty, too_large
from ..segmentation.segments import cut
from .fields import check_fields

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_HEAD = 100_000
_LINES = 100_000
"""Bytes at the head of a table and lines after them by which its encoding is told."""


def read_jsonl(file: File) -> Iterator[Document | Failure]:
    """Yield a document or a failure for each line of a JSON lines file."""
    read_any = False
    with file.path.open("rb") as stream:
        for number, raw in enumerate(stream, 1):
            if not raw.strip():
                continue
            read_any = True
            yield from _json_row(file, number, raw)
    if not read_any:
        yield empty(file.source)


def _json_row(file: File, number: int, raw: bytes) -> Iterator[Document | Failure]:
    if len(raw) > file.most_bytes:
        yield too_large(file.source, len(raw), file.most_bytes, number)
        return
    try:
        row = json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        yield Failure(file.source, "the line is not UTF-8", "save the file as UTF-8", number)
        return
    except (json.JSONDecodeError, RecursionError) as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else "nested too deeply"
        remedy = "write one complete JSON object per line"
        yield Failure(file.source, f"the line is not JSON: {reason}", remedy, number)
        return
    if not isinstance(row, dict):
        remedy = 'write an object such as {"id": "a1", "text": "…"}'
        yield Failure(
            file.source, f"the line is a JSON {_name(row)}, not an object", remedy, number
        )
        return
    yield from _row_documents(file, number, row)


def read_csv(file: File) -> Iterator[Document | Failure]:
    """Yield a document or a failure for each row of a CSV or TSV file with a header line."""
    try:
        with file.path.open("rb") as stream:
            seen = decode(_telling(stream))
        yield from seen.failures(file.source)
        with file.path.open(encoding=seen.encoding, errors="replace", newline="") as table:
            yield from _csv_rows(file, table)
    except UndecodableError as error:
        yield Failure(file.source, error.reason, error.remedy)


def _csv_rows(file: File, table: IO[str]) -> Iterator[Document | Failure]:
    csv.field_size_limit(max(csv.field_size_limit(), file.most_bytes))
    head = table.readline()
    table.seek(0)
    delimiter = "\t" if file.path.suffix.lower() == ".tsv" else _delimiter(head)
    rows = csv.reader(table, delimiter=delimiter, strict=True)
    number = 0
    try:
        names = [name.strip().lower().lstrip("\ufeff") for name in next(rows, [])]
        if not any(names):
            yield empty(file.source)
            return
        if "text" not in names:
            remedy = (
                "name the columns in the first line: id,text,title,publisher,published,author,url"
            )
            yield Failure(file.source, f"no column 'text' among {', '.join(names)}", remedy, 1)
            return
        number = rows.line_num
        for row in rows:
            first, number = number + 1, rows.line_num
            if row:
                yield from _row_documents(file, first, dict(zip(names, row, strict=False)))
    except csv.Error as error:
        remedy = 'close every quoted field and double each " inside it'
        yield Failure(file.source, f"the table breaks off: {error}", remedy, rows.line_num)


def _row_documents(
    file: File, number: int, row: Mapping[str, object]
) -> Iterator[Document | Failure]:
    text = row.get("text")
    if not isinstance(text, str) and text is not None:
        remedy = "put the document's text there as a string"
        yield Failure(file.source, f"'text' is a {_name(text)}", remedy, number)
        return
    if text is None:
        remedy = 'name the field with the document\'s text "text"'
        yield Failure(file.source, f"no 'text' among {', '.join(map(str, row))}", remedy, number)
        return
    plain = normal(text)
    if not plain.strip():
        yield empty(file.source, number)
        return
    given = row.get("id")
    source = normal(str(given)).strip() if given not in (None, "") else f"{file.source}:{number}"
    stated = {name: _text(row.get(name)) for name in FIELDS}
    fields, failures = check_fields(file.source, stated, number)
    yield from failures
    raw = json.dumps(row, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    original = raw.encode("utf-8", "surrogatepass")
    yield document(source, plain, fields, raw=original, segments=cut(plain))


def _text(value: object) -> str | None:
    return None if value is None else normal(str(value)).strip() or None


def _name(value: object) -> str:
    names = {list: "list", dict: "object", str: "string", bool: "boolean", type(None): "null"}
    return names.get(type(value), "number")


def _delimiter(head: str) -> str:
    return max(",;\t|", key=head.count)


def _telling(stream: IO[bytes]) -> bytes:
    """Return the head of a table and, line for line, what of the rest is not plain ASCII."""
    head = stream.read(_HEAD) + stream.readline()
    return head + b"".join(b"\n" if row.isascii() else row for row in islice(stream, _LINES))
