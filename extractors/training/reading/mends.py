"""What was mended by eye: changes to single claims, kept beside the data they change.

A row of `read/mends.jsonl` is `{"id", "claim", "trigger", "set" or "drop", "why"}`: `claim` counts
the claims of the passage from 0 as their reader listed them, `trigger` guards against another
list, `set` holds keys of a claim in offsets (null takes a key away), `drop` leaves the claim out.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from ....ontology.errors import SourceError
from .records import claim_from, row_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from .records import StandOff

MENDS: Final = "mends.jsonl"


@dataclass(frozen=True, slots=True)
class Mend:
    """A change to one claim; `change` is None where the claim is dropped."""

    claim: int
    trigger: tuple[int, int]
    change: Mapping[str, Any] | None
    why: str
    where: str


def read_mends(folder: Path) -> dict[str, list[Mend]]:
    """Return the mends of a folder by passage; SourceError names a line without the keys."""
    path = folder / MENDS
    mends = defaultdict[str, list[Mend]](list)
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    for number, line in enumerate(lines, start=1):
        where = f"{path}, line {number}"
        try:
            row = json.loads(line)
            start, end = row["trigger"]
            change = None if row.get("drop") else row["set"]
            mend = Mend(row["claim"], (start, end), change, row["why"], where)
            mends[row["id"]].append(mend)
        except (KeyError, TypeError, ValueError) as error:
            raise SourceError(
                f"{where}: no mend ({type(error).__name__}: {error}); write id, claim, trigger, "
                "set or drop, why"
            ) from error
    return dict(mends)


def apply(mends: Sequence[Mend], reading: StandOff) -> StandOff:
    """Return the reading with its mends; SourceError where a mend's trigger is not the claim's."""
    if not mends:
        return reading
    rows: list[dict[str, Any] | None] = list(row_of(reading)["claims"])
    for mend in mends:
        row = rows[mend.claim] if mend.claim < len(rows) else None
        if row is None or tuple(row["trigger"]) != mend.trigger:
            raise SourceError(
                f"{mend.where}: claim {mend.claim} of {reading.id!r} has no trigger at "
                f"{list(mend.trigger)}; number it as its reader listed it"
            )
        rows[mend.claim] = (
            None
            if mend.change is None
            else {key: value for key, value in {**row, **mend.change}.items() if value is not None}
        )
    return replace(reading, claims=tuple(claim_from(row) for row in rows if row is not None))
