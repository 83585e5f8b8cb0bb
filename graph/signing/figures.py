"""What a filled sheet says: shares with intervals, error classes, and whether confidence is true.

Shares are of the judged rows, those that the judge was unsure of too. Intervals are Wilson's
(1927) at 95 %. The expected calibration error (Naeini, Cooper and Hauskrecht 2015) is the mean
distance of confidence and signable share over ten bands of equal width, weighed by their rows.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from .sheet import ERRORS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from .sample import Row

_Z: Final = 1.959964
"""The quantile of the normal distribution for 95 %, both sides."""
BANDS: Final = 10
SHARES: Final = (
    "rows of",
    "which",
    "judged",
    "signable",
    "signable %",
    "from",
    "to",
    "harmful",
    "harmful %",
    "from (harmful)",
    "to (harmful)",
)
RELIABILITY: Final = ("confidence", "rows", "mean confidence", "signable")


@dataclass(frozen=True, slots=True)
class Band:
    """The judged rows of one band of confidence: mean confidence and share signable, 0 to 1."""

    name: str
    rows: int
    confidence: float
    signable: float


def wilson(part: int, whole: int) -> tuple[float, float]:
    """Return the 95 % interval of a share, from 0 to 1.

    >>> [round(end, 3) for end in wilson(8, 10)]
    [0.49, 0.943]
    """
    if not whole:
        return 0.0, 1.0
    share, square = part / whole, _Z * _Z
    middle = share + square / (2 * whole)
    half = _Z * math.sqrt(share * (1 - share) / whole + square / (4 * whole * whole))
    divisor = 1 + square / whole
    return max((middle - half) / divisor, 0.0), min((middle + half) / divisor, 1.0)


def share_rows(rows: Sequence[Row]) -> list[tuple[str | int, ...]]:
    """Return the shares over all rows, by kind of document and by band of confidence."""
    found = [_shares("all", "", rows)]
    for name, key in (("kind", lambda row: row["kind"]), ("confidence", _band_of)):
        found += [_shares(name, value, group) for value, group in _groups(rows, key)]
    return found


def error_rows(rows: Iterable[Row]) -> list[tuple[str, int, int]]:
    """Return for each class of errors the rows that are harmful and those that are wrong."""
    counted = Counter((row["error"] or "not told", row["verdict"]) for row in rows)
    named = [(name, counted[name, "harmful"], counted[name, "wrong"]) for name in ERRORS]
    left = ("not told", counted["not told", "harmful"], counted["not told", "wrong"])
    return [row for row in (*named, left) if row[1] or row[2]]


def bands(rows: Sequence[Row]) -> list[Band]:
    """Return the bands of confidence that have rows, the least sure first."""
    return [
        Band(
            name,
            len(group),
            sum(map(_confidence, group)) / len(group),
            sum(row["verdict"] == "signable" for row in group) / len(group),
        )
        for name, group in _groups(rows, _band_of)
    ]


def calibration_error(rows: Sequence[Row]) -> float:
    """Return the expected calibration error, 0 where confidence is the chance of signing."""
    gaps = (band.rows * abs(band.confidence - band.signable) for band in bands(rows))
    return sum(gaps) / len(rows) if rows else 0.0


def _shares(name: str, value: str, rows: Sequence[Row]) -> tuple[str | int, ...]:
    cells: list[str | int] = [name, value, len(rows)]
    for verdict in ("signable", "harmful"):
        part = sum(row["verdict"] == verdict for row in rows)
        ends = wilson(part, len(rows))
        shares = (part / len(rows) if rows else 0.0, *ends)
        cells += [part, *(f"{100 * share:.1f}" for share in shares)]
    return tuple(cells)


def _groups(rows: Iterable[Row], key: Callable[[Row], str]) -> list[tuple[str, list[Row]]]:
    groups = defaultdict[str, list["Row"]](list)
    for row in rows:
        groups[key(row)].append(row)
    return sorted(groups.items())


def _confidence(row: Row) -> float:
    return float(row["confidence"].replace(",", "."))


def _band_of(row: Row) -> str:
    place = min(int(_confidence(row) * BANDS + 1e-9), BANDS - 1)
    return f"{place / BANDS:.1f} to {(place + 1) / BANDS:.1f}"
