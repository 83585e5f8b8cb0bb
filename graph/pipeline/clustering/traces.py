"""The traces of claims in the ledger, and the nodes that they make: those that say the same."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from ...claims.grouping import node_of
from ...claims.traces import plain_trace, trace_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ...claims.traces import Trace
    from ...folder.ledger import Ledger

SCHEMA = """
CREATE TABLE IF NOT EXISTS traces (document, claim, node, trace);
CREATE INDEX IF NOT EXISTS traces_by_document ON traces (document);
CREATE INDEX IF NOT EXISTS traces_by_claim ON traces (claim);
CREATE INDEX IF NOT EXISTS traces_by_node ON traces (node);
"""
TABLES = ("traces",)


class Turned(NamedTuple):
    """What a change turned: documents, and the nodes of claims that came, went, or differ."""

    documents: frozenset[str]
    nodes: frozenset[str]


class Row(NamedTuple):
    """A trace as the ledger keeps it."""

    claim: str
    node: str
    trace: str


def rows_of(traces: Iterable[Trace]) -> list[Row]:
    """Return traces as the ledger keeps them."""
    return [Row(t.claim, node_of(t).id, json.dumps(plain_trace(t))) for t in traces]


def turn_traces(ledger: Ledger, said: Mapping[str, list[Row]]) -> Turned:
    """Let documents, by IRI, have these traces and no others; return what is other than before."""
    nodes: set[str] = set()
    for iri, rows in said.items():
        before = _rows(ledger, iri)
        nodes.update(row.node for row in set(before) ^ set(rows))
        if before != rows:
            ledger.rows.execute("DELETE FROM traces WHERE document = ?", (iri,))
            ledger.rows.executemany(
                "INSERT INTO traces VALUES (?, ?, ?, ?)", ((iri, *row) for row in rows)
            )
    return Turned(frozenset(said), frozenset(nodes))


def traces_of_node(ledger: Ledger, name: str) -> list[Trace]:
    """Return the traces of the claims of a node, by claim; none of one that is no more."""
    asked = "SELECT trace FROM traces WHERE node = ? ORDER BY claim"
    return [trace_in(json.loads(text)) for (text,) in ledger.rows.execute(asked, (name,))]


def _rows(ledger: Ledger, iri: str) -> list[Row]:
    asked = "SELECT claim, node, trace FROM traces WHERE document = ? ORDER BY rowid"
    return [Row._make(row) for row in ledger.rows.execute(asked, (iri,))]
