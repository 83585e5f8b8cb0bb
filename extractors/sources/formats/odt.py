"""Read an ODT file: paragraphs, rows of tables, remarks in the margin; struck-out text is told.

OASIS OpenDocument 1.3, part 3: ``content.xml`` has the text in ``text:p`` and ``text:h``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ..office.written import Block, Remark, Written, packed_documents
from ..packed import PackedError, part_of
from ..segmentation.dating.dates import iso_value

if TYPE_CHECKING:
    from collections.abc import Iterator
    from zipfile import ZipFile

    from ....ontology.records import Document, Failure
    from ..reading import File

_NS: Final = "{urn:oasis:names:tc:opendocument:xmlns:"
_TEXT: Final = f"{_NS}text:1.0}}"
_OFFICE: Final = f"{_NS}office:1.0}}"
_META: Final = f"{_NS}meta:1.0}}"
_ROW: Final = f"{_NS}table:1.0}}table-row"
_CELL: Final = f"{_NS}table:1.0}}table-cell"
_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_PARAGRAPHS: Final = (f"{_TEXT}p", f"{_TEXT}h")
_APART: Final = (f"{_TEXT}note", f"{_OFFICE}annotation", f"{_TEXT}tracked-changes")
_BREAKS: Final = {f"{_TEXT}tab": " ", f"{_TEXT}s": " ", f"{_TEXT}line-break": "\n"}


def read_odt(file: File) -> Iterator[Document | Failure]:
    """Yield the document of an ODT file."""
    return packed_documents(file, "ODT file", _written)


def _written(packed: ZipFile) -> Written:
    root = part_of(packed, "content.xml")
    body = root.find(f".//{_OFFICE}text") if root is not None else None
    if body is None:
        raise PackedError("no ODT file, or one that is locked with a password")
    written = Written(list(_blocks(body)))
    written.removed = sum(1 for _ in body.iter(f"{_TEXT}deletion"))
    for note in body.iter(f"{_TEXT}note-body"):
        written.edge.append(" ".join(map(_text, note.iter(*_PARAGRAPHS))))
    for remark in body.iter(f"{_OFFICE}annotation"):
        text = "\n".join(map(_text, remark.iter(*_PARAGRAPHS)))
        date = iso_value(remark.findtext(f"{_DC}date") or "")
        written.remarks.append(Remark(remark.findtext(f"{_DC}creator"), date, text))
    meta = part_of(packed, "meta.xml")
    if meta is not None:
        written.title = meta.findtext(f".//{_DC}title")
        written.author = meta.findtext(f".//{_META}initial-creator")
    return written


def _blocks(body: Any) -> Iterator[Block]:
    for element in body.iter(*_PARAGRAPHS, _ROW):
        above = {parent.tag for parent in element.iterancestors()}
        if _ROW in above or above.intersection(_APART):
            continue
        if element.tag == _ROW:
            cells = (" ".join(map(_text, c.iter(*_PARAGRAPHS))) for c in element.iter(_CELL))
            yield Block(" | ".join(text for c in cells if (text := " ".join(c.split()))), True)
        else:
            yield Block(_text(element), element.tag == f"{_TEXT}h")


def _text(paragraph: Any) -> str:
    """Return the text of a paragraph without its notes and remarks."""
    pieces: list[str] = []
    stack: list[tuple[str, Any]] = [("open", paragraph)]
    while stack:
        step, element = stack.pop()
        if step == "tail":
            pieces.append(element.tail or "")
            continue
        if element is not paragraph:
            stack.append(("tail", element))
            if element.tag in _APART or element.tag in _PARAGRAPHS:
                continue
        pieces.append(_BREAKS.get(element.tag) or element.text or "")
        stack.extend(("open", child) for child in reversed(element) if isinstance(child.tag, str))
    return "".join(pieces)
