"""Asking a store: a named question or SPARQL, its values as terms or by what things are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...ontology.errors import QueryError
from ...ontology.namespaces import compact
from ..claims.fillers import INANIMATE
from ..formats.naming import is_resource
from ..store.queries import question
from .table import Table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..store.oxigraph import Store, Value

NAMED = 100
"""Rows whose things are named: more than a table shows."""


def ask(store: Store, asked: str, values: Mapping[str, object]) -> Table:
    """Return the answer to ``asked``: a question of the package, a .rq file, or SPARQL.

    ``values`` fill the parameters of a question. Raises ``QueryError`` for a question or a
    parameter that there is not, a value that names nothing, and SPARQL that does not parse.
    """
    if not is_sparql(asked):
        found = question(asked)
        filled = found.filled({key: valued(store, key, str(values[key])) for key in values})
        words, (columns, rows) = found.question, store.query(filled)
    elif values:
        raise QueryError(f"SPARQL takes no values; write {', '.join(values)} into it")
    else:
        words, (columns, rows) = "", store.query(asked)
    return Table(words, columns, tuple(rows), names(store, rows))


def is_sparql(asked: str) -> bool:
    """Say whether ``asked`` is a query itself: neither a name nor a path has a brace in it."""
    return "{" in asked


def valued(store: Store, name: str, value: str) -> str:
    """Return a value for the parameter ``name``; what something is called becomes its IRI.

    Where several things are called so, the parameter ``place`` means the place; any other means
    the actor. Raises ``QueryError`` where nothing, or still more than one thing, is called so.
    """
    if ":" in value or value.startswith('"') or not value[:1].isalpha():
        return value
    label = value.lower().replace("\\", "\\\\").replace('"', '\\"')
    answer = store.query(
        "SELECT DISTINCT ?thing ?class WHERE { ?thing rdfs:label ?label ; a ?class "
        f'FILTER(LCASE(STR(?label)) = "{label}") }} ORDER BY ?thing'
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


def names(store: Store, rows: Sequence[tuple[Value, ...]]) -> dict[str, str]:
    """Return what the first things in ``rows`` are called, by IRI; a claim by its words."""
    found = sorted({cell for row in rows[:NAMED] for cell in row if is_resource(cell)})
    listed = " ".join(f"<{iri}>" for iri in found)
    if not listed:
        return {}
    answer = store.query(
        f"SELECT ?thing ?label WHERE {{ VALUES ?thing {{ {listed} }} "
        "?thing rdfs:label|dct:title|(al:evidence/al:quote) ?label } ORDER BY ?thing DESC(?label)"
    )
    return {str(thing): str(label) for thing, label in answer.rows}
