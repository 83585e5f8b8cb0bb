"""The graph of a case as JSON-LD 1.1, with the context of the ontology at its head."""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING, Any

from ....ontology.context import coerced, context
from ....ontology.namespaces import PREFIXES
from .quad_rows import Row, literal, rows, short, verb

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ...folder.case_folder import CaseFolder

_INTEGER = PREFIXES["xsd"] + "integer"


def jsonld(case: CaseFolder) -> Iterator[str]:
    """Yield the graph as JSON-LD: one object for each named graph, in short names."""
    yield f'{{"@context": {json.dumps(context(), indent=1)},\n"@graph": ['
    first = True
    for graph, own in groupby(rows(case), key=lambda row: row.graph):
        nodes = [_node(subject, told) for subject, told in groupby(own, key=lambda r: r.subject)]
        value = {"@id": _named(graph), "@graph": nodes}
        text = json.dumps(value, ensure_ascii=False, indent=1)
        yield ("\n" if first else ",\n") + text
        first = False
    yield "\n]}\n"


def _node(subject: str, rows: Iterable[Row]) -> dict[str, Any]:
    node: dict[str, Any] = {"@id": _named(subject)}
    for predicate, own in groupby(rows, key=lambda row: row.predicate):
        if verb(predicate) == "a":
            node["@type"] = _one([_named(row.object) for row in own])
        else:
            name = _named(predicate).removeprefix("al:")
            name = name if name in context() else _named(predicate)
            node[name] = _one([_value(row.object, coerced(name)) for row in own])
    return node


def _value(term: str, kind: str) -> Any:
    """Return a value as short as the type that the context gives to it allows."""
    told = literal(term)
    if told is None:
        return _named(term) if kind == "@id" else {"@id": _named(term)}
    if told.language:
        return {"@value": told.text, "@language": told.language}
    if told.type and kind == _named(f"<{told.type}>"):
        whole = told.type == _INTEGER and str(int(told.text)) == told.text
        return int(told.text) if whole else told.text
    plain = not told.type and not kind
    return told.text if plain else {"@value": told.text, "@type": told.type or "xsd:string"}


def _one(values: list[Any]) -> Any:
    return values[0] if len(values) == 1 else values


def _named(term: str) -> str:
    """Return an IRI with a prefix where there is one for it, else whole."""
    name = short(term)
    return name[1:-1] if name.startswith("<") else name
