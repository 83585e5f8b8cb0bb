"""How documents stand to each other: whose report each is, and what of it is taken back.

``prints`` keeps of each document what finds its copies, ``matters`` what its claims say. Of these
follow ``copies`` and ``withdrawals``, and of those ``stands``: a document that stands otherwise
after a change is worked out anew (``worked_out``), though nothing in it has changed.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from ..claims.documents.corrections import Said, Withdrawal, as_told, said, withdrawals
from ..claims.documents.syndication import (
    Copy,
    copies_among,
    house_of,
    houses_by,
    print_in,
    print_of,
)
from ..formats.jsonl import plain, record
from ..review.told import Told
from ..store.reports import copy_quads, withdrawal_quads
from .deciding.judging import judged_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ...ontology.records import Claim, Document, Reading
    from ..claims.documents.syndication import Print
    from ..folder.ledger import Ledger

SCHEMA = """
CREATE TABLE IF NOT EXISTS prints (document PRIMARY KEY, file, house, day, fields, sketch);
CREATE TABLE IF NOT EXISTS matters (claim, document, matter, retracts);
CREATE INDEX IF NOT EXISTS matters_by_document ON matters (document);
CREATE INDEX IF NOT EXISTS matters_by_matter ON matters (matter);
CREATE INDEX IF NOT EXISTS matters_taken_back ON matters (matter) WHERE retracts;
CREATE TABLE IF NOT EXISTS copies (document PRIMARY KEY, record) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS withdrawals (claim PRIMARY KEY, record) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS stands (document PRIMARY KEY, standing) WITHOUT ROWID;
"""
TABLES = ("prints", "matters", "copies", "withdrawals", "stands")

_IN_QUESTION = """
SELECT * FROM matters WHERE matter IN (SELECT matter FROM matters WHERE retracts)
"""
"""The claims that take back, and those that say the same."""


class Turn(NamedTuple):
    """What has become of something: its lines before and after, none where it is not there."""

    before: frozenset[str]
    after: frozenset[str]


class Standing(NamedTuple):
    """Whose report a document is, whether it is a copy, and the claims in it that are gone.

    ``day`` is when a copy was first published, as far as known: then it was said.
    """

    house: str
    copied: bool
    gone: tuple[str, ...]
    day: str | None = None


def stand_anew(ledger: Ledger, changed: Iterable[str], held: set[str]) -> tuple[set[str], Turn]:
    """Find copies and withdrawals after ``changed`` documents came, were read anew, or went.

    Returns the documents that stand otherwise now, and the turn of the quads about reports.
    """
    before = frozenset(report_lines(ledger))
    for iri in changed:
        _forget(ledger, iri)
        if iri in held:
            _keep(ledger, *ledger.packed_one(iri).told())
    copies = copies_among(_prints(ledger))
    days = dict(ledger.rows.execute("SELECT document, day FROM prints"))
    asked = [Said._make(row) for row in ledger.rows.execute(_IN_QUESTION)]
    houses = houses_by(dict(ledger.rows.execute("SELECT document, house FROM prints")), copies)
    taken = withdrawals(asked, copies, days, houses)
    back = {one.claim for one in taken}
    gone = [one for one in asked if one.claim in back]
    _replace(ledger, "copies", {one.document: plain(one) for one in copies})
    _replace(ledger, "withdrawals", {one.claim: plain(one) for one in taken})
    others = _replace(ledger, "stands", dict(_stands(ledger, copies, gone)))
    after = frozenset(report_lines(ledger))
    return others, Turn(before - after, after - before)


def standing_reading(ledger: Ledger, iri: str) -> tuple[Reading, Standing]:
    """Return what was read out of a document, its claims as they are to be told, and its standing.

    The claims that are taken back are their source's retractions.
    """
    asked = "SELECT standing FROM stands WHERE document = ?"
    house, copied, gone, day = json.loads(ledger.rows.execute(asked, (iri,)).fetchone()[0])
    reading = ledger.reading(iri)
    told = replace(reading, claims=tuple(as_told(reading.claims, frozenset(gone))))
    return told, Standing(house, copied, tuple(gone), day)


def copies_held(ledger: Ledger) -> Iterator[Copy]:
    """Yield the documents that say what another said before them, sorted by IRI."""
    asked = "SELECT record FROM copies ORDER BY document"
    return (record(Copy, json.loads(text)) for (text,) in ledger.rows.execute(asked))


def withdrawals_held(ledger: Ledger) -> Iterator[Withdrawal]:
    """Yield the claims that are taken back, sorted by IRI."""
    asked = "SELECT record FROM withdrawals ORDER BY claim"
    return (record(Withdrawal, json.loads(text)) for (text,) in ledger.rows.execute(asked))


def report_lines(ledger: Ledger) -> Iterator[str]:
    """Yield the quads about reports as N-Quads lines: what is a copy, and what is taken back."""
    copied = map(copy_quads, copies_held(ledger))
    taken = map(withdrawal_quads, withdrawals_held(ledger))
    return (quad.line() for quad in chain.from_iterable(chain(copied, taken)))


def files_held(ledger: Ledger) -> set[str]:
    """Return the files that the case's documents lie in, as the documents call them."""
    return {file for (file,) in ledger.rows.execute("SELECT DISTINCT file FROM prints")}


def _forget(ledger: Ledger, iri: str) -> None:
    ledger.rows.execute("DELETE FROM prints WHERE document = ?", (iri,))
    ledger.rows.execute("DELETE FROM matters WHERE document = ?", (iri,))


def _keep(ledger: Ledger, document: Document, claims: Iterable[Claim]) -> None:
    """Keep what is compared of a document: its claims as people assessed them."""
    told = Told(judged_in(ledger, document.id).assessments)
    found = print_of(document)
    fields, sketch = found.told() if found else (None, None)
    ledger.rows.execute(
        "INSERT INTO prints VALUES (?, ?, ?, ?, ?, ?)",
        (
            *(document.id, document.file, house_of(document), document.published),
            *(json.dumps(fields), sketch),
        ),
    )
    rows = map(said, told.claims(claims))
    ledger.rows.executemany("INSERT INTO matters VALUES (?, ?, ?, ?)", rows)


def _prints(ledger: Ledger) -> Iterator[Print]:
    asked = "SELECT fields, sketch FROM prints WHERE sketch IS NOT NULL"
    return (print_in(json.loads(fields), kept) for fields, kept in ledger.rows.execute(asked))


def _stands(
    ledger: Ledger, copies: list[Copy], taken: Iterable[Said]
) -> Iterator[tuple[str, Standing]]:
    """Yield how each document stands, by IRI; ``taken`` are the claims that are taken back."""
    gone: dict[str, list[str]] = defaultdict(list)
    for one in taken:
        gone[one.document].append(one.claim)
    named = dict(ledger.rows.execute("SELECT document, house FROM prints"))
    days = dict(ledger.rows.execute("SELECT document, day FROM prints"))
    copied = {copy.document: days[copy.first] for copy in copies}
    for iri, house in houses_by(named, copies).items():
        yield iri, Standing(house, iri in copied, tuple(sorted(gone[iri])), copied.get(iri))


def _replace(ledger: Ledger, table: str, rows: dict[str, object]) -> set[str]:
    """Let ``table`` have ``rows``, by key; return the keys of those that are others now."""
    after = {key: json.dumps(value, ensure_ascii=False) for key, value in rows.items()}
    before = dict(ledger.rows.execute(f"SELECT * FROM {table}"))  # noqa: S608 -- a name from above
    turned = {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
    key = {"copies": "document", "withdrawals": "claim", "stands": "document"}[table]
    delete = f"DELETE FROM {table} WHERE {key} = ?"  # noqa: S608 -- names from above
    ledger.rows.executemany(delete, ((one,) for one in sorted(turned & before.keys())))
    insert = f"INSERT INTO {table} VALUES (?, ?)"  # noqa: S608 -- a name from above
    ledger.rows.executemany(insert, ((one, after[one]) for one in sorted(turned & after.keys())))
    return turned
