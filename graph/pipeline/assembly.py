"""Put a case together from its ledger: the JSON lines files and the shared graphs.

Everything here is a function of the ledger, so that a case built at once and a case that grew by
additions and removals say the same in the same bytes.
"""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial
from itertools import chain, groupby
from typing import TYPE_CHECKING

from ...ontology.identity import graph_iri
from ...ontology.records import Actor, Location
from ...ontology.terms import ontology
from ..claims.clusters import Event
from ..claims.entities import entity_in
from ..folder.packed import lines_in
from ..formats.jsonl import line, record, write_lines
from ..privacy.masking import pseudonymous
from ..review.assessment import corrected
from ..store.families import family_quads
from ..store.provenance import provenance_quads
from ..store.rdf import (
    actor_quads,
    count_quads,
    document_quads,
    event_quads,
    location_quads,
    pseudonym_quads,
    thing_quads,
)
from .deciding.comparing import resolution_lines
from .deciding.judging import all_judged, unfit_lines
from .deciding.resolving import identities_held
from .deciding.telling import told_lines
from .given import own_held
from .listing import listed_lines
from .protection.flags import flag_lines, risk_lines
from .rings import ring_lines
from .splicing import can_splice, write_spliced, write_whole
from .standing import copies_held, report_lines, withdrawals_held

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from ..folder.case_folder import CaseFolder
    from ..folder.ledger import Ledger
    from ..folder.packed import Packed
    from ..privacy.pseudonyms import Person
    from ..review.assessment import Assessment

SHARED = ("entities", "events", "derived")
"""The graphs that are rebuilt from all documents."""


ONTOLOGY = graph_iri("ontology")
"""The graph that holds the ontology, so that questions can go from a type to its family."""


def write_tables(
    ledger: Ledger, out: CaseFolder, *, old: CaseFolder | None = None, changed: Iterable[str] = ()
) -> None:
    """Write log, claims, mentions, entities, events, copies, withdrawals and what was decided.

    They are written into ``out``, the folder of what is to become the case. ``old`` is the case
    where its tables stand, from which they differ by the documents of the ``changed`` sources.
    """
    write_lines(out.log_path, map(line, ledger.entries()))
    sources = sorted(changed)
    for name, told in (("claims_path", _claim_lines), ("mentions_path", _mention_lines)):
        new, before = getattr(out, name), getattr(old, name) if old else None
        if before is not None and can_splice(ledger, before):
            write_spliced(ledger, before, new, sources, partial(_lines_of, ledger, told))
        else:
            write_whole(ledger, new, ((f[0].source, told(f)) for f in _of_one_source(ledger)))
    write_lines(out.actors_path, _entity_lines(ledger, "Actor"))
    write_lines(out.locations_path, _entity_lines(ledger, "Location"))
    write_lines(out.things_path, _entity_lines(ledger, "Thing"))
    write_lines(out.events_path, event_lines(ledger))
    write_lines(out.copies_path, map(line, copies_held(ledger)))
    write_lines(out.withdrawals_path, map(line, withdrawals_held(ledger)))
    write_lines(out.identities_path, map(line, identities_held(ledger)))
    write_lines(out.assessments_path, map(line, _assessments(ledger)))
    write_lines(out.unfit_path, unfit_lines(ledger))
    write_lines(out.at_risk_path, risk_lines(ledger))
    write_lines(out.own_actors_path, (f"{row}\n" for row in own_held(ledger)))


def ontology_quads() -> Iterator[str]:
    """Yield the quads of the ontology as N-Quads lines, sorted, and of what families types are."""
    triples = ontology().serialize(format="nt").splitlines()
    lines = {f"{triple[:-1]}<{ONTOLOGY}> .\n" for triple in triples if triple}
    return iter(sorted(lines.union(quad.line() for quad in family_quads(ONTOLOGY))))


def document_lines(packed: Packed, assessed: Mapping[str, Assessment]) -> list[str]:
    """Return the quads of a document as N-Quads lines, sorted.

    Its claims say what people corrected them to (``assessed``, by claim); what was read then
    stands in the graph ``review``.
    """
    reading = packed.reading()
    told = (corrected(claim, assessed.get(claim.id)) for claim in reading.claims)
    reading = replace(reading, claims=tuple(told))
    provenance = provenance_quads(reading.document, packed.reader, reading.claims)
    lines = {quad.line() for quad in chain(document_quads(reading), provenance)}
    counted = count_quads(reading.document, len(reading.claims), len(lines))
    return sorted(lines.union(quad.line() for quad in counted))


def shared_quads(ledger: Ledger, persons: tuple[Person, ...]) -> Iterator[str]:
    """Yield the quads of the graphs that all documents share as N-Quads lines.

    ``persons`` is the list of pseudonyms.
    """
    for kind, text in ledger.rows.execute("SELECT kind, record FROM entities"):
        yield from entity_quads(kind, text, persons)
    for text in event_lines(ledger):
        yield from quads_of_event(text)
    yield from report_lines(ledger)
    yield from resolution_lines(ledger)
    yield from told_lines(ledger)
    yield from flag_lines(ledger)
    yield from listed_lines(ledger)
    yield from ring_lines(ledger)
    yield from (edge for (edge,) in ledger.rows.execute("SELECT DISTINCT edge FROM edges"))


def entity_quads(kind: str, text: str, persons: tuple[Person, ...]) -> Iterator[str]:
    """Yield the quads of an actor, a place or a thing, given as a line of JSON."""
    entity = entity_in(kind, json.loads(text))
    if isinstance(entity, Actor):
        yield from (quad.line() for quad in actor_quads(entity))
        for person, pseudonym in pseudonymous([entity], persons) if persons else ():
            yield from (quad.line() for quad in pseudonym_quads(person, pseudonym))
    elif isinstance(entity, Location):
        yield from (quad.line() for quad in location_quads(entity))
    else:
        yield from (quad.line() for quad in thing_quads(entity.id, entity.name, entity.kind))


def quads_of_event(text: str) -> Iterator[str]:
    """Yield the quads of an event, given as a line of JSON."""
    return (quad.line() for quad in event_quads(record(Event, json.loads(text))))


def event_lines(ledger: Ledger) -> Iterator[str]:
    """Yield the lines of events.jsonl, sorted by IRI."""
    return (text for (text,) in ledger.rows.execute("SELECT event FROM events ORDER BY id"))


def _entity_lines(ledger: Ledger, kind: str) -> Iterator[str]:
    asked = "SELECT record FROM entities WHERE kind = ? ORDER BY id"
    return (text for (text,) in ledger.rows.execute(asked, (kind,)))


def _assessments(ledger: Ledger) -> list[Assessment]:
    """Return what was decided of claims, sorted by claim."""
    found = (one for _, judged in all_judged(ledger) for one in judged.assessments.values())
    return sorted(found, key=lambda assessment: assessment.claim)


def _of_one_source(ledger: Ledger) -> Iterator[list[Packed]]:
    for _, group in groupby(ledger.packed(), key=lambda packed: packed.source):
        yield list(group)


def _lines_of(ledger: Ledger, told: Callable[[list[Packed]], list[str]], source: str) -> list[str]:
    return told(list(ledger.packed_of(source)))


def _claim_lines(found: list[Packed]) -> list[str]:
    """Return the lines of claims.jsonl of the documents of one source: by start and id."""
    lines = [one for packed in found for one in lines_in(packed.said)]
    return sorted(lines, key=_place) if len(found) > 1 else lines


def _place(claim: str) -> tuple[int, str]:
    value = json.loads(claim)
    return value["start"], value["id"]


def _mention_lines(found: list[Packed]) -> list[str]:
    """Return the lines of mentions.jsonl of one source: by place, kind and document."""
    lines = [one for packed in found for one in lines_in(packed.marks)]
    return sorted(lines, key=_spot) if len(found) > 1 else lines


def _spot(mention: str) -> tuple[int, int, str, str]:
    value = json.loads(mention)
    return value["start"], value["end"], value["kind"], value["document"]
