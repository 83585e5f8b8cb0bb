"""The lists that a claim is told in, and by what it is sorted in each: worked out beforehand.

To find the newest of many claims a question would look at each of them; of a list it reads the
numbers alone. Only claims that people did not reject are in lists.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..formats.dates import bounds, first_day
from .predicates import alleges

if TYPE_CHECKING:
    from ...ontology.records import Claim

_SURE_TIMES: Final = frozenset({"Past", "Ongoing", "Generic"})


def lists_of(claim: Claim, said: str | None) -> dict[str, int]:
    """Return the lists of a claim that was ``said`` on a day, with its number in each.

    The number is that day, 20120525, or 0 where it is not known; in the lists of what happened
    it is the first and the last day, 2012052520120526.
    """
    day = day_number(said)
    transfer = claim.event_type == "ArmsTransfer"
    lists = {
        "listed": True,
        "listedAsSupply": transfer and claim.agent and claim.recipient,
        "listedAsWeapon": transfer and (claim.instrument or claim.material),
        "listedAsViolation": alleges(claim) and claim.agent,
        "listedAsDoubt": _is_doubt(claim),
    }
    found = {name: day for name, holds in lists.items() if holds}
    first, last = bounds(claim.event_start, claim.event_end)
    if first and last:
        span = day_number(first) * 10**8 + day_number(last)
        found |= dict.fromkeys(["listedByTime", *(["listedByPlace"] * bool(claim.location))], span)
    return found


def day_number(date: str | None) -> int:
    """Return the first day of a date as a number by which days are sorted; 0 for no date.

    >>> day_number("2012-05"), day_number(None)
    (20120501, 0)
    """
    return int(first_day(date).replace("-", "")) if date else 0


def _is_doubt(claim: Claim) -> bool:
    """Say whether a claim is denied, hedged, left open, supposed, wanted or to come."""
    plain = claim.polarity == "Positive" and claim.certainty == "Certain"
    return not plain or claim.temporality not in _SURE_TIMES or claim.speech_act == "Demand"
