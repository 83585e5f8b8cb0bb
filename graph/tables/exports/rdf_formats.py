"""The graph of a case in the formats of RDF; equal cases give equal bytes."""

from __future__ import annotations

import json
import re
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from ....ontology.namespaces import PREFIXES, compact
from ...formats.sorting import sorted_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ...folder.case_folder import CaseFolder

_LOCAL = re.compile(r"[A-Za-z]+:[A-Za-z0-9_][A-Za-z0-9_-]*")
_LITERAL = re.compile(r'"(?P<text>(?:[^"\\]|\\.)*)"(?:\^\^<(?P<type>[^>]+)>|@(?P<lang>\S+))?')


class _Row(NamedTuple):
    """One quad, graph first, each term as N-Quads writes it."""

    graph: str
    subject: str
    predicate: str
    object: str


def nquads(case: CaseFolder) -> Iterator[str]:
    """Yield the graph as N-Quads, sorted."""
    return sorted_lines(case.store().nquads())


def trig(case: CaseFolder) -> Iterator[str]:
    """Yield the graph as TriG, named graph by named graph."""
    yield _prologue()
    for graph, rows in groupby(_rows(case), key=lambda row: row.graph):
        yield f"\n{_short(graph)} {{\n"
        yield from _blocks(rows)
        yield "}\n"


def turtle(case: CaseFolder) -> Iterator[str]:
    """Yield the union of all graphs as Turtle; which document says what is lost."""
    yield _prologue() + "\n"
    triples = (f"- {' '.join(row[1:])}\n" for row in _rows(case))
    yield from _blocks(_row(line) for line in sorted_lines(triples))


def jsonld(case: CaseFolder) -> Iterator[str]:
    """Yield the graph as JSON-LD in expanded form."""
    yield "["
    first = True
    for graph, rows in groupby(_rows(case), key=lambda row: row.graph):
        nodes = [_node(subject, own) for subject, own in groupby(rows, key=lambda r: r.subject)]
        text = json.dumps({"@id": graph[1:-1], "@graph": nodes}, ensure_ascii=False, indent=1)
        yield ("\n" if first else ",\n") + text
        first = False
    yield "\n]\n"


def _rows(case: CaseFolder) -> Iterator[_Row]:
    """Yield the quads sorted by graph, subject, predicate, object."""
    turned = (_turned(line) for line in case.store().nquads())
    return (_row(line) for line in sorted_lines(turned))


def _turned(line: str) -> str:
    subject, predicate, rest = line.split(" ", 2)
    value, graph = rest.removesuffix(" .\n").rsplit(" ", 1)
    return f"{graph} {subject} {predicate} {value}\n"


def _row(line: str) -> _Row:
    return _Row(*line.rstrip("\n").split(" ", 3))


def _prologue() -> str:
    return "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())


def _blocks(rows: Iterable[_Row]) -> Iterator[str]:
    """Yield one Turtle block for each subject."""
    for subject, own in groupby(rows, key=lambda row: row.subject):
        pairs = [f"{_verb(row.predicate)} {_short(row.object)}" for row in own]
        yield f"{_short(subject)} " + " ;\n    ".join(pairs) + " .\n"


def _verb(predicate: str) -> str:
    return "a" if predicate == f"<{PREFIXES['rdf']}type>" else _short(predicate)


def _short(term: str) -> str:
    if term.startswith("<"):
        name = compact(term[1:-1])
        return name if _LOCAL.fullmatch(name) else term
    return term


def _node(subject: str, rows: Iterable[_Row]) -> dict[str, Any]:
    node: dict[str, Any] = {"@id": subject[1:-1]}
    for predicate, own in groupby(rows, key=lambda row: row.predicate):
        if _verb(predicate) == "a":
            node["@type"] = [row.object[1:-1] for row in own]
        else:
            node[predicate[1:-1]] = [_value(row.object) for row in own]
    return node


def _value(term: str) -> dict[str, str]:
    match = _LITERAL.fullmatch(term)
    if match is None:
        return {"@id": term[1:-1]}
    value = {"@value": _unescaped(match["text"])}
    if match["type"]:
        value["@type"] = match["type"]
    if match["lang"]:
        value["@language"] = match["lang"]
    return value


def _unescaped(text: str) -> str:
    """Return an N-Quads string as it reads; its escapes are JSON's."""
    return str(json.loads(f'"{text}"', strict=False))
