"""Files of binary formats, made in the tests: a PDF of placed lines, a DOCX, an ODT."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Placed = tuple[float, float, float, str]
"""x and y from the lower left corner, the size of the letters, and the text."""

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def pdf(pages: Sequence[Sequence[Placed]]) -> bytes:
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", font]
    kids = []
    for page in pages:
        shown = b"BT\n" + b"".join(map(_drawn, page)) + b"ET"
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(shown), shown))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    return _numbered(objects)


def _drawn(placed: Placed) -> bytes:
    x, y, size, text = placed
    escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return b"/F1 %g Tf 1 0 0 1 %g %g Tm (%s) Tj\n" % (size, x, y, escaped.encode("cp1252"))


def _numbered(objects: Sequence[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, value in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, value)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    root = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF"
    return bytes(out + root % (len(objects) + 1, table))


def lines(texts: Sequence[str], *, x: float = 60, top: float = 720) -> list[Placed]:
    return [(x, top - 14 * index, 11, text) for index, text in enumerate(texts)]


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """A DOCX of the XML ``body``; ``parts`` are other parts under word/, by their names."""
    named = {
        f"word/{name}.xml": f'<w:{name} xmlns:w="{_W}">{part}</w:{name}>'
        for name, part in parts.items()
    }
    core = (
        '<p xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Port shelled</dc:title>'
        "<dc:creator>Ines Okafor</dc:creator></p>"
    )
    document = f'<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>'
    return packed({"word/document.xml": document, "docProps/core.xml": core, **named})


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def odt(body: str) -> bytes:
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "text", "table", "meta")
    )
    dc = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    content = (
        f"<office:document-content {spaces} {dc}><office:body><office:text>{body}"
        "</office:text></office:body></office:document-content>"
    )
    meta = (
        f"<office:document-meta {spaces} {dc}><dc:title>Port shelled</dc:title>"
        "<meta:initial-creator>Ines Okafor</meta:initial-creator></office:document-meta>"
    )
    return packed({"content.xml": content, "meta.xml": meta})
