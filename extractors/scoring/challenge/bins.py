"""Precision by confidence: whether a surer reading is more often right.

Each judged claim falls into the bin of its confidence; claims that are neither right nor wrong
(see ``challenge``) are left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from ..figures.counts import ratio
from .agreement import is_full

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .judge import Verdict

EDGES = (0.0, 0.6, 0.85, 1.0)
"""Where the bins begin, and where the last one ends; each has its beginning and not its end.

No narrower, so that on sets of some two hundred claims each bin has more than ten.
"""


@dataclass(frozen=True, slots=True)
class Bin:
    """The judged claims of one stretch of confidence: how many, and how many agree."""

    start: float
    end: float
    claims: int
    core: int
    full: int

    @property
    def name(self) -> str:
        """Return the stretch in words, such as ``0.8 to 0.9``."""
        return f"{self.start:.1f} to {self.end:.1f}"

    @property
    def core_precision(self) -> float | None:
        """The share of core matches; None without claims."""
        return ratio(self.core, self.claims)

    @property
    def full_precision(self) -> float | None:
        """The share of full matches; None without claims."""
        return ratio(self.full, self.claims)


def by_confidence(verdicts: Iterable[Verdict]) -> tuple[Bin, ...]:
    """Return the bins, the least sure first."""
    judged = [row for verdict in verdicts for row in _judged(verdict)]
    return tuple(_bin(start, end, judged) for start, end in pairwise(EDGES))


def _bin(start: float, end: float, judged: Sequence[tuple[float, bool, bool]]) -> Bin:
    inside = [row for row in judged if start <= row[0] < end or row[0] == end == EDGES[-1]]
    core = sum(core for _, core, _ in inside)
    return Bin(start, end, len(inside), core, sum(full for _, _, full in inside))


def _judged(verdict: Verdict) -> list[tuple[float, bool, bool]]:
    """Return confidence, core and full of each claim that counts in the precision."""
    wrong = [(claim.confidence, False, False) for claim in verdict.spurious]
    return wrong + [(p.claim.confidence, True, is_full(p.agreed)) for p in verdict.pairs]
