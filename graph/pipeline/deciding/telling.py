"""As whom each actor, place and thing is told, kept for the graph: itself, mostly.

A question goes from whoever a claim names to whom that is told as in one step, and so sees those
that people decided to be the same as one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...review.told import told_of
from ...store.review import told_quad
from ..standing import Turn
from .resolving import identities_held

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ...folder.ledger import Ledger

SCHEMA: Final = "CREATE TABLE IF NOT EXISTS told (id PRIMARY KEY, one) WITHOUT ROWID"
TABLES: Final = ("told",)


def tell_anew(ledger: Ledger, touched: Iterable[str]) -> Turn:
    """Keep as whom ``touched`` entities (IRIs) are told now; return the turn of the quads."""
    told = told_of((), identities_held(ledger))
    gone: set[tuple[str, str]] = set()
    come: set[tuple[str, str]] = set()
    for iri in sorted(touched):
        before = ledger.rows.execute("SELECT one FROM told WHERE id = ?", (iri,)).fetchone()
        known = ledger.rows.execute("SELECT 1 FROM entities WHERE id = ?", (iri,)).fetchone()
        after = (told.one(iri),) if known else None
        if before != after:
            gone.update((iri, one) for one in before or ())
            come.update((iri, one) for one in after or ())
    ledger.rows.executemany("DELETE FROM told WHERE id = ?", ((iri,) for iri, _ in sorted(gone)))
    ledger.rows.executemany("INSERT INTO told VALUES (?, ?)", sorted(come))
    return Turn(frozenset(_lines(gone)), frozenset(_lines(come)))


def told_lines(ledger: Ledger) -> Iterator[str]:
    """Yield the quads on as whom all are told, as N-Quads lines."""
    return _lines(ledger.rows.execute("SELECT id, one FROM told ORDER BY id"))


def _lines(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    return (told_quad(iri, one).line() for iri, one in rows)
