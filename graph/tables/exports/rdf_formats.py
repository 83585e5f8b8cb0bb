"""The graph of a case as N-Quads, TriG and Turtle; equal cases give equal bytes."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from ...formats.sorting import sorted_lines
from .quad_rows import blocks, prologue, row, rows, short

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...folder.case_folder import CaseFolder


def nquads(case: CaseFolder) -> Iterator[str]:
    """Yield the graph as N-Quads, sorted."""
    return sorted_lines(case.store().nquads())


def trig(case: CaseFolder) -> Iterator[str]:
    """Yield the graph as TriG, named graph by named graph."""
    yield prologue()
    for graph, own in groupby(rows(case), key=lambda row: row.graph):
        yield f"\n{short(graph)} {{\n"
        yield from blocks(own)
        yield "}\n"


def turtle(case: CaseFolder) -> Iterator[str]:
    """Yield the union of all graphs as Turtle; which document says what is lost."""
    yield prologue() + "\n"
    triples = (f"- {' '.join(quad[1:])}\n" for quad in rows(case))
    yield from blocks(row(line) for line in sorted_lines(triples))
