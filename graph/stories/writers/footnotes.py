"""Footnotes for python-docx, which has none (version 1.2): the part of the file that holds them.

ECMA-376, part 1, section 17.11. A passage that is cited again is told again, since a word
processor numbers its footnotes itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_FIRST = 2
"""The first number of a footnote: 0 and 1 are the lines above them."""


class Footnotes:
    """The footnotes of one document: ``cite`` as often as needed, then ``finish`` once."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.root = etree.Element(_w("footnotes"), nsmap={"w": _W})
        for number, kind in enumerate(("separator", "continuationSeparator")):
            paragraph = _paragraph(self._note(number, kind))
            etree.SubElement(etree.SubElement(paragraph, _w("r")), _w(kind))
        self.numbers: dict[int, int] = {}

    def cite(self, paragraph: Paragraph, source: int, words: str) -> None:
        """Put a footnote after ``paragraph``; ``source`` is its number in the draft."""
        number = len(self.numbers) + _FIRST
        self.numbers[number] = source
        run = paragraph.add_run()
        run.font.superscript = True
        etree.SubElement(run._r, _w("footnoteReference")).set(_w("id"), str(number))  # noqa: SLF001 no other way in
        note = _paragraph(self._note(number))
        mark = etree.SubElement(note, _w("r"))
        raised = etree.SubElement(etree.SubElement(mark, _w("rPr")), _w("vertAlign"))
        raised.set(_w("val"), "superscript")
        etree.SubElement(mark, _w("footnoteRef"))
        text = etree.SubElement(etree.SubElement(note, _w("r")), _w("t"))
        text.text = f" {words}"
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")

    def finish(self) -> None:
        """Put the part that holds the footnotes into the document."""
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part

        told = etree.tostring(self.root, xml_declaration=True, encoding="UTF-8", standalone=True)
        main = self.document.part
        part = Part(PackURI("/word/footnotes.xml"), _KIND, told, main.package)
        main.relate_to(part, _LINK)

    def _note(self, number: int, kind: str = "") -> etree._Element:
        note = etree.SubElement(self.root, _w("footnote"))
        note.set(_w("id"), str(number))
        if kind:
            note.set(_w("type"), kind)
        return note


def _paragraph(note: etree._Element) -> etree._Element:
    return etree.SubElement(note, _w("p"))


def _w(name: str) -> str:
    return f"{{{_W}}}{name}"
