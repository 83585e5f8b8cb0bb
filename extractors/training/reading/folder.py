"""The folder of readings: one file of JSON lines to a source, sorted by document and place."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from ....ontology.errors import SourceError
from .mends import MENDS, apply, read_mends
from .records import StandOff, row_of, standoff_from

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


def sources(folder: Path) -> list[str]:
    """Return the sources that have a file, sorted; SourceError where there is none."""
    found = sorted(path.stem for path in folder.glob("*.jsonl") if path.name != MENDS)
    if not found:
        raise SourceError(f"{folder}: no readings are there; name the folder of the read text")
    return found


def numbered(folder: Path, source: str) -> Iterator[tuple[int, StandOff]]:
    """Yield the readings of one source with their lines; none where there is no file.

    SourceError names the line that is no reading.
    """
    path = folder / f"{source}.jsonl"
    if not path.exists():
        return
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            yield number, standoff_from(json.loads(line))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise SourceError(
                f"{path}, line {number}: no reading in offsets ({type(error).__name__}: {error}); "
                "take it anew from what its reader wrote"
            ) from error


def readings(folder: Path) -> Iterator[StandOff]:
    """Yield all readings of all sources, second ones too."""
    for source in sources(folder):
        yield from (reading for _, reading in numbered(folder, source))


def write(taken: Iterable[StandOff], folder: Path) -> Counter[str]:
    """Put readings in place of those of the same ids, with the mends of the folder.

    Return how many readings each changed file then has.
    """
    mends = read_mends(folder)
    by_source: dict[str, dict[str, StandOff]] = {}
    for reading in taken:
        if reading.source not in by_source:
            old = numbered(folder, reading.source)
            by_source[reading.source] = {one.id: one for _, one in old}
        by_source[reading.source][reading.id] = apply(mends.get(reading.id, ()), reading)
    for source, known in by_source.items():
        ordered = sorted(known.values(), key=lambda one: (one.document, one.start, one.id))
        lines = [json.dumps(row_of(one), separators=(",", ":")) + "\n" for one in ordered]
        (folder / f"{source}.jsonl").write_text("".join(lines), encoding="utf-8")
    return Counter({source: len(known) for source, known in by_source.items()})
