"""The files that a case was read from, kept as they were: ``originals/`` and its list.

A file is kept under its SHA-256, so that two paths to the same bytes keep them once, and what is
kept can be checked. ``originals.jsonl`` says for each path which checksum it had, and under which
name it is kept; None where the case refers to it only. A case that protects persons keeps both
under ``restricted/``, which is not passed on: the originals show their names.

A list that is to hold after a change waits beside the one that holds, under the number of the
generation, until the ledger has become that generation.
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

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from ...ontology.records import Failure
    from ..privacy.pseudonyms import Person

_CHUNK: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Found:
    """The files that documents were read from now; with ``link`` they are referred to only."""

    files: frozenset[str] = frozenset()
    link: bool = False


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

    def with_found(self, found: Found) -> list[Original]:
        """Return what the list will say when the files of ``found`` are kept beside the others."""
        rows = {one.path: one for one in self.listed()}
        for path in found.files:
            if Path(path).is_file():
                rows[path] = _original(Path(path), path, link=found.link)
        return [rows[path] for path in sorted(rows)]

    def wait(self, rows: Iterable[Original], number: int) -> None:
        """Copy the originals that are not here yet; let the list of all wait as ``number``."""
        listed = list(rows)
        for one in listed:
            if one.kept and not (self.folder / one.kept).exists() and Path(one.path).is_file():
                self._copy(Path(one.path), self.folder / one.kept)
        write_lines(self._waiting(number), map(line, listed))

    def switch(self, number: int) -> bool:
        """Let the list that waits as ``number`` hold, drop others; say whether there was one."""
        waiting = self._waiting(number)
        was_there = waiting.exists()
        if was_there:
            waiting.replace(self.list_path)
        for path in self._home.glob("originals-next-*.jsonl*"):
            path.unlink()
        return was_there

    def drop(self) -> None:
        """Remove the list, and with it all that is kept."""
        self.list_path.unlink(missing_ok=True)

    def tidy(self) -> None:
        """Remove the files that the list does not name, and a folder without any."""
        wanted = {one.kept for one in self.listed()}
        if not wanted - {None}:
            shutil.rmtree(self.folder, ignore_errors=True)
            return
        for file in sorted(self.folder.iterdir() if self.folder.is_dir() else ()):
            if file.name not in wanted:
                file.unlink()

    def _waiting(self, number: int) -> Path:
        return self._home / f"originals-next-{number}.jsonl"

    def _copy(self, source: Path, target: Path) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        part = target.with_suffix(".part")
        shutil.copyfile(source, part)
        part.replace(target)


def originals_of(case: Path, persons: Sequence[Person]) -> Originals:
    """Return where the originals of a case are that protects ``persons``."""
    return Originals(case, bool(persons))


def own_originals(
    rows: Iterable[Original], files: Collection[str], persons: Sequence[Person]
) -> list[Original]:
    """Return the ``rows`` that documents lie in; ``files`` are what documents call theirs."""
    known = Mask(persons)
    return [one for one in rows if masked_path(one.path, known) in files]


def switch_originals(case: Path, number: int) -> None:
    """Let the originals that wait as ``number`` be those of ``case``; it may be done twice."""
    open_ones, restricted = Originals(case), Originals(case, is_restricted=True)
    for one, other in ((open_ones, restricted), (restricted, open_ones)):
        if one.switch(number):
            other.drop()
    open_ones.tidy()
    restricted.tidy()


def noted(found: Iterable[Document | Failure], files: set[str]) -> Iterator[Document | Failure]:
    """Yield what is found as it is, and put into ``files`` those that documents lie in."""
    for item in found:
        if isinstance(item, Document) and item.file:
            files.add(item.file)
        yield item


def _original(file: Path, path: str, *, link: bool) -> Original:
    checksum = _sha256(file)
    name = None if link else f"{checksum}{file.suffix.lower()}"
    return Original(path, checksum, file.stat().st_size, name)


def _sha256(path: Path) -> str:
    total = hashlib.sha256()
    with path.open("rb") as file:
        while part := file.read(_CHUNK):
            total.update(part)
    return total.hexdigest()
