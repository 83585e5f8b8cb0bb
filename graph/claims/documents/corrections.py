"""Claims that their own source has taken back in a corrected version of what it published.

A text that says "an earlier version of this article said that …" retracts that claim. The claim
stands in the earlier version, and in copies of it, as long as these lie in the case: there it
is told as taken back, and counts for nothing. The record of it is not touched.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from ..fillers import PATIENTS, names

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from ....ontology.records import Claim
    from .syndication import Copy

RETRACT: Final = "Retract"
"""The speech act of taking back."""
_DAY: Final = len("2012-02-03")
_MOST_DAYS: Final = 31
"""Days after which a correction that stands alone is no more taken for an earlier article's."""


@dataclass(frozen=True, slots=True, order=True)
class Withdrawal:
    """A claim (IRI) that is taken back by another (IRI), on a day where that is known."""

    claim: str
    by: str
    document: str
    day: str | None


class Said(NamedTuple):
    """What is compared of a claim: the IRIs of it and its document, what it says, and how."""

    claim: str
    document: str
    matter: str
    retracts: bool


def said(claim: Claim) -> Said:
    """Return what is compared of ``claim``.

    Parties are told by names, since unnamed ones have ids of their document.
    """
    patients = (filler for role in PATIENTS for filler in getattr(claim, role))
    matter = (claim.event_type, names(claim.agent).casefold(), names(patients).casefold())
    return Said(claim.id, claim.document, json.dumps(matter), claim.speech_act == RETRACT)


def withdrawals(
    claims: Iterable[Said],
    copies: Iterable[Copy],
    days: Mapping[str, str | None],
    houses: Mapping[str, str] | None = None,
) -> list[Withdrawal]:
    """Return the claims that are taken back, sorted: those that retract, and what they retract.

    ``days`` are the days of publication by document, ``houses`` whose report each is: a correction
    that stands alone takes back what its own house said of the same in the month before.
    """
    firsts = {copy.document: copy.first for copy in copies}
    taken: dict[tuple[str, str], Said] = {}
    others: dict[str, list[Said]] = defaultdict(list)
    for claim in claims:
        if claim.retracts:
            key = (firsts.get(claim.document, claim.document), claim.matter)
            taken[key] = min(taken.get(key, claim), claim)
        else:
            others[claim.matter].append(claim)
    article = _Article(firsts, days, houses or {})
    found = {claim.claim: _withdrawal(claim, claim, days) for claim in taken.values()}
    for back in sorted(taken.values()):
        for one in others[back.matter]:
            if one.document != back.document and article.is_one(one, back):
                found.setdefault(one.claim, _withdrawal(one, back, days))
    return sorted(found.values())


class _Article(NamedTuple):
    """What tells whether two documents are versions of one article."""

    firsts: Mapping[str, str]
    days: Mapping[str, str | None]
    houses: Mapping[str, str]

    def is_one(self, earlier: Said, later: Said) -> bool:
        """Tell whether ``later`` speaks of the article that ``earlier`` stands in."""
        first = self.firsts.get(earlier.document, earlier.document)
        if first == self.firsts.get(later.document, later.document):
            return True
        house = self.houses.get(earlier.document)
        return (
            house is not None
            and house == self.houses.get(later.document)
            and _names_somebody(later)
            and self._is_shortly_before(earlier, later)
        )

    def _is_shortly_before(self, earlier: Said, later: Said) -> bool:
        first, last = self.days.get(earlier.document), self.days.get(later.document)
        if first is None or last is None or not len(first) == len(last) == _DAY:
            return False
        passed = dt.date.fromisoformat(last) - dt.date.fromisoformat(first)
        return 0 <= passed.days <= _MOST_DAYS


def _names_somebody(claim: Said) -> bool:
    """Tell whether the matter of ``claim`` has an agent and somebody or something that he hit."""
    _, agent, patients = json.loads(claim.matter)
    return bool(agent and patients)


def as_they_stand(claims: Iterable[Claim], withdrawn: Iterable[Withdrawal]) -> Iterator[Claim]:
    """Yield ``claims`` as they are to be told: what is taken back as its source's retraction."""
    return as_told(claims, frozenset(one.claim for one in withdrawn))


def as_told(claims: Iterable[Claim], gone: Collection[str]) -> Iterator[Claim]:
    """Yield ``claims``, those of which the IRIs are ``gone`` as their source's retraction."""
    for claim in claims:
        is_gone = claim.id in gone and claim.speech_act != RETRACT
        yield replace(claim, speech_act=RETRACT, claimer=None) if is_gone else claim


def _withdrawal(claim: Said, back: Said, days: Mapping[str, str | None]) -> Withdrawal:
    return Withdrawal(claim.claim, back.claim, back.document, days.get(back.document))
