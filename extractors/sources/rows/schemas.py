"""The exports whose columns are known, one row of ``schemas.jsonl`` each.

``told_by`` are columns that only this export has together; ``shared`` are values of all its rows;
``ignored`` are columns that say nothing a reader of the graph would miss. First match wins.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ..columns import USUAL, Columns, key


@dataclass(frozen=True, slots=True)
class Schema:
    """A known export: how it is told, what its columns give, which of them need no word."""

    told_by: frozenset[str]
    columns: Columns
    ignored: frozenset[str]
    note: str


PLAIN = Schema(frozenset(), USUAL, frozenset(), "")
"""A table whose columns are called what the fields are called."""


def schema_of(present: frozenset[str]) -> Schema:
    """Return the export that has the columns ``present`` (compared names), else the plain table."""
    return next((schema for schema in schemas() if schema.told_by <= present), PLAIN)


@cache
def schemas() -> tuple[Schema, ...]:
    """Return the known exports."""
    text = files(__package__).joinpath("schemas.jsonl").read_text(encoding="utf-8")
    return tuple(_schema(json.loads(line)) for line in text.splitlines())


def _schema(row: dict[str, dict[str, str | list[str]]]) -> Schema:
    of = {
        name: (value,) if isinstance(value, str) else tuple(value)
        for name, value in row["columns"].items()
    }
    shared = {name: str(value) for name, value in row.get("shared", {}).items()}
    return Schema(
        frozenset(map(key, row["told_by"])),
        Columns(of, shared, str(row["name"])),
        frozenset(map(key, row.get("ignored", ()))),
        str(row.get("note", "")),
    )
