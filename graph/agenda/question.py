"""A question to a person: what it is about, in sentences, and what each answer decides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..claims.fillers import PATIENTS, names
from ..claims.status import status_of

if TYPE_CHECKING:
    from ...ontology.records import Claim


@dataclass(frozen=True, slots=True)
class Outcome:
    """A decision that an answer takes: its verb, and on whom or what (IRIs)."""

    verb: str
    about: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer of one key, in a word or two; ``outcomes`` are what it decides."""

    key: str
    words: str
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """What needs a person. ``weight`` tells how much hangs on it, the more the earlier it is asked.

    ``about`` are the IRIs of the actors or claims that it is on, ``lines`` what a person reads.
    """

    kind: str
    weight: int
    about: tuple[str, ...]
    asked: str
    lines: tuple[str, ...]
    answers: tuple[Answer, ...]

    @property
    def order(self) -> tuple[int, str, tuple[str, ...]]:
        """What questions are sorted by: the weightiest first."""
        return -self.weight, self.kind, self.about


def told(claim: Claim) -> str:
    """Return a claim in one line: what is said of whom, in which words, and where."""
    who = claim.claimer.name if claim.claimer else "the document"
    agents = names(claim.agent) or "?"
    patients = names(filler for role in PATIENTS for filler in getattr(claim, role)) or "?"
    what = f"{claim.event_type}: {agents} → {patients}, {status_of(claim)} by {who}"
    return f'{what}: "{quoted(claim)}" ({claim.source})'


def quoted(claim: Claim, most: int = 220) -> str:
    """Return the words of a claim in one line, cut where they are long."""
    words = " ".join(claim.quote.split())
    return words if len(words) <= most else words[: most - 1].rsplit(" ", 1)[0] + " …"
