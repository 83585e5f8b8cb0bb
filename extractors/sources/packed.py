"""Zipped files, opened with care: nothing larger than a limit is unpacked, and no XML expands."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, Any, Final

from lxml import etree

from ...ontology.errors import SourceError

if TYPE_CHECKING:
    from pathlib import Path

MOST_UNPACKED: Final = 200_000_000
"""Bytes that the parts of one packed document may have in all."""


class PackedError(SourceError):
    """A packed document that is damaged or harmful; the message names what is wrong."""


def opened(path: Path, noun: str) -> zipfile.ZipFile:
    """Return the zip file that a document is packed in.

    ``zipfile`` unpacks no more of a part than the directory states, so its sum is a true limit.
    Raises PackedError for what is no zip file or would unpack to too much.
    """
    try:
        packed = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, ValueError, OverflowError) as error:
        told = " ".join(str(error).split())[:200]
        raise PackedError(f"no {noun}, or one that breaks off: {told}") from error
    size = sum(part.file_size for part in packed.infolist())
    if size > MOST_UNPACKED:
        packed.close()
        raise PackedError(f"unpacks to {size / 1e6:,.0f} MB, a zip bomb or a very large {noun}")
    return packed


def part_of(packed: zipfile.ZipFile, name: str) -> Any | None:
    """Return the root of the XML part called ``name``, None where there is none."""
    if name not in packed.namelist():
        return None
    return xml_root(packed.read(name))


def xml_root(raw: bytes) -> Any:
    """Return the root of an XML text.

    Raises PackedError for one that declares entities (they may expand without end) or is broken.
    """
    if b"<!ENTITY" in raw[:100_000] or b"<\x00!\x00E\x00N\x00T" in raw[:100_000]:
        raise PackedError("declares XML entities, which may expand without end")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(raw, parser)
    except etree.XMLSyntaxError as error:
        told = " ".join(str(error.msg).split())[:200]
        raise PackedError(f"broken XML: {told}") from error
