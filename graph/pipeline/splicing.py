"""Tables of many lines after a change: what the other sources say is copied, not made again.

claims.jsonl and mentions.jsonl go by source. ``sizes`` keeps how many bytes the lines of each
source take there, so that a change writes its own lines and copies what lies between.
"""

from __future__ import annotations

import errno
import os
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from ..folder.ledger import Ledger

SCHEMA = """
CREATE TABLE IF NOT EXISTS sizes (name, source, size, PRIMARY KEY (name, source)) WITHOUT ROWID
"""
TABLES = ("sizes",)

_BLOCK = 1 << 24


def write_whole(ledger: Ledger, new: Path, lines: Iterable[tuple[str, list[str]]]) -> None:
    """Write a table of the ``lines`` of each source, in order, and keep their sizes."""
    ledger.rows.execute("DELETE FROM sizes WHERE name = ?", (new.name,))
    with new.open("wb") as out:
        for source, told in lines:
            _keep(ledger, new.name, source, out.write("".join(told).encode("utf-8")))


def write_spliced(
    ledger: Ledger, old: Path, new: Path, changed: Iterable[str], lines: Callable[[str], list[str]]
) -> None:
    """Write the table ``new`` from ``old``, with the ``lines`` of each ``changed`` source anew."""
    spans = [(source, *_span(ledger, new.name, source)) for source in sorted(changed)]
    at = 0
    with old.open("rb") as before, new.open("wb") as out:
        for source, start, size in spans:
            _copy(before, out, at, start - at)
            at = start + size
            _keep(ledger, new.name, source, out.write("".join(lines(source)).encode("utf-8")))
        _copy(before, out, at, old.stat().st_size - at)


def can_splice(ledger: Ledger, old: Path) -> bool:
    """Say whether the sizes that are kept are those of the table ``old``."""
    asked = "SELECT SUM(size) FROM sizes WHERE name = ?"
    (size,) = ledger.rows.execute(asked, (old.name,)).fetchone()
    return old.exists() and old.stat().st_size == (size or 0)


def _span(ledger: Ledger, name: str, source: str) -> tuple[int, int]:
    """Return from which byte the lines of a source lie in a table, and how many they take."""
    asked = "SELECT SUM(size) FROM sizes WHERE name = ? AND source < ?"
    (start,) = ledger.rows.execute(asked, (name, source)).fetchone()
    asked = "SELECT size FROM sizes WHERE name = ? AND source = ?"
    found = ledger.rows.execute(asked, (name, source)).fetchone()
    return start or 0, found[0] if found else 0


def _keep(ledger: Ledger, name: str, source: str, size: int) -> None:
    ledger.rows.execute("DELETE FROM sizes WHERE name = ? AND source = ?", (name, source))
    if size:
        ledger.rows.execute("INSERT INTO sizes VALUES (?, ?, ?)", (name, source, size))


def _copy(before: IO[bytes], out: IO[bytes], start: int, size: int) -> None:
    """Copy ``size`` bytes from ``start`` on to the end of ``out``: in the kernel where it can."""
    out.flush()
    while size > 0 and (done := _copied(before, out, start, min(size, _BLOCK))):
        start += done
        size -= done


def _copied(before: IO[bytes], out: IO[bytes], start: int, size: int) -> int:
    """Copy some bytes and return how many; macOS and some file systems have no call for it."""
    try:
        return os.copy_file_range(before.fileno(), out.fileno(), size, start)
    except (AttributeError, OSError) as error:
        if getattr(error, "errno", None) == errno.ENOSPC:
            raise
        before.seek(start)
        piece = before.read(size)
        done = out.write(piece)
        out.flush()
        return done
