"""Read the lexicon files, and refuse a wrong line with its file and number.

A lexicon is a JSON-lines file in ``lexicon/en/``, edited by people who know the conflict; the
names of actors and places lie in ``lexicon/`` itself and serve all languages. The lexicons of names
and nouns have a fixed shape (``SHAPES``); the others need one object per line, no line twice.
``actors.jsonl`` is the knowledge base of actors: its rows of one ``entry`` (``PARTS``) are read as
a lexicon of their own.
"""

from __future__ import annotations

import json
from importlib.resources import files
from types import UnionType
from typing import TYPE_CHECKING, Any, Final

from ...ontology.errors import LexiconError
from ..words.languages import added, language, per_language, spoken
from .own_actors import with_own

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable

_SHARED: Final = files(__package__)
_Shape = dict[str, type | UnionType]

_DATED: Final[_Shape] = {
    "valid_from": str | None,
    "valid_until": str | None,
    "wikidata": str | None,
    "sources": dict,
}

SHAPES: Final[dict[str, _Shape]] = {
    "states": {
        "entry": str,
        "id": str,
        "name": str,
        "aliases": list,
        "demonyms": list,
        "capital": str | None,
        "metonyms": list,
        "short": list,
        "leaders_adj": list,
        "iso2": str | None,
        "region": str,
        "status": str,
        "part_of": str | None,
        **_DATED,
    },
    "organisations": {
        "entry": str,
        "id": str,
        "name": str,
        "aliases": list,
        "kind": str,
        "actor_type": str,
        "country": str | None,
        "part_of": str | None,
        "ambiguous": list,
        **_DATED,
    },
    "figures": {
        "entry": str,
        "id": str,
        "name": str,
        "aliases": list,
        "actor_type": str,
        "country": str | None,
        "sources": dict,
    },
    "state_bodies": {
        "body": str,
        "name": str,
        "nouns": list,
        "kind": str,
        "actor_type": str,
        "part_of": str | None,
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
    "shared_names": {"name": str, "usual": str, "other": str},
    "division_shorts": {"name": str, "state": str, "shorts": list},
}
"""The keys and value types of each lexicon of names; every list is a list of strings."""

PARTS: Final[dict[str, str]] = {
    "states": "state",
    "organisations": "body",
    "figures": "figure",
}
"""The lexicons that are the rows of actors.jsonl with this ``entry``."""

_IDENTITY: Final[dict[str, tuple[str, ...]]] = {
    "actors": ("id",),
    "state_bodies": ("body",),
    "actor_nouns": ("noun",),
    "weapons": ("lemma",),
    "objects": ("noun",),
    "places": ("name", "state"),
    "place_stops": ("name",),
    "shared_names": ("name",),
    "division_shorts": ("name", "state"),
}


@per_language
def read_lexicon(name: str) -> tuple[dict[str, Any], ...]:
    """Return the rows of ``lexicon/xx/<name>.jsonl`` in file order, each one checked.

    ``xx`` is the language that is being read; one that has no such file, nor shares it with all
    others, has no rows. The rows are shared between callers: read them, do not write to them.

    >>> read_lexicon("states")[0]["id"]
    'abkhazia'
    """
    if name in PARTS:
        return tuple(row for row in read_lexicon("actors") if row["entry"] == PARTS[name])
    file = _file(name, spoken().lexicon)
    if name == "actors" and file is not None and added():
        shipped = parse_lexicon(name, file.read_text(encoding="utf-8"))
        return tuple(with_own(shipped, map(json.loads, added())))
    if file is not None:
        return tuple(parse_lexicon(name, file.read_text(encoding="utf-8")))
    if _file(name, language("en").lexicon) is None:
        known = sorted({*_names(_SHARED), *_names(language("en").lexicon), *PARTS})
        raise LexiconError(f"no lexicon is called {name!r}; there are: {', '.join(known)}")
    return ()


def _file(name: str, folder: Traversable) -> Traversable | None:
    """Return the file of a lexicon: a language's own, else the one that all languages share."""
    places = (folder / f"{name}.jsonl", _SHARED / f"{name}.jsonl")
    return next((file for file in places if file.is_file()), None)


def _names(folder: Traversable) -> list[str]:
    names = (file.name for file in folder.iterdir())
    return [name.removesuffix(".jsonl") for name in names if name.endswith(".jsonl")]


def parse_lexicon(name: str, text: str) -> Iterator[dict[str, Any]]:
    """Yield the rows of the JSON lines in ``text``, checked against the shape of ``name``."""
    seen: dict[tuple[object, ...], int] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        where = f"{name}.jsonl, line {number}"
        row = _parse(line, where)
        shape = _shape(name, row, where)
        if shape is not None:
            _check_shape(row, shape, where)
        identity = tuple(row[key] for key in _IDENTITY[name]) if name in _IDENTITY else (line,)
        if identity in seen:
            raise LexiconError(
                f"{where}: {identity[0]!r} stands already in line {seen[identity]}; keep one"
            )
        seen[identity] = number
        yield row


def _shape(name: str, row: dict[str, Any], where: str) -> _Shape | None:
    """Return the shape of a row: in actors.jsonl that of its ``entry``."""
    if name != "actors":
        return SHAPES.get(name)
    shapes = {entry: SHAPES[part] for part, entry in PARTS.items()}
    if row.get("entry") not in shapes:
        raise LexiconError(
            f"{where}: entry is {row.get('entry')!r}; it must be one of {', '.join(shapes)}"
        )
    return shapes[row["entry"]]


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
