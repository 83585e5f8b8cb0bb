"""Sort more lines than memory holds: sorted runs in temporary files, then one merge."""

from __future__ import annotations

import heapq
import tempfile
from contextlib import ExitStack
from itertools import islice
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

RUN = 100_000
"""Lines held in memory at a time."""


def sorted_lines(lines: Iterable[str], *, run: int = RUN) -> Iterator[str]:
    """Yield the distinct ``lines`` in order; each ends in its only newline."""
    rest = iter(lines)
    first = sorted(set(islice(rest, run)))
    with ExitStack() as files:
        runs: list[Iterable[str]] = [first]
        while chunk := sorted(set(islice(rest, run))):
            runs.append(files.enter_context(_written(chunk)))
        previous = None
        for line in heapq.merge(*runs):
            if line != previous:
                yield line
            previous = line


def _written(chunk: list[str]) -> IO[str]:
    file = tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n")  # noqa: SIM115  (the caller closes it)
    file.writelines(chunk)
    file.seek(0)
    return file
