"""What a change turns in the graphs that all documents share: the quads that go and that come."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from ..claims.clusters import cluster
from ..claims.traces import trace_in
from ..formats.jsonl import line
from ..store.rdf import derived_quad
from .assembly import entity_quads, event_lines, quads_of_event
from .standing import Turn
from .worked_out import edges_turned, work_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..claims.clusters import Event
    from ..folder.ledger import Ledger
    from ..privacy.pseudonyms import Person
    from ..review.decision import Decision

_BY_EVENTS = "events"
"""The owner of the edges between who denies and whose word is denied."""


class Shared(NamedTuple):
    """The quads, as N-Quads lines, that go from and come to the shared graphs."""

    gone: frozenset[str]
    come: frozenset[str]


def turn(
    ledger: Ledger,
    changed: Iterable[str],
    persons: tuple[Person, ...],
    decisions: Iterable[Decision] = (),
) -> Shared:
    """Work out anew what the ``changed`` documents bear on; return what turns in the graphs.

    ``decisions`` are those of people that hold.
    """
    entities, *turns = work_out(ledger, changed, decisions)
    events, denied = _cluster_anew(ledger)
    turns.append(denied)
    gone = {quad for one in turns for quad in one.before}
    come = {quad for one in turns for quad in one.after}
    for one in entities.values():
        gone.update(_entity_lines(one.before, persons))
        come.update(_entity_lines(one.after, persons))
    for text in events.before:
        gone.update(quads_of_event(text))
    for text in events.after:
        come.update(quads_of_event(text))
    return Shared(frozenset(gone - come), frozenset(come - gone))


def _entity_lines(records: Iterable[str], persons: tuple[Person, ...]) -> Iterator[str]:
    for one in records:
        kind, _, text = one.partition("\t")
        yield from entity_quads(kind, text, persons)


def _cluster_anew(ledger: Ledger) -> tuple[Turn, Turn]:
    """Cluster the claims; return the turn of the events, in JSON, and of the edges they give."""
    rows = ledger.rows.execute("SELECT trace FROM traces")
    found = {event.id: event for event in cluster(trace_in(json.loads(one)) for (one,) in rows)}
    before = frozenset(event_lines(ledger))
    after = {iri: line(event) for iri, event in found.items()}
    ledger.rows.executemany(
        "DELETE FROM events WHERE id = ?",
        ((json.loads(text)["id"],) for text in before.difference(after.values())),
    )
    ledger.rows.executemany(
        "INSERT INTO events VALUES (?, ?)",
        ((iri, text) for iri, text in after.items() if text not in before),
    )
    events = Turn(before.difference(after.values()), frozenset(after.values()) - before)
    return events, _denied_anew(ledger, found.values())


def _denied_anew(ledger: Ledger, events: Iterable[Event]) -> Turn:
    asked = "SELECT edge FROM edges WHERE document = ?"
    before = {edge for (edge,) in ledger.rows.execute(asked, (_BY_EVENTS,))}
    after = {
        derived_quad(denier, "deniesTo", accuser).line()
        for event in events
        for denier, accuser in event.denied
    }
    ledger.rows.executemany(
        "DELETE FROM edges WHERE document = ? AND edge = ?",
        ((_BY_EVENTS, edge) for edge in before - after),
    )
    ledger.rows.executemany(
        "INSERT INTO edges VALUES (?, ?)", ((_BY_EVENTS, edge) for edge in sorted(after - before))
    )
    return edges_turned(ledger, before - after, after - before)
