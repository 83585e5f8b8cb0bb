"""A plan of a draft: which stories are pinned, left out and captioned, and in which order.

A plan is a TOML file, written by hand or by the page of the draft ("Save plan")::

    title = "Arms for Midland"

    [[story]]
    key = "arms-1f2e3d4c"
    pinned = true
    caption = "The route that the ministry denies."

Stories stand in the order of the file; those that it does not name follow. A pinned one stays
even where others tell more; one that is ``hidden`` is left out.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from ...ontology.errors import QueryError

if TYPE_CHECKING:
    from pathlib import Path

PLAN = "stories.toml"
"""The plan that a case folder may hold."""


@dataclass(frozen=True, slots=True)
class Planned:
    """What a plan says of one story, by its key."""

    key: str
    pinned: bool = False
    hidden: bool = False
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """The title of a draft, "" for the case's, and what is planned, in order."""

    title: str = ""
    stories: tuple[Planned, ...] = ()


def read_plan(path: Path) -> Plan:
    """Return the plan in ``path``; a ``QueryError`` names what is wrong with it."""
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise QueryError(f"{path} is no TOML: {error}; mend it, or save the plan again") from error
    rows = told.pop("story", [])
    title = told.pop("title", "")
    if told or not isinstance(title, str) or not isinstance(rows, list):
        known = ", ".join(told) or "title or story"
        raise QueryError(f"{path}: {known} is not understood; a plan has title and [[story]]")
    return Plan(title, tuple(_planned(row, path) for row in rows))


def _planned(row: Any, path: Path) -> Planned:
    if not isinstance(row, dict) or not isinstance(row.get("key"), str):
        raise QueryError(f"{path}: a [[story]] has no key; each needs one, such as arms-1f2e3d4c")
    kinds = {field.name: str if field.type == "str" else bool for field in fields(Planned)}
    for name, value in row.items():
        if name not in kinds or not isinstance(value, kinds[name]):
            raise QueryError(
                f"{path}: {name} of {row['key']} is not understood; there are "
                "key and caption (text), pinned and hidden (true or false)"
            )
    return Planned(**row)
