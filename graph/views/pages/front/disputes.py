"""What is disputed in a case, for its page: events that some tell and others deny or answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ....claims.replies import TURNED_DOWN
from ....claims.shown import is_shown
from ....claims.status import status_of
from ...telling.dossiers.answers import is_sure
from ...telling.dossiers.sentences import DOCUMENTS, Named, sentences
from ...telling.reports import reports
from ...telling.words import capital, plain, spaced

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .....ontology.records import Claim
    from ....claims.clusters import Event
    from ....claims.replies import Reply
    from ...telling.dossiers.register import Register
    from ...telling.dossiers.sentences import Sentence

FIRST = 5
"""Disputes on the case page."""


@dataclass(frozen=True, slots=True)
class Side:
    """The foremost sentence of one side, and where it is."""

    claimer: Named
    quote: str
    href: str
    published: str
    unsure: bool


@dataclass(frozen=True, slots=True)
class Dispute:
    """An event that is told and denied; ``why`` says what makes the two a pair."""

    event: Named
    telling: int
    denying: int
    told: Side
    denied: Side
    how: str
    why: str


@dataclass(frozen=True, slots=True)
class Disputes:
    """The disputes that most independent reports are about; ``left`` counts the others."""

    first: tuple[Dispute, ...]
    left: int


def disputes(told: Register, links: Mapping[str, str]) -> Disputes:
    """Return what is disputed: told by what is read surely, and denied or answered.

    A denial that answers an accusation is shown where it is read unsurely, too, and marked: that
    is fairer to the accused.
    """
    found = []
    for iri in sorted(told.events):
        event = told.events[iri]
        sides = _sides(event, told)
        if sides is not None:
            affirmed, denied = sides
            voices = min(reports(affirmed, told.houses), 5)
            sure = sum(map(is_shown, denied))
            strength = (not sure, -voices, -sure, -len(affirmed), iri)
            found.append((strength, event, affirmed, denied))
    found.sort(key=lambda row: row[0])
    made = [_dispute(*row[1:], told, links) for row in found[:FIRST]]
    return Disputes(tuple(made), len(found) - len(made))


def _sides(event: Event, told: Register) -> tuple[list[Claim], list[Claim]] | None:
    """Return the sure claims that tell an event, and those that deny it or answer it."""
    claims = told.of_event(event)
    affirmed = [one for one in claims if status_of(one) != "denied" and is_shown(one)]
    denied = {one.id: one for one in claims if status_of(one) == "denied" and is_shown(one)}
    for reply in event.replies:
        if _counts(reply, told):
            denied.setdefault(reply.claim, told.claims[reply.claim])
    others = [claim for claim in denied.values() if claim not in affirmed]
    return (affirmed, others) if affirmed and others else None


def _dispute(
    event: Event,
    affirmed: list[Claim],
    denied: list[Claim],
    told: Register,
    links: Mapping[str, str],
) -> Dispute:
    replies = [one for one in event.replies if _counts(one, told) and one.claim in _ids(denied)]
    reply = min(replies, key=lambda one: not is_sure(one, told), default=None)
    if reply is not None:
        affirmed = [one for one in affirmed if one.id == reply.accusation] or affirmed
        answer = [one for one in denied if one.id == reply.claim]
    else:
        answer = denied
    return Dispute(
        event=Named(capital(plain(event.label)), links.get(event.id, "")),
        telling=len([one for one in told.of_event(event) if is_shown(one) and one not in denied]),
        denying=len(denied),
        told=_side(sentences(affirmed, told, links)[0]),
        denied=_side(sentences(answer, told, links)[0]),
        how=spaced(reply.kind) if reply else "Denied",
        why=reply.why if reply else "held to be of one event",
    )


def _counts(reply: Reply, told: Register) -> bool:
    """Say whether a reply makes a dispute: an answer that turns down an accusation read surely."""
    accusation, answer = told.claims.get(reply.accusation), told.claims.get(reply.claim)
    if accusation is None or answer is None or not is_shown(accusation):
        return False
    return reply.kind in TURNED_DOWN or is_shown(answer)


def _ids(claims: Iterable[Claim]) -> set[str]:
    return {claim.id for claim in claims}


def _side(one: Sentence) -> Side:
    proof = one.proof
    page = proof["page"].removeprefix(DOCUMENTS.partition("/")[0] + "/")
    return Side(one.claimer, plain(proof["quote"]), page, proof["published"], one.unsure)
