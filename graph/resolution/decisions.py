"""Decide which actors of different documents are one, with score and reason; abstain in between.

Pairs are made inside blocks (``pairs``), weighed by the table ``features.jsonl`` and decided by
two bounds. Nothing is rewritten: a ``Decision`` stands beside the claims.

Human decisions come in by one seam, ``Ruling``: a function that is shown both profiles and
answers "same", "different" or None. It is asked before any feature and wins. It sees documents
and names, so that it can be keyed by names and quotes, and outlive a new reading. A rename, a
retyping or a split changes the profiles that go in: give ``resolve`` the profiles as they ought
to be.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from .features import NAME_FEATURES, features, told, weight_of
from .profiles import Profile, pairs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SAME: Final = 3.0
"""The score from which two are one."""

CANDIDATE: Final = 1.5
"""The score from which a person should look at the pair."""

RULED: Final = "a person decided so"
"""The reason of a decision that a ruling gave."""


@dataclass(frozen=True, slots=True, order=True)
class Decision:
    """Whether ``one`` and ``other`` are one actor: Same, Different or Candidate, and why.

    ``reason`` names the features with their weights, or who ruled so.
    """

    one: Profile
    other: Profile
    verdict: str
    score: float
    reason: str


class Ruling(Protocol):
    """What people have decided: asked for each pair before any feature is weighed."""

    def __call__(self, one: Profile, other: Profile) -> str | None:
        """Return "same", "different", or None where nobody has decided."""


def nobody_ruled(one: Profile, other: Profile) -> str | None:
    """Return None: without rulings the features decide."""
    del one, other
    return None


def resolve(profiles: Iterable[Profile], *, ruled: Ruling = nobody_ruled) -> Iterator[Decision]:
    """Yield the decisions on all pairs of ``profiles`` that might be one, sorted.

    Pairs that score below ``CANDIDATE`` are not told, unless they bear the same name; those of
    which the names share nothing are not told, whatever else they share.
    """
    for one, other in pairs(profiles):
        ruling = ruled(one, other)
        if ruling is not None:
            yield Decision(one, other, ruling.capitalize(), 0.0, RULED)
            continue
        decision = weighed(one, other)
        if decision is not None:
            yield decision


def weighed(one: Profile, other: Profile) -> Decision | None:
    """Return what the table of features says of a pair; None where it is not worth telling."""
    found = features(one, other)
    if not NAME_FEATURES & set(found):
        return None
    score = weight_of(found)
    if score < CANDIDATE and "same name" not in found:
        return None
    return Decision(one, other, _verdict(score), score, told(found))


def _verdict(score: float) -> str:
    if score >= SAME:
        return "Same"
    return "Candidate" if score >= CANDIDATE else "Different"
