"""Put a case together from its readings: the JSON lines files and the shared graphs.

Everything here is a function of the readings and the log, so that a case built at once and a
case that grew by additions and removals say the same in the same bytes.
"""

from __future__ import annotations

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
from ..folder.reports import (
    copies_in,
    houses_in,
    standing_claims,
    sure_claims,
    withdrawals_in,
    write_reports,
)
from ..formats.jsonl import line, mention_line, read_records, write_lines
from ..formats.sorting import sorted_lines
from ..privacy.masking import pseudonymous
from ..privacy.pseudonyms import kept_list
from ..resolution.decisions import resolve
from ..resolution.profiles import profiles
from ..store.rdf import (
    actor_quads,
    derived_quad,
    event_quads,
    location_quads,
    pseudonym_quads,
    thing_quads,
)
from ..store.reports import copy_quads, withdrawal_quads
from ..store.resolutions import resolution_quads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...ontology.records import Reading
    from ..claims.clusters import Event
    from ..folder.case_folder import CaseFolder
    from ..store.quads import Quad

SHARED = ("entities", "events", "derived")
"""The graphs that are rebuilt from all documents."""


ONTOLOGY = graph_iri("ontology")
"""The graph that holds the ontology, so that questions can go from a type to its family."""


def write_tables(case: CaseFolder) -> None:
    """Write claims, mentions, actors, locations, things and events as JSON lines."""
    write_lines(case.claims_path, _claim_lines(case))
    write_lines(case.mentions_path, _mention_lines(case))
    paths = {
        Actor: case.actors_path,
        Location: case.locations_path,
        Thing: case.things_path,
    }
    for kind, group in groupby(entities(_readings(case)), key=type):
        write_lines(paths.pop(kind), map(line, group))
    for path in paths.values():
        write_lines(path, ())
    write_reports(case)
    write_lines(case.events_path, map(line, _events(case)))


def ontology_quads() -> Iterator[str]:
    """Yield the quads of the ontology as N-Quads lines, sorted."""
    triples = ontology().serialize(format="nt").splitlines()
    return (f"{triple[:-1]}<{ONTOLOGY}> .\n" for triple in sorted(triples) if triple)


def document_quads(case: CaseFolder) -> Iterator[str]:
    """Yield the quads of all documents as N-Quads lines."""
    for iri in case.document_iris():
        yield from case.shelf.quads(iri)


def shared_quads(case: CaseFolder) -> Iterator[tuple[str, Iterator[str]]]:
    """Yield the name of each shared graph with its N-Quads lines, sorted."""
    makers = (_entity_quads, _event_quads, _derived_quads)
    for name, make in zip(SHARED, makers, strict=True):
        yield name, sorted_lines(quad.line() for quad in make(case))


def _readings(case: CaseFolder) -> Iterator[Reading]:
    return (case.shelf.get(iri) for iri in case.document_iris())


def _of_one_source(case: CaseFolder) -> Iterator[list[Reading]]:
    """Yield the readings source by source: two rows of different tables may share an id."""
    for _, group in groupby(_readings(case), key=lambda reading: reading.document.source):
        yield list(group)


def _claim_lines(case: CaseFolder) -> Iterator[str]:
    for readings in _of_one_source(case):
        claims = chain.from_iterable(reading.claims for reading in readings)
        yield from map(line, sorted(claims, key=lambda claim: (claim.start, claim.id)))


def _mention_lines(case: CaseFolder) -> Iterator[str]:
    for readings in _of_one_source(case):
        rows = [(m, r.document) for r in readings for m in r.mentions]
        rows.sort(key=lambda row: (row[0].start, row[0].end, row[0].kind, row[1].id))
        yield from (mention_line(document, mention) for mention, document in rows)


def _entity_quads(case: CaseFolder) -> Iterator[Quad]:
    for actor in case.actors():
        yield from actor_quads(actor)
    for person, pseudonym in pseudonymous(case.actors(), kept_list(case.path)):
        yield from pseudonym_quads(person, pseudonym)
    for decision in resolve(profiles(_readings(case))):
        yield from resolution_quads(decision)
    for location in case.locations():
        yield from location_quads(location)
    for thing in read_records(Thing, case.things_path):
        yield from thing_quads(thing.id, thing.name, thing.kind)


def _events(case: CaseFolder) -> Iterator[Event]:
    """Cluster the claims; memory holds one trace for each claim."""
    spoken = voices(case.documents())
    holders = _bodies(case)
    holders |= {place.id: place.within for place in case.locations() if place.within}
    dates, reports = dates_said(case.documents()), houses_in(case)
    copied = {copy.document for copy in copies_in(case)}
    traces = (
        trace_of(
            claim,
            spoken,
            holders,
            said=dates.get((claim.document, claim.segment)),
            house=reports.get(claim.document),
            copied=claim.document in copied,
        )
        for claim in standing_claims(case)
    )
    return cluster(trace for trace in traces if trace is not None)


def _event_quads(case: CaseFolder) -> Iterator[Quad]:
    for event in case.events():
        yield from event_quads(event)
    for copy in copies_in(case):
        yield from copy_quads(copy)
    for withdrawal in withdrawals_in(case):
        yield from withdrawal_quads(withdrawal)


def _derived_quads(case: CaseFolder) -> Iterator[Quad]:
    spoken = voices(case.documents())
    bodies = _bodies(case)
    for claim in sure_claims(case):
        for edge in derived_edges(claim, claimer_of(claim, spoken), bodies):
            yield derived_quad(*edge)
    for event in case.events():
        for denier, accuser in event.denied:
            yield derived_quad(denier, "deniesTo", accuser)


def _bodies(case: CaseFolder) -> dict[str, str]:
    return {actor.id: actor.part_of for actor in case.actors() if actor.part_of}
