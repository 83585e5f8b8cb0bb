"""Who must not be named, and what to call them instead: the list of a case.

The list is CSV or JSON lines with ``name``, ``pseudonym`` and, where there are any, ``aliases``
joined by ";". A case keeps it as ``restricted/pseudonyms.jsonl``, for the owner of the files
alone: outside the store, so that no query, export, view or rdflib user can reach a real name,
whatever the question. The graph says only which actors go by a pseudonym.
"""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...ontology.errors import PseudonymError
from ..formats.jsonl import line, write_lines
from .name_words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_SHORTEST = 3
"""Letters that a name of one word must have."""

MADE_UP = "Person"
"""What stands before the made-up name of somebody whom a case hides by itself."""

COLUMNS = ("name", "pseudonym", "aliases")
"""What a row of a list has; the last may be absent."""


@dataclass(frozen=True, slots=True, order=True)
class Person:
    """One person under protection; ``names`` are the name and its aliases."""

    pseudonym: str
    names: tuple[str, ...]

    @property
    def called(self) -> tuple[str, ...]:
        """What the person is called instead; a made-up name also stands by itself."""
        title, _, rest = self.pseudonym.partition(" ")
        return (self.pseudonym, rest) if title == MADE_UP and rest else (self.pseudonym,)


@dataclass(frozen=True, slots=True)
class _Row:
    """A person with the place in the list that says so."""

    where: str
    person: Person


def read_list(path: Path | str) -> tuple[Person, ...]:
    """Return the persons of a list, sorted; ``PseudonymError`` names file, line and remedy."""
    path = Path(path)
    rows = [_row(f"{path}, line {number}", values) for number, values in _values(path)]
    if not rows:
        raise PseudonymError(f"{path} names nobody; write one row for each person to protect")
    _check(rows)
    return tuple(sorted(row.person for row in rows))


def kept_list(case: Path) -> tuple[Person, ...]:
    """Return the list that the case in the folder ``case`` keeps, empty where it has none."""
    path = _path(case)
    return read_list(path) if path.exists() else ()


def keep_list(case: Path, persons: Iterable[Person], *, number: int | None = None) -> None:
    """Keep ``persons`` in the case folder, where only the owner of the files may read them.

    With a ``number`` the list waits beside the one that holds until ``switch_list``.
    """
    path = _path(case) if number is None else _waiting(case, number)
    path.parent.mkdir(mode=0o700, exist_ok=True)
    path.parent.chmod(0o700)
    rows = (
        dict(zip(COLUMNS, (first, person.pseudonym, ";".join(rest)), strict=True))
        for person in sorted(persons)
        for first, *rest in [person.names]
    )
    write_lines(path, map(line, rows))
    path.chmod(0o600)


def switch_list(case: Path, number: int) -> None:
    """Let the list that waits as ``number`` hold from now on; others that wait are removed."""
    if _waiting(case, number).exists():
        _waiting(case, number).replace(_path(case))
    for path in _path(case).parent.glob("next-*.jsonl*"):
        path.unlink()


def _path(case: Path) -> Path:
    return case / "restricted" / "pseudonyms.jsonl"


def _waiting(case: Path, number: int) -> Path:
    return case / "restricted" / f"next-{number}.jsonl"


def _values(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the number of each line of a list with its values."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield from (_json_rows if path.suffix == ".jsonl" else _csv_rows)(path, file)
    except UnicodeDecodeError as error:
        raise PseudonymError(f"{path} is not UTF-8; save it as UTF-8") from error


def _json_rows(path: Path, file: Iterable[str]) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, text in enumerate(file, start=1):
        if not text.strip():
            continue
        try:
            values = json.loads(text)
        except json.JSONDecodeError:
            values = None
        if not isinstance(values, dict):
            raise PseudonymError(
                f"{path}, line {number}: no JSON object; "
                'write {"name": "…", "pseudonym": "…"} on one line'
            )
        yield number, values


def _csv_rows(path: Path, file: Iterable[str]) -> Iterator[tuple[int, dict[str, Any]]]:
    rows = csv.DictReader(file, strict=True)
    try:
        missing = set(COLUMNS[:2]).difference(rows.fieldnames or ())
        if missing:
            raise PseudonymError(
                f"{path}, line 1: no column {' and no column '.join(sorted(missing))}; "
                f"name the columns {','.join(COLUMNS)} in the first line"
            )
        yield from ((rows.line_num, values) for values in rows)
    except csv.Error as error:
        raise PseudonymError(
            f"{path}, line {rows.line_num}: the table breaks off ({error}); "
            'close every quoted field and double each " inside it'
        ) from error


def _row(where: str, values: dict[str, Any]) -> _Row:
    """Return a row of a list with its values in order; each must be a text or absent."""
    unknown = [str(name) for name in values if name not in COLUMNS]
    if unknown:
        remedy = "put a field with a comma in quotes" if None in values else "remove it"
        raise PseudonymError(f"{where}: more than {', '.join(COLUMNS)}; {remedy}")
    texts = {name: values.get(name) or "" for name in COLUMNS}
    for column, value in texts.items():
        if not isinstance(value, str):
            raise PseudonymError(f"{where}: {column!r} is no text; write it in quotes")
    name, pseudonym = (" ".join(texts[column].split()) for column in COLUMNS[:2])
    aliases = (" ".join(alias.split()) for alias in texts["aliases"].split(";"))
    names = dict.fromkeys((name, *sorted(filter(None, aliases))))
    for column, value in (("name", name), ("pseudonym", pseudonym)):
        if not words(value):
            raise PseudonymError(f"{where}: the {column} is empty; write one with a letter in it")
    return _Row(where, Person(pseudonym, tuple(names)))


def _check(rows: Sequence[_Row]) -> None:
    """Refuse a list that would tell two people as one, or put a name back, or replace words."""
    names: dict[tuple[str, ...], str] = {}
    pseudonyms: dict[tuple[str, ...], str] = {}
    for row in rows:
        for name in row.person.names:
            _check_name(name, row.where)
        for known, values, what in (
            (names, row.person.names, "name"),
            (pseudonyms, (row.person.pseudonym,), "pseudonym"),
        ):
            for value in values:
                first = known.setdefault(_key(value), row.where)
                if first != row.where:
                    raise PseudonymError(
                        f"{row.where}: the {what} {value!r} is that of {first}, too; "
                        f"give each person a {what} of their own, on one line"
                    )
    listed = {word for name in names for word in name}
    for row in rows:
        for word in _key(row.person.pseudonym):
            if word in listed:
                raise PseudonymError(
                    f"{row.where}: the pseudonym {row.person.pseudonym!r} has the word {word!r} "
                    "of a listed name; choose one that shares no word with any name of the list"
                )


def is_listable(name: str) -> bool:
    """Say whether a name can be hidden by itself: it is no common word, which would go as well."""
    own = _key(name)
    return len(own) > 1 or bool(own and len(own[0]) >= _SHORTEST and own[0] not in _common_words())


def _check_name(name: str, where: str) -> None:
    own = _key(name)
    if own and not is_listable(name):
        raise PseudonymError(
            f"{where}: the name {name!r} is a common word, and every use of it would be replaced; "
            "list it with the other names of the person"
        )
    if not own:
        raise PseudonymError(f"{where}: the name {name!r} has no letter; write it in letters")


def _key(name: str) -> tuple[str, ...]:
    return tuple(word.folded for word in words(name))


@cache
def _common_words() -> frozenset[str]:
    text = resources.files(__package__).joinpath("common_words.txt").read_text("utf-8")
    return frozenset(text.split())
