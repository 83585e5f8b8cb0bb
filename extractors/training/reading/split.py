"""Train, dev and test: by document and by conflict, always the same.

A document goes where the hash of its id falls, 70 / 15 / 15. The documents of a conflict (the
state they name most) that has less than 1.5 % of all documents read go one way together, by the
hash of the conflict. Which conflicts are wide enough to be parted is kept in
`read/wide_conflicts.txt`, so that further reading moves no document from one part to another.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

    from .records import StandOff

TRAIN, DEV, TEST = PARTS = ("train", "dev", "test")
_ENDS: Final = ((0.70, TRAIN), (0.85, DEV), (1.0, TEST))
DEVELOPMENT: Final = frozenset({"seeds", "challenge"})
"""Sources that the product was asked for: dev, never train."""
SHARE: Final = 0.015
"""The share of the documents under which a conflict is not parted."""


def part_of(reading: StandOff, wide: Collection[str]) -> str:
    """Return the part of a reading, which is that of its document.

    >>> from .records import StandOff
    >>> one = StandOff("a", "muc", "muc:DEV-MUC3-0002", 0, 9, "a", 1, "el-salvador", ())
    >>> part_of(one, {"el-salvador"})
    'train'
    """
    if reading.source in DEVELOPMENT:
        return DEV
    narrow = reading.conflict is not None and reading.conflict not in wide
    key = f"conflict:{reading.conflict}" if narrow else reading.document
    place = int.from_bytes(hashlib.sha256(key.encode()).digest()[:8]) / 2**64
    return next(part for end, part in _ENDS if place < end)


def wide_conflicts(folder: Path) -> frozenset[str]:
    """Return the conflicts whose documents are parted."""
    return frozenset((folder / "wide_conflicts.txt").read_text(encoding="utf-8").split())


def conflict_shares(readings: Iterable[StandOff]) -> dict[str, float]:
    """Return the share of the documents that each conflict has, the largest first.

    Seeds, which have a part of their own, are left out.
    """
    conflicts = {
        one.document: one.conflict or "" for one in readings if one.source not in DEVELOPMENT
    }
    counted = Counter(conflicts.values())
    return {
        conflict: count / len(conflicts)
        for conflict, count in sorted(counted.items(), key=lambda item: (-item[1], item[0]))
        if conflict
    }
