"""Claims that their own source has taken back in a corrected version of what it published.

A text that says "an earlier version of this article said that …" retracts that claim. The claim
stands in the earlier version, and in copies of it, as long as these lie in the case: there it
is told as taken back, and counts for nothing. The record of it is not touched.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from .fillers import PATIENTS, names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ...ontology.records import Claim
    from .syndication import Copy

RETRACT: Final = "Retract"
"""The speech act of taking back."""


@dataclass(frozen=True, slots=True, order=True)
class Withdrawal:
    """A claim (IRI) that is taken back by another (IRI), on a day where that is known."""

    claim: str
    by: str
    document: str
    day: str | None


def withdrawals(
    claims: Iterable[Claim], copies: Iterable[Copy], days: Mapping[str, str | None]
) -> list[Withdrawal]:
    """Return the claims that are taken back, sorted: those that retract, and what they retract.

    ``days`` are the days of publication by document.
    """
    firsts = {copy.document: copy.first for copy in copies}
    taken: dict[tuple[str, ...], Claim] = {}
    others: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        key: tuple[str, ...] = (firsts.get(claim.document, claim.document), *_matter(claim))
        if claim.speech_act == RETRACT:
            taken[key] = min(taken.get(key, claim), claim, key=lambda one: one.id)
        else:
            others[key].append(claim)
    found = [_withdrawal(claim, claim, days) for claim in taken.values()]
    for key, back in taken.items():
        earlier = (one for one in others[key] if one.document != back.document)
        found += [_withdrawal(claim, back, days) for claim in earlier]
    return sorted(found)


def as_they_stand(claims: Iterable[Claim], withdrawn: Iterable[Withdrawal]) -> Iterator[Claim]:
    """Yield ``claims`` as they are to be told: what is taken back as its source's retraction."""
    gone = {one.claim for one in withdrawn}
    for claim in claims:
        is_gone = claim.id in gone and claim.speech_act != RETRACT
        yield replace(claim, speech_act=RETRACT, claimer=None) if is_gone else claim


def _withdrawal(claim: Claim, back: Claim, days: Mapping[str, str | None]) -> Withdrawal:
    return Withdrawal(claim.id, back.id, back.document, days.get(back.document))


def _matter(claim: Claim) -> tuple[str, str, str]:
    """Return what a claim says, by names, since unnamed parties have ids of their document."""
    patients = (filler for role in PATIENTS for filler in getattr(claim, role))
    return claim.event_type, names(claim.agent).casefold(), names(patients).casefold()
