"""The files that a case was read from, kept as they were: ``originals/`` and its list.

A file is kept under its SHA-256, so that two paths to the same bytes keep them once, and what is
kept can be checked. ``originals.jsonl`` says for each path which checksum it had, and under which
name it is kept; None where the case refers to it only. A case that protects persons keeps both
under ``restricted/``, which is not passed on: the originals show their names.
"""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ...ontology.records import Document
from ..formats.jsonl import line, read_records, write_lines
from ..privacy.masking import Mask, masked_path
from ..privacy.pseudonyms import kept_list

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ...ontology.records import Failure
    from .case_folder import CaseFolder

_CHUNK: Final = 1 << 20


def keep_originals(case: CaseFolder, files: Iterable[str], *, link: bool = False) -> None:
    """Keep the ``files`` that documents lie in, and drop those of which ``case`` has none now.

    With ``link`` they are referred to only.
    """
    persons = kept_list(case.path)
    Originals(case.path, not persons).drop()
    originals = Originals(case.path, bool(persons))
    originals.keep(files, link=link)
    known = Mask(persons)
    own = {document.file for document in case.documents()}
    originals.keep_only(own, lambda path: masked_path(path, known))


@dataclass(frozen=True, slots=True, order=True)
class Original:
    """A file as it was when it was read; ``kept`` is its name in ``originals/``."""

    path: str
    sha256: str
    size: int
    kept: str | None


@dataclass(frozen=True, slots=True)
class Originals:
    """The originals of the case in the folder ``case``; restricted where it protects persons."""

    case: Path

    is_restricted: bool = False

    @property
    def folder(self) -> Path:
        """Where the files are."""
        return self._home / "originals"

    @property
    def list_path(self) -> Path:
        """Where the list of them is."""
        return self._home / "originals.jsonl"

    @property
    def _home(self) -> Path:
        return self.case / "restricted" if self.is_restricted else self.case

    def listed(self) -> Iterator[Original]:
        """Yield what the list says, sorted by path; nothing where there is no list."""
        if self.list_path.exists():
            yield from read_records(Original, self.list_path)

    def keep(self, paths: Iterable[str], *, link: bool) -> None:
        """Keep the files at ``paths`` beside the others, or refer to them only (``link``)."""
        rows = {one.path: one for one in self.listed()}
        for path in sorted(set(paths)):
            if Path(path).is_file():
                rows[path] = self._kept(path, link=link)
        self._write(rows[path] for path in sorted(rows))

    def keep_only(self, files: Iterable[str], called: Callable[[str], str] = str) -> None:
        """Drop the originals of all but these; ``called`` tells what a path is called there."""
        wanted = set(files)
        self._write(one for one in self.listed() if called(one.path) in wanted)

    def drop(self) -> None:
        """Remove what is kept, and the list."""
        self.list_path.unlink(missing_ok=True)
        if self.folder.is_dir():
            shutil.rmtree(self.folder)

    def _kept(self, path: str, *, link: bool) -> Original:
        found = Path(path)
        checksum = _sha256(found)
        name = f"{checksum}{found.suffix.lower()}"
        target = self.folder / name
        if not link and not target.exists():
            self.folder.mkdir(parents=True, exist_ok=True)
            part = target.with_suffix(".part")
            shutil.copyfile(found, part)
            part.replace(target)
        return Original(path, checksum, found.stat().st_size, None if link else name)

    def _write(self, rows: Iterable[Original]) -> None:
        kept = list(rows)
        write_lines(self.list_path, map(line, kept))
        wanted = {one.kept for one in kept}
        if self.folder.is_dir():
            for file in sorted(self.folder.iterdir()):
                if file.name not in wanted:
                    file.unlink()


def noted(found: Iterable[Document | Failure], files: set[str]) -> Iterator[Document | Failure]:
    """Yield what is found as it is, and put into ``files`` those that documents lie in."""
    for item in found:
        if isinstance(item, Document) and item.file:
            files.add(item.file)
        yield item


def _sha256(path: Path) -> str:
    total = hashlib.sha256()
    with path.open("rb") as file:
        while part := file.read(_CHUNK):
            total.update(part)
    return total.hexdigest()
