"""Put a case together from its ledger: the JSON lines files and the shared graphs.

Everything here is a function of the ledger, so that a case built at once and a case that grew by
additions and removals say the same in the same bytes.
"""

from __future__ import annotations

import json
from itertools import chain, groupby
from typing import TYPE_CHECKING

from ...ontology.identity import graph_iri
from ...ontology.records import Actor, Location
from ...ontology.terms import ontology
from ..claims.clusters import cluster
from ..claims.entities import Thing, entities
from ..claims.predicates import derived_edges
from ..claims.traces import trace_of
from ..claims.voices import claimer_of, dates_said, voices
from ..folder.packed import document_in, lines_in
from ..formats.jsonl import line, read_records, write_lines
from ..formats.sorting import sorted_lines
from ..privacy.masking import pseudonymous
from ..store.rdf import (
    actor_quads,
    derived_quad,
    document_quads,
    event_quads,
    location_quads,
    pseudonym_quads,
    thing_quads,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...ontology.records import Document, Reading
    from ..claims.clusters import Event
    from ..folder.case_folder import CaseFolder
    from ..folder.ledger import Ledger
    from ..folder.packed import Packed
    from ..privacy.pseudonyms import Person
    from ..store.quads import Quad

SHARED = ("entities", "events", "derived")
"""The graphs that are rebuilt from all documents."""


ONTOLOGY = graph_iri("ontology")
"""The graph that holds the ontology, so that questions can go from a type to its family."""


def write_tables(ledger: Ledger, out: CaseFolder) -> None:
    """Write claims, mentions, actors, locations, things, events and log as JSON lines.

    They are written into ``out``, the folder of what is to become the case.
    """
    write_lines(out.log_path, map(line, ledger.entries()))
    write_lines(out.claims_path, _claim_lines(ledger))
    write_lines(out.mentions_path, _mention_lines(ledger))
    paths = {
        Actor: out.actors_path,
        Location: out.locations_path,
        Thing: out.things_path,
    }
    for kind, group in groupby(entities(_readings(ledger)), key=type):
        write_lines(paths.pop(kind), map(line, group))
    for path in paths.values():
        write_lines(path, ())
    write_lines(out.events_path, map(line, _events(ledger, out)))


def ontology_quads() -> Iterator[str]:
    """Yield the quads of the ontology as N-Quads lines, sorted."""
    triples = ontology().serialize(format="nt").splitlines()
    return (f"{triple[:-1]}<{ONTOLOGY}> .\n" for triple in sorted(triples) if triple)


def document_lines(packed: Packed) -> list[str]:
    """Return the quads of a document as N-Quads lines, sorted."""
    return sorted({quad.line() for quad in document_quads(packed.reading())})


def shared_quads(
    ledger: Ledger, tables: CaseFolder, persons: tuple[Person, ...]
) -> Iterator[tuple[str, Iterator[str]]]:
    """Yield the name of each shared graph with its N-Quads lines, sorted.

    ``tables`` is the folder that holds the tables; ``persons`` is the list of pseudonyms.
    """
    made = (
        _entity_quads(tables, persons),
        map(event_quads, tables.events()),
        _derived_quads(ledger, tables),
    )
    quads = (made[0], chain.from_iterable(made[1]), made[2])
    for name, found in zip(SHARED, quads, strict=True):
        yield name, sorted_lines(quad.line() for quad in found)


def _readings(ledger: Ledger) -> Iterator[Reading]:
    return (packed.reading() for packed in ledger.packed())


def _documents(ledger: Ledger) -> Iterator[Document]:
    return (document_in(packed.text) for packed in ledger.packed())


def _of_one_source(ledger: Ledger) -> Iterator[list[Packed]]:
    for _, group in groupby(ledger.packed(), key=lambda packed: packed.source):
        yield list(group)


def _claim_lines(ledger: Ledger) -> Iterator[str]:
    """Yield the lines of claims.jsonl: by source, start and id."""
    for found in _of_one_source(ledger):
        lines = [one for packed in found for one in lines_in(packed.said)]
        yield from lines if len(found) == 1 else sorted(lines, key=_place)


def _place(claim: str) -> tuple[int, str]:
    value = json.loads(claim)
    return value["start"], value["id"]


def _mention_lines(ledger: Ledger) -> Iterator[str]:
    """Yield the lines of mentions.jsonl: by source, place, kind and document."""
    for found in _of_one_source(ledger):
        lines = [one for packed in found for one in lines_in(packed.marks)]
        yield from lines if len(found) == 1 else sorted(lines, key=_spot)


def _spot(mention: str) -> tuple[int, int, str, str]:
    value = json.loads(mention)
    return value["start"], value["end"], value["kind"], value["document"]


def _entity_quads(tables: CaseFolder, persons: tuple[Person, ...]) -> Iterator[Quad]:
    for actor in tables.actors():
        yield from actor_quads(actor)
    for person, pseudonym in pseudonymous(tables.actors(), persons):
        yield from pseudonym_quads(person, pseudonym)
    for location in tables.locations():
        yield from location_quads(location)
    for thing in read_records(Thing, tables.things_path):
        yield from thing_quads(thing.id, thing.name, thing.kind)


def _events(ledger: Ledger, tables: CaseFolder) -> Iterator[Event]:
    """Cluster the claims; memory holds one trace for each claim."""
    spoken = voices(_documents(ledger))
    holders = _bodies(tables)
    holders |= {place.id: place.within for place in tables.locations() if place.within}
    dates = dates_said(_documents(ledger))
    traces = (
        trace_of(claim, spoken, holders, said=dates.get((claim.document, claim.segment)))
        for claim in tables.claims()
    )
    return cluster(trace for trace in traces if trace is not None)


def _derived_quads(ledger: Ledger, tables: CaseFolder) -> Iterator[Quad]:
    spoken = voices(_documents(ledger))
    bodies = _bodies(tables)
    for claim in tables.claims():
        for edge in derived_edges(claim, claimer_of(claim, spoken), bodies):
            yield derived_quad(*edge)
    for event in tables.events():
        for denier, accuser in event.denied:
            yield derived_quad(denier, "deniesTo", accuser)


def _bodies(tables: CaseFolder) -> dict[str, str]:
    return {actor.id: actor.part_of for actor in tables.actors() if actor.part_of}
