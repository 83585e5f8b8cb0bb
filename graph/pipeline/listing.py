"""The lists that claims are told in, kept in the ledger document by document."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from ..claims.lists import lists_of
from ..claims.voices import dates_said
from ..store.lists import listed_quads
from .standing import Turn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ...ontology.records import Reading
    from ..folder.ledger import Ledger

SCHEMA: Final = "CREATE TABLE IF NOT EXISTS listed (document PRIMARY KEY, lists) WITHOUT ROWID"
TABLES: Final = ("listed",)

Lists = dict[str, dict[str, int]]
"""The lists of claims, by IRI, with their numbers."""


def lists_in(reading: Reading) -> Lists:
    """Return the lists of the claims of a document, as people decided they are told."""
    dates = dates_said([reading.document])
    said = ((one, dates.get((one.document, one.segment))) for one in reading.claims)
    return {claim.id: lists_of(claim, day) for claim, day in said}


def list_anew(ledger: Ledger, told: dict[str, Lists]) -> Turn:
    """Let documents, by IRI, have these lists; return the turn of the quads."""
    before: set[str] = set()
    after: set[str] = set()
    for iri, lists in told.items():
        asked = "SELECT lists FROM listed WHERE document = ?"
        kept = ledger.rows.execute(asked, (iri,)).fetchone()
        text = json.dumps(lists, sort_keys=True)
        if kept is None or kept[0] != text:
            before.update(_lines(json.loads(kept[0]) if kept else {}))
            after.update(_lines(lists))
            ledger.rows.execute("DELETE FROM listed WHERE document = ?", (iri,))
            if lists:
                ledger.rows.execute("INSERT INTO listed VALUES (?, ?)", (iri, text))
    return Turn(frozenset(before - after), frozenset(after - before))


def listed_lines(ledger: Ledger) -> Iterator[str]:
    """Yield the quads on lists as N-Quads lines."""
    for (text,) in ledger.rows.execute("SELECT lists FROM listed ORDER BY document"):
        yield from _lines(json.loads(text))


def _lines(told: Lists) -> Iterable[str]:
    return (quad.line() for claim, lists in told.items() for quad in listed_quads(claim, lists))
