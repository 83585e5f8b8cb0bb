"""Events after a change: only those whose claims, replies or names are others are made again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...claims.clusters import events_of
from ...claims.grouping import content_in, settle
from ...formats.jsonl import line
from ...store.rdf import derived_quad
from . import answers, shelf, traces
from .answers import answer_anew, replies_to
from .shelf import LedgerShelf
from .traces import traces_of_node

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ...claims.clusters import Event
    from ...folder.ledger import Ledger
    from .traces import Turned

SCHEMA = f"""
{traces.SCHEMA} {shelf.SCHEMA} {answers.SCHEMA}
CREATE TABLE IF NOT EXISTS events (id PRIMARY KEY, founder, event) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS events_by_founder ON events (founder);
"""
TABLES = ("events", *traces.TABLES, *shelf.TABLES, *answers.TABLES)

Lines = dict[str, str]
"""Events as lines of events.jsonl, by IRI."""


def cluster_anew(ledger: Ledger, turned: Turned) -> tuple[Lines, Lines, Mapping[str, set[str]]]:
    """Bring the events to what the traces say.

    Returns those that are no more and those that are new, as lines by IRI, and for the founder
    of each cluster that was looked at the edges that its events now give.
    """
    nodes = LedgerShelf(ledger)
    whole = nodes.is_empty
    before = {home for name in turned.nodes for home in nodes.homes(name)}
    come, gone = nodes.take_up(turned.nodes)
    touched = before | settle(nodes, come, gone=gone, whole=whole)
    touched |= {home for name in turned.nodes for home in nodes.homes(name)}
    for claim in answer_anew(ledger, turned.documents):
        touched |= _homes_of(ledger, nodes, claim)
    founders = {
        founder for name in touched for founder in (name, *nodes.founders(content_in(name)))
    }
    old = {f"{iri}": text for founder in founders for iri, text in _held(ledger, founder)}
    made = {founder: _made(ledger, nodes, founder) for founder in sorted(founders)}
    new = {event.id: line(event) for events in made.values() for event in events}
    _keep(ledger, old, new, {event.id: f for f, events in made.items() for event in events})
    edges = {founder: _edges(events) for founder, events in made.items()}
    return _without(old, new), _without(new, old), edges


def _homes_of(ledger: Ledger, nodes: LedgerShelf, claim: str) -> frozenset[str]:
    asked = "SELECT node FROM traces WHERE claim = ?"
    found = ledger.rows.execute(asked, (claim,)).fetchone()
    return nodes.homes(found[0]) if found else frozenset()


def _held(ledger: Ledger, founder: str) -> list[tuple[str, str]]:
    return ledger.rows.execute(
        "SELECT id, event FROM events WHERE founder = ?", (founder,)
    ).fetchall()


def _made(ledger: Ledger, nodes: LedgerShelf, founder: str) -> list[Event]:
    """Return the events of a founder's cluster as they are now; none of one that is no more."""
    own = nodes.node(founder)
    members = nodes.members(founder)
    if own is None or not members:
        return []
    found = [trace for node in members for trace in traces_of_node(ledger, node.id)]
    answered = replies_to(ledger, [trace.claim for trace in found if not trace.denies])
    is_first = nodes.founders(own.content)[0] == founder
    return events_of(own, found, answered, is_first=is_first)


def _keep(ledger: Ledger, old: Lines, new: Lines, founders: Mapping[str, str]) -> None:
    ledger.rows.executemany(
        "DELETE FROM events WHERE id = ?", ((iri,) for iri in old if old[iri] != new.get(iri))
    )
    ledger.rows.executemany(
        "INSERT OR REPLACE INTO events VALUES (?, ?, ?)",
        ((iri, founders[iri], text) for iri, text in sorted(new.items())),
    )


def _without(some: Lines, others: Lines) -> Lines:
    return {iri: text for iri, text in some.items() if others.get(iri) != text}


def _edges(events: Iterable[Event]) -> set[str]:
    """Return the edges between who denies and whose word is denied."""
    return {
        derived_quad(denier, "deniesTo", accuser).line()
        for event in events
        for denier, accuser in event.denied
    }
