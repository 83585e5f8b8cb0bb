"""Read an RSS or Atom feed: one document for each entry.

RSS 2.0, RSS 1.0 and RFC 4287 are told by the names of their elements, whatever the namespace. An
entry's whole content wins over its summary; its publisher is the feed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from lxml import etree

from ....ontology.records import Document, Failure
from ..encoding import normal
from ..fields import check_fields
from ..packed import PackedError, xml_root
from ..reading import File, document, empty, too_large
from ..rows.values import plain_date, unmarked_text
from ..segmentation.dating.publication import chosen, date_fields, dates_of, disagreements
from ..segmentation.lines import lines_of
from ..segmentation.segments import label_lines, segments_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROOTS: Final = ("rss", "feed", "RDF")
_TEXTS: Final = ("encoded", "content", "description", "summary")
_DATES: Final = ("pubDate", "published", "date", "issued", "updated")


def read_feed(file: File) -> Iterator[Document | Failure]:
    """Yield the document of each entry of a feed."""
    size = file.path.stat().st_size
    if size > file.most_bytes:
        yield too_large(file.source, size, file.most_bytes)
        return
    try:
        root = xml_root(file.path.read_bytes())
    except PackedError as error:
        yield Failure(file.source, str(error), "get the feed again, or save its pages as HTML")
        return
    if _name(root) not in _ROOTS:
        reason = f"XML of a kind that is not read: <{_name(root)}>"
        yield Failure(file.source, reason, "RSS and Atom are read; save other XML as text")
        return
    entries = [element for element in root.iter() if _name(element) in ("item", "entry")]
    publisher = _first(next((e for e in root.iter() if _name(e) == "channel"), root), ("title",))
    if not entries:
        yield empty(file.source)
    for number, entry in enumerate(entries, 1):
        yield from _entry(file, number, entry, publisher)


def _entry(
    file: File, number: int, entry: Any, publisher: str | None
) -> Iterator[Document | Failure]:
    source = f"{file.source}:{number}"
    title = _plain(_first(entry, ("title",)))
    text = _plain(_first(entry, _TEXTS)) or title
    if text is None:
        yield empty(source)
        return
    date = _first(entry, _DATES)
    stated = {
        "title": title,
        "publisher": publisher,
        "author": _first(entry, ("creator", "author")),
        "published": plain_date(date) if date else None,
        "url": _first(entry, ("link",)) or _linked(entry),
        "kind": "NewsArticle",
    }
    fields, failures = check_fields(source, stated)
    yield from failures
    lines = lines_of(text)
    labels = label_lines(lines)
    dates = dates_of(lines, labels, stated=fields["published"], address=fields["url"])
    yield from disagreements(source, dates)
    fields |= date_fields(chosen(dates))
    yield document(
        source, text, fields, raw=etree.tostring(entry), segments=segments_of(text, lines, labels)
    )


def _name(element: Any) -> str:
    """Return the name of an element without its namespace; "" for comments."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _first(entry: Any, names: tuple[str, ...]) -> str | None:
    """Return the text of the first child with one of ``names``, the foremost first."""
    for name in names:
        for child in entry:
            if _name(child) == name:
                text = normal("".join(child.itertext())).strip()
                if text:
                    return text
    return None


def _plain(text: str | None) -> str | None:
    return (unmarked_text(text).strip() or None) if text else None


def _linked(entry: Any) -> str | None:
    """Return the address of an Atom entry: its alternate link."""
    links = [child for child in entry if _name(child) == "link"]
    own = [link for link in links if link.get("rel", "alternate") == "alternate"]
    return next((link.get("href") for link in own if link.get("href")), None)
