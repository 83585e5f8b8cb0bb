"""One writer at a time, whose files are for the owner, and whom a full disk is told plainly.

Nor is what it has in memory already, a pipeline above all, searched for garbage while it writes.
"""

from __future__ import annotations

import errno
import gc
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from ...ontology.errors import CaseError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ..folder.case_folder import CaseFolder


class InUseError(CaseError):
    """Another process writes."""


@contextmanager
def alone(case: CaseFolder) -> Iterator[None]:
    """Hold the lock of a case; ``CaseError`` where another process holds it."""
    lock = FileLock(case.lock_path)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise InUseError(
            f"{case.path} is being changed by another process; wait for it to end, or stop it"
        ) from error
    try:
        yield
    finally:
        lock.release()


@contextmanager
def for_the_owner(folder: Path) -> Iterator[None]:
    """Let nobody but the owner of ``folder`` read it, nor what is written into it meanwhile."""
    folder.chmod(0o700)
    before = os.umask(0o077)
    try:
        yield
    finally:
        os.umask(before)


@contextmanager
def full_disk_told(case: CaseFolder) -> Iterator[None]:
    """Tell of a full disk as a ``CaseError``: what stands, and what to do."""
    try:
        yield
    except OSError as error:
        if error.errno not in _FULL and "No space left" not in str(error):
            raise
        raise CaseError(
            f"the disk of {case.path} is full; the case stays whole, as before the command or as "
            "after it: make room and run the command again"
        ) from error


@contextmanager
def heap_at_rest() -> Iterator[None]:
    """Let the garbage collector pass over what there is, unless somebody has it do so already."""
    resting = gc.get_freeze_count()
    if not resting:
        gc.freeze()
    try:
        yield
    finally:
        if not resting:
            gc.unfreeze()


_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
