"""What can be asked, here or elsewhere: a question in SPARQL, and rows of Python's values."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from ...ontology.namespaces import PREFIXES

if TYPE_CHECKING:
    from pathlib import Path

Value = str | int | float | bool | None

_INTEGERS = frozenset(PREFIXES["xsd"] + name for name in ("integer", "nonNegativeInteger", "int"))
_DECIMALS = frozenset(PREFIXES["xsd"] + name for name in ("decimal", "double", "float"))
_BOOLEAN = PREFIXES["xsd"] + "boolean"


class Rows(NamedTuple):
    """The answer to a SELECT: IRIs and strings as str, numbers and booleans as Python's own."""

    columns: tuple[str, ...]
    rows: list[tuple[Value, ...]]


class Answers(Protocol):
    """A store that answers; ``path`` is its folder where it has one on this machine."""

    @property
    def path(self) -> Path | None:
        """The folder of the store, None for one that is in memory or elsewhere."""

    def query(self, text: str, *, limit: int | None = None, offset: int = 0) -> Rows:
        """Answer a question: all of its rows, or ``limit`` after the first ``offset``."""


def value(text: str, kind: str) -> Value:
    """Return a literal of the type ``kind`` (an IRI) as Python knows it.

    >>> value("3", "http://www.w3.org/2001/XMLSchema#integer")
    3
    """
    if kind in _INTEGERS:
        return int(text)
    if kind in _DECIMALS:
        return float(text)
    if kind == _BOOLEAN:
        return text in ("true", "1")
    return text
