"""The accusations that come back, kept in the ledger as quads beside the other derived edges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..claims.rings import ring_edges
from ..store.quads import al
from .standing import Turn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..folder.ledger import Ledger

SCHEMA = "CREATE TABLE IF NOT EXISTS rings (quad PRIMARY KEY) WITHOUT ROWID"
TABLES = ("rings",)

_ACCUSES, _IN_RING = f" {al('accuses')} ", f" {al('accusesInRing')} "


def ring_anew(ledger: Ledger, turned: Turn) -> Turn:
    """Find the rings anew where accusations are among the edges that ``turned``."""
    if not any(_ACCUSES in edge for edge in turned.before | turned.after):
        return Turn(frozenset(), frozenset())
    asked = "SELECT DISTINCT edge FROM edges WHERE edge LIKE ?"
    edges = [edge for (edge,) in ledger.rows.execute(asked, (f"%{_ACCUSES}%",))]
    ends = {(parts[0], parts[2]): edge for edge in edges for parts in [edge.split(" ")]}
    before = frozenset(ring_lines(ledger))
    after = frozenset(ends[pair].replace(_ACCUSES, _IN_RING) for pair in ring_edges(ends))
    rows = ledger.rows
    rows.executemany("DELETE FROM rings WHERE quad = ?", ((one,) for one in before - after))
    rows.executemany("INSERT INTO rings VALUES (?)", ((one,) for one in sorted(after - before)))
    return Turn(before - after, after - before)


def ring_lines(ledger: Ledger) -> Iterator[str]:
    """Yield the quads between those who accuse each other, as N-Quads lines, sorted."""
    return (quad for (quad,) in ledger.rows.execute("SELECT quad FROM rings ORDER BY quad"))
