"""Parts of an article that are no sentences: headings of its sections, its lists and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..segmentation.dating.dates import iso_line
from ..segmentation.furniture import heads_notes, heads_teasers, is_furniture
from ..segmentation.lines import ends_sentence
from ..segmentation.writers.signatures import is_comments_heading
from .elements import is_aside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .elements import Element

_SECTIONS = ("h2", "h3", "h4", "h5", "h6")
_FEWEST_ROWS = 3
_LONGEST_HEADING = 120


def event_tables(root: Element) -> Iterator[Element]:
    """Yield tables whose rows tell events: three rows or more, most with a date and without links.

    A row that links to a story is an item of an index; see items.py.
    """
    for table in root.iter("table"):
        if is_aside(table) or any(True for _ in table.iterdescendants("table")):
            continue
        rows = [row for row in table.iter("tr") if len(list(row.iterchildren("td", "th"))) >= 2]
        told = [row for row in rows if _is_dated(row) and next(row.iter("a"), None) is None]
        if len(told) >= _FEWEST_ROWS and len(told) > len(rows) / 2:
            yield table


def text_parts(root: Element, headline: Element | None) -> Iterator[Element]:
    """Yield headings above a paragraph, and lists without links beside one, below ``headline``."""
    if headline is None:
        return
    below = False
    for element in root.iter():
        if element is headline:
            below = True
        elif below and _is_part(element) and not is_aside(element):
            yield element


def _is_part(element: Element) -> bool:
    if element.tag in _SECTIONS:
        return _heads_text(element)
    if (
        element.tag not in ("ul", "ol")
        or next(element.iter("a", "button", "input"), None) is not None
    ):
        return False
    items = [_words(item) for item in element.iterchildren("li")]
    is_told = bool(items) and all(len(words.split()) >= 3 for words in items)
    beside = (element.getprevious(), element.getnext())
    return is_told and any(_is_paragraph(sibling) for sibling in beside)


def _heads_text(heading: Element) -> bool:
    words = _words(heading)
    if not 0 < len(words) <= _LONGEST_HEADING or heads_notes(words) or heads_teasers(words):
        return False
    return _is_paragraph(heading.getnext()) and not (
        is_furniture(words) or is_comments_heading(words) or iso_line(words)
    )


def _is_paragraph(element: Element | None) -> bool:
    """Tell whether an element is a paragraph of running text, not of links."""
    if element is None or element.tag != "p":
        return False
    words = _words(element)
    linked = sum(len(_words(link)) for link in element.iter("a"))
    runs_on = ends_sentence(words) or words.endswith((":", ","))
    return len(words.split()) >= 4 and runs_on and linked < len(words) / 2


def _is_dated(row: Element) -> bool:
    return any(iso_line(_words(cell)) for cell in row.iterchildren("td", "th"))


def _words(element: Element) -> str:
    return " ".join(element.text_content().split())
