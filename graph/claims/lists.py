"""The lists that a claim is told in, and by what it is sorted in each: worked out beforehand.

To find the newest of many claims a question would look at each of them; of a list it reads the
numbers alone. Only claims that people did not reject are in lists.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...ontology.identity import digest
from ...ontology.namespaces import AL
from ...ontology.terms import edge_of
from ..formats.dates import bounds, first_day
from .predicates import alleges

if TYPE_CHECKING:
    from ...ontology.records import Claim

OF_TYPE: Final = "list-"
"""What the name of the list of all claims of one type of event begins with."""

_SURE_TIMES: Final = frozenset({"Past", "Ongoing", "Generic"})
_OF_ONE_DAY: Final = 10**10
"""So many numbers has a day: enough for no two claims to have one."""
_OF_ONE_SPAN: Final = 10**5
_LAST: Final = 10**7
"""More than the number of any last day."""


def lists_of(claim: Claim, said: str | None) -> dict[str, int]:
    """Return the lists of a claim that was ``said`` on a day, with its number in each."""
    transfer = edge_of(claim.event_type) == AL.allegedArmsTo
    lists: dict[str, object] = {
        "listed": True,
        "listedAsSupply": transfer and claim.agent and claim.recipient,
        "listedAsWeapon": transfer and (claim.instrument or claim.material),
        "listedAsViolation": alleges(claim) and claim.agent,
        "listedAsDoubt": _is_doubt(claim),
        "listedAsToll": any(one.count_min or one.count_max for one in claim.harm),
    }
    lists[f"{OF_TYPE}{claim.event_type}"] = True
    found = dict.fromkeys((name for name, holds in lists.items() if holds), order(said, claim.id))
    found["listedByConfidence"] = _sure_order(claim)
    first, last = bounds(claim.event_start, claim.event_end)
    if first and last:
        names = ["listedByTime", *(["listedByPlace"] if claim.location else [])]
        found |= dict.fromkeys(names, _span(first, last, claim.id))
    return found


def order(said: str | None, name: str) -> int:
    """Return a number by which what was said is sorted by days, none before all, and by name.

    >>> [order(day, "a") // 10**10 for day in ("2012-05", "2012-05-02", None)]
    [20120501, 20120502, 0]
    """
    day = int(first_day(said).replace("-", "")) if said else 0
    return day * _OF_ONE_DAY + _rest(name, _OF_ONE_DAY)


def version_order(claimers: int, event: str, claim: str) -> int:
    """Return a number that sorts claims by how many tell of their event, then by event."""
    of_event = claimers * _OF_ONE_SPAN + _rest(event, _OF_ONE_SPAN)
    return of_event * _OF_ONE_SPAN + _rest(claim, _OF_ONE_SPAN)


def _sure_order(claim: Claim) -> int:
    """Return a number that sorts claims by how surely they are read, then by name."""
    return round(claim.confidence * 1000) * _OF_ONE_DAY + _rest(claim.id, _OF_ONE_DAY)


def _span(first: str, last: str, name: str) -> int:
    """Return a number of which the first and the last day are parts (``place-and-period.rq``).

    A day counts as if all months had 31 days, so that SPARQL can reckon it.
    """
    days = _reckoned(first) * _LAST + _reckoned(last)
    return days * _OF_ONE_SPAN + _rest(name, _OF_ONE_SPAN)


def _reckoned(day: str) -> int:
    year, month, number = map(int, day.split("-"))
    return year * 372 + month * 31 + number


def _rest(name: str, most: int) -> int:
    return int(digest(name), 16) % most


def _is_doubt(claim: Claim) -> bool:
    """Say whether a claim is denied, hedged, left open, supposed, wanted or to come."""
    plain = claim.polarity == "Positive" and claim.certainty == "Certain"
    return not plain or claim.temporality not in _SURE_TIMES or claim.speech_act == "Demand"
