"""Read a DOCX file: paragraphs, rows of tables, remarks in the margin; struck-out text is told.

ECMA-376, part 1: ``word/document.xml`` has the text in ``w:t`` of runs of ``w:p``. Footnotes,
heads and feet are kept behind the text and not read.
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

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_BREAKS: Final = {f"{_W}tab": " ", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


def read_docx(file: File) -> Iterator[Document | Failure]:
    """Yield the document of a DOCX file."""
    return packed_documents(file, "DOCX file", _written)


def _written(packed: ZipFile) -> Written:
    root = part_of(packed, "word/document.xml")
    if root is None:
        raise PackedError("no DOCX file: it has no word/document.xml")
    written = Written(list(_blocks(root)), removed=sum(1 for _ in root.iter(f"{_W}del")))
    for name in sorted(packed.namelist()):
        if name.startswith(("word/footnotes", "word/endnotes", "word/header", "word/footer")):
            part = part_of(packed, name)
            written.edge += [block.text for block in _blocks(part)] if part is not None else ()
    remarks = part_of(packed, "word/comments.xml")
    written.remarks += map(_remark, remarks.iter(f"{_W}comment")) if remarks is not None else ()
    core = part_of(packed, "docProps/core.xml")
    if core is not None:
        written.title = core.findtext(f"{_DC}title")
        written.author = core.findtext(f"{_DC}creator")
    return written


def _blocks(root: Any) -> Iterator[Block]:
    """Yield the paragraphs and the rows of tables; what older programs are shown is left out."""
    for element in root.iter(f"{_W}p", f"{_W}tr"):
        above = {parent.tag for parent in element.iterancestors()}
        if f"{_W}tr" in above or _FALLBACK in above:
            continue
        if element.tag == f"{_W}p":
            style = element.find(f"{_W}pPr/{_W}pStyle")
            name = style.get(f"{_W}val", "") if style is not None else ""
            yield Block(_text(element), name.startswith(("Heading", "Title")))
        else:
            cells = (" ".join(map(_text, cell.iter(f"{_W}p"))) for cell in element.iter(f"{_W}tc"))
            yield Block(" | ".join(text for c in cells if (text := " ".join(c.split()))), True)


def _text(paragraph: Any) -> str:
    """Return the text of a paragraph, without that of the text boxes that hang on it."""
    return "".join(
        _BREAKS.get(element.tag) or element.text or ""
        for element in paragraph.iter(f"{_W}t", *_BREAKS)
        if next(element.iterancestors(f"{_W}p")) is paragraph
    )


def _remark(comment: Any) -> Remark:
    text = "\n".join(map(_text, comment.iter(f"{_W}p")))
    return Remark(comment.get(f"{_W}author"), iso_value(comment.get(f"{_W}date") or ""), text)
