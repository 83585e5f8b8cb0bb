"""A case in the formats of other tools: one row each; equal cases give equal bytes.

A new format is a file beside this one, with a function that yields a case piece by piece, and a
row here. ``allegata export`` follows from the row.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ....ontology.errors import QueryError
from .claims_csv import claims_csv, claims_csv_as_is
from .gexf import gexf
from .graphml import graphml
from .jsonld import jsonld
from .rdf_formats import nquads, trig, turtle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ...folder.case_folder import CaseFolder


@dataclass(frozen=True, slots=True)
class Export:
    """A format: its name, what it is in a few words, and what writes it, piece by piece."""

    name: str
    told: str
    write: Callable[[CaseFolder], Iterator[str]]


EXPORTS: tuple[Export, ...] = (
    Export("trig", "the graph as TriG, one named graph for each document", trig),
    Export("nquads", "the graph as N-Quads, sorted", nquads),
    Export("turtle", "the graph as Turtle; which document says what is lost", turtle),
    Export("jsonld", "the graph as JSON-LD, with its context", jsonld),
    Export("graphml", "the relations between actors as GraphML, one edge for each claim", graphml),
    Export("gexf", "the relations between actors over time as GEXF, for Gephi", gexf),
    Export("csv", "the claims as CSV, one row each, safe for spreadsheets", claims_csv),
    Export("csv-as-is", "the same, each cell as it stands, for programs", claims_csv_as_is),
)


def export(case: CaseFolder, form: str) -> Iterator[str]:
    """Yield ``case`` in the format ``form``; a ``QueryError`` lists those that there are."""
    known = {row.name: row for row in EXPORTS}
    if form not in known:
        raise QueryError(f"no format {form!r}; there are {', '.join(known)}")
    return known[form].write(case)
