"""Decisions on claims, and on who is another in some documents: fitted, document by document.

``judged`` keeps for each document what was decided in it. A document of which that is another
now is worked out anew (``worked_out``), though nothing in it has changed. What does not fit is
kept in ``unfit``, with the reason.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from ....ontology.identity import actor_iri
from ....ontology.records import Actor
from ...claims.entities import Known, knowledge
from ...formats.jsonl import plain, record
from ...review.assessment import Assessment, assessed
from ...review.decision import ON_CLAIMS, words_of
from ...review.fitting import UnfitError, edit_of, fit_actor, fit_claim
from .dividing import divided, told_apart

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from ....ontology.records import Reading
    from ...folder.ledger import Ledger
    from ...review.decision import Decision

SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS judged (document PRIMARY KEY, state) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS unfit (number INTEGER PRIMARY KEY, record);
"""
TABLES: Final = ("judged", "unfit")


@dataclass(slots=True)
class Judged:
    """What was decided in one document: assessments by claim, new actors by the one they were."""

    assessments: dict[str, Assessment] = field(default_factory=dict)
    splits: dict[str, Actor] = field(default_factory=dict)

    def kept(self) -> str:
        """Return it as JSON."""
        told = {claim: plain(one) for claim, one in sorted(self.assessments.items())}
        split = {actor: plain(one) for actor, one in sorted(self.splits.items())}
        return json.dumps({"assessments": told, "splits": split}, ensure_ascii=False)


def judged_in(ledger: Ledger, document: str) -> Judged:
    """Return what was decided in a document."""
    asked = "SELECT state FROM judged WHERE document = ?"
    row = ledger.rows.execute(asked, (document,)).fetchone()
    return Judged() if row is None else _judged(row[0])


def all_judged(ledger: Ledger) -> Iterator[tuple[str, Judged]]:
    """Yield documents (IRIs) and what was decided in them, sorted."""
    rows = ledger.rows.execute("SELECT document, state FROM judged ORDER BY document")
    return ((document, _judged(state)) for document, state in rows)


def judge_anew(ledger: Ledger, decisions: Iterable[Decision], held: set[str]) -> set[str]:
    """Fit the decisions on claims and the splits; return the documents judged otherwise now.

    Names that documents divide by themselves are split where nobody has. What does not fit is
    written to ``unfit``, which is emptied first.
    """
    ledger.rows.execute("DELETE FROM unfit")
    found: dict[str, Judged] = defaultdict(Judged)
    for decision in decisions:
        try:
            if decision.verb in ON_CLAIMS:
                _judge_claim(ledger, decision, held, found)
            elif decision.verb == "split":
                _split(ledger, decision, held, found)
        except UnfitError as error:
            leave_over(ledger, decision, str(error))
    for document, actor, new in divided(ledger):
        found[document].splits.setdefault(actor, new)
    before = dict(ledger.rows.execute("SELECT document, state FROM judged"))
    after = {document: one.kept() for document, one in found.items()}
    turned = {one for one in before.keys() | after.keys() if before.get(one) != after.get(one)}
    ledger.rows.executemany("DELETE FROM judged WHERE document = ?", ((one,) for one in turned))
    rows = ((one, after[one]) for one in sorted(turned & after.keys()))
    ledger.rows.executemany("INSERT INTO judged VALUES (?, ?)", rows)
    return turned


def leave_over(ledger: Ledger, decision: Decision, why: str) -> None:
    """Keep that a decision does not fit, and why."""
    row = {"id": decision.id, "by": decision.by, "on": decision.on, "why": why}
    row["decision"] = words_of(decision)
    text = json.dumps(row, ensure_ascii=False)
    ledger.rows.execute("INSERT INTO unfit (record) VALUES (?)", (text,))


def unfit_lines(ledger: Ledger) -> Iterator[str]:
    """Yield the decisions that do not fit as lines of JSON, in the order of the file."""
    rows = ledger.rows.execute("SELECT record FROM unfit ORDER BY json_extract(record, '$.on'), 1")
    return (f"{text}\n" for (text,) in rows)


def named_after_splits(known: Iterable[Known], judged: Judged) -> Iterator[Known]:
    """Yield what a document knows of entities, with the actors that were split off in it.

    The actor that was meant stays known to the claims, which are not rewritten, and is told
    of no more.
    """
    for row in known:
        split = judged.splits.get(row.id) if row.kind == Actor.__name__ else None
        if split is None:
            yield row
        else:
            values = json.loads(row.record) | {"id": split.id, "name": split.name}
            text = json.dumps(values, ensure_ascii=False)
            yield row._replace(id=split.id, record=text)
            yield row._replace(rank=1)


def _judge_claim(
    ledger: Ledger, decision: Decision, held: set[str], found: dict[str, Judged]
) -> None:
    row = decision.claim
    assert row is not None  # noqa: S101 -- ``check`` has seen to it
    document = _place(ledger, row.document, row.source, held)
    reading = ledger.reading(document)
    claim = fit_claim(row, reading.claims)
    edited = edit_of(decision, claim, reading) if decision.verb == "edit" else {}
    kept = found[document].assessments
    kept[claim.id] = assessed(kept.get(claim.id), decision, claim, edited)


def _split(ledger: Ledger, decision: Decision, held: set[str], found: dict[str, Judged]) -> None:
    (party,) = decision.actors
    name = decision.value[0]
    for seen in decision.where:
        document = _place(ledger, seen.document, seen.source, held)
        named = _actors_in(ledger.reading(document))
        called = {iri: actor.name for iri, actor in named.items()}
        whole = called.keys() & set(told_apart(ledger, party).values())
        named_so = partial(_called, called, whole=whole)
        actor = fit_actor(party, called.__contains__, named_so)
        new = Actor(actor_iri(name), name, named[actor].kind, named[actor].actor_type)
        if new.id == actor:
            raise UnfitError(f"{name!r} is the same name again; split off needs another")
        found[document].splits[actor] = new


def _called(names: dict[str, str], name: str, *, whole: Collection[str]) -> list[str]:
    """Return who (IRIs) has the name, else the ``whole`` of which one with the name is a part."""
    return sorted(iri for iri, own in names.items() if own == name) or sorted(whole)


def _actors_in(reading: Reading) -> dict[str, Actor]:
    rows = sorted(set(knowledge(reading)), key=lambda row: -row.rank)
    actors = (json.loads(row.record) for row in rows if row.kind == Actor.__name__)
    return {value["id"]: record(Actor, value) for value in actors}


def _place(ledger: Ledger, document: str, source: str, held: set[str]) -> str:
    """Return the document of the case that a decision means: the same, or one of that source."""
    if document in held:
        return document
    asked = "SELECT document FROM readings WHERE source = ?"
    found = [iri for (iri,) in ledger.rows.execute(asked, (source,))]
    if len(found) != 1:
        raise UnfitError(f"the case has no document {source}")
    return str(found[0])


def _judged(state: str) -> Judged:
    value: dict[str, Any] = json.loads(state)
    return Judged(
        {claim: record(Assessment, one) for claim, one in value["assessments"].items()},
        {actor: record(Actor, one) for actor, one in value["splits"].items()},
    )
