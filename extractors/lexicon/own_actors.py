"""Actors that a user adds to the knowledge base: JSON lines, CSV or FollowTheMoney entities.

Rows are those of ``actors.jsonl``; only the name must be there. Whatever name an own row claims,
no row of the package has any more. A row with ``watch`` is reported wherever a text mentions it.
FollowTheMoney: https://followthemoney.tech/explorer/ (schemata Person, Organization, ...).
"""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING, Any, Final

from ...ontology.errors import LexiconError
from ...ontology.identity import slug
from ...ontology.terms import names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_COLUMNS: Final = (
    "name", "aliases", "kind", "actor_type", "country", "part_of", "wikidata", "watch", "id",
)  # fmt: skip
_KINDS: Final = ("Person", "Organisation", "StateActor", "ArmedGroup")
_EMPTY: Final[dict[str, Any]] = {
    "entry": "body", "id": "", "name": "", "aliases": [], "kind": "Organisation",
    "actor_type": "Unidentified", "country": None, "part_of": None, "ambiguous": [],
    "valid_from": None, "valid_until": None, "wikidata": None, "sources": {},
}  # fmt: skip
"""A row of actors.jsonl with nothing in it."""

_SCHEMATA: Final = {
    "Person": ("Person", "Unidentified"),
    "Organization": ("Organisation", "Unidentified"),
    "PublicBody": ("Organisation", "Government"),
    "Company": ("Organisation", "Company"),
    "LegalEntity": ("Organisation", "Unidentified"),
}
"""Class and type of the entities of FollowTheMoney that are actors."""


def read_own(path: Path, states: Iterable[dict[str, Any]]) -> tuple[str, ...]:
    """Return the rows of a file as JSON, sorted by id, those of one id as they come.

    ``states`` are rows of actors.jsonl: a country is given by id, name or ISO code. Raises
    ``LexiconError`` with file, line and remedy.
    """
    known: dict[str, str] = {}
    for row in states:
        known |= {str(row[key]).casefold(): row["id"] for key in ("id", "name", "iso2") if row[key]}
    rows: dict[str, dict[str, Any]] = {}
    for where, values in _values(path):
        row = _row(values, where, known)
        if row["id"] in rows:
            raise LexiconError(f"{where}: {row['name']!r} stands in the file already; keep one")
        rows[row["id"]] = row
    if not rows:
        raise LexiconError(f"{path} names nobody; write one row for each actor")
    return tuple(json.dumps(rows[one], ensure_ascii=False) for one in sorted(rows))


def with_own(
    shipped: Iterable[dict[str, Any]], own: Iterable[dict[str, Any]]
) -> Iterator[dict[str, Any]]:
    """Yield the rows of the package without whatever ``own`` rows claim, and then those."""
    added = [{name: row[name] for name in _EMPTY} for row in own]
    claimed = {name for row in added for name in (row["name"], *row["aliases"])}
    ids = {row["id"] for row in added}
    for row in shipped:
        if row["entry"] == "body" and (row["id"] in ids or row["name"] in claimed):
            continue
        yield {
            key: [one for one in value if one not in claimed] if isinstance(value, list) else value
            for key, value in row.items()
        }
    yield from added


def _values(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield where each row stands, and its values."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise LexiconError(f"{path} is not UTF-8; save it as UTF-8") from error
    if path.suffix == ".csv":
        rows = csv.DictReader(text.splitlines())
        if "name" not in (rows.fieldnames or ()):
            raise LexiconError(f"{path}, line 1: no column name; there may be {','.join(_COLUMNS)}")
        yield from ((f"{path}, line {rows.line_num}", dict(row)) for row in rows)
        return
    for where, value in _objects(path, text):
        if not isinstance(value, dict):
            raise LexiconError(f'{where}: no object; write {{"name": …}}')
        found = _entity(value) if "schema" in value else value
        if found is not None:
            yield where, found


def _objects(path: Path, text: str) -> Iterator[tuple[str, Any]]:
    """Yield the objects of JSON lines, or of one JSON list."""
    if text.lstrip().startswith("["):
        try:
            yield from ((f"{path}, entity {n}", one) for n, one in enumerate(json.loads(text), 1))
        except json.JSONDecodeError as error:
            raise LexiconError(f"{path}, line {error.lineno}: not JSON ({error.msg})") from error
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                yield f"{path}, line {number}", json.loads(line)
            except json.JSONDecodeError as error:
                raise LexiconError(f"{path}, line {number}: not JSON ({error.msg})") from error


def _entity(value: dict[str, Any]) -> dict[str, Any] | None:
    """Return a FollowTheMoney entity as a row; None where it is no actor."""
    if value["schema"] not in _SCHEMATA:
        return None
    kind, actor_type = _SCHEMATA[value["schema"]]
    told = value.get("properties", {})
    name, *others = told.get("name") or [value.get("caption", "")]
    aliases = [*others, *told.get("alias", []), *told.get("previousName", [])]
    return {
        "name": name,
        "aliases": aliases,
        "kind": kind,
        "actor_type": actor_type,
        "country": next(iter(told.get("country", told.get("jurisdiction", []))), None),
        "wikidata": next(iter(told.get("wikidataId", [])), None),
        "watch": value.get("watch", False),
    }


def _row(values: dict[str, Any], where: str, states: dict[str, str]) -> dict[str, Any]:
    unknown = sorted(str(key) for key in values if key not in (*_EMPTY, "watch"))
    if unknown:
        raise LexiconError(f"{where}: unknown key {unknown[0]}; the keys are {', '.join(_COLUMNS)}")
    given = {key: value for key, value in values.items() if value not in (None, "")}
    name = str(given.get("name", "")).strip()
    if not name:
        raise LexiconError(f"{where}: no name; write one")
    aliases = given.get("aliases", [])
    if isinstance(aliases, str):
        aliases = [one.strip() for one in aliases.split(";") if one.strip()]
    row = _EMPTY | given | {"name": name, "id": given.get("id") or slug(name)}
    row["aliases"] = list(dict.fromkeys(map(str, aliases)))
    row["watch"] = str(given.get("watch", "")).casefold() in {"true", "yes", "1", "x"}
    for key, known in (("kind", _KINDS), ("actor_type", names("actorType"))):
        if row[key] not in known:
            raise LexiconError(f"{where}: no {key} {row[key]!r}; there are {', '.join(known)}")
    if row["country"] is not None:
        if str(row["country"]).casefold() not in states:
            raise LexiconError(f"{where}: no state {row['country']!r}; give its name or ISO code")
        row["country"] = states[str(row["country"]).casefold()]
    return row
