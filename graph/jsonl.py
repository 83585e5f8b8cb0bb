"""Claims and the other records as JSON lines: the interchange format between stages.

Keys come in the order of the record's fields, text stays unescaped UTF-8, lines end in a
newline. ``mentions.jsonl`` leaves ``name`` out and says ``document`` and ``source`` first.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from functools import cache
from types import UnionType
from typing import TYPE_CHECKING, Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from ..ontology.errors import CaseError

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator
    from pathlib import Path

    from ..ontology.records import Document, Mention

Record = TypeVar("Record")


def plain(value: Any) -> Any:
    """Return ``value`` as dicts, lists and scalars; a record's keys in the order of its fields."""
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    return value


def record(kind: type[Record], value: dict[str, Any]) -> Record:
    """Return the record of ``kind`` that ``plain`` made ``value`` of; unknown keys are an error.

    Raises ``TypeError`` for a missing or an unknown key.
    """
    types = _types(cast("Hashable", kind))
    known = {key: _restored(types.get(key, Any), item) for key, item in value.items()}
    return kind(**known)


def line(value: Any) -> str:
    """Return a record or a dict as one line of JSON with its newline."""
    return json.dumps(plain(value), ensure_ascii=False) + "\n"


def mention_line(document: Document, mention: Mention) -> str:
    """Return a mention as a line of mentions.jsonl."""
    return line(
        {
            "document": document.id,
            "source": document.source,
            "start": mention.start,
            "end": mention.end,
            "text": mention.text,
            "kind": mention.kind,
            "id": mention.id,
        }
    )


def write_lines(path: Path, lines: Iterable[str]) -> int:
    """Write ``lines`` to ``path`` in one step (a half-written file is never seen); count them."""
    part = path.with_name(path.name + ".part")
    count = 0
    with part.open("w", encoding="utf-8", newline="\n") as out:
        for text in lines:
            out.write(text)
            count += 1
    part.replace(path)
    return count


def read_objects(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON lines file; a bad line is a ``CaseError`` that names it."""
    with path.open(encoding="utf-8", newline="\n") as file:
        for number, text in enumerate(file, start=1):
            try:
                value = json.loads(text)
            except json.JSONDecodeError as error:
                raise CaseError(
                    f"{path}, line {number}: not JSON ({error.msg}); build the case again"
                ) from error
            yield value


def read_records(kind: type[Record], path: Path) -> Iterator[Record]:
    """Yield the records of a JSON lines file; a bad line is a ``CaseError`` that names it."""
    for number, value in enumerate(read_objects(path), start=1):
        try:
            yield record(kind, value)
        except (TypeError, AttributeError) as error:
            raise CaseError(
                f"{path}, line {number}: not a {kind.__name__} ({error}); build the case again"
            ) from error


@cache
def _types(kind: Hashable) -> dict[str, Any]:
    return get_type_hints(kind)


def _restored(kind: Any, value: Any) -> Any:
    """Turn lists back into tuples and objects back into records, as the annotation says."""
    if value is None:
        return None
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        kind = next(part for part in get_args(kind) if part is not type(None))
        origin = get_origin(kind)
    if origin is tuple:
        inner = get_args(kind)[0]
        return tuple(_restored(inner, item) for item in value)
    if is_dataclass(kind) and isinstance(kind, type):
        return record(kind, value)
    return value
