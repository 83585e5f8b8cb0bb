"""A file inside a file: a member of an archive, an attachment of a message."""

from __future__ import annotations

import re
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from ...ontology.records import Document, Failure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .reading import File, Reader

MOST_NESTED: Final = 3
"""Archives and messages that may lie inside one another."""


@dataclass(frozen=True, slots=True)
class Members:
    """How members are read, and which are, by their names."""

    read: Reader
    is_read: Callable[[str], bool]


def member_documents(
    outer: File, name: str, raw: bytes, members: Members
) -> Iterator[Document | Failure]:
    """Yield the documents of the member called ``name``, from a file that is then removed.

    Nothing of ``name`` but its suffix and its last part, cleaned, is used for a path.
    """
    if outer.depth >= MOST_NESTED:
        reason = f"lies in {MOST_NESTED + 1} archives or messages inside one another"
        yield Failure(f"{outer.source}/{name}", reason, "unpack it, and name the folder")
        return
    with tempfile.TemporaryDirectory(prefix="allegata-") as folder:
        last = PurePosixPath(name.replace("\\", "/")).name
        path = Path(folder) / (re.sub(r"[^\w .()-]", "_", last)[-100:].lstrip(". ") or "member")
        path.write_bytes(raw)
        inner = replace(outer, source=f"{outer.source}/{name}", path=path, depth=outer.depth + 1)
        yield from members.read(inner)
