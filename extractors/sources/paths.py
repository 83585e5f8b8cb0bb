"""Find the files that paths, folders and globs name."""

from __future__ import annotations

import errno
import glob
import os
from pathlib import Path
from typing import TYPE_CHECKING

from ...ontology.records import Failure, Notice
from .markup.frames import PARTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MAGIC = frozenset("*?[")
NOT_A_FILE = ("a pipe or device, not a file", "write what it gives to a file, or pipe it to -")
"""Reason and remedy of what is no file and no folder."""

_PAGES = (".html", ".htm", ".xhtml")
_OF_PAGES = frozenset(
    {
        "", ".html", ".htm", ".xhtml", ".js", ".css", ".json", ".svg", ".png", ".jpg", ".jpeg",
        ".gif", ".webp", ".avif", ".ico", ".woff", ".woff2", ".ttf", ".mp4", ".webm", ".php",
        ".download",
    }
)  # fmt: skip
"""Suffixes of the parts of a page; a folder that holds others holds documents."""

CASE_MARK = "case.toml"
"""The file that makes a folder a case: what lies in it was written here and is no document."""


def files_under(paths: Iterable[str], *, follow: bool = False) -> tuple[list[str], list[Failure]]:
    """Return the files named, sorted and each once, and a failure for each path that names none.

    Folders are searched recursively; hidden files and folders are passed over, and so is every
    case folder, wherever it lies. A path that lies in one is a failure. So is what a folder holds
    and cannot be read: pipes, links that lead nowhere, and those that lead out of the folder,
    unless ``follow`` says that they are wanted too. The folder that a browser saved with a page is
    told and not entered.
    """
    files: set[str] = set()
    failures: list[Failure] = []
    for path in paths:
        try:
            if path and _in_case(path):
                failures.append(_of_a_case(path))
                continue
            found = list(_named(path, follow=follow))
        except (OSError, ValueError):  # a name too long, or with a NUL in it
            found = []
        files.update(one for one in found if isinstance(one, str))
        failures += [one for one in found if isinstance(one, Failure)]
        if not found:
            failures.append(_nothing(path))
    return sorted(files), failures


def _named(path: str, *, follow: bool) -> Iterator[str | Failure]:
    if not path:
        return
    if Path(path).is_dir():
        yield from _Search(Path(path).resolve(), follow=follow).inside(Path(path))
    elif Path(path).exists():
        yield path
    elif _MAGIC & set(path):
        for match in glob.glob(path, recursive=True):  # noqa: PTH207 - keeps the path as it was given
            if not _in_case(match):
                yield from _named(match, follow=follow)


class _Search:
    """A search for files in the folder ``root``; each folder is entered once, by whatever way."""

    def __init__(self, root: Path, *, follow: bool) -> None:
        self.root = root
        self.follow = follow
        self._entered: set[Path] = {root}

    def inside(self, folder: Path) -> Iterator[str | Failure]:
        """Yield the files in a folder and in those below it, save hidden ones and cases."""
        try:
            held = sorted(folder.iterdir())
        except PermissionError:
            yield Failure(str(folder), "the folder may not be opened", "ask for leave to read it")
            return
        for path in held:
            if not path.name.startswith("."):
                yield from self._linked(path) if path.is_symlink() else self._plain(path)

    def _plain(self, path: Path) -> Iterator[str | Failure]:
        if path.is_file():
            yield str(path)
        elif not path.is_dir():
            yield Failure(str(path), *NOT_A_FILE)
        elif (page := _page_of(path)) is not None:
            reason = f"the pictures and frames of {page.name}, which is read as one page"
            yield Notice(str(path), reason, "none needed; name the folder to read what lies in it")
        elif not (path / CASE_MARK).exists():
            yield from self.inside(path)

    def _linked(self, path: Path) -> Iterator[str | Failure]:
        """Yield what a link leads to: files of this folder, and others where they are wanted."""
        try:
            target = path.resolve(strict=True)
        except (OSError, RuntimeError) as error:
            is_loop = isinstance(error, RuntimeError) or error.errno == errno.ELOOP
            reason = "a link that leads back to itself" if is_loop else "a link that leads nowhere"
            yield Failure(str(path), reason, "remove it, or let it lead to a document")
            return
        is_inside = target.is_relative_to(self.root)
        if not is_inside and not self.follow:
            reason = f"a link that leads out of the folder, to {target}; it was not followed"
            yield Failure(str(path), reason, "add --follow, or name what it leads to")
        elif not target.is_dir():
            yield from self._plain(path)
        elif is_inside or target in self._entered:
            reason = "a link to a folder that is searched already"
            yield Notice(str(path), reason, "none needed: its files are read where they lie")
        else:
            self._entered.add(target)
            yield from self._plain(path)


def _page_of(folder: Path) -> Path | None:
    """Return the page with which a browser saved ``folder``: "raid.html" with "raid_files"."""
    for ending in PARTS:
        stem = folder.name.removesuffix(ending)
        if stem and stem != folder.name:
            pages = (folder.with_name(stem + suffix) for suffix in _PAGES)
            page = next((page for page in pages if page.is_file()), None)
            parts = (part for part in folder.rglob("*") if part.is_file())
            is_saved = page and all(part.suffix.lower() in _OF_PAGES for part in parts)
            return page if is_saved else None
    return None


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
