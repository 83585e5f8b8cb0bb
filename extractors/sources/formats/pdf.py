"""Read a PDF as one document, its pages kept; scripts, forms and attachments are not looked at.

pypdf reads text in the order in which it is drawn, which is that of columns in nearly all files;
running heads, page numbers and footnotes are kept behind the text and not read, so that a sentence
goes on over the page. A page without text is named: it is a picture of one.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any, Final

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from ....ontology.records import Document, Failure, Notice
from ..encoding import normal
from ..printed.edges import Parted, body_size, part
from ..printed.lines import printed_lines
from ..printed.paragraphs import joined
from ..printed.pieces import Piece, Printed
from ..reading import File, counted, document
from ..segmentation.dating.publication import chosen, date_fields, shown_dates
from ..segmentation.headings import HEADLINE
from ..segmentation.lines import BOILERPLATE, Label, Line, ends_sentence, lines_of
from ..segmentation.metadata import kind_of, publisher_of, title_of
from ..segmentation.segments import ARTICLE, segments_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MOST_BYTES: Final = 500_000_000
_MOST_PAGES: Final = 10_000
_ABOVE: Final = 5
"""Lines at the head of the first page among which the title stands."""
_NO_TITLE: Final = re.compile(
    r"microsoft|untitled|\.(?:docx?|pdf|indd|qxd|rtf|odt|html?|tex|pages|wpd)$|^\W*$|^[\w-]+$",
    re.IGNORECASE,
)


def read_pdf(file: File) -> Iterator[Document | Failure]:
    """Yield the document of a PDF, and which of its pages have no text."""
    raw = file.path.read_bytes() if file.path.stat().st_size <= _MOST_BYTES else b""
    try:
        reader = PdfReader(io.BytesIO(raw))
        if reader.is_encrypted and not reader.decrypt(""):
            yield _locked(file)
            return
        count = len(reader.pages)
    except PyPdfError as error:
        yield _damaged(file, error)
        return
    except ImportError:  # AES needs a library of its own
        yield _locked(file)
        return
    if count > _MOST_PAGES:
        yield Failure(file.source, f"{count:,} pages", "split it with qpdf --split-pages")
        return
    lines, blank = _lines_of(reader, count)
    yield from _told(file, blank, count)
    if lines:
        yield from _document(file, reader, lines, count, raw)


def _lines_of(reader: PdfReader, count: int) -> tuple[list[Printed], list[int]]:
    """Return the lines of all pages, and the numbers, from one, of those without any."""
    lines: list[Printed] = []
    blank: list[int] = []
    for number in range(count):
        try:
            found = printed_lines(_pieces(reader.pages[number]), number)
        except Exception:
            found = []
        lines += found
        if not found:
            blank.append(number + 1)
    return lines, blank


def _pieces(page: Any) -> list[Piece]:
    """Return what is drawn on a page, in its order."""
    pieces: list[Piece] = []

    def keep(text: str, cm: Sequence[float], tm: Sequence[float], _: object, size: float) -> None:
        if text.strip():
            x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
            y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            scale = abs(tm[3] or tm[0] or 1) * abs(cm[3] or cm[0] or 1)
            pieces.extend(_stacked(x, y, size * scale, text))

    page.extract_text(visitor_text=keep)
    return pieces


def _stacked(x: float, y: float, size: float, text: str) -> Iterator[Piece]:
    """Yield a piece for each line of a text that comes in one go."""
    for index, line in enumerate(text.strip("\n").split("\n")):
        yield Piece(x, y - 1.2 * size * index, size, normal(line))


def _told(file: File, blank: list[int], count: int) -> Iterator[Failure]:
    remedy = "run OCR over it, for instance ocrmypdf --skip-text IN.pdf OUT.pdf"
    if count and len(blank) == count:
        pages = "the one page has" if count == 1 else f"none of the {count} pages has"
        yield Failure(file.source, f"{pages} text: scanned pictures", remedy)
    elif not count:
        yield Failure(file.source, "no pages", "get the file again")
    elif blank:
        shown = ", ".join(map(str, blank[:20])) + (" …" if len(blank) > 20 else "")
        noun = "page" if len(blank) == 1 else "pages"
        yield Failure(
            file.source, f"{noun} {shown} of {count}: no text (scanned, empty or broken)", remedy
        )


def _document(
    file: File, reader: PdfReader, lines: Sequence[Printed], count: int, raw: bytes
) -> Iterator[Document | Failure]:
    parted = part(lines)
    body = joined(parted.body, count)
    edge = "\n".join(line.text for line in (*parted.notes, *parted.running))
    text = f"{body.text}\n\n{edge}" if edge else body.text
    if parted.notes:
        reason = f"{counted(len(parted.notes), 'line')} of footnotes kept behind the text"
        yield Notice(file.source, f"{reason}, not read", "read them in the document's page")
    own = lines_of(text)
    end = len(body.text)
    labels = tuple(BOILERPLATE if line.start >= end else ARTICLE for line in own)
    fields = _fields(reader, parted, own, labels)
    segments = segments_of(text, own, _titled(own, labels, fields["title"]))
    yield document(file.source, text, fields, raw=raw, segments=segments, pages=body.pages)


def _titled(lines: Sequence[Line], labels: Sequence[Label], title: str | None) -> list[Label]:
    """Return the labels, the first of the first lines that is the title made a headline."""
    labelled = list(labels)
    named = next((i for i, line in enumerate(lines[:_ABOVE]) if line.text == title), None)
    if named is not None and labels[named] == ARTICLE and not ends_sentence(lines[named].text):
        labelled[named] = HEADLINE
    return labelled


def _fields(
    reader: PdfReader, parted: Parted, lines: Sequence[Line], labels: Sequence[Label]
) -> dict[str, str | None]:
    """Return what the file says of itself, where it is no leftover; else what its pages show."""
    stated = {name: normal(str(value)).strip() for name, value in (reader.metadata or {}).items()}
    title, author = stated.get("/Title", ""), stated.get("/Author", "")
    head, marks = lines[:20], labels[:20]
    publisher = publisher_of(head, marks)
    return {
        "title": title
        if title and not _NO_TITLE.search(title)
        else _largest(parted) or title_of(lines, labels),
        "author": author if len(author.split()) > 1 else None,
        "publisher": publisher,
        **date_fields(chosen(shown_dates(head, marks))),
        "kind": kind_of(lines, labels, publisher=publisher),
    }


def _largest(parted: Parted) -> str | None:
    """Return the lines of the first page in the largest letters, if those stand out."""
    first = [line for line in parted.body if line.page == parted.body[0].page]
    size = max(line.size for line in first)
    if size < body_size(parted.body) + 2:
        return None
    return " ".join(line.text for line in first if line.size > size - 0.5) or None


def _locked(file: File) -> Failure:
    remedy = "save it without the password, for instance qpdf --decrypt --password=… IN.pdf OUT.pdf"
    return Failure(file.source, "the PDF is locked with a password", remedy)


def _damaged(file: File, error: Exception) -> Failure:
    told = " ".join(str(error).split())[:200]
    return Failure(file.source, f"no readable PDF: {told}", "get it again, or mend it with qpdf")
