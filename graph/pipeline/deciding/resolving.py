"""Who is one after all decisions, those of people and those of the table of features.

``identities`` keeps whom each actor is told as; what the table of features says is kept by
``comparing``, block by block.
"""

from __future__ import annotations

import json
from itertools import chain
from typing import TYPE_CHECKING, Final

from ....ontology.records import Actor
from ...formats.jsonl import line, record
from ...review.fitting import UnfitError
from ...review.identity import Groups, Identity
from ...store.review import assessment_quads, decided_quads, identity_quads
from ..standing import Turn
from .comparing import compare_anew, pairs_found, turn_quads
from .dividing import division_lines
from .judging import all_judged, leave_over
from .renaming import actor_of, renamed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ...folder.ledger import Ledger
    from ...review.decision import Decision
    from ...review.identity import Pair

SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS identities (document, id, one, record, PRIMARY KEY (document, id))
  WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS identities_by_id ON identities (id);
CREATE INDEX IF NOT EXISTS identities_by_one ON identities (one)
"""
TABLES: Final = ("identities",)

_BY_PEOPLE = ""
"""The block of the quads that people's decisions give; no name has it."""

_ACTOR = "SELECT record FROM entities WHERE kind = 'Actor' AND id = ?"
_DOCUMENTS = "SELECT COUNT(DISTINCT document) FROM named WHERE id = ?"


def resolve_anew(
    ledger: Ledger, documents: Iterable[str], decisions: Iterable[Decision]
) -> tuple[Turn, set[str]]:
    """Decide on the actors that the changed ``documents`` name, and on all that people decided.

    Returns the turn of the quads, and the actors (IRIs) that are told otherwise now, or as whom
    another is told now, or was before.
    """
    pairs = list(_pairs(ledger, decisions))
    last = {frozenset(pair): decision for decision, pair in pairs}
    compared = compare_anew(ledger, documents, last.keys())
    joined = [(decision, pair) for decision, pair in pairs if last[frozenset(pair)] is decision]
    identities = list(_identities(ledger, joined))
    quads = chain(
        chain.from_iterable(decided_quads(decision, pair) for decision, pair in joined),
        chain.from_iterable(map(identity_quads, identities)),
        chain.from_iterable(
            assessment_quads(assessment)
            for _, judged in all_judged(ledger)
            for assessment in judged.assessments.values()
        ),
    )
    lines = {*(quad.line() for quad in quads), *division_lines(ledger)}
    decided = turn_quads(ledger, _BY_PEOPLE, lines)
    turn = Turn(compared.before | decided.before, compared.after | decided.after)
    return turn, _tell(ledger, identities)


def identities_held(ledger: Ledger) -> Iterator[Identity]:
    """Yield whom actors are told as where that is another, sorted."""
    rows = ledger.rows.execute("SELECT record FROM identities ORDER BY document, id")
    return (record(Identity, json.loads(text)) for (text,) in rows)


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


def _identities(ledger: Ledger, joined: list[tuple[Decision, Pair]]) -> Iterator[Identity]:
    groups = Groups(
        chain(
            (pair for decision, pair in joined if decision.verb == "not-same"),
            pairs_found(ledger, "Different"),
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
    for one, other in pairs_found(ledger, "Same"):
        groups.join(one, other)

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


def _tell(ledger: Ledger, identities: Iterable[Identity]) -> set[str]:
    """Keep whom actors are told as; return those (IRIs) of which that is another now."""
    before = {line(one): one for one in identities_held(ledger)}
    after = {line(one): one for one in identities}
    gone = [before[text] for text in sorted(before.keys() - after.keys())]
    come = {text: after[text] for text in sorted(after.keys() - before.keys())}
    ledger.rows.executemany(
        "DELETE FROM identities WHERE document = ? AND id = ?",
        ((one.document, one.id) for one in gone),
    )
    rows = ((one.document, one.id, one.one, text) for text, one in come.items())
    ledger.rows.executemany("INSERT INTO identities VALUES (?, ?, ?, ?)", rows)
    return {actor for one in (*gone, *come.values()) for actor in (one.id, one.one)}
