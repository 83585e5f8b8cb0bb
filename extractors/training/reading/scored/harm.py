"""Readings that do harm: somebody accused who is not, a denial or a demand made a deed.

Forbidden is a predicted claim of a harmful type (`is_harmful`) that

- names an agent whom no harmful gold claim of the passage names as one: `reversed` where that party
  is who suffers there, `wrong agent` where the act is in the gold with another agent or none,
  `invented` where the passage has no such act;
- or says that what is denied was done (`denial made a deed`), or the reverse (`deed denied`);
- or says that what is demanded, threatened, feared or supposed was done (`not done yet`), or the
  reverse (`done, told as not done`).

A claim is held against the gold claims of its type that have its agents; of these, where some have
its patients too, against them alone. Doubtful gold claims excuse, they forbid nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from .....ontology.terms import is_harmful
from ....scoring.challenge.agreement import agrees_type, gold_patients, patients
from .fields import gold_fillers, matched
from .gold import is_read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from .....ontology.records import Claim, Filler
    from ....scoring.challenge.gold import GoldClaim
    from .texts import ReadText

REVERSED, WRONG, INVENTED = AGENTS = ("reversed", "wrong agent", "invented")
DENIAL_DONE, DEED_DENIED = POLARITY = ("denial made a deed", "deed denied")
NOT_YET, TAKEN_BACK = TIME = ("not done yet", "done, told as not done")
KINDS: Final = (*AGENTS, *POLARITY, *TIME)
_HAPPENED: Final = frozenset({"Past", "Ongoing", "Generic"})


@dataclass(frozen=True, slots=True)
class Forbidden:
    """A claim that must not come out, and why."""

    kind: str
    claim: Claim
    text: ReadText


def forbidden(texts: Iterable[ReadText]) -> Iterator[Forbidden]:
    """Yield the forbidden claims of texts, each under the first of the kinds that it is of."""
    for text in texts:
        for claim in text.claims:
            if is_read(claim.event_type) and is_harmful(claim.event_type):
                kind = harm_of(claim, text.gold.claims)
                if kind is not None:
                    yield Forbidden(kind, claim, text)


def harm_of(claim: Claim, gold: Sequence[GoldClaim]) -> str | None:
    """Return the kind of harm that a claim does, None where it does none."""
    same = [one for one in gold if agrees_type(claim, one)]
    harmful = [one for one in gold if any(map(is_harmful, one.event_types))]
    accused = [filler for filler in claim.agent if not _acts(filler, harmful + same)]
    if accused:
        if any(_suffers(filler, harmful) for filler in accused):
            return REVERSED
        return WRONG if same else INVENTED
    return _inverted(claim, _told_of(claim, same))


def _told_of(claim: Claim, same: list[GoldClaim]) -> list[GoldClaim]:
    """Return the gold claims of the type that may be the one which was read."""
    acting = [
        one for one in same if all(matched([f], gold_fillers(one, "agent")) for f in claim.agent)
    ]
    suffered = [one for one in acting if matched(patients(claim), gold_patients(one) or ())]
    return suffered or acting


def _inverted(claim: Claim, told: list[GoldClaim]) -> str | None:
    if not told:
        return None
    alike = [one for one in told if not one.polarity or claim.polarity in one.polarity]
    if not alike:
        return DENIAL_DONE if claim.polarity == "Positive" else DEED_DENIED
    happened = claim.temporality in _HAPPENED
    times = [one.temporality for one in alike]
    if any(not time or happened in {value in _HAPPENED for value in time} for time in times):
        return None
    return NOT_YET if happened else TAKEN_BACK


def _acts(filler: Filler, gold: list[GoldClaim]) -> bool:
    return any(matched([filler], gold_fillers(one, "agent")) for one in gold)


def _suffers(filler: Filler, gold: list[GoldClaim]) -> bool:
    return any(matched([filler], gold_patients(one) or ()) for one in gold)
