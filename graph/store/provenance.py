"""Where a document comes from and what read it, in the terms of PROV-O (W3C, 2013).

The original is the bytes that were read: a file, a member of an archive, a row of a table. Its IRI
is their SHA-256, so that two documents from the same bytes name the same original.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...ontology.identity import BASE, ID, digest, slug
from .quads import Quad, al, date, iri, text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ...ontology.records import Claim, Document

PROV: Final = "http://www.w3.org/ns/prov#"
A: Final = iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_LABEL: Final = "http://www.w3.org/2000/01/rdf-schema#label"
_IDENTIFIER: Final = "http://purl.org/dc/terms/identifier"
_PARTS: Final = ("pipeline", "configurationHash")
"""What follows the program in the name of a reader (pipeline/fingerprint.py)."""


def original_iri(document: Document) -> str:
    """Return the IRI of the bytes that ``document`` was read from."""
    return f"{BASE}/original/{document.sha256}"


def provenance_quads(
    document: Document, reader: str, claims: Iterable[Claim] = ()
) -> Iterator[Quad]:
    """Yield what ``document`` and ``claims`` were derived from, and by which run of which reader.

    ``reader`` is its name: "allegata 0.2.0; PIPELINE; CHECKSUM", and plug-ins after that. Classes
    of PROV-O stand beside our own, for those who do not load the ontology.
    """
    graph = iri(document.id)
    original, run = iri(original_iri(document)), iri(run_iri(reader))
    yield Quad(graph, A, iri(PROV + "Entity"), graph)
    yield Quad(graph, iri(PROV + "wasDerivedFrom"), original, graph)
    for entity in (graph, *(iri(claim.id) for claim in claims)):
        yield Quad(entity, iri(PROV + "wasGeneratedBy"), run, graph)
    for predicate, term in _original(document):
        yield Quad(original, predicate, term, graph)
    yield Quad(run, iri(PROV + "used"), original, graph)
    for subject, predicate, term in run_triples(reader):
        yield Quad(subject, predicate, term, graph)


def run_iri(reader: str) -> str:
    """Return the IRI of the runs of a reader: those of one name are one, with all they read."""
    return f"{ID}run-{digest(reader)}"


def program_iri(reader: str) -> str:
    """Return the IRI of the program, in its version, that a reader belongs to."""
    return f"{ID}program-{slug(reader.split('; ')[0])}"


def run_triples(reader: str) -> Iterator[tuple[str, str, str]]:
    """Yield the run of a reader and the program that it was made with, as terms of N-Quads."""
    program, *rest = reader.split("; ")
    tool, _, version = program.partition(" ")
    run, agent = iri(run_iri(reader)), iri(program_iri(reader))
    yield run, A, al("ExtractionRun")
    yield run, A, iri(PROV + "Activity")
    yield run, iri(PROV + "wasAssociatedWith"), agent
    yield run, al("tool"), text(tool)
    if version:
        yield run, al("version"), text(version)
    for name, value in zip(_PARTS, rest, strict=False):
        yield run, al(name), text(value)
    yield agent, A, al("Program")
    yield agent, A, iri(PROV + "SoftwareAgent")
    yield agent, iri(_LABEL), text(program)


def _original(document: Document) -> Iterator[tuple[str, str]]:
    yield A, al("Original")
    yield A, iri(PROV + "Entity")
    if document.file:
        yield al("file"), text(document.file)
    if document.reader:
        yield al("reader"), text(document.reader)
    if document.url:
        yield iri(_IDENTIFIER), text(document.url)
    if document.captured:
        yield al("captured"), date(document.captured)
