"""The quads of a case in order, and their terms as Turtle writes them."""

from __future__ import annotations

import json
import re
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from ....ontology.namespaces import PREFIXES, compact
from ...formats.sorting import sorted_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ...folder.case_folder import CaseFolder

_LOCAL = re.compile(r"[A-Za-z]+:[A-Za-z0-9_][A-Za-z0-9_-]*")
_LITERAL = re.compile(r'"(?P<text>(?:[^"\\]|\\.)*)"(?:\^\^<(?P<type>[^>]+)>|@(?P<lang>\S+))?')


class Row(NamedTuple):
    """One quad, graph first, each term as N-Quads writes it."""

    graph: str
    subject: str
    predicate: str
    object: str


class Literal(NamedTuple):
    """A literal as it reads, with the IRI of its type or its language, empty where there is none.

    ``text`` has its escapes read.
    """

    text: str
    type: str
    language: str


def rows(case: CaseFolder) -> Iterator[Row]:
    """Yield the quads sorted by graph, subject, predicate, object."""
    turned = (_turned(line) for line in case.store().nquads())
    return (row(line) for line in sorted_lines(turned))


def row(line: str) -> Row:
    """Return the quad in a line of graph, subject, predicate and object."""
    return Row(*line.rstrip("\n").split(" ", 3))


def prologue() -> str:
    """Return the prefixes as Turtle declares them."""
    return "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())


def blocks(rows: Iterable[Row]) -> Iterator[str]:
    """Yield one Turtle block for each subject."""
    for subject, own in groupby(rows, key=lambda row: row.subject):
        pairs = [f"{verb(row.predicate)} {short(row.object)}" for row in own]
        yield f"{short(subject)} " + " ;\n    ".join(pairs) + " .\n"


def verb(predicate: str) -> str:
    """Return a predicate as Turtle writes it."""
    return "a" if predicate == f"<{PREFIXES['rdf']}type>" else short(predicate)


def short(term: str) -> str:
    """Return a term with a prefix where there is one for it."""
    if term.startswith("<"):
        name = compact(term[1:-1])
        return name if _LOCAL.fullmatch(name) else term
    return term


def literal(term: str) -> Literal | None:
    """Return what a literal of N-Quads says; None for an IRI."""
    match = _LITERAL.fullmatch(term)
    if match is None:
        return None
    text = str(json.loads(f'"{match["text"]}"', strict=False))  # its escapes are JSON's
    return Literal(text, match["type"] or "", match["lang"] or "")


def _turned(line: str) -> str:
    subject, predicate, rest = line.split(" ", 2)
    value, graph = rest.removesuffix(" .\n").rsplit(" ", 1)
    return f"{graph} {subject} {predicate} {value}\n"
