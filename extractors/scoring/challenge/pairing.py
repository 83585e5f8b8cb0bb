"""Pair gold claims with predicted ones, one to one, so that the most is right.

Among all pairings of core matches the best has the most full matches, then the most core
matches, then the most agreeing attributes; ties go to the earlier claims, so that the same
reading always gets the same pairing.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Worth = tuple[int, ...]
"""What a pair adds: full (0 or 1), core (1), agreeing attributes."""


def pair(worth: Mapping[tuple[int, int], Worth], gold: Sequence[int]) -> dict[int, int]:
    """Return predicted by gold index; ``worth`` has an entry for each possible pair only.

    Exact, by trying each free candidate for each gold claim in turn; rows are short, and what
    is left to decide depends only on which candidates are taken.
    """
    candidates = {g: sorted(p for g_, p in worth if g_ == g) for g in gold}

    @cache
    def best(position: int, taken: frozenset[int]) -> tuple[Worth, tuple[tuple[int, int], ...]]:
        if position == len(gold):
            return (0, 0, 0), ()
        g = gold[position]
        result = best(position + 1, taken)
        for p in candidates[g]:
            if p not in taken:
                total, pairs = best(position + 1, taken | {p})
                total = tuple(a + b for a, b in zip(total, worth[g, p], strict=True))
                if total > result[0] or (total == result[0] and (g, p) < min(result[1])):
                    result = (total, ((g, p), *pairs))
        return result

    return dict(best(0, frozenset())[1])
