"""The decisions on which actors of different documents are one, kept in the ledger as quads."""

from __future__ import annotations

import json
from itertools import chain
from typing import TYPE_CHECKING

from ...ontology.records import Actor
from ..formats.jsonl import record
from ..resolution.decisions import resolve
from ..resolution.profiles import block_of, profiles_of
from ..store.resolutions import resolution_quads
from .standing import Turn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..folder.ledger import Ledger

SCHEMA = """
CREATE TABLE IF NOT EXISTS profiled (block, document, id);
CREATE INDEX IF NOT EXISTS profiled_by_block ON profiled (block);
CREATE INDEX IF NOT EXISTS profiled_by_document ON profiled (document);
CREATE TABLE IF NOT EXISTS resolutions (quad PRIMARY KEY, block) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS resolutions_by_block ON resolutions (block)
"""
TABLES = ("profiled", "resolutions")

_RESOLVED = (
    "SELECT DISTINCT id, record FROM named WHERE document = ? AND kind = 'Actor' AND rank = 0"
)
"""What resolution knows of actors, document by document (``worked_out``)."""


def resolve_anew(ledger: Ledger, changed: Iterable[str]) -> Turn:
    """Decide on the actors that share a block with one of ``changed`` documents.

    Actors of different blocks are never compared. Returns the turn of the quads.
    """
    gone: set[str] = set()
    come: set[str] = set()
    for block in sorted({block for iri in changed for block in _profile_anew(ledger, iri)}):
        asked = "SELECT quad FROM resolutions WHERE block = ?"
        before = {quad for (quad,) in ledger.rows.execute(asked, (block,))}
        decisions = resolve(profiles_of(_named(ledger, block)))
        quads = chain.from_iterable(map(resolution_quads, decisions))
        after = {quad.line() for quad in quads}
        gone |= before - after
        come |= after - before
        rows = ledger.rows
        rows.executemany(
            "DELETE FROM resolutions WHERE quad = ?", ((one,) for one in before - after)
        )
        new = ((one, block) for one in sorted(after - before))
        rows.executemany("INSERT INTO resolutions VALUES (?, ?)", new)
    return Turn(frozenset(gone), frozenset(come))


def resolution_lines(ledger: Ledger) -> Iterator[str]:
    """Yield the quads of the decisions as N-Quads lines, sorted."""
    return (quad for (quad,) in ledger.rows.execute("SELECT quad FROM resolutions ORDER BY quad"))


def _profile_anew(ledger: Ledger, iri: str) -> set[str]:
    """Write in which blocks the actors of a document are; return these and those of before."""
    asked = "SELECT block FROM profiled WHERE document = ?"
    blocks = {block for (block,) in ledger.rows.execute(asked, (iri,))}
    ledger.rows.execute("DELETE FROM profiled WHERE document = ?", (iri,))
    found = ledger.rows.execute(_RESOLVED, (iri,)).fetchall()
    rows = {(block_of(json.loads(text)["name"]), iri, actor) for actor, text in found}
    told = sorted((str(block), iri, actor) for block, iri, actor in rows if block is not None)
    ledger.rows.executemany("INSERT INTO profiled VALUES (?, ?, ?)", told)
    return blocks.union(block for block, _, _ in told)


def _named(ledger: Ledger, block: str) -> Iterator[tuple[str, Actor]]:
    asked = (
        "SELECT named.document, record FROM profiled JOIN named USING (document, id) "
        "WHERE block = ? AND kind = 'Actor' AND rank = 0"
    )
    for document, text in ledger.rows.execute(asked, (block,)):
        actor = record(Actor, json.loads(text))
        if block_of(actor.name) == block:
            yield document, actor
