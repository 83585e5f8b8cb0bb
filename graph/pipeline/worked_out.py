"""What is worked out of the documents one by one, kept beside them in the ledger.

``named`` has what each document knows of each actor, place and thing, ``entities`` what all of
them agree on; ``edges`` the direct edges between actors that a document's claims give. The
claims as they are compared, and the events, are those of ``clustering``. A change touches the
rows of its own documents and of those that name somebody whose body, or a place whose whole, is
another now, or that stand otherwise to other documents now (``standing``).
"""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from ..claims.context import traces_in
from ..claims.entities import entity_of, knowledge
from ..claims.predicates import derived_edges
from ..claims.shown import is_shown
from ..claims.voices import claimer_of, dates_said, voices
from ..formats.jsonl import line
from ..store.rdf import derived_quad
from . import resolving, rings, splicing, standing
from .clustering import turn as clustering
from .clustering.traces import rows_of, turn_traces
from .standing import Turn, stand_anew, standing_reading

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ...ontology.records import Reading
    from ..claims.entities import Entity
    from ..claims.traces import Trace
    from ..folder.ledger import Ledger
    from .clustering.traces import Row, Turned
    from .standing import Standing

_SCHEMA = """
CREATE TABLE IF NOT EXISTS named (document, kind, id, rank, record);
CREATE INDEX IF NOT EXISTS named_by_id ON named (id);
CREATE INDEX IF NOT EXISTS named_by_document ON named (document);
CREATE TABLE IF NOT EXISTS entities (id, kind, record, holder, PRIMARY KEY (id, kind))
  WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS entities_by_holder ON entities (holder);
CREATE TABLE IF NOT EXISTS edges (document, edge);
CREATE INDEX IF NOT EXISTS edges_by_document ON edges (document);
CREATE INDEX IF NOT EXISTS edges_by_edge ON edges (edge);
"""
TABLES = ("named", "entities", "edges")

_BELOW = """
WITH RECURSIVE below (id) AS (
  VALUES (?) UNION SELECT entities.id FROM entities JOIN below ON entities.holder = below.id)
SELECT DISTINCT document FROM named WHERE id IN (SELECT id FROM below)
"""
"""The documents that name an entity, or one that it holds, however far down."""


def prepare(ledger: Ledger, *, anew: bool) -> None:
    """Make the tables; ``anew`` forgets all that was worked out."""
    rooms = (standing, resolving, clustering, splicing, rings)
    for schema in (_SCHEMA, *(room.SCHEMA for room in rooms)):
        for statement in schema.split(";"):
            ledger.rows.execute(statement)
    if anew:
        for table in chain(TABLES, *(room.TABLES for room in rooms)):
            ledger.rows.execute(f"DELETE FROM {table}")  # noqa: S608 -- a name from above


class Worked(NamedTuple):
    """What turned: entities, by IRI, as records in JSON; edges; quads about reports; traces."""

    entities: dict[str, Turn]
    edges: Turn
    reports: Turn
    traces: Turned


def work_out(ledger: Ledger, changed: Iterable[str]) -> Worked:
    """Bring the rows to what the documents say of which ``changed`` were added, read anew, removed.

    Returns what is another now.
    """
    held = set(ledger.documents())
    documents = sorted(changed)
    touched = _name_anew(ledger, documents, held)
    turns, moved = _agree_anew(ledger, touched)
    around = {iri for one in moved for (iri,) in ledger.rows.execute(_BELOW, (one,))}
    others, reports = stand_anew(ledger, documents, held)
    edges, traces = _say_anew(ledger, sorted(around.union(documents, others)), held)
    return Worked(turns, edges, reports, traces)


def _name_anew(ledger: Ledger, documents: list[str], held: set[str]) -> set[str]:
    """Write what documents know of entities; return the entities that they name or named."""
    touched: set[str] = set()
    for iri in documents:
        asked = "SELECT DISTINCT id FROM named WHERE document = ?"
        touched.update(one for (one,) in ledger.rows.execute(asked, (iri,)))
        ledger.rows.execute("DELETE FROM named WHERE document = ?", (iri,))
        if iri in held:
            rows = sorted(set(knowledge(ledger.reading(iri))))
            touched.update(row.id for row in rows)
            ledger.rows.executemany(
                "INSERT INTO named VALUES (?, ?, ?, ?, ?)", ((iri, *row) for row in rows)
            )
    return touched


def _agree_anew(ledger: Ledger, touched: set[str]) -> tuple[dict[str, Turn], list[str]]:
    """Merge what all documents know of entities; return the turns, and who has another holder."""
    turns: dict[str, Turn] = {}
    moved = []
    for iri in sorted(touched):
        asked = "SELECT kind, record, holder FROM entities WHERE id = ?"
        before = ledger.rows.execute(asked, (iri,)).fetchall()
        after = _agreed(ledger, iri)
        if sorted(before) == sorted(after):
            continue
        ledger.rows.execute("DELETE FROM entities WHERE id = ?", (iri,))
        ledger.rows.executemany(
            "INSERT INTO entities VALUES (?, ?, ?, ?)",
            ((iri, kind, text, holder) for kind, text, holder in after),
        )
        turns[iri] = Turn(_records(before), _records(after))
        if {row[2] for row in before} != {row[2] for row in after}:
            moved.append(iri)
    return turns, moved


def _records(rows: Iterable[tuple[str, str, str | None]]) -> frozenset[str]:
    return frozenset(f"{kind}\t{text}" for kind, text, _ in rows)


def _agreed(ledger: Ledger, iri: str) -> list[tuple[str, str, str | None]]:
    """Return kind, record and holder of the entities with this IRI; nearly always one."""
    known: dict[str, list[tuple[int, str]]] = defaultdict(list)
    asked = "SELECT kind, rank, record FROM named WHERE id = ?"
    for kind, rank, text in ledger.rows.execute(asked, (iri,)):
        known[kind].append((rank, text))
    agreed = [(kind, entity_of(kind, rows)) for kind, rows in sorted(known.items())]
    return [(kind, line(entity), _holder(entity)) for kind, entity in agreed]


def _holder(entity: Entity) -> str | None:
    return getattr(entity, "part_of", None) or getattr(entity, "within", None)


def _say_anew(ledger: Ledger, documents: list[str], held: set[str]) -> tuple[Turn, Turned]:
    """Write the traces and the edges of documents; return what of them came and went."""
    bodies = _holders(ledger, "Actor")
    holders = bodies | _holders(ledger, "Location")
    before: set[str] = set()
    after: set[str] = set()
    traces: dict[str, list[Row]] = {}
    for iri in documents:
        asked = "SELECT edge FROM edges WHERE document = ?"
        before.update(edge for (edge,) in ledger.rows.execute(asked, (iri,)))
        ledger.rows.execute("DELETE FROM edges WHERE document = ?", (iri,))
        traces[iri] = []
        if iri in held:
            reading, stand = standing_reading(ledger, iri)
            own = _edges(reading, bodies)
            after |= own
            ledger.rows.executemany(
                "INSERT INTO edges VALUES (?, ?)", ((iri, edge) for edge in sorted(own))
            )
            traces[iri] = rows_of(_traces(reading, holders, stand))
    turned = edges_turned(ledger, before - after, after - before)
    return turned, turn_traces(ledger, traces)


def edges_turned(ledger: Ledger, gone: set[str], come: set[str]) -> Turn:
    """Return the edges that the case lacks now and has now; others may give what one has lost."""
    asked = "SELECT COUNT(*) FROM edges WHERE edge = ?"
    count = {edge: ledger.rows.execute(asked, (edge,)).fetchone()[0] for edge in gone}
    return Turn(frozenset(edge for edge in gone if not count[edge]), frozenset(come))


def _holders(ledger: Ledger, kind: str) -> dict[str, str]:
    asked = "SELECT id, holder FROM entities WHERE kind = ? AND holder IS NOT NULL"
    return dict(ledger.rows.execute(asked, (kind,)))


def _edges(reading: Reading, bodies: dict[str, str]) -> set[str]:
    spoken = voices([reading.document])
    return {
        derived_quad(*edge).line()
        for claim in filter(is_shown, reading.claims)
        for edge in derived_edges(claim, claimer_of(claim, spoken), bodies)
    }


def _traces(reading: Reading, holders: dict[str, str], stand: Standing) -> list[Trace]:
    spoken, dates = voices([reading.document]), dates_said([reading.document])
    return traces_in(reading, spoken, holders, dates, house=stand.house, copied=stand.copied)
