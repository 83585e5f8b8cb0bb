"""Read an HTML page as one document: all its visible text, its furniture marked.

lxml reads broken markup as far as it goes. Whole pages are kept, so an extractor of the main
text alone (trafilatura, readability) does not serve here: comments and menus are segments.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree
from lxml import html as lxml_html

from ....ontology.records import Document, Failure
from ..markup.capture import captured_on
from ..markup.elements import data_cells
from ..markup.frames import Frames, beside, embed
from ..markup.page_fields import page_fields, stated_title
from ..markup.visible_text import visible_text
from ..reading import File, document, empty
from ..segmentation.dating.publication import chosen, date_fields, dates_of, disagreements
from ..segmentation.headings import HEADLINE
from ..segmentation.lines import lines_of
from ..segmentation.metadata import author_of, kind_of, publisher_of, title_of
from ..segmentation.segments import label_lines, segments_of
from ..whole_text import whole_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..markup.elements import Element
    from ..segmentation.lines import Label, Line


def read_html(file: File) -> Iterator[Document | Failure]:
    """Yield the document of a page, or why it cannot be read."""
    read = whole_text(file, html=True)
    if isinstance(read, Failure):
        yield read
        return
    raw, markup = read
    yield from markup.failures(file.source)
    yield from page_documents(file.source, markup.text, raw=raw, frames=beside(file.path))


def page_documents(
    source: str,
    markup: str,
    *,
    raw: bytes,
    captured: str | None = None,
    frames: Frames = lambda _: None,
) -> Iterator[Document | Failure]:
    """Yield the document of a page's ``markup``, and a failure where part of it was out of reach.

    The page's metadata win over what its text shows. ``captured`` is the ISO day on which it was
    saved, where the page does not say so itself; ``frames`` gives the pages in its frames.
    """
    parser = lxml_html.HTMLParser(encoding="utf-8", recover=True, huge_tree=True, no_network=True)
    root = _parsed(markup, parser)
    if any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log):
        reason = "elements nested more than 2,000 deep; what lies deeper was not read"
        yield Failure(source, reason, "save the page's text as .txt")
    if root is None:
        yield empty(source)
    else:
        embed(root, frames)
        yield from _page_documents(source, root, raw=raw, captured=captured_on(markup) or captured)


def _page_documents(
    source: str, root: Element, *, raw: bytes, captured: str | None
) -> Iterator[Document | Failure]:
    page = visible_text(root, title=stated_title(root), captured=captured)
    if not page.text:
        yield empty(source)
        return
    lines = lines_of(page.text)
    labels = label_lines(lines, page.marks)
    marked = [line.text for line, label in zip(lines, labels, strict=True) if label == HEADLINE]
    stated = page_fields(root, marked[0] if marked else None)
    dates = dates_of(
        lines,
        labels,
        stated=stated["published"],
        address=stated["url"],
        events=data_cells(root),
    )
    yield from disagreements(source, dates)
    fields = {
        **_shown(lines, labels, stated["publisher"]),
        **{name: value for name, value in stated.items() if value},
        **date_fields(chosen(dates)),
    }
    segments = segments_of(page.text, lines, labels)
    yield document(source, page.text, fields, raw=raw, segments=segments)


def _shown(
    lines: Sequence[Line], labels: Sequence[Label], stated: str | None
) -> dict[str, str | None]:
    """Return the fields that the text of a page shows; ``stated`` is the publisher it states."""
    publisher = stated or publisher_of(lines, labels)
    return {
        "title": title_of(lines, labels),
        "publisher": publisher,
        "author": author_of(lines, labels),
        "kind": kind_of(lines, labels, publisher=publisher),
    }


def _parsed(markup: str, parser: Element) -> Element | None:
    try:
        return lxml_html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
