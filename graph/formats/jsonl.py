"""Claims and the other records as JSON lines: the interchange format between stages.

Keys come in the order of the record's fields, text stays unescaped UTF-8, lines end in a
newline. ``mentions.jsonl`` leaves ``name`` out and says ``document`` and ``source`` first.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from functools import cache, partial
from types import UnionType
from typing import (
    TYPE_CHECKING,
    Any,
    Final,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

from ...ontology.errors import CaseError

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator
    from pathlib import Path

    from ...ontology.records import Document, Mention

Record = TypeVar("Record")
_SCALARS: Final = (str, int, float)


def plain(value: Any) -> Any:
    """Return ``value`` as dicts, lists and scalars; a record's keys in the order of its fields."""
    if value is None or isinstance(value, _SCALARS):
        return value
    if is_dataclass(value):
        return {name: plain(getattr(value, name)) for name in _names(cast("Hashable", type(value)))}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    return value


def record(kind: type[Record], value: dict[str, Any]) -> Record:
    """Return the record of ``kind`` that ``plain`` made ``value`` of; unknown keys are an error.

    Raises ``TypeError`` for a missing or an unknown key.
    """
    makers = _makers(cast("Hashable", kind))
    if makers:
        value = value | {key: make(value[key]) for key, make in makers.items() if key in value}
    return kind(**value)


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
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@cache
def _makers(kind: Hashable) -> dict[str, Callable[[Any], Any]]:
    """Return, for each field that JSON does not give back as it was, what restores it."""
    makers = {name: _maker(hint) for name, hint in get_type_hints(kind).items()}
    return {name: maker for name, maker in makers.items() if maker is not None}


def _maker(kind: Any) -> Callable[[Any], Any] | None:
    """Return what turns lists into tuples and objects into records; None where nothing does."""
    if get_origin(kind) in (Union, UnionType):
        (inner,) = (_maker(part) for part in get_args(kind) if part is not type(None))
        return inner and (lambda value: None if value is None else inner(value))
    if get_origin(kind) is tuple:
        items = _maker(get_args(kind)[0])
        return tuple if items is None else (lambda value: tuple(map(items, value)))
    return partial(record, kind) if isinstance(kind, type) and is_dataclass(kind) else None
