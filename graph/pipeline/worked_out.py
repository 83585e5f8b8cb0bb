"""What is worked out of the documents one by one, kept beside them in the ledger.

``named`` has what each document knows of each actor, place and thing, ``entities`` what all of
them agree on; ``edges`` the direct edges between actors that a document's claims give. The
claims as they are compared, and the events, are those of ``clustering``; what people decided, and
who is one, is kept by ``deciding``. A change touches the rows of its own documents and of those
that name somebody whose body, or a place whose whole, is another now, or who is told as another,
or that stand otherwise to other documents now (``standing``).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from ...ontology.records import Actor
from ..claims.context import traces_in
from ..claims.entities import entity_of, knowledge
from ..claims.predicates import derived_edges
from ..claims.shown import is_shown
from ..claims.voices import claimer_of, dates_said, voices
from ..formats.jsonl import line
from ..review.told import told_of
from ..store.lists import step_quads
from ..store.rdf import derived_quad
from . import full_text, listing, rings, splicing, standing
from .clustering import turn as clustering
from .clustering.traces import rows_of, turn_traces
from .deciding import comparing, dividing, judging, renaming, resolving, telling
from .protection import flags
from .standing import Turn, stand_anew, standing_reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ...ontology.records import Claim, Claimer, Reading
    from ..claims.entities import Entity
    from ..claims.traces import Trace
    from ..folder.ledger import Ledger
    from ..review.decision import Decision
    from ..review.told import Told
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
_ROOMS = (
    standing,
    dividing,
    judging,
    renaming,
    comparing,
    resolving,
    telling,
    clustering,
    splicing,
    flags,
    rings,
    full_text,
    listing,
)
"""What keeps tables of its own."""

_KNOWN = "SELECT kind, rank, record, COUNT(*) FROM named WHERE id = ? GROUP BY kind, rank, record"
"""What documents know of an entity, with the number that know it so: thousands may."""

_BELOW = """
WITH RECURSIVE below (id) AS (
  VALUES (?)
  UNION SELECT entities.id FROM entities JOIN below ON entities.holder = below.id
  UNION SELECT identities.id FROM identities JOIN below ON identities.one = below.id
  UNION SELECT identities.one FROM identities JOIN below ON identities.id = below.id)
SELECT DISTINCT document FROM named WHERE id IN (SELECT id FROM below)
"""
"""The documents that name an entity, one told as the same, or one held by these, all the way."""


def prepare(ledger: Ledger, *, anew: bool) -> None:
    """Make the tables; ``anew`` forgets all that was worked out, and how it was kept."""
    if anew:
        for table in chain(TABLES, *(room.TABLES for room in _ROOMS)):
            ledger.rows.execute(f"DROP TABLE IF EXISTS {table}")
    for schema in (_SCHEMA, *(room.SCHEMA for room in _ROOMS)):
        for statement in schema.split(";"):
            ledger.rows.execute(statement)


class Worked(NamedTuple):
    """What turned: entities, by IRI, as records in JSON; edges; lists; quads on reports; traces.

    ``resolved`` are the quads on who is one and on what people decided of claims, ``told`` those
    on as whom everybody is told, ``flags`` those on who is at risk. ``judged`` are the documents
    of which people decided otherwise.
    """

    judged: set[str]
    entities: dict[str, Turn]
    edges: Turn
    lists: Turn
    reports: Turn
    resolved: Turn
    told: Turn
    flags: Turn
    traces: Turned


def work_out(ledger: Ledger, changed: Iterable[str], decisions: Iterable[Decision]) -> Worked:
    """Bring the rows to what the documents say of which ``changed`` were added, read anew, removed.

    ``decisions`` are those of people that hold; all are fitted again. Returns what is another now.
    """
    held, taken, turned = set(ledger.documents()), list(decisions), sorted({*changed})
    dividing.divide_anew(ledger, turned, held)
    judged = judging.judge_anew(ledger, taken, held)
    documents = sorted({*turned, *judged})
    touched = _name_anew(ledger, documents, held) | renaming.rename_anew(ledger, taken)
    turns, moved = _agree_anew(ledger, touched)
    resolved, retold = resolving.resolve_anew(ledger, documents, taken)
    told = telling.tell_anew(ledger, touched | retold)
    around = {i for one in {*moved, *retold} for (i,) in ledger.rows.execute(_BELOW, (one,))}
    full_text.index_anew(ledger, documents, held)
    others, reports = stand_anew(ledger, documents, held)
    edges, lists, traces = _say_anew(ledger, sorted(around.union(documents, others)), held)
    flagged = flags.flag_anew(ledger)
    return Worked(judged, turns, edges, lists, reports, resolved, told, flagged, traces)


def _name_anew(ledger: Ledger, documents: list[str], held: set[str]) -> set[str]:
    """Write what documents know of entities; return the entities that they name or named."""
    touched: set[str] = set()
    for iri in documents:
        asked = "SELECT DISTINCT id FROM named WHERE document = ?"
        touched.update(one for (one,) in ledger.rows.execute(asked, (iri,)))
        ledger.rows.execute("DELETE FROM named WHERE document = ?", (iri,))
        if iri in held:
            known = knowledge(ledger.packed_one(iri).unmarked())
            rows = sorted(set(judging.named_after_splits(known, judging.judged_in(ledger, iri))))
            touched.update(row.id for row in rows)
            ledger.rows.executemany(
                "INSERT INTO named VALUES (?, ?, ?, ?, ?)", ((iri, *row) for row in rows)
            )
    return touched


def _agree_anew(ledger: Ledger, touched: set[str]) -> tuple[dict[str, Turn], list[str]]:
    """Merge what all documents know of entities; return the turns, and who has another holder."""
    turns: dict[str, Turn] = {}
    moved = []
    decided = renaming.renamed(ledger)
    for iri in sorted(touched):
        asked = "SELECT kind, record, holder FROM entities WHERE id = ?"
        before = ledger.rows.execute(asked, (iri,)).fetchall()
        after = _agreed(ledger, iri, decided.get(iri, {}))
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


def _agreed(ledger: Ledger, iri: str, decided: dict[str, str]) -> list[tuple[str, str, str | None]]:
    """Return kind, record and holder of the entities with this IRI; nearly always one.

    ``decided`` are the fields of an actor that people decided otherwise.
    """
    known: dict[str, list[tuple[int, str, int]]] = defaultdict(list)
    for kind, *told in ledger.rows.execute(_KNOWN, (iri,)):
        known[kind].append(tuple(told))
    other: dict[str, Any] = dict(decided)
    agreed = [(kind, entity_of(kind, rows)) for kind, rows in sorted(known.items())]
    told = [(k, replace(one, **other) if isinstance(one, Actor) else one) for k, one in agreed]
    return [(kind, line(entity), _holder(entity)) for kind, entity in told]


def _holder(entity: Entity) -> str | None:
    return getattr(entity, "part_of", None) or getattr(entity, "within", None)


def _say_anew(ledger: Ledger, documents: list[str], held: set[str]) -> tuple[Turn, Turn, Turned]:
    """Write traces, edges and lists of documents; return the turns of edges, lists and traces."""
    told = told_of((), resolving.identities_held(ledger))
    bodies = _holders(ledger, "Actor", told)
    holders = bodies | _holders(ledger, "Location", told)
    before: set[str] = set()
    after: set[str] = set()
    traces: dict[str, list[Row]] = {}
    lists: dict[str, listing.Lists] = {}
    for iri in documents:
        asked = "SELECT edge FROM edges WHERE document = ?"
        before.update(edge for (edge,) in ledger.rows.execute(asked, (iri,)))
        ledger.rows.execute("DELETE FROM edges WHERE document = ?", (iri,))
        traces[iri], lists[iri] = [], {}
        flags.forget_risks(ledger, iri)
        if iri in held:
            reading, spoken, stand = _told_reading(ledger, iri, told)
            flags.note_risks(ledger, reading.document, reading.claims)
            own = _edges(reading.claims, spoken, bodies)
            after |= own
            ledger.rows.executemany(
                "INSERT INTO edges VALUES (?, ?)", ((iri, edge) for edge in sorted(own))
            )
            lists[iri] = listing.lists_in(reading)
            traces[iri] = rows_of(_traces(reading, spoken, holders, stand))
    turned = edges_turned(ledger, before - after, after - before)
    return turned, listing.list_anew(ledger, lists), turn_traces(ledger, traces)


def _told_reading(
    ledger: Ledger, iri: str, told: Told
) -> tuple[Reading, Mapping[str, Claimer], Standing]:
    """Return a reading with its claims as people decided they are told, its voice, its standing."""
    reading, stand = standing_reading(ledger, iri)
    whole = replace(told, assessments=judging.judged_in(ledger, iri).assessments)
    claims = tuple(whole.claims(reading.claims))
    return replace(reading, claims=claims), whole.voices(voices([reading.document])), stand


def edges_turned(ledger: Ledger, gone: set[str], come: set[str]) -> Turn:
    """Return the edges that the case lacks now and has now; others may give what one has lost."""
    asked = "SELECT COUNT(*) FROM edges WHERE edge = ?"
    count = {edge: ledger.rows.execute(asked, (edge,)).fetchone()[0] for edge in gone}
    return Turn(frozenset(edge for edge in gone if not count[edge]), frozenset(come))


def _holders(ledger: Ledger, kind: str, told: Told) -> dict[str, str]:
    """Return the body of each actor or the whole of each place, as they are told."""
    asked = "SELECT id, holder FROM entities WHERE kind = ? AND holder IS NOT NULL ORDER BY id"
    rows = [
        (told.one(iri), told.one(holder), iri)
        for iri, holder in ledger.rows.execute(asked, (kind,))
    ]
    own_last = sorted(rows, key=lambda row: (row[0] == row[2], row))
    return {one: holder for one, holder, _ in own_last if one != holder}


def _edges(
    claims: Iterable[Claim], spoken: Mapping[str, Claimer], bodies: dict[str, str]
) -> set[str]:
    found: set[str] = set()
    for claim in filter(is_shown, claims):
        for edge in derived_edges(claim, claimer_of(claim, spoken), bodies):
            found.add(derived_quad(*edge).line())
            if edge[1] == "allegedArmsTo":
                found.update(quad.line() for quad in step_quads(claim.id, edge[0], edge[2]))
    return found


def _traces(
    reading: Reading, spoken: Mapping[str, Claimer], holders: dict[str, str], stand: Standing
) -> list[Trace]:
    published = stand.day or reading.document.published
    dates = dates_said([replace(reading.document, published=published)])
    return traces_in(reading, spoken, holders, dates, house=stand.house, copied=stand.copied)
