"""Read the lexicon files, and refuse a wrong line with its file and number.

A lexicon is a JSON-lines file in ``lexicon/``, edited by people who know the conflict. The
lexicons of names and nouns have a fixed shape (``SHAPES``); the others need one object per
line, no line twice.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from types import UnionType
from typing import TYPE_CHECKING, Any, Final

from ...ontology.errors import LexiconError

if TYPE_CHECKING:
    from collections.abc import Iterator

_Shape = dict[str, type | UnionType]

SHAPES: Final[dict[str, _Shape]] = {
    "states": {
        "id": str,
        "name": str,
        "aliases": list,
        "demonyms": list,
        "capital": str | None,
        "metonyms": list,
        "short": list,
        "leaders_adj": list,
        "iso2": str | None,
        "wikidata": str | None,
        "region": str,
        "status": str,
        "part_of": str | None,
    },
    "organisations": {
        "id": str,
        "name": str,
        "aliases": list,
        "kind": str,
        "actor_type": str,
        "country": str | None,
        "part_of": str | None,
        "ambiguous": list,
        "wikidata": str | None,
    },
    "actor_nouns": {
        "noun": str,
        "plural": str,
        "kind": str,
        "actor_type": str,
        "role": str | None,
        "group": str | None,
    },
    "weapons": {
        "lemma": str,
        "forms": list,
        "kind": str,
        "class": str,
        "arms": bool,
        "exact": bool,
    },
    "objects": {"noun": str, "plural": str, "protected": bool, "class": str},
    "places": {
        "name": str,
        "aliases": list,
        "state": str | None,
        "precision": str,
        "lat": int | float | None,
        "long": int | float | None,
    },
    "place_stops": {"name": str, "why": str},
}
"""The keys and value types of each lexicon of names; every list is a list of strings."""

_IDENTITY: Final[dict[str, tuple[str, ...]]] = {
    "states": ("id",),
    "organisations": ("id",),
    "actor_nouns": ("noun",),
    "weapons": ("lemma",),
    "objects": ("noun",),
    "places": ("name", "state"),
    "place_stops": ("name",),
}


@cache
def read_lexicon(name: str) -> tuple[dict[str, Any], ...]:
    """Return the rows of ``lexicon/<name>.jsonl`` in file order, each one checked.

    The rows are shared between callers: read them, do not write to them.

    >>> read_lexicon("states")[0]["id"]
    'abkhazia'
    """
    folder = files(__package__)
    file = folder / f"{name}.jsonl"
    if not file.is_file():
        known = sorted(f.name.removesuffix(".jsonl") for f in folder.iterdir() if f.name[-1] == "l")
        raise LexiconError(f"no lexicon is called {name!r}; there are: {', '.join(known)}")
    return tuple(parse_lexicon(name, file.read_text(encoding="utf-8")))


def parse_lexicon(name: str, text: str) -> Iterator[dict[str, Any]]:
    """Yield the rows of the JSON lines in ``text``, checked against the shape of ``name``."""
    seen: dict[tuple[object, ...], int] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        where = f"{name}.jsonl, line {number}"
        row = _parse(line, where)
        if name in SHAPES:
            _check_shape(row, SHAPES[name], where)
        identity = tuple(row[key] for key in _IDENTITY[name]) if name in _IDENTITY else (line,)
        if identity in seen:
            raise LexiconError(
                f"{where}: {identity[0]!r} stands already in line {seen[identity]}; keep one"
            )
        seen[identity] = number
        yield row


def _parse(line: str, where: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise LexiconError(f"{where}: not JSON ({error}); write one object per line") from error
    if not isinstance(row, dict):
        raise LexiconError(f"{where}: {line[:40]!r} is not an object; write {{...}}")
    return row


def _check_shape(row: dict[str, Any], shape: _Shape, where: str) -> None:
    if missing := [key for key in shape if key not in row]:
        raise LexiconError(f"{where}: {', '.join(missing)} missing; add it, null if not known")
    if unknown := [key for key in row if key not in shape]:
        raise LexiconError(
            f"{where}: unknown key {', '.join(unknown)}; the keys are {', '.join(shape)}"
        )
    for key, wanted in shape.items():
        value = row[key]
        right = isinstance(value, wanted) and (wanted is bool or not isinstance(value, bool))
        if wanted is list and right:
            right = all(isinstance(item, str) and item.strip() == item != "" for item in value)
        if wanted is str and right:
            right = value.strip() == value != ""
        if not right:
            wanted_name = "list of words" if wanted is list else _type_name(wanted)
            raise LexiconError(f"{where}: {key} is {value!r}; it must be a {wanted_name}")


def _type_name(wanted: type | UnionType) -> str:
    return wanted.__name__ if isinstance(wanted, type) else str(wanted).replace("None", "null")
