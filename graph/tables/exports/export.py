"""A case in the formats of other tools: one row each; equal cases give equal bytes.

A new format is a file beside this one and a row here: a function that yields a case piece by
piece, or one that writes files into a folder. ``allegata export`` follows from the row.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ....ontology.errors import QueryError
from .annotations import web_annotations
from .claims_csv import claims_csv, claims_csv_as_is
from .ftm import ftm
from .gexf import gexf
from .graphml import graphml
from .jsonld import jsonld
from .nanopubs import nanopubs
from .neo4j import neo4j
from .parquet import parquet
from .rdf_formats import nquads, trig, turtle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from ...folder.case_folder import CaseFolder


@dataclass(frozen=True, slots=True)
class Export:
    """A format: its name, what it is in a few words, and what writes it, piece by piece."""

    name: str
    told: str
    write: Callable[[CaseFolder], Iterator[str]]


@dataclass(frozen=True, slots=True)
class FolderExport:
    """A format of several files: its name, what it is, and what writes them and yields paths."""

    name: str
    told: str
    write: Callable[[CaseFolder, Path], Iterator[Path]]


EXPORTS: tuple[Export | FolderExport, ...] = (
    Export("trig", "the graph as TriG, one named graph for each document", trig),
    Export("nquads", "the graph as N-Quads, sorted", nquads),
    Export("turtle", "the graph as Turtle; which document says what is lost", turtle),
    Export("jsonld", "the graph as JSON-LD, with its context", jsonld),
    Export("graphml", "the relations between actors as GraphML, one edge for each claim", graphml),
    Export("gexf", "the relations between actors over time as GEXF, for Gephi", gexf),
    Export(
        "annotations", "the passages of claims as W3C Web Annotations (JSON-LD)", web_annotations
    ),
    Export("nanopubs", "each claim that counts as a nanopublication, in TriG", nanopubs),
    Export("ftm", "actors, documents and claims as FollowTheMoney entities", ftm),
    Export("csv", "the claims as CSV, one row each, safe for spreadsheets", claims_csv),
    Export("csv-as-is", "the same, each cell as it stands, for programs", claims_csv_as_is),
    FolderExport("neo4j", "a folder of CSV for neo4j-admin import; claims are nodes", neo4j),
    FolderExport("parquet", "a folder of Parquet: claims, actors, events, relations ...", parquet),
)


def export(case: CaseFolder, form: str) -> Iterator[str]:
    """Yield ``case`` in the format ``form``; a ``QueryError`` lists those that there are."""
    row = export_format(form)
    if isinstance(row, FolderExport):
        raise QueryError(f"{form} is a folder of files: name a folder with --out")
    return row.write(case)


def export_into(case: CaseFolder, form: str, folder: Path) -> Iterator[Path]:
    """Write ``case`` in a format of several files into ``folder``; yield the paths."""
    row = export_format(form)
    if not isinstance(row, FolderExport):
        raise QueryError(f"{form} is one file; only a folder of files is written so")
    if folder.exists() and not folder.is_dir():
        raise QueryError(f"{folder} is a file and {form} a folder: name another with --out")
    folder.mkdir(parents=True, exist_ok=True)
    return row.write(case, folder)


def export_format(form: str) -> Export | FolderExport:
    """Return the format with this name; a ``QueryError`` lists those that there are."""
    known = {row.name: row for row in EXPORTS}
    if form not in known:
        raise QueryError(f"no format {form!r}; there are {', '.join(known)}")
    return known[form]
