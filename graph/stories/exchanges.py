"""Allegations and replies: pairs on a line of time, each with both sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...ontology.terms import iri_of, label_of
from ..claims.replies import TURNED_DOWN
from ..claims.status import status_of
from ..views.telling.words import counted
from .drawing.pairs import Pair, pairs_on_a_line
from .records import Statement, Story
from .wording import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...ontology.records import Claim
    from ..claims.clusters import Event
    from ..claims.replies import Reply
    from .material import Material

MOST_PAIRS = 12
"""Pairs of a story at most; it says how many more there are."""


def exchanges(known: Material) -> Iterator[Story]:
    """Yield one story of who answers whom, none where nobody does."""
    found = sorted(_pairs(known), key=lambda pair: _order(known, *pair))
    if not found:
        return
    shown = sorted(found[:MOST_PAIRS], key=lambda pair: _time(known, pair))
    left = len(found) - len(shown)
    yield Story(
        key="replies",
        kind="replies",
        title="Who answers which allegation",
        reason="Each row is an allegation and what the accused, or somebody of that side, "
        "answers. That the two belong together is read from act, parties, place and time.",
        figure=pairs_on_a_line([_drawn(known, *pair) for pair in shown]),
        statements=tuple(one for pair in shown for one in _told(known, *pair)),
        left=f"{counted(left, 'more pair')} in the case." if left else "",
    )


def _pairs(known: Material) -> Iterator[tuple[Claim, Claim, Reply]]:
    """Yield each allegation with each reply, once where several claims say the same."""
    met: set[tuple[str, str]] = set()
    for event in known.events:
        for reply in event.replies:
            both = known.known((reply.accusation, reply.claim))
            if len(both) == 2 and (key := (sentence(both[0]), sentence(both[1]))) not in met:
                met.add(key)
                yield both[0], both[1], reply


def _order(
    known: Material, accusation: Claim, answer: Claim, reply: Reply
) -> tuple[bool, int, str, str]:
    """Return what brings a pair forward: it is turned down, and many carry the allegation."""
    carried = len(_event_of(known, accusation).claims)
    return reply.kind not in TURNED_DOWN, -carried, accusation.id, answer.id


def _event_of(known: Material, claim: Claim) -> Event:
    return next(event for event in known.events if claim.id in event.claims or _in(event, claim))


def _in(event: Event, claim: Claim) -> bool:
    return any(reply.accusation == claim.id for reply in event.replies)


def _time(known: Material, pair: tuple[Claim, Claim, Reply]) -> tuple[str, str, str]:
    return known.day(pair[0]) or "9", known.day(pair[1]) or "9", pair[0].id


def _drawn(known: Material, accusation: Claim, answer: Claim, reply: Reply) -> Pair:
    return Pair(
        sentence(accusation).removesuffix("."),
        f"{known.name(reply.by)}: {_kind(reply)}",
        known.day(accusation),
        known.day(answer),
        _kind(reply),
    )


def _told(known: Material, accusation: Claim, answer: Claim, reply: Reply) -> Iterator[Statement]:
    for claim, lead in ((accusation, "Allegation"), (answer, f"Reply, {_kind(reply)}")):
        day = known.day(claim)
        when = f"{lead}, {day}" if day else lead
        yield Statement(sentence(claim), (claim.id,), status_of(claim), when)


def _kind(reply: Reply) -> str:
    return label_of(iri_of("replyKind", reply.kind))
