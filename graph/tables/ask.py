"""Asking a store: a named question or SPARQL, its values as terms or by what things are called."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from ...ontology.errors import QueryError
from ...ontology.namespaces import compact
from ..claims.fillers import INANIMATE
from ..formats.naming import is_resource
from ..store.limited import answer_within
from ..store.queries import question
from .table import Table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..store.answers import Answers, Rows, Value

NAMED = 100
"""Rows whose things are named: more than a table shows."""
_AT_ONCE = 500
"""Things whose names are looked up by one question."""


class Page(TypedDict, total=False):
    """Which rows of an answer, all where nothing is said, and how long it may take."""

    limit: int | None
    offset: int
    seconds: float | None


def ask(store: Answers, asked: str, values: Mapping[str, object], **page: Unpack[Page]) -> Table:
    """Return the answer to ``asked``: a question of the package, a .rq file, or SPARQL.

    ``values`` fill the parameters of a question. Raises ``QueryError`` for a question or a
    parameter that there is not, a value that names nothing, SPARQL that does not parse or does
    more than read, and an answer that takes longer than ``seconds``.
    """
    if is_sparql(asked):
        if values:
            raise QueryError(f"SPARQL takes no values; write {', '.join(values)} into it")
        words, text = "", asked
    else:
        found = question(asked)
        words = found.question
        told = {key: valued(store, key, str(values[key])) for key in values}
        limit, offset = page.get("limit"), page.get("offset", 0)
        text = found.filled(told, limit=limit, offset=offset)
        if found.has_pages:
            page = {"seconds": page.get("seconds")}
    columns, rows = _answer(store, asked, text, **page)
    return Table(words, columns, tuple(rows), names(store, rows[:NAMED]))


def choices(store: Answers, asked: str, **page: Unpack[Page]) -> Table:
    """Return what each parameter of a question may be: the values that lead to an answer.

    A parameter that the graph gives no values for, such as a day, has one row with its default.
    """
    found = question(asked)
    rows: list[tuple[Value, ...]] = []
    for parameter in found.parameters:
        answer = _answer(store, asked, found.choices(parameter.name), **page)
        told: list[Value] = [value for (value,) in answer.rows if value is not None]
        rows += [
            (parameter.name, value, parameter.default, parameter.purpose)
            for value in told or [None]
        ]
    columns = ("parameter", "value", "default", "purpose")
    return Table(found.question, columns, tuple(rows), names(store, rows))


def _answer(store: Answers, asked: str, text: str, **page: Unpack[Page]) -> Rows:
    """Answer SPARQL; what is wrong with a question of a file is told with its name."""
    limit, offset, seconds = page.get("limit"), page.get("offset", 0), page.get("seconds")
    try:
        if seconds is None or store.path is None:
            return store.query(text, limit=limit, offset=offset)
        return answer_within(seconds, store.path, text, limit=limit, offset=offset)
    except QueryError as error:
        if is_sparql(asked):
            raise
        raise QueryError(f"{asked}: {error}") from error


def is_sparql(asked: str) -> bool:
    """Say whether ``asked`` is a query itself: neither a name nor a path has a brace in it."""
    return "{" in asked


def valued(store: Answers, name: str, value: str) -> str:
    """Return a value for the parameter ``name``; what something is called becomes its IRI.

    An actor that is told as another is that one. Where several things are called so, the
    parameter ``place`` means the place; any other means the actor. Raises ``QueryError`` where
    nothing, or still more than one thing, is called so.
    """
    if ":" in value or value.startswith('"') or not value[:1].isalpha():
        return value
    label = value.lower().replace("\\", "\\\\").replace('"', '\\"')
    answer = store.query(
        "SELECT DISTINCT ?thing ?class WHERE { ?called rdfs:label ?label ; al:toldAs ?thing . "
        f'?thing a ?class FILTER(LCASE(STR(?label)) = "{label}") }} ORDER BY ?thing'
    )
    kinds = {str(thing): str(kind).rpartition("#")[2] for thing, kind in answer.rows}
    places = [thing for thing, kind in kinds.items() if kind == "Location"]
    others = [thing for thing, kind in kinds.items() if kind not in INANIMATE]
    found = (places if name == "place" else others) or list(kinds)
    if not found:
        raise QueryError(f"nothing in the case is called {value!r}; write an IRI such as id:iran")
    if len(found) > 1:
        raise QueryError(f"{value!r} names more than one: write one of {_listed(found)}")
    return found[0]


def _listed(iris: Sequence[str]) -> str:
    return ", ".join(map(compact, iris))


def names(store: Answers, rows: Sequence[tuple[Value, ...]]) -> dict[str, str]:
    """Return what the things in ``rows`` are called, by IRI; a claim by its words."""
    found = sorted({cell for row in rows for cell in row if is_resource(cell)})
    called: dict[str, str] = {}
    for start in range(0, len(found), _AT_ONCE):
        listed = " ".join(f"<{iri}>" for iri in found[start : start + _AT_ONCE])
        answer = store.query(
            f"SELECT ?thing ?label WHERE {{ VALUES ?thing {{ {listed} }} "
            "?thing rdfs:label|dct:title|(al:evidence/al:quote) ?label } "
            "ORDER BY ?thing DESC(?label)"
        )
        called |= {str(thing): str(label) for thing, label in answer.rows}
    return called
