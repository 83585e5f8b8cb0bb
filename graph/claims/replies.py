"""Replies: which claim answers which accusation, how, and why the two belong together.

A reply is a speech act of the accused, or of somebody of the accused's side, after the
accusation, about the same matter: an event type of one family, the same parties, no other place.
That a claim is negative makes no reply of it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple

from ...ontology.terms import answers_as, family_of
from .matter import matter
from .predicates import DENIALS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from .traces import Reach, Trace

NEWS_DAYS = 3
"""A paper tells an accusation up to so many days after it was made, and after its denial."""

YEAR = 365
"""Days after which what is said answers no accusation that it is not in one piece with."""

MONTH = 31
"""Days within which what has little in common with an accusation still answers it."""

MOST_ANSWERED = 12
"""So many accusations, the nearest ones, one claim answers at most.

A denial is of what was said last, not of all that was ever said of the same kind; and what one
more denial costs does not grow with the case.
"""

TURNED_DOWN = frozenset({"Denied", "Rejected"})
"""The kinds of reply by which the accused does not let the accusation stand."""

BACK = "CounterAccused"
"""The kind of reply that is an accusation of the accuser."""

_IN_ITS_PIECE = frozenset({"Rejected", "Investigated"})
"""The kinds that name no matter of their own: "the accusation" is the last one in the piece."""

_ADMITTING = frozenset({"Admit", "ClaimResponsibility", "Confirm"})


@dataclass(frozen=True, slots=True)
class Reply:
    """``claim`` answers ``accusation`` (IRIs); ``kind`` is a reply kind of the ontology.

    ``by`` is the actor who answers, ``to`` the one who is answered, None where not known; ``why``
    says in words what speaks for the pair, ``said`` is the day of the answer, where it is known.
    """

    kind: str
    claim: str
    accusation: str
    by: str
    to: str | None
    why: str
    said: str | None = None


class Found(NamedTuple):
    """A reply that a claim may be; the lower its ``rank``, the nearer is what it answers.

    Ranks are compared as text: in the same piece before others, then by how much both share, by
    the days between them, and by the IRI of the accusation.
    """

    rank: str
    reply: Reply


def replies(traces: Iterable[Trace]) -> Iterator[Reply]:
    """Yield the replies among ``traces``, sorted by accusation, then by reply.

    An accusation that the other side turns down came first: it is no counter-accusation.
    """
    known = list(traces)
    accused: dict[str, list[Trace]] = defaultdict(list)
    for trace in known:
        for actor in accused_in(trace):
            accused[actor].append(trace)
    found = [one.reply for trace in known for one in nearest(replies_of(trace, accused))]
    answered = {(one.accusation, one.by) for one in found if one.kind in TURNED_DOWN}
    told_first = (one for one in found if one.kind != BACK or (one.claim, one.to) not in answered)
    yield from sorted(told_first, key=lambda one: (one.accusation, one.claim))


def nearest(found: Iterable[Found]) -> list[Found]:
    """Return of the replies that one claim may be those that it is."""
    return sorted(found)[:MOST_ANSWERED]


def accused_in(trace: Trace) -> frozenset[str]:
    """Return who may answer a claim: those that it accuses and their bodies; often nobody."""
    return trace.agents.all if trace.accuses and trace.claimer else frozenset()


def answering_in(trace: Trace) -> frozenset[str]:
    """Return who answers by a claim, where it may be a reply: an actor and its bodies."""
    kind = _kind(trace)
    return _speaker(trace, kind).all if kind else frozenset()


def answers_in_its_piece(answer: Trace) -> bool:
    """Say whether a claim answers only what stands in its own piece of text."""
    return _kind(answer) in _IN_ITS_PIECE


def in_order(answer: Trace, accusation: Trace, *, within: int) -> str | None:
    """Return in words how soon after ``accusation`` the answer came, None where it did not.

    In one piece of text the answer stands in any place, since papers tell the latest first.
    """
    if answer.piece == accusation.piece:
        return "in the same piece"
    if answer.said is None or accusation.said is None:
        return "said at an unknown time"
    days = _days(accusation.said, answer.said)
    if not -NEWS_DAYS <= days <= within:
        return None
    return "said in the same days" if days <= NEWS_DAYS else f"said {days} days later"


def replies_of(answer: Trace, accused: Mapping[str, Sequence[Trace]]) -> Iterator[Found]:
    """Yield the replies that a claim may be to claims that are ``accused``, by who is accused.

    Whether a counter-accusation was told first, and which are ``nearest``, is not looked at.
    """
    kind = _kind(answer)
    if kind is None:
        return
    speaker = _speaker(answer, kind)
    near = {one.claim: one for actor in speaker.all for one in accused.get(actor, ())}
    others = [one for one in near.values() if _is_of_others(one, answer, speaker)]
    if kind in _IN_ITS_PIECE:
        others = _last_told_before(answer, others)
    for accusation in others:
        why = _why(answer, accusation, kind)
        if why is not None:
            by = min(speaker.own)
            ends = (answer.claim, accusation.claim, by, accusation.claimer)
            reply = Reply(kind, *ends, why, answer.said)
            yield Found(_rank(answer, accusation, why), reply)


def _kind(answer: Trace) -> str | None:
    """Return the kind of reply that a claim may be, by its speech act or by its event type."""
    if answer.act in DENIALS:
        return "Denied"
    told = answers_as(answer.event_type)
    if told is not None:
        meant = told != "Rejected" or bool(answer.groups & _answered_words())
        return told if meant and not answer.denies else None
    if answer.act in _ADMITTING and not answer.denies:
        return "Admitted"
    return BACK if answer.accuses else None


def _speaker(answer: Trace, kind: str) -> Reach:
    """Return who answers: who speaks, or who is told to reject or to investigate."""
    return answer.agents if kind in _IN_ITS_PIECE else answer.speaker


def _is_of_others(accusation: Trace, answer: Trace, speaker: Reach) -> bool:
    """Say whether ``accusation`` is another's, against the side of ``speaker``."""
    own = accusation.speaker.beside(speaker)
    return accusation.claim != answer.claim and not own and speaker.beside(accusation.agents)


def _last_told_before(answer: Trace, accusations: list[Trace]) -> list[Trace]:
    """Return the last accusation before ``answer`` in its piece: what "the accusation" means."""
    before = [one for one in accusations if one.piece == answer.piece and one.start <= answer.start]
    last = max((one.start for one in before), default=0)
    return [one for one in before if one.start == last]


def _why(answer: Trace, accusation: Trace, kind: str) -> str | None:
    """Return in words why ``answer`` is a reply to ``accusation``, None where it is none."""
    if kind in _IN_ITS_PIECE:
        return "the accused's side; the last accusation before it in the same piece"
    when = in_order(answer, accusation, within=YEAR)
    if when is None:
        return None
    if kind == BACK:
        shared = _turned(answer, accusation)
    else:
        shared = matter(answer, accusation)
        if shared is not None and not answer.agents.beside(accusation.agents):
            return None
    if shared is None or (not shared and in_order(answer, accusation, within=MONTH) is None):
        return None
    return "; ".join(("the accused's side", *shared, when))


def _rank(answer: Trace, accusation: Trace, why: str) -> str:
    elsewhere = answer.piece != accusation.piece
    days = _days_between(accusation, answer)
    return f"{elsewhere:d}{9 - why.count(';')}{days:05} {accusation.claim}"


def _days_between(one: Trace, other: Trace) -> int:
    """Return the days between two claims, those of a year and more where one is not dated."""
    if one.said is None or other.said is None:
        return YEAR + 1
    return abs(_days(one.said, other.said))


def _turned(answer: Trace, accusation: Trace) -> tuple[str, ...] | None:
    """Return what an accusation of the accuser has in common with ``accusation``."""
    if not answer.agents.beside(accusation.speaker):
        return None
    if family_of(answer.event_type) != family_of(accusation.event_type):
        return None
    if answer.piece == accusation.piece and answer.start <= accusation.start:
        return None
    if None not in (answer.said, accusation.said) and str(answer.said) < str(accusation.said):
        return None
    if answer.event_type == accusation.event_type:
        return ("accuses the accuser of the same",)
    return () if in_order(answer, accusation, within=MONTH) else None


def _days(first: str, second: str) -> int:
    return (date.fromisoformat(second) - date.fromisoformat(first)).days


@cache
def _answered_words() -> frozenset[str]:
    """Return the words for an accusation, as a rejection names it."""
    text = (resources.files(__package__) / "answered_words.txt").read_text(encoding="utf-8")
    return frozenset(text.split())
