"""Read the files in a ZIP or tar archive, one at a time; nothing is unpacked where it says.

What a member is called is never used as a path: "../../x.txt" is refused, links and devices are
named and not followed. How much is unpacked is counted while it is read, whatever the archive
says of itself.
"""

from __future__ import annotations

import bz2
import gzip
import lzma
import tarfile
import zipfile
import zlib
from collections import Counter
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING, Any, Final, NamedTuple

from ....ontology.records import Document, Failure
from ..members import Members, member_documents

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from ..reading import File

MOST_MEMBERS: Final = 100_000
MOST_BYTES: Final = 20_000_000_000
"""Bytes that the members of one archive may have in all."""

_MOST_RATIO: Final = 1_000
"""Times that an archive may grow; text is packed to a tenth, a bomb to a thousandth."""

_TIMES_LARGER: Final = 10
_BROKEN: Final = (
    zipfile.BadZipFile,
    tarfile.TarError,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    RuntimeError,
)
_OPENERS: Final[Mapping[str, Callable[..., Any]]] = {
    ".gz": gzip.open,
    ".bz2": bz2.open,
    ".xz": lzma.open,
}
_AROUND: Final = ("__MACOSX/", ".DS_Store", "Thumbs.db")


class _Member(NamedTuple):
    """A file in an archive: its name, how to open it, and why it must not be, where so."""

    name: str
    open: Callable[[], IO[bytes] | None]
    refused: str | None = None


def read_zip(file: File, *, members: Members) -> Iterator[Document | Failure]:
    """Yield the documents of the files in a ZIP archive, each read by ``members``."""
    try:
        with zipfile.ZipFile(file.path) as packed:
            yield from _documents(file, _zipped(packed), members)
    except _BROKEN as error:
        yield _damaged(file, error)


def read_tar(file: File, *, members: Members) -> Iterator[Document | Failure]:
    """Yield the documents of the files in a tar archive, each read by ``members``."""
    try:
        with tarfile.open(file.path, "r:*") as packed:
            yield from _documents(file, _tarred(packed), members)
    except _BROKEN as error:
        yield _damaged(file, error)


def read_compressed(file: File, *, members: Members) -> Iterator[Document | Failure]:
    """Yield the documents of a tar archive or of one file, packed by gzip, bzip2 or xz."""
    opener = _OPENERS[file.path.suffix.lower()]
    stem = file.path.name[: -len(file.path.suffix)]
    if stem.lower().endswith(".tar"):
        yield from read_tar(file, members=members)
        return
    try:
        one = _Member(stem, lambda: opener(file.path, "rb"))
        yield from _documents(file, iter((one,)), members)
    except _BROKEN as error:
        yield _damaged(file, error)


def _zipped(packed: zipfile.ZipFile) -> Iterator[_Member]:
    for info in packed.infolist():
        if not info.is_dir():
            locked = "locked with a password" if info.flag_bits & 1 else None
            is_link = info.external_attr >> 28 == 0o12
            refused = "a link, which is not followed" if is_link else locked
            yield _Member(info.filename, lambda info=info: packed.open(info), refused)  # type: ignore[misc]  # bound now


def _tarred(packed: tarfile.TarFile) -> Iterator[_Member]:
    for info in packed:
        if not info.isdir():
            refused = None if info.isfile() else "a link or device, which is not followed"
            yield _Member(info.name, lambda info=info: packed.extractfile(info), refused)  # type: ignore[misc]  # bound now


def _documents(
    file: File, found: Iterator[_Member], members: Members
) -> Iterator[Document | Failure]:
    """Yield the documents of the members; those of kinds that are not read are told at the end."""
    unread: Counter[str] = Counter()
    most = min(MOST_BYTES, max(_MOST_RATIO * file.path.stat().st_size, 100_000_000))
    unpacked = 0
    for number, member in enumerate(found, 1):
        source = f"{file.source}/{member.name}"
        if number > MOST_MEMBERS:
            reason = f"more than {MOST_MEMBERS:,} files; the rest was not read"
            yield Failure(file.source, reason, "unpack it, and name the folder")
            break
        if _is_hidden(member.name):
            continue
        refused = member.refused or _unsafe(member.name)
        if refused:
            yield Failure(source, refused, "unpack the archive and name the file itself")
            continue
        if not members.is_read(member.name):
            unread[PurePosixPath(member.name).suffix.lower() or "(no suffix)"] += 1
            continue
        raw = _bytes(member, _TIMES_LARGER * file.most_bytes)
        unpacked += len(raw)
        if unpacked > most:
            reason = f"unpacks to more than {most / 1e6:,.0f} MB, a zip bomb by its size"
            yield Failure(file.source, reason, "unpack it with care, and name the folder")
            break
        if len(raw) > _TIMES_LARGER * file.most_bytes:
            reason = f"unpacks to more than {_TIMES_LARGER * file.most_bytes / 1e6:,.0f} MB"
            yield Failure(source, reason, "unpack it, look at it, and split it if it is a text")
            continue
        yield from member_documents(file, member.name, raw, members)
    yield from _passed_over(file, unread)


def _bytes(member: _Member, most: int) -> bytes:
    """Return a member's bytes, one more than ``most`` of one that is larger."""
    stream = member.open()
    if stream is None:
        return b""
    with stream:
        return stream.read(most + 1)


def _unsafe(name: str) -> str | None:
    path = PurePosixPath(name.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or "\x00" in name or name[1:2] == ":":
        return "its name leads out of the archive"
    return None


def _is_hidden(name: str) -> bool:
    parts = PurePosixPath(name).parts
    hidden = any(part.startswith(".") and part != ".." for part in parts)
    return hidden or name.startswith(_AROUND) or name.endswith(_AROUND)


def _passed_over(file: File, unread: Counter[str]) -> Iterator[Failure]:
    if unread:
        kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(unread.items()))
        reason = f"files of kinds that are not read: {kinds}"
        yield Failure(file.source, reason, "save those that are documents in a kind that is read")


def _damaged(file: File, error: BaseException) -> Failure:
    told = " ".join(str(error).split())[:200] or type(error).__name__
    return Failure(
        file.source, f"the archive is damaged: {told}", "get it again; what came before was read"
    )
