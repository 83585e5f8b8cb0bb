"""Read an HTML page as one document: all its visible text, its furniture marked.

lxml reads broken markup as far as it goes. Whole pages are kept, so an extractor of the main
text alone (trafilatura, readability) does not serve here: comments and menus are segments.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree
from lxml import html as lxml_html

from ....ontology.records import Document, Failure
from ..encoding import UndecodableError, decode
from ..markup.page_fields import page_fields
from ..markup.visible_text import visible_text
from ..reading import File, document, empty, too_large
from ..segmentation.lines import lines_of
from ..segmentation.metadata import kind_of, published_of, publisher_of, title_of
from ..segmentation.segments import label_lines, segments_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..markup.elements import Element


def read_html(file: File) -> Iterator[Document | Failure]:
    """Yield the document of a page, or why it cannot be read."""
    size = file.path.stat().st_size
    if size > file.most_bytes:
        yield too_large(file.source, size, file.most_bytes)
        return
    raw = file.path.read_bytes()
    try:
        markup = decode(raw, html=True)
    except UndecodableError as error:
        yield Failure(file.source, error.reason, error.remedy)
        return
    yield from markup.failures(file.source)
    yield from page_documents(file.source, markup.text, raw=raw)


def page_documents(source: str, markup: str, *, raw: bytes) -> Iterator[Document | Failure]:
    """Yield the document of a page's ``markup``, and a failure where part of it was out of reach.

    The page's metadata win over what its text shows.
    """
    parser = lxml_html.HTMLParser(encoding="utf-8", recover=True, huge_tree=True, no_network=True)
    root = _parsed(markup, parser)
    if any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log):
        reason = "elements nested more than 2,000 deep; what lies deeper was not read"
        yield Failure(source, reason, "save the page's text as .txt")
    yield empty(source) if root is None else _page_document(source, root, raw=raw)


def _page_document(source: str, root: Element, *, raw: bytes) -> Document | Failure:
    page = visible_text(root)
    if not page.text:
        return empty(source)
    lines = lines_of(page.text)
    labels = label_lines(lines, page.marks)
    stated = page_fields(root)
    publisher = stated["publisher"] or publisher_of(lines, labels)
    shown = {
        "title": title_of(lines, labels),
        "publisher": publisher,
        "published": published_of(lines, labels),
        "kind": kind_of(lines, labels, publisher=publisher),
    }
    fields = {**shown, **{name: value for name, value in stated.items() if value}}
    segments = segments_of(page.text, lines, labels)
    return document(source, page.text, fields, raw=raw, segments=segments)


def _parsed(markup: str, parser: Element) -> Element | None:
    try:
        return lxml_html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
