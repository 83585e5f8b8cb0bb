"""Look lines up in a sorted file without reading it whole: no loading, little memory.

The file is mapped into memory, so that all processes share one copy of the pages they touch.
"""

from __future__ import annotations

import mmap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class SortedLines:
    """The lines of a UTF-8 file that is sorted by its bytes; a key is followed by a tab."""

    __slots__ = ("_bytes",)

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)

    def get(self, key: str) -> list[str] | None:
        """Return the cells after ``key``, None where no line has it."""
        line = next(self.starting(f"{key}\t"), None)
        return line.split("\t")[1:] if line is not None else None

    def starting(self, prefix: str) -> Iterator[str]:
        """Yield the lines that start with ``prefix``, in the order of the file."""
        wanted = prefix.encode()
        at = self._first(wanted)
        while self._bytes[at : at + len(wanted)] == wanted:
            end = self._end(at)
            yield self._bytes[at:end].decode()
            at = end + 1

    def _first(self, wanted: bytes) -> int:
        """Return the offset of the first line that is not less than ``wanted``."""
        low, high = 0, len(self._bytes)
        while low < high:
            start = self._bytes.rfind(b"\n", low, (low + high) // 2) + 1 or low
            if self._bytes[start : start + len(wanted)] < wanted:
                low = self._end(start) + 1
            else:
                high = start
        return low

    def _end(self, start: int) -> int:
        end = self._bytes.find(b"\n", start)
        return end if end >= 0 else len(self._bytes)
