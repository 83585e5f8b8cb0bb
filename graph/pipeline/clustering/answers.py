"""The replies among the claims of a ledger, found anew where documents have changed.

Of the replies that a claim may be, the nearest are kept. One more accusation may push the farthest
out; where one goes, a claim that has as many as it may have is looked at anew as a whole.
"""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ....ontology.terms import family_of
from ...claims.replies import (
    BACK,
    MOST_ANSWERED,
    NEWS_DAYS,
    TURNED_DOWN,
    YEAR,
    Reply,
    accused_in,
    answering_in,
    answers_in_its_piece,
    nearest,
    replies_of,
)
from ...claims.traces import trace_in
from ...formats.jsonl import line, record

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from ...claims.replies import Found
    from ...claims.traces import Trace
    from ...folder.ledger import Ledger

SCHEMA = """
CREATE TABLE IF NOT EXISTS voiced (part, actor, family, day, claim, document);
CREATE INDEX IF NOT EXISTS voiced_by_actor ON voiced (part, actor, family, day);
CREATE INDEX IF NOT EXISTS voiced_by_document ON voiced (document);
CREATE TABLE IF NOT EXISTS replies
  (accusation, claim, rank, accused_in, answered_in, kind, by, reply);
CREATE INDEX IF NOT EXISTS replies_by_accusation ON replies (accusation);
CREATE INDEX IF NOT EXISTS replies_by_claim ON replies (claim, rank);
CREATE INDEX IF NOT EXISTS replies_accused_in ON replies (accused_in);
CREATE INDEX IF NOT EXISTS replies_answered_in ON replies (answered_in);
"""
TABLES = ("voiced", "replies")

_ACCUSED, _ANSWERING = "accused", "answering"
_UNDATED = ""
"""The day of a claim of which it is not known when it was made."""

_FULL = """
SELECT claim, answered_in FROM replies WHERE claim IN
  (SELECT claim FROM replies WHERE accused_in = ?1 AND answered_in <> ?1)
GROUP BY claim HAVING COUNT(*) >= ?2
"""
"""The claims of other documents that answer as much as a claim may, some of it in a document."""

_FARTHEST = """
SELECT rowid, accusation FROM replies WHERE claim = ?1 ORDER BY rank LIMIT -1 OFFSET ?2
"""


def answer_anew(ledger: Ledger, documents: Iterable[str]) -> set[str]:
    """Find the replies to and in ``documents`` anew; return the accusations that they concern."""
    own = {*documents}
    changed = sorted(own)
    full = {
        claim
        for iri in changed
        for claim, home in ledger.rows.execute(_FULL, (iri, MOST_ANSWERED)).fetchall()
        if home not in own
    }
    concerned = {claim for iri in changed for claim in _forget(ledger, iri)}
    traces = [trace for iri in changed for trace in _traces_in(ledger, iri)]
    for trace in traces:
        _voice(ledger, trace)
    known = _Traces(ledger)
    for claim in sorted(full):
        concerned.update(_forget_answer(ledger, claim))
    answers = [*traces, *known.those(full)]
    for answer in answers:
        concerned.update(_keep(ledger, known, answer, nearest(_answered(known, answer))))
    for trace in traces:
        for answer, found in _answering(known, trace, own=own, but=full):
            concerned.update(_keep(ledger, known, answer, found))
            concerned.update(_push_out(ledger, answer.claim))
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


def _forget_answer(ledger: Ledger, claim: str) -> list[str]:
    """Forget what a claim answers; return the accusations."""
    asked = "SELECT accusation FROM replies WHERE claim = ?"
    concerned = [one for (one,) in ledger.rows.execute(asked, (claim,))]
    ledger.rows.execute("DELETE FROM replies WHERE claim = ?", (claim,))
    return concerned


def _push_out(ledger: Ledger, claim: str) -> list[str]:
    """Let a claim answer no more than it may: the nearest; return the accusations that go."""
    far = ledger.rows.execute(_FARTHEST, (claim, MOST_ANSWERED)).fetchall()
    ledger.rows.executemany("DELETE FROM replies WHERE rowid = ?", ((row,) for row, _ in far))
    return [accusation for _, accusation in far]


def _voice(ledger: Ledger, trace: Trace) -> None:
    """Keep under which actors, about what family of acts, and for which day a claim is found."""
    parts = {_ACCUSED: accused_in(trace), _ANSWERING: answering_in(trace)}
    about = (family_of(trace.event_type), trace.said or _UNDATED)
    ledger.rows.executemany(
        "INSERT INTO voiced VALUES (?, ?, ?, ?, ?, ?)",
        (
            (part, actor, *about, trace.claim, trace.piece[0])
            for part, actors in parts.items()
            for actor in sorted(actors)
        ),
    )


def _answered(known: _Traces, answer: Trace) -> Iterator[Found]:
    """Yield the replies that a claim may be."""
    speakers = sorted(answering_in(answer))
    if answers_in_its_piece(answer):
        accused = {actor: known.accused_beside(actor, answer) for actor in speakers}
    else:
        days = (-YEAR, NEWS_DAYS)
        accused = {actor: known.voiced(_ACCUSED, actor, answer, days) for actor in speakers}
    return replies_of(answer, accused)


def _answering(
    known: _Traces, accusation: Trace, *, own: Container[str], but: Container[str]
) -> Iterator[tuple[Trace, list[Found]]]:
    """Yield the claims outside ``own`` documents that answer ``accusation``, with that reply.

    The claims of ``but`` are left out.
    """
    accused = sorted(accused_in(accusation))
    near = {
        one.claim: one
        for actor in accused
        for one in known.voiced(_ANSWERING, actor, accusation, (-NEWS_DAYS, YEAR))
    }
    for claim in sorted(near):
        answer = near[claim]
        if answer.piece[0] not in own and claim not in but:
            found = list(replies_of(answer, {actor: [accusation] for actor in accused}))
            if found:
                yield answer, found


def _keep(ledger: Ledger, known: _Traces, answer: Trace, found: Iterable[Found]) -> list[str]:
    """Keep replies of a claim; return the accusations."""
    rows = [
        (
            reply.accusation,
            reply.claim,
            rank,
            known.of(reply.accusation).piece[0],
            answer.piece[0],
            reply.kind,
            reply.by,
            line(reply),
        )
        for rank, reply in found
    ]
    ledger.rows.executemany("INSERT INTO replies VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
    return [str(row[0]) for row in rows]


class _Traces:
    """The traces of a ledger's claims, each read once."""

    def __init__(self, ledger: Ledger) -> None:
        self.rows = ledger.rows
        self.known: dict[str, Trace] = {}

    def voiced(self, part: str, actor: str, trace: Trace, days: tuple[int, int]) -> list[Trace]:
        """Return the claims of an actor about the same family of acts as ``trace``, sorted.

        They were made from the first to the last of ``days`` after it, or nobody knows when.
        """
        asked = "SELECT claim FROM voiced WHERE part = ? AND actor = ? AND family = ?"
        about = (part, actor, family_of(trace.event_type))
        if trace.said is None:
            return self.those(claim for (claim,) in self.rows.execute(asked, about))
        said = date.fromisoformat(trace.said)
        first, last = (f"{said + timedelta(days=number)}" for number in days)
        found = self.rows.execute(f"{asked} AND day BETWEEN ? AND ?", (*about, first, last))
        undated = self.rows.execute(f"{asked} AND day = ?", (*about, _UNDATED))
        return self.those(claim for (claim,) in (*found, *undated))

    def accused_beside(self, actor: str, trace: Trace) -> list[Trace]:
        """Return the claims that accuse an actor in the document of ``trace``, sorted."""
        asked = "SELECT claim FROM voiced WHERE part = ? AND actor = ? AND document = ?"
        rows = self.rows.execute(asked, (_ACCUSED, actor, trace.piece[0]))
        return self.those(claim for (claim,) in rows)

    def those(self, claims: Iterable[str]) -> list[Trace]:
        """Return the traces of claims, sorted by IRI."""
        return [self.of(claim) for claim in sorted(claims)]

    def of(self, claim: str) -> Trace:
        """Return the trace of a claim."""
        if claim not in self.known:
            asked = "SELECT trace FROM traces WHERE claim = ?"
            (text,) = self.rows.execute(asked, (claim,)).fetchone()
            self.known[claim] = trace_in(json.loads(text))
        return self.known[claim]


def _traces_in(ledger: Ledger, iri: str) -> list[Trace]:
    asked = "SELECT trace FROM traces WHERE document = ? ORDER BY rowid"
    return [trace_in(json.loads(text)) for (text,) in ledger.rows.execute(asked, (iri,))]
