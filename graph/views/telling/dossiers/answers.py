"""Accusations and their answers, as pairs: who accused, who answered how, and why they belong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ....claims.replies import TURNED_DOWN
from ....claims.shown import is_shown
from ..words import spaced
from .sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ....claims.replies import Reply
    from .register import Register
    from .sentences import Sentence

MOST = 30
"""Pairs on a page."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An accusation and what answers it: ``kind`` in words, ``why`` the two belong together."""

    kind: str
    turned_down: bool
    why: str
    accusation: Sentence
    reply: Sentence

    @property
    def unsure(self) -> bool:
        """Whether the pair is folded away: an answer that turns the accusation down is not.

        It is marked where it is read unsurely, and shown, as that is fairer to the accused.
        """
        return self.accusation.unsure or (self.reply.unsure and not self.turned_down)


def answered(actor: str, told: Register, links: Mapping[str, str]) -> tuple[Answer, ...]:
    """Return the answers that ``actor`` gives, and those to what it says."""
    own = [claim.id for claim in told.spoken_of(actor)]
    found = [
        reply
        for claim in own
        for reply in (*told.answering.get(claim, ()), *told.answers.get(claim, ()))
        if actor in (reply.by, reply.to)
    ]
    return pairs(found, told, links)


def pairs(found: Iterable[Reply], told: Register, links: Mapping[str, str]) -> tuple[Answer, ...]:
    """Return replies as pairs, each once, the sure ones first."""
    known = {
        (one.accusation, one.claim): one
        for one in found
        if one.accusation in told.claims and one.claim in told.claims
    }
    made = [_answer(known[key], told, links) for key in sorted(known)]
    made.sort(key=lambda one: (one.unsure, one.accusation.said, one.accusation.proof["id"]))
    return tuple(made[:MOST])


def _answer(reply: Reply, told: Register, links: Mapping[str, str]) -> Answer:
    claims = (told.claims[reply.accusation], told.claims[reply.claim])
    accusation, answer = (sentences([claim], told, links)[0] for claim in claims)
    return Answer(spaced(reply.kind), reply.kind in TURNED_DOWN, reply.why, accusation, answer)


def is_sure(reply: Reply, told: Register) -> bool:
    """Say whether both the accusation and the reply are read surely."""
    both = (told.claims.get(reply.accusation), told.claims.get(reply.claim))
    return all(claim is not None and is_shown(claim) for claim in both)
