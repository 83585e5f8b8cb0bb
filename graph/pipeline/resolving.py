"""The decisions on which actors of different documents are one, kept in the ledger as quads."""

from __future__ import annotations

import json
from itertools import chain
from typing import TYPE_CHECKING

from ...ontology.records import Actor
from ..formats.jsonl import record
from ..resolution.decisions import resolve
from ..resolution.profiles import profiles_of
from ..store.resolutions import resolution_quads
from .standing import Turn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..folder.ledger import Ledger

SCHEMA = "CREATE TABLE IF NOT EXISTS resolutions (quad PRIMARY KEY) WITHOUT ROWID"
TABLES = ("resolutions",)

_RESOLVED = "SELECT document, record FROM named WHERE kind = 'Actor' AND rank = 0"
"""What resolution knows of actors, document by document (``worked_out``)."""


def resolve_anew(ledger: Ledger) -> Turn:
    """Decide on all actors that documents name; return the turn of the quads."""
    before = frozenset(resolution_lines(ledger))
    decisions = resolve(profiles_of(_named(ledger)))
    quads = chain.from_iterable(map(resolution_quads, decisions))
    after = frozenset(quad.line() for quad in quads)
    gone, come = before - after, after - before
    ledger.rows.executemany("DELETE FROM resolutions WHERE quad = ?", ((one,) for one in gone))
    ledger.rows.executemany("INSERT INTO resolutions VALUES (?)", ((one,) for one in sorted(come)))
    return Turn(gone, come)


def resolution_lines(ledger: Ledger) -> Iterator[str]:
    """Yield the quads of the decisions as N-Quads lines, sorted."""
    return (quad for (quad,) in ledger.rows.execute("SELECT quad FROM resolutions ORDER BY quad"))


def _named(ledger: Ledger) -> Iterator[tuple[str, Actor]]:
    for document, text in ledger.rows.execute(_RESOLVED):
        yield document, record(Actor, json.loads(text))
