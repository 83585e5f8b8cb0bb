"""Find the files that paths, folders and globs name."""

from __future__ import annotations

import glob
import os
from pathlib import Path
from typing import TYPE_CHECKING

from ...ontology.records import Failure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MAGIC = frozenset("*?[")


def files_under(paths: Iterable[str]) -> tuple[list[str], list[Failure]]:
    """Return the files named, sorted and each once, and a failure for each path that names none.

    Folders are searched recursively; hidden files and folders are passed over.
    """
    files: set[str] = set()
    failures: list[Failure] = []
    for path in paths:
        try:
            found = list(_named(path))
        except (OSError, ValueError):  # a name too long, or with a NUL in it
            found = []
        files.update(found)
        if not found:
            failures.append(_nothing(path))
    return sorted(files), failures


def _named(path: str) -> Iterator[str]:
    if not path:
        return
    if Path(path).is_dir():
        yield from _inside(path)
    elif Path(path).exists():
        yield path
    elif _MAGIC & set(path):
        for match in glob.glob(path, recursive=True):  # noqa: PTH207 - keeps the path as it was given
            yield from _named(match)


def _inside(folder: str) -> Iterator[str]:
    root = Path(folder)
    for path in root.rglob("*"):
        is_hidden = any(part.startswith(".") for part in path.relative_to(root).parts)
        if not is_hidden and path.is_file():
            yield str(path)


def _nothing(path: str) -> Failure:
    if os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises on impossible names
        return Failure(path, "the folder holds no files", "name a folder with documents in it")
    if _MAGIC & set(path):
        return Failure(path, "the pattern matches no file", "check it with ls; quote no ~ in it")
    return Failure(path, "no such file or folder", "check the spelling and the current folder")
