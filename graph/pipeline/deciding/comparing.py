"""What the table of features says on who is one, worked out block by block and kept as quads.

Actors of different blocks are never compared, so that a change looks at its own blocks alone.
On whom people have decided, the table says nothing.
"""

from __future__ import annotations

import json
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Final

from ....ontology.records import Actor
from ...claims.fillers import NAMED
from ...formats.jsonl import record
from ...resolution.decisions import RULED, resolve
from ...resolution.profiles import block_of, profiles_of
from ...resolution.sightings import Sighting
from ...store.resolutions import resolution_quads
from ..standing import Turn

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from ...folder.ledger import Ledger
    from ...resolution.decisions import Decision
    from ...resolution.profiles import Profile
    from ...review.identity import Pair

    Pairs = Collection[frozenset[str]]

SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS profiled (block, document, id);
CREATE INDEX IF NOT EXISTS profiled_by_block ON profiled (block);
CREATE INDEX IF NOT EXISTS profiled_by_document ON profiled (document);
CREATE INDEX IF NOT EXISTS profiled_by_id ON profiled (id);
CREATE TABLE IF NOT EXISTS compared (block, verdict, score, names, one, other);
CREATE INDEX IF NOT EXISTS compared_by_block ON compared (block);
CREATE INDEX IF NOT EXISTS compared_by_verdict ON compared (verdict);
CREATE TABLE IF NOT EXISTS ruled (one, other, PRIMARY KEY (one, other)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS resolutions (quad PRIMARY KEY, block) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS resolutions_by_block ON resolutions (block)
"""
TABLES: Final = ("profiled", "compared", "ruled", "resolutions")

_RESOLVED = (
    "SELECT DISTINCT id, record FROM named WHERE document = ? AND kind = 'Actor' AND rank = 0"
)
"""What resolution knows of actors, document by document (``worked_out``)."""

_SIGHTED = (
    "SELECT named.document, named.record, seen.states, seen.year, seen.people FROM profiled "
    "JOIN named USING (document, id) LEFT JOIN seen USING (document, id) "
    "WHERE block = ? AND named.kind = 'Actor' AND rank = 0"
)
"""The actors of a block with what their documents tell around those that are persons."""


def compare_anew(ledger: Ledger, documents: Iterable[str], ruled: Pairs) -> Turn:
    """Decide on the actors that share a block with one of the changed ``documents``.

    ``ruled`` are the pairs of actors (IRIs) on which people have decided. Returns the turn of the
    quads.
    """
    blocks = {block for iri in documents for block in _profile_anew(ledger, iri)}
    blocks |= _blocks_of(ledger, _rule_anew(ledger, ruled))
    turns = [_decide(ledger, block, ruled) for block in sorted(blocks)]
    return Turn(
        frozenset(chain.from_iterable(turn.before for turn in turns)),
        frozenset(chain.from_iterable(turn.after for turn in turns)),
    )


def pairs_found(ledger: Ledger, verdict: str) -> list[Pair]:
    """Return the pairs of actors (IRIs) of which the table says ``verdict``, the surest first.

    Those without a name of their own are the same as nobody.
    """
    asked = "SELECT one, other FROM compared WHERE verdict = ? ORDER BY score DESC, names, 1, 2"
    return ledger.rows.execute(asked, (verdict,)).fetchall()


def turn_quads(ledger: Ledger, block: str, quads: Iterable[str]) -> Turn:
    """Let the decisions of a block be told in these ``quads`` and no others."""
    asked = "SELECT quad FROM resolutions WHERE block = ?"
    before = frozenset(quad for (quad,) in ledger.rows.execute(asked, (block,)))
    after = frozenset(quads)
    gone, come = before - after, after - before
    ledger.rows.executemany("DELETE FROM resolutions WHERE quad = ?", ((one,) for one in gone))
    ledger.rows.executemany(
        "INSERT INTO resolutions VALUES (?, ?)", ((one, block) for one in sorted(come))
    )
    return Turn(gone, come)


def resolution_lines(ledger: Ledger) -> Iterator[str]:
    """Yield the quads of all decisions on who is one as N-Quads lines, sorted."""
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


def _rule_anew(ledger: Ledger, ruled: Pairs) -> set[str]:
    """Write on which pairs people have decided; return the actors of which that is another."""
    before = {tuple(row) for row in ledger.rows.execute("SELECT one, other FROM ruled")}
    after = {tuple(sorted(pair)) for pair in ruled}
    ledger.rows.executemany("DELETE FROM ruled WHERE one = ? AND other = ?", before - after)
    ledger.rows.executemany("INSERT INTO ruled VALUES (?, ?)", sorted(after - before))
    return {actor for pair in before ^ after for actor in pair}


def _blocks_of(ledger: Ledger, actors: Iterable[str]) -> set[str]:
    asked = "SELECT DISTINCT block FROM profiled WHERE id = ?"
    return {block for actor in actors for (block,) in ledger.rows.execute(asked, (actor,))}


def _decide(ledger: Ledger, block: str, ruled: Pairs) -> Turn:
    """Decide on the actors of a block; keep what joins and holds apart, and the quads."""

    def ruling(one: Profile, other: Profile) -> str | None:
        return "same" if frozenset((one.id, other.id)) in ruled else None

    profiles = profiles_of(_named(ledger, block))
    found = [one for one in resolve(profiles, ruled=ruling) if one.reason != RULED]
    ledger.rows.execute("DELETE FROM compared WHERE block = ?", (block,))
    rows = sorted({_row(block, one) for one in found if _counts(one)})
    ledger.rows.executemany("INSERT INTO compared VALUES (?, ?, ?, ?, ?, ?)", rows)
    quads = chain.from_iterable(map(resolution_quads, found))
    return turn_quads(ledger, block, (quad.line() for quad in quads))


def _counts(decision: Decision) -> bool:
    """Say whether a decision joins two actors, or holds them apart."""
    one, other = decision.one, decision.other
    named = {one.kind, other.kind} <= NAMED
    told = decision.verdict == "Different" or (decision.verdict == "Same" and named)
    return told and one.id != other.id


def _row(block: str, decision: Decision) -> tuple[str, str, float, str, str, str]:
    one, other = decision.one, decision.other
    names = f"{one.name}\t{other.name}"
    return (block, decision.verdict, decision.score, names, one.id, other.id)


def _named(ledger: Ledger, block: str) -> Iterator[Sighting]:
    read: dict[str, Actor | None] = {}  # thousands of documents may say the same of somebody
    for document, text, states, year, people in ledger.rows.execute(_SIGHTED, (block,)):
        if text not in read:
            actor = record(Actor, json.loads(text))
            read[text] = actor if block_of(actor.name) == block else None
        if (told := read[text]) is not None:
            yield Sighting(document, told, _listed(states), year, _listed(people))


@lru_cache(maxsize=10_000)
def _listed(text: str | None) -> tuple[str, ...]:
    """Return the IRIs of a list in JSON: most documents tell nothing, or what others tell."""
    return tuple(json.loads(text)) if text else ()
