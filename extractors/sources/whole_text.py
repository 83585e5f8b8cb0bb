"""The text of a file that is one text, within the limit of its size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...ontology.records import Failure
from .encoding import Decoded, UndecodableError, decode
from .reading import too_large

if TYPE_CHECKING:
    from .reading import File


def whole_text(file: File, *, html: bool = False) -> tuple[bytes, Decoded] | Failure:
    """Return the bytes of a file and their text, or why it cannot be read."""
    size = file.path.stat().st_size
    if size > file.most_bytes:
        return too_large(file.source, size, file.most_bytes)
    raw = file.path.read_bytes()
    try:
        return raw, decode(raw, html=html)
    except UndecodableError as error:
        return Failure(file.source, error.reason, error.remedy)
