"""Rows for people and programs: beside each id what it is called, beside each claim its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...ontology.identity import ID
from ...ontology.namespaces import AL
from ..formats.naming import is_resource

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ..store.answers import Value

_CLAIM = ID + "claim-"


def with_names(
    columns: Sequence[str], rows: Sequence[Sequence[Value]], names: Mapping[str, str]
) -> tuple[tuple[str, ...], list[tuple[Value, ...]]]:
    """Return ``columns`` and ``rows`` with a column of names after each column of things.

    A column of claims is followed by their words (``claim_quote``), any other by names
    (``event_name``). Left out is a column that would say again what the rows say already, and
    one of terms, which are words themselves.
    """
    places: list[tuple[str, int, bool]] = []
    for at, column in enumerate(columns):
        places.append((column, at, False))
        words = [names.get(str(row[at])) if _is_thing(row[at]) else None for row in rows]
        if any(words) and not _is_told(words, rows):
            kind = "quote" if _are_claims(rows, at) else "name"
            places.append((f"{column}_{kind}", at, True))
    return tuple(name for name, _, _ in places), [
        tuple(names.get(str(row[at])) if named else row[at] for _, at, named in places)
        for row in rows
    ]


def _is_thing(value: Value) -> bool:
    return is_resource(value) and not str(value).startswith(str(AL))


def _are_claims(rows: Sequence[Sequence[Value]], at: int) -> bool:
    return all(str(row[at]).startswith(_CLAIM) for row in rows if row[at] is not None)


def _is_told(words: Sequence[str | None], rows: Sequence[Sequence[Value]]) -> bool:
    """Say whether a column has these words already."""
    return any(all(map(_same, column, words)) for column in _columns(rows))


def _same(cell: Value, word: str | None) -> bool:
    return word is None or cell == word


def _columns(rows: Sequence[Sequence[Value]]) -> Iterator[tuple[Value, ...]]:
    return zip(*rows, strict=True)
