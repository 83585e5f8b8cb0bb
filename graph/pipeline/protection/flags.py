"""The persons at risk are flagged: ``at_risk.jsonl``, and ``al:atRisk`` in the graph.

The flag stands whether or not the names are hidden (``hiding``).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from ....ontology.records import Actor
from ...formats.jsonl import record
from ...store.quads import Quad, al, iri, text
from ...store.rdf import ENTITIES
from ..given import own_held, own_ids
from ..standing import Turn
from .risk import HARMS, is_private, reasons

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ....ontology.records import Claim, Document
    from ...folder.ledger import Ledger

SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS risks (document, id, why);
CREATE INDEX IF NOT EXISTS risks_by_document ON risks (document);
CREATE TABLE IF NOT EXISTS at_risk (id PRIMARY KEY, record) WITHOUT ROWID;
"""
TABLES: Final = ("risks", "at_risk")

_PERSONS: Final = """
SELECT risks.id, risks.why, entities.record FROM risks JOIN entities ON entities.id = risks.id
WHERE entities.kind = 'Actor' AND json_extract(entities.record, '$.kind') = 'Person'
GROUP BY risks.id, risks.why ORDER BY risks.id, risks.why
"""


def note_risks(ledger: Ledger, document: Document, claims: Iterable[Claim]) -> None:
    """Keep who may be at risk by the ``claims`` of a document."""
    found = sorted(set(reasons(claims, document.text)))
    ledger.rows.executemany(
        "INSERT INTO risks VALUES (?, ?, ?)", ((document.id, one, why) for one, why in found)
    )


def forget_risks(ledger: Ledger, document: str) -> None:
    """Forget what was kept of a document (IRI)."""
    ledger.rows.execute("DELETE FROM risks WHERE document = ?", (document,))


def flag_anew(ledger: Ledger) -> Turn:
    """Flag the private persons of whom any document tells a risk; return the turn of the quads."""
    before = frozenset(flag_lines(ledger))
    found: dict[str, tuple[Actor, list[str]]] = {}
    known = own_ids(own_held(ledger))
    for one, why, told in ledger.rows.execute(_PERSONS):
        actor = record(Actor, json.loads(told))
        if is_private(actor) and one not in known:
            found.setdefault(one, (actor, []))[1].append(why)
    ledger.rows.execute("DELETE FROM at_risk")
    rows = (
        (one, json.dumps({"id": one, "name": actor.name, "why": why}, ensure_ascii=False))
        for one, (actor, why) in found.items()
        if HARMS not in why
    )
    ledger.rows.executemany("INSERT INTO at_risk VALUES (?, ?)", rows)
    after = frozenset(flag_lines(ledger))
    return Turn(before - after, after - before)


def risk_lines(ledger: Ledger) -> Iterator[str]:
    """Yield the persons at risk as lines of JSON, sorted by IRI."""
    rows = ledger.rows.execute("SELECT record FROM at_risk ORDER BY id")
    return (f"{text}\n" for (text,) in rows)


def flag_lines(ledger: Ledger) -> Iterator[str]:
    """Yield the flags as N-Quads lines."""
    for told in risk_lines(ledger):
        row = json.loads(told)
        for why in row["why"]:
            yield Quad(iri(row["id"]), al("atRisk"), text(why), ENTITIES).line()
