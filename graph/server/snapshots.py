"""The graph of a case as it is now, in a folder that nobody writes to, for as long as it is asked.

A change of the case brings a new snapshot; questions that run then finish on the old one, which
goes with the last of them.
"""

from __future__ import annotations

import shutil
import threading
from collections import Counter
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ...ontology.errors import CaseError
from ..store.answering import take_snapshot

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ..folder.case_folder import CaseFolder

Mark = tuple[str, int]
"""The generation that a store is of, and when it was marked so (nanoseconds)."""


class Snapshots:
    """Snapshots of the store of ``case``, made in ``folder`` and safe to be asked by threads.

    Raises ``CaseError`` where there is none to begin with.
    """

    def __init__(self, case: CaseFolder, folder: Path) -> None:
        self._case = case
        self._folder = folder
        self._lock = threading.Lock()
        self._asking: Counter[Path] = Counter()
        self._taken = 0
        self._mark = _mark_of(case)
        self._now = self._take()

    @contextmanager
    def newest(self) -> Iterator[Path]:
        """Give the snapshot of the case as it is now; it stays there meanwhile."""
        with self._lock:
            self._follow()
            path = self._now
            self._asking[path] += 1
        try:
            yield path
        finally:
            with self._lock:
                self._asking[path] -= 1
                self._let_go(path)

    def _follow(self) -> None:
        """Take a new snapshot where the case is another; while it is being moved, keep the old."""
        mark = _mark_of(self._case)
        if mark is None or mark == self._mark:
            return
        try:
            path = self._take()
        except CaseError:
            return  # the store is being put in its place: whoever asks next finds it there
        if _mark_of(self._case) != mark:  # a writer came meanwhile, and may have been seen in part
            shutil.rmtree(path, ignore_errors=True)
            return
        old, self._now, self._mark = self._now, path, mark
        self._let_go(old)

    def _take(self) -> Path:
        self._taken += 1
        path = self._folder / f"graph-{self._taken}"
        take_snapshot(self._case.graph_path, path)
        return path

    def _let_go(self, path: Path) -> None:
        """Remove a snapshot that is not the newest and that nobody asks any more."""
        if path != self._now and not self._asking[path]:
            del self._asking[path]
            shutil.rmtree(path, ignore_errors=True)


def _mark_of(case: CaseFolder) -> Mark | None:
    """Return the mark of the store; None while it is moved to another generation."""
    path = case.graph_path / "generation"
    try:
        text, when = path.read_text(encoding="utf-8"), path.stat().st_mtime_ns
    except FileNotFoundError:
        return None
    return None if ">" in text else (text, when)
