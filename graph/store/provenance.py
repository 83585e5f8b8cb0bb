"""Where a document comes from and what read it, in the terms of PROV-O (W3C, 2013).

The original is the bytes that were read: a file, a member of an archive, a row of a table. Its IRI
is their SHA-256, so that two documents from the same bytes name the same original.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...ontology.identity import BASE, ID, digest
from .quads import Quad, al, date, iri, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...ontology.records import Document

PROV: Final = "http://www.w3.org/ns/prov#"
_RDF_TYPE: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_IDENTIFIER: Final = "http://purl.org/dc/terms/identifier"
_PARTS: Final = ("pipeline", "configurationHash")
"""What follows the program in the name of a reader (pipeline/fingerprint.py)."""


def original_iri(document: Document) -> str:
    """Return the IRI of the bytes that ``document`` was read from."""
    return f"{BASE}/original/{document.sha256}"


def provenance_quads(document: Document, reader: str) -> Iterator[Quad]:
    """Yield what ``document`` was derived from and by which run of which reader.

    ``reader`` is its name: "allegata 0.2.0; PIPELINE; CHECKSUM", and plug-ins after that.
    """
    graph = iri(document.id)
    original, run = iri(original_iri(document)), iri(f"{ID}run-{digest(reader)}")
    yield Quad(graph, iri(PROV + "wasDerivedFrom"), original, graph)
    yield Quad(graph, iri(PROV + "wasGeneratedBy"), run, graph)
    for predicate, term in _original(document):
        yield Quad(original, predicate, term, graph)
    yield Quad(run, iri(_RDF_TYPE), al("ExtractionRun"), graph)
    for predicate, term in _run(reader):
        yield Quad(run, predicate, term, graph)


def _original(document: Document) -> Iterator[tuple[str, str]]:
    yield iri(_RDF_TYPE), al("Original")
    if document.file:
        yield al("file"), text(document.file)
    if document.reader:
        yield al("reader"), text(document.reader)
    if document.url:
        yield iri(_IDENTIFIER), text(document.url)
    if document.captured:
        yield al("captured"), date(document.captured)


def _run(reader: str) -> Iterator[tuple[str, str]]:
    program, *rest = reader.split("; ")
    tool, _, version = program.partition(" ")
    yield al("tool"), text(tool)
    if version:
        yield al("version"), text(version)
    for name, value in zip(_PARTS, rest, strict=False):
        yield al(name), text(value)
