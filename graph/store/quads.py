"""N-Quads terms and lines: text in, text out, nothing kept in memory."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from ...ontology.namespaces import AL
from ...ontology.terms import iri_of
from ..formats.dates import first_day

XSD = "http://www.w3.org/2001/XMLSchema#"

_FORBIDDEN = re.compile(r'[\x00-\x20<>"{}|^`\\]')

_ESCAPES = str.maketrans(
    {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
)


class Quad(NamedTuple):
    """Subject, predicate, object and graph, each written as N-Quads writes it."""

    subject: str
    predicate: str
    object: str
    graph: str

    def line(self) -> str:
        """Return the quad as a line of N-Quads, with its newline.

        >>> print(Quad("<s>", "<p>", '"o"', "<g>").line(), end="")
        <s> <p> "o" <g> .
        """
        return f"{self.subject} {self.predicate} {self.object} {self.graph} .\n"


def iri(value: str) -> str:
    """Return an IRI between angle brackets, with what N-Quads forbids there percent-encoded."""
    return f"<{_FORBIDDEN.sub(_percent, value)}>"


@cache
def al(name: str) -> str:
    """Return the IRI of a term of the ontology; a name that it does not have is an error."""
    return f"<{AL[name]}>"


@cache
def value(kind: str, name: str) -> str:
    """Return the IRI of the value ``name`` of ``kind``; an unknown one is a ``TermError``."""
    return f"<{iri_of(kind, name)}>"


def text(value: str) -> str:
    """Return a string literal."""
    return f'"{value.translate(_ESCAPES)}"'


def typed(value: object, kind: str) -> str:
    """Return a literal of the XML Schema type ``kind``.

    >>> typed(3, "integer")
    '"3"^^<http://www.w3.org/2001/XMLSchema#integer>'
    """
    return f'"{value}"^^<{XSD}{kind}>'


def decimal(value: float) -> str:
    """Return a decimal literal in plain digits."""
    return typed(format(Decimal(repr(value)), "f"), "decimal")


def date(value: str) -> str:
    """Return a date literal as precise as known; ``ValueError`` for what is no date."""
    first_day(value)
    kind = {4: "gYear", 7: "gYearMonth"}.get(len(value), "date")
    return typed(value[:10], kind)


def _percent(match: re.Match[str]) -> str:
    return f"%{ord(match[0]):02X}"
