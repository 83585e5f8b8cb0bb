"""Who is one after all decisions, those of people and those of the table of features.

``identities`` keeps whom each actor is told as, ``resolutions`` the quads of all decisions.
"""

from __future__ import annotations

import json
from itertools import chain
from typing import TYPE_CHECKING, Final

from ....ontology.records import Actor
from ...claims.fillers import NAMED
from ...formats.jsonl import line, record
from ...resolution.decisions import RULED, resolve
from ...resolution.profiles import profiles_of
from ...review.fitting import UnfitError
from ...review.identity import Groups, Identity
from ...store.resolutions import resolution_quads
from ...store.review import assessment_quads, decided_quads, identity_quads
from ..standing import Turn
from .judging import all_judged, leave_over
from .renaming import actor_of, renamed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ...folder.ledger import Ledger
    from ...resolution.decisions import Decision as Resolved
    from ...resolution.profiles import Profile
    from ...review.decision import Decision
    from ...review.identity import Pair

SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS resolutions (quad PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS identities (document, id, record, PRIMARY KEY (document, id))
  WITHOUT ROWID;
"""
TABLES: Final = ("resolutions", "identities")

_RESOLVED = "SELECT document, record FROM named WHERE kind = 'Actor' AND rank = 0"
"""What resolution knows of actors, document by document (``worked_out``)."""

_ACTOR = "SELECT record FROM entities WHERE kind = 'Actor' AND id = ?"
_DOCUMENTS = "SELECT COUNT(DISTINCT document) FROM named WHERE id = ?"

Ruled = dict[frozenset[str], str]
"""The verdicts of people, "same" or "different", by the two actors (IRIs)."""


def resolve_anew(ledger: Ledger, decisions: Iterable[Decision]) -> tuple[Turn, set[str]]:
    """Decide on all actors that documents name.

    Returns the turn of the quads, and the actors (IRIs) that are told otherwise now.
    """
    pairs = list(_pairs(ledger, decisions))
    last = {frozenset(pair): decision for decision, pair in pairs}
    ruled: Ruled = {
        pair: "same" if decision.verb == "same" else "different" for pair, decision in last.items()
    }
    found = [
        one
        for one in resolve(profiles_of(_named(ledger)), ruled=lambda *both: _ruling(ruled, *both))
        if one.reason != RULED
    ]
    joined = [(decision, pair) for decision, pair in pairs if last[frozenset(pair)] is decision]
    identities = list(_identities(ledger, joined, found))
    quads = chain(
        chain.from_iterable(map(resolution_quads, found)),
        chain.from_iterable(decided_quads(decision, pair) for decision, pair in joined),
        chain.from_iterable(map(identity_quads, identities)),
        chain.from_iterable(
            assessment_quads(assessment)
            for _, judged in all_judged(ledger)
            for assessment in judged.assessments.values()
        ),
    )
    return _turn(ledger, {quad.line() for quad in quads}), _tell(ledger, identities)


def resolution_lines(ledger: Ledger) -> Iterator[str]:
    """Yield the quads of the decisions as N-Quads lines, sorted."""
    return (quad for (quad,) in ledger.rows.execute("SELECT quad FROM resolutions ORDER BY quad"))


def identities_held(ledger: Ledger) -> Iterator[Identity]:
    """Yield whom actors are told as where that is another, sorted."""
    rows = ledger.rows.execute("SELECT record FROM identities ORDER BY document, id")
    return (record(Identity, json.loads(text)) for (text,) in rows)


def _named(ledger: Ledger) -> Iterator[tuple[str, Actor]]:
    for document, text in ledger.rows.execute(_RESOLVED):
        yield document, record(Actor, json.loads(text))


def _pairs(ledger: Ledger, decisions: Iterable[Decision]) -> Iterator[tuple[Decision, Pair]]:
    """Yield the decisions on whether two are one, with the two as they are called now."""
    for decision in decisions:
        if decision.verb not in ("same", "not-same"):
            continue
        try:
            yield decision, _two(ledger, decision)
        except UnfitError as error:
            leave_over(ledger, decision, str(error))


def _two(ledger: Ledger, decision: Decision) -> Pair:
    one, other = (actor_of(ledger, party) for party in decision.actors)
    if one == other:
        raise UnfitError("both are one name; split tells in which documents it is another")
    return one, other


def _ruling(ruled: Ruled, one: Profile, other: Profile) -> str | None:
    return ruled.get(frozenset((one.id, other.id)))


def _identities(
    ledger: Ledger, joined: list[tuple[Decision, Pair]], found: list[Resolved]
) -> Iterator[Identity]:
    groups = Groups(
        chain(
            (pair for decision, pair in joined if decision.verb == "not-same"),
            ((one.one.id, one.other.id) for one in found if one.verdict == "Different"),
        )
    )
    first, second = set(), set()
    for decision, pair in joined:
        if decision.verb == "same":
            if groups.join(*pair):
                first.add(pair[0])
                second.add(pair[1])
            else:
                leave_over(
                    ledger, decision, "somebody who is one of them is held apart from another"
                )
    for one in sorted(found, key=lambda one: (-one.score, one)):
        if one.verdict == "Same" and {one.one.kind, one.other.kind} <= NAMED:
            groups.join(one.one.id, one.other.id)

    def rank(actor: str) -> tuple[object, ...]:
        documents = ledger.rows.execute(_DOCUMENTS, (actor,)).fetchone()[0]
        known = _actor(ledger, actor)
        unknown = known is None or known.wikidata is None
        return actor in second, actor not in first, unknown, -documents

    return _told(ledger, groups.ones(rank))


def _told(ledger: Ledger, ones: dict[str, str]) -> Iterator[Identity]:
    """Yield whom actors are told as: the others of a group, the renamed, those split off."""
    others = renamed(ledger)
    for actor in sorted(ones.keys() | others.keys()):
        one = ones.get(actor, actor)
        if one != actor:
            yield _identity(ledger, actor, one)
        else:
            fields = others[actor]
            yield Identity(actor, "", actor, fields.get("name"), fields.get("kind"))
    for document, judged in all_judged(ledger):
        for actor, new in sorted(judged.splits.items()):
            yield _identity(ledger, actor, ones.get(new.id, new.id), document)


def _identity(ledger: Ledger, actor: str, one: str, document: str = "") -> Identity:
    known = _actor(ledger, one)
    if known is None:
        return Identity(actor, document, one)
    return Identity(actor, document, one, known.name, known.kind)


def _actor(ledger: Ledger, iri: str) -> Actor | None:
    row = ledger.rows.execute(_ACTOR, (iri,)).fetchone()
    return None if row is None else record(Actor, json.loads(row[0]))


def _turn(ledger: Ledger, quads: set[str]) -> Turn:
    before = frozenset(resolution_lines(ledger))
    gone, come = before - quads, frozenset(quads - before)
    ledger.rows.executemany("DELETE FROM resolutions WHERE quad = ?", ((one,) for one in gone))
    ledger.rows.executemany("INSERT INTO resolutions VALUES (?)", ((one,) for one in sorted(come)))
    return Turn(gone, come)


def _tell(ledger: Ledger, identities: Iterable[Identity]) -> set[str]:
    """Keep whom actors are told as; return those (IRIs) of which that is another now."""
    before = frozenset(map(line, identities_held(ledger)))
    after = {line(one): one for one in identities}
    turned = before.symmetric_difference(after)
    if not turned:
        return set()
    ledger.rows.execute("DELETE FROM identities")
    rows = ((one.document, one.id, text) for text, one in after.items())
    ledger.rows.executemany("INSERT INTO identities VALUES (?, ?, ?)", rows)
    return {json.loads(text)["id"] for text in turned}
