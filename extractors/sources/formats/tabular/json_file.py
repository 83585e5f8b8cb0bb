"""Read a JSON file: one object, a list of them, or an export that holds such a list.

Where the objects lie is told by their shape: the longest list of objects in the file, at most
four keys down (``articles`` of GDELT, ``hits.hits[]._source`` of Elasticsearch). Objects one
after another, as in JSON lines, are read line by line. A chat export becomes one document.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from .....ontology.records import Document, Failure
from ...chats.telegram import is_telegram, telegram_documents
from ...encoding import UndecodableError, decode
from ...reading import File, empty, too_large
from ...rows.table import Table, kind_of
from .tables import read_jsonl

if TYPE_CHECKING:
    from collections.abc import Iterator

_TIMES_LARGER: Final = 10
"""A JSON file, which is held in memory as a whole, may hold this many texts of the largest size."""

_DEEPEST: Final = 4


def read_json(file: File) -> Iterator[Document | Failure]:
    """Yield a document or a failure for each object of a JSON file."""
    most = file.most_bytes * _TIMES_LARGER
    size = file.path.stat().st_size
    if size > most:
        yield too_large(file.source, size, most)
        return
    try:
        text = decode(file.path.read_bytes()).text
        loaded = json.loads(text)
    except UndecodableError as error:
        yield Failure(file.source, error.reason, error.remedy)
    except RecursionError:
        yield _nested(file)
    except ValueError as error:
        yield from _broken(file, text, error)
    else:
        yield from _documents(file, loaded)


def _documents(file: File, loaded: Any) -> Iterator[Document | Failure]:
    if is_telegram(loaded):
        yield from telegram_documents(file, loaded)
        return
    rows = objects_in(loaded)
    if not rows:
        is_empty = loaded in (None, "", [], {})
        remedy = 'write an object such as {"id": "a1", "text": "…"}, or a list of them'
        reason = f"a JSON {kind_of(loaded)} without objects"
        yield empty(file.source) if is_empty else Failure(file.source, reason, remedy)
        return
    table = Table(file)
    for number, row in enumerate(rows, 1):
        yield from table.documents(number, row)
    if isinstance(loaded, list) and len(rows) < len(loaded):
        reason = f"{len(loaded) - len(rows)} entries of the list are no objects and were not read"
        yield Failure(file.source, reason, 'write each as an object such as {"text": "…"}')
    yield from table.told()


def objects_in(loaded: Any) -> list[dict[str, Any]]:
    """Return the objects that are the rows of an export.

    >>> objects_in({"took": 3, "hits": {"hits": [{"_source": {"text": "a"}}]}})
    [{'text': 'a'}]
    """
    if isinstance(loaded, list):
        return [_source(item) for item in loaded if isinstance(item, dict)]
    if not isinstance(loaded, dict):
        return []
    is_row = "text" in loaded or any(_is_phrase(value) for value in loaded.values())
    if is_row:
        return [loaded]
    lists = list(_lists(loaded))
    longest = max(lists, key=len, default=None)
    return [loaded] if longest is None else [_source(item) for item in longest]


def _is_phrase(value: object) -> bool:
    return isinstance(value, str) and len(value.split()) > 3


def _lists(value: dict[str, Any], depth: int = 0) -> Iterator[list[dict[str, Any]]]:
    for inner in value.values():
        if isinstance(inner, list) and inner and all(isinstance(item, dict) for item in inner):
            yield inner
        elif isinstance(inner, dict) and depth < _DEEPEST:
            yield from _lists(inner, depth + 1)


def _source(item: dict[str, Any]) -> dict[str, Any]:
    """Return an object without the wrapper that Elasticsearch puts around it."""
    inner = item.get("_source")
    return inner if isinstance(inner, dict) else item


def _broken(file: File, text: str, error: ValueError) -> Iterator[Document | Failure]:
    """Yield the lines of a file that is JSON lines under another name; else where it breaks off."""
    first = next((line for line in text.split("\n") if line.strip()), "")
    if not first:
        yield empty(file.source)
    elif _is_object(first):
        yield from read_jsonl(file)
    else:
        where = error if isinstance(error, json.JSONDecodeError) else None
        reason = where.msg if where is not None else str(error)
        remedy = "get the file again, or cut it to whole objects, one per line of a .jsonl file"
        line = where.lineno if where is not None else None
        yield Failure(file.source, f"not JSON: {reason}", remedy, line)


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _nested(file: File) -> Failure:
    return Failure(file.source, "nested too deeply", "write one flat JSON object per line")
