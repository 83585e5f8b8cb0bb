"""The replies among the claims of a ledger, found anew where documents have changed."""

from __future__ import annotations

import json
from itertools import chain
from typing import TYPE_CHECKING

from ...claims.replies import BACK, TURNED_DOWN, Reply, accused_in, answering_in, replies_of
from ...claims.traces import trace_in
from ...formats.jsonl import line, record

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from ...claims.traces import Trace
    from ...folder.ledger import Ledger

SCHEMA = """
CREATE TABLE IF NOT EXISTS voiced (part, actor, year, claim, document);
CREATE INDEX IF NOT EXISTS voiced_by_actor ON voiced (part, actor, year);
CREATE INDEX IF NOT EXISTS voiced_by_document ON voiced (document);
CREATE TABLE IF NOT EXISTS replies (accusation, claim, accused_in, answered_in, kind, by, reply);
CREATE INDEX IF NOT EXISTS replies_by_accusation ON replies (accusation);
CREATE INDEX IF NOT EXISTS replies_by_claim ON replies (claim);
CREATE INDEX IF NOT EXISTS replies_accused_in ON replies (accused_in);
CREATE INDEX IF NOT EXISTS replies_answered_in ON replies (answered_in);
"""
TABLES = ("voiced", "replies")

_ACCUSED, _ANSWERING = "accused", "answering"


def answer_anew(ledger: Ledger, documents: Iterable[str]) -> set[str]:
    """Find the replies to and in ``documents`` anew; return the accusations that they concern."""
    changed = sorted(documents)
    concerned = {claim for iri in changed for claim in _forget(ledger, iri)}
    traces = [trace for iri in changed for trace in _traces_in(ledger, iri)]
    for trace in traces:
        _voice(ledger, trace)
    own, known = set(changed), _Traces(ledger)
    found = list(chain.from_iterable(_around(known, trace, own) for trace in traces))
    ledger.rows.executemany("INSERT INTO replies VALUES (?, ?, ?, ?, ?, ?, ?)", found)
    concerned.update(row[0] for row in found)
    return concerned | {one for claim in concerned for one in _turned_back_by(ledger, claim)}


def replies_to(ledger: Ledger, claims: Iterable[str]) -> dict[str, list[Reply]]:
    """Return the replies to each of ``claims`` that has some, sorted."""
    asked = "SELECT reply FROM replies WHERE accusation = ? ORDER BY claim, reply"
    found = {
        claim: [
            reply
            for (text,) in ledger.rows.execute(asked, (claim,))
            if _stands(ledger, reply := record(Reply, json.loads(text)))
        ]
        for claim in claims
    }
    return {claim: own for claim, own in found.items() if own}


def _stands(ledger: Ledger, reply: Reply) -> bool:
    """Say whether a reply is none, or no counter-accusation that was itself turned down."""
    if reply.kind != BACK:
        return True
    asked = "SELECT kind FROM replies WHERE accusation = ? AND by = ?"
    kinds = ledger.rows.execute(asked, (reply.claim, reply.to))
    return not any(kind in TURNED_DOWN for (kind,) in kinds)


def _turned_back_by(ledger: Ledger, claim: str) -> Iterator[str]:
    asked = "SELECT accusation FROM replies WHERE claim = ? AND kind = ?"
    return (one for (one,) in ledger.rows.execute(asked, (claim, BACK)))


def _forget(ledger: Ledger, iri: str) -> list[str]:
    """Forget what a document answers and what is answered in it; return the accusations."""
    asked = "SELECT accusation FROM replies WHERE accused_in = ?1 OR answered_in = ?1"
    concerned = [claim for (claim,) in ledger.rows.execute(asked, (iri,))]
    concerned += [one for claim in concerned for one in _turned_back_by(ledger, claim)]
    ledger.rows.execute("DELETE FROM replies WHERE accused_in = ?1 OR answered_in = ?1", (iri,))
    ledger.rows.execute("DELETE FROM voiced WHERE document = ?", (iri,))
    return concerned


def _voice(ledger: Ledger, trace: Trace) -> None:
    """Keep under which actors, and in which year, a claim is found."""
    parts = {_ACCUSED: accused_in(trace), _ANSWERING: answering_in(trace)}
    ledger.rows.executemany(
        "INSERT INTO voiced VALUES (?, ?, ?, ?, ?)",
        (
            (part, actor, _year(trace), trace.claim, trace.piece[0])
            for part, actors in parts.items()
            for actor in sorted(actors)
        ),
    )


def _around(known: _Traces, trace: Trace, own: set[str]) -> Iterator[tuple[str, ...]]:
    """Yield the rows of the replies that a claim is, and of those by other documents to it."""
    if speakers := answering_in(trace):
        accused = {actor: known.voiced(_ACCUSED, actor, trace) for actor in sorted(speakers)}
        documents = {one.claim: one.piece[0] for found in accused.values() for one in found}
        for reply in replies_of(trace, accused):
            yield _row(reply, documents[reply.accusation], trace.piece[0])
    answering = {
        one.claim: one
        for actor in sorted(accused_in(trace))
        for one in known.voiced(_ANSWERING, actor, trace, apart_from=own)
    }
    for answer in answering.values():
        for reply in replies_of(answer, {key: [trace] for key in sorted(accused_in(trace))}):
            yield _row(reply, trace.piece[0], answer.piece[0])


def _row(reply: Reply, accused_in: str, answered_in: str) -> tuple[str, ...]:
    told = (reply.kind, reply.by, line(reply))
    return (reply.accusation, reply.claim, accused_in, answered_in, *told)


class _Traces:
    """The traces of a ledger's claims, each read once."""

    def __init__(self, ledger: Ledger) -> None:
        self.rows = ledger.rows
        self.known: dict[str, Trace] = {}

    def voiced(
        self, part: str, actor: str, trace: Trace, *, apart_from: Container[str] = ()
    ) -> list[Trace]:
        """Return the claims of an actor that were made near enough in time to ``trace``."""
        asked = "SELECT claim, document FROM voiced WHERE part = ? AND actor = ?"
        year = _year(trace)
        if year:
            asked += f" AND year IN (0, {year - 1}, {year}, {year + 1})"
        rows = self.rows.execute(f"{asked} ORDER BY claim", (part, actor))
        return [self._of(claim) for claim, document in rows if document not in apart_from]

    def _of(self, claim: str) -> Trace:
        if claim not in self.known:
            asked = "SELECT trace FROM traces WHERE claim = ?"
            (text,) = self.rows.execute(asked, (claim,)).fetchone()
            self.known[claim] = trace_in(json.loads(text))
        return self.known[claim]


def _year(trace: Trace) -> int:
    """Return the year in which a claim was made, 0 where it is not known."""
    return int(trace.said[:4]) if trace.said else 0


def _traces_in(ledger: Ledger, iri: str) -> list[Trace]:
    asked = "SELECT trace FROM traces WHERE document = ? ORDER BY rowid"
    return [trace_in(json.loads(text)) for (text,) in ledger.rows.execute(asked, (iri,))]
