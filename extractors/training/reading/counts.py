"""How much was read: passages and claims by source, by part and by type."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from .split import PARTS, part_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from .records import StandOff


def count_lines(readings: Iterable[StandOff], wide: Collection[str]) -> Iterator[str]:
    """Yield Markdown tables of first readings; claims in doubt are counted apart."""
    first = [one for one in readings if one.twin is None]
    sources = defaultdict[str, Counter[str]](Counter)
    types = defaultdict[str, Counter[str]](Counter)
    for reading in first:
        part = part_of(reading, wide)
        sure = [claim for claim in reading.claims if not claim.doubt]
        sources[reading.source].update(
            {
                "passages": 1,
                "claims": len(reading.claims),
                "in doubt": len(reading.claims) - len(sure),
                "without": int(not reading.claims),
                part: 1,
            }
        )
        for claim in sure:
            types[claim.type].update({"claims": 1, part: 1})
    columns = ("passages", "claims", "in doubt", "without", *PARTS)
    yield from _table("source", columns, sorted(sources.items()))
    yield ""
    by_size = sorted(types.items(), key=lambda item: (-item[1]["claims"], item[0]))
    yield from _table("type", ("claims", *PARTS), by_size)


def _table(
    name: str, columns: tuple[str, ...], rows: list[tuple[str, Counter[str]]]
) -> Iterator[str]:
    yield f"| {name} | {' | '.join(columns)} |"
    yield "|---" * (len(columns) + 1) + "|"
    total = Counter[str]()
    for label, counted in rows:
        total.update(counted)
        yield f"| {label} | {' | '.join(str(counted[column]) for column in columns)} |"
    yield f"| **all** | {' | '.join(str(total[column]) for column in columns)} |"
