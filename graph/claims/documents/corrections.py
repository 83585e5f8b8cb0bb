"""Claims that their own source has taken back in a corrected version of what it published.

A text that says "an earlier version of this article said that …" retracts that claim. The claim
stands in the earlier version, and in copies of it, as long as these lie in the case: there it
is told as taken back, and counts for nothing. The record of it is not touched.
"""

from __future__ import annotations

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
    claims: Iterable[Said], copies: Iterable[Copy], days: Mapping[str, str | None]
) -> list[Withdrawal]:
    """Return the claims that are taken back, sorted: those that retract, and what they retract.

    ``days`` are the days of publication by document.
    """
    firsts = {copy.document: copy.first for copy in copies}
    taken: dict[tuple[str, str], Said] = {}
    others: dict[tuple[str, str], list[Said]] = defaultdict(list)
    for claim in claims:
        key = (firsts.get(claim.document, claim.document), claim.matter)
        if claim.retracts:
            taken[key] = min(taken.get(key, claim), claim)
        else:
            others[key].append(claim)
    found = [_withdrawal(claim, claim, days) for claim in taken.values()]
    for key, back in taken.items():
        earlier = (one for one in others[key] if one.document != back.document)
        found += [_withdrawal(claim, back, days) for claim in earlier]
    return sorted(found)


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
