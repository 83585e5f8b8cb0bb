"""Find the files that paths, folders and globs name."""

from __future__ import annotations

import glob
import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from ...ontology.records import Failure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MAGIC = frozenset("*?[")
CASE_MARK = "case.toml"
"""The file that makes a folder a case: what lies in it was written here and is no document."""


def files_under(paths: Iterable[str]) -> tuple[list[str], list[Failure]]:
    """Return the files named, sorted and each once, and a failure for each path that names none.

    Folders are searched recursively; hidden files and folders are passed over, and so is every
    case folder, wherever it lies. A path that lies in one is a failure.
    """
    files: set[str] = set()
    failures: list[Failure] = []
    for path in paths:
        try:
            if path and _in_case(path):
                failures.append(_of_a_case(path))
                continue
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
            if not _in_case(match):
                yield from _named(match)


def _inside(folder: str) -> Iterator[str]:
    """Yield the files in a folder and in those below it, save hidden ones and cases.

    A folder below that may not be read is passed over; links to folders are not followed.
    """
    for path in Path(folder).iterdir():
        if path.name.startswith("."):
            continue
        if path.is_file():
            yield str(path)
        elif path.is_dir() and not path.is_symlink() and not (path / CASE_MARK).exists():
            with suppress(PermissionError):
                yield from _inside(str(path))


def _in_case(path: str) -> bool:
    """Tell whether ``path`` is a case folder or lies in one."""
    whole = Path(path).resolve()
    return any((folder / CASE_MARK).exists() for folder in (whole, *whole.parents))


def _of_a_case(path: str) -> Failure:
    return Failure(
        path,
        "it is, or lies in, a case folder, which is never read as documents",
        "name the documents that the case was built from, outside of it",
    )


def _nothing(path: str) -> Failure:
    if os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises on impossible names
        return Failure(path, "the folder holds no files", "name a folder with documents in it")
    if _MAGIC & set(path):
        return Failure(path, "the pattern matches no file", "check it with ls; quote no ~ in it")
    return Failure(path, "no such file or folder", "check the spelling and the current folder")
