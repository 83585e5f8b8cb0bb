r"""Read an RTF file as one document; pictures, objects and fields' instructions are left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from striprtf.striprtf import rtf_to_text

from ....ontology.records import Document, Failure
from ..encoding import normal
from ..reading import File, empty, too_large
from .text import prose_documents

if TYPE_CHECKING:
    from collections.abc import Iterator

_STATED: Final = re.compile(r"\{\\(title|author) ([^{}\\]{1,300})\}")
_PICTURE: Final = re.compile(r"\b[0-9a-f]{64,}\b|(?:[0-9a-f]{64,}\s+)+", re.IGNORECASE)


def read_rtf(file: File) -> Iterator[Document | Failure]:
    """Yield the document of an RTF file, or why it cannot be read."""
    size = file.path.stat().st_size
    if size > file.most_bytes:
        yield too_large(file.source, size, file.most_bytes)
        return
    raw = file.path.read_bytes()
    if not raw.lstrip().startswith(b"{\\rtf"):
        yield Failure(file.source, r"no RTF: it does not begin with {\rtf", "check its suffix")
        return
    markup = _PICTURE.sub("", raw.decode("cp1252", "replace"))
    shown = rtf_to_text(markup, errors="replace")  # type: ignore[no-untyped-call]  # has no types
    lines = normal(shown).split("\n")
    text = "\n\n".join(shown for line in lines if (shown := _row(line)))
    if not text:
        yield empty(file.source)
        return
    stated = {name: value.strip() or None for name, value in _STATED.findall(markup)}
    yield from prose_documents(file.source, text, stated, raw=raw)


def _row(line: str) -> str:
    """Return a paragraph, or the cells of a row parted by bars; each ends with one."""
    return " | ".join(words for cell in line.split("|") if (words := " ".join(cell.split())))
