"""The visible text of a page in reading order, with what the markup says about each stretch.

What the markup settles (layout.py) is marked; what it leaves open is cut by segments.py.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..segmentation.furniture import is_furniture
from ..segmentation.lines import BOILERPLATE, Label, is_prose, lines_of
from .elements import Element, gap_around, is_seen, names_of
from .layout import Layout, layout_of, own_label

if TYPE_CHECKING:
    from collections.abc import Iterator

Mark = tuple[int, int, Label]
_Step = tuple[str, Element, Label | None]

_WRITTEN = Label("Comment")
"""What stands in a zone, until it is known who writes."""
_TOOLS = re.compile(
    r"(?:^|[-_ ])(?:respond|buttons|toolbar|pager|pages|pagination|share|sharing|postprofile"
    r"|actions|reply|copyright|navigation)(?:$|[-_ ])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Page:
    """The visible text of a page and the stretches (start, end, label) that its markup settles."""

    text: str
    marks: tuple[Mark, ...]


def visible_text(root: Element, *, title: str | None = None, captured: str | None = None) -> Page:
    """Return the visible text below ``root``.

    ``title`` is what the page's metadata call it, ``captured`` the ISO day on which it was saved. A
    page that would be nothing but furniture, for instance because its one wrapper is called
    "site-header", is read again without heed to its class names.
    """
    page = _page(walk(root, layout_of(root, title=title, captured=captured)))
    if _is_all_furniture(page):
        return _page(walk(root, layout_of(root, title=title, by_class=False)))
    return page


def _is_all_furniture(page: Page) -> bool:
    """Tell whether furniture covers four fifths of a page and leaves no sentence to be read."""
    furniture = [(start, end) for start, end, label in page.marks if label == BOILERPLATE]
    if sum(end - start for start, end in furniture) <= 0.8 * len(page.text):
        return False
    covered = {place for start, end in furniture for place in (start, end - 1)}
    return not any(
        is_prose(line) and not {line.start, line.end - 1} & covered for line in lines_of(page.text)
    )


def walk(root: Element, layout: Layout) -> Iterator[tuple[str, Label | None]]:
    """Yield texts (white space folded) and gaps (line breaks) in document order.

    Without recursion, since broken pages nest deeply. What stands in a zone of ``layout`` is by
    the writer named last in it; before the first it is furniture.
    """
    writing = BOILERPLATE
    stack: list[_Step] = [("open", root, None)]
    while stack:
        step, item, label = stack.pop()
        if step == "text":
            yield re.sub(r"\s+", " ", item), writing if label == _WRITTEN else label
            continue
        if step == "gap":
            yield item, label
            continue
        if item is not root:
            stack.append(("text", item.tail or "", label))
        if not is_seen(item):
            continue
        inner = _WRITTEN if item in layout.zones else _label(item, label, layout)
        if item in layout.zones:
            writing = BOILERPLATE
        writing = layout.writers.get(item, writing)
        gap = gap_around(item)
        stack.append(("gap", gap, inner))
        stack.extend(("open", child, inner) for child in reversed(item))
        stack.append(("text", item.text or "", inner))
        yield gap, inner


def _label(element: Element, outer: Label | None, layout: Layout) -> Label | None:
    """Return the label of an element inside one that is labelled ``outer``."""
    if outer == _WRITTEN:
        return BOILERPLATE if _is_tool(element) else outer
    inner = own_label(element, outer, layout)
    if inner is not None and inner != BOILERPLATE and element.tag in ("a", "button"):
        return BOILERPLATE if is_furniture(element.text_content().strip()) else inner
    return inner


def _is_tool(element: Element) -> bool:
    """Tell whether an element of a comment is a button below it or a form for the next."""
    if element.tag in ("button", "nav"):
        return True
    if element.tag in ("a", "li") and is_furniture(element.text_content().strip()):
        return True
    return _TOOLS.search(names_of(element)) is not None


def _page(pieces: Iterator[tuple[str, Label | None]]) -> Page:
    """Join the pieces: the widest gap between two texts counts, white space at the rim goes."""
    parts: list[str] = []
    marks: list[Mark] = []
    length = 0
    gap = ""
    for piece, label in pieces:
        text = piece.strip()
        if not text:
            gap = max(gap, piece, key=_width)
            continue
        lead = max(gap, " " if piece[0] == " " else "", key=_width) if parts else ""
        parts += [lead, text]
        start = length + len(lead)
        length = start + len(text)
        gap = " " if piece[-1] == " " else ""
        if label is not None:
            marks.append((start, length, label))
    return Page("".join(parts), tuple(marks))


def _width(gap: str) -> tuple[int, int]:
    return gap.count("\n"), len(gap)
