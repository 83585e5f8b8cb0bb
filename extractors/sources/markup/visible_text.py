"""The visible text of a page in reading order, with what the markup says about each stretch.

Elements that hold navigation, footers and forms become boilerplate, comment containers become
comments with their writer and date; what the markup leaves open is cut by segments.py.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..segmentation.furniture import is_furniture
from ..segmentation.lines import BOILERPLATE, Label
from .elements import Element, comment_label, gap_around, is_furniture_element, is_seen

if TYPE_CHECKING:
    from collections.abc import Iterator

Mark = tuple[int, int, Label]
_Step = tuple[str, Element, Label | None]

_HEADLINE = Label("Article")


@dataclass(frozen=True, slots=True)
class Page:
    """The visible text of a page and the stretches (start, end, label) that its markup settles."""

    text: str
    marks: tuple[Mark, ...]


def visible_text(root: Element) -> Page:
    """Return the visible text below ``root``.

    A page that would be nothing but furniture, for instance because its one wrapper is called
    "site-header", is read again without heed to its class names.
    """
    page = _page(walk(root))
    covered = sum(end - start for start, end, label in page.marks if label == BOILERPLATE)
    if covered > 0.8 * len(page.text):
        return _page(walk(root, by_class=False))
    return page


def walk(root: Element, *, by_class: bool = True) -> Iterator[tuple[str, Label | None]]:
    """Yield texts (white space folded) and gaps (line breaks) in document order.

    Without recursion, since broken pages nest deeply. ``by_class`` heeds class names.
    """
    comments = 0
    stack: list[_Step] = [("open", root, None)]
    while stack:
        step, item, label = stack.pop()
        if step == "text":
            yield re.sub(r"\s+", " ", item), label
            continue
        if step == "gap":
            yield item, label
            continue
        if item is not root:
            stack.append(("text", item.tail or "", label))
        if not is_seen(item):
            continue
        inner = _label(item, label, comments + 1, by_class=by_class)
        comments += inner is not None and inner.kind == "Comment" and label is None
        gap = gap_around(item)
        stack.append(("gap", gap, inner))
        stack.extend(("open", child, inner) for child in reversed(item))
        stack.append(("text", item.text or "", inner))
        yield gap, inner


def _label(element: Element, outer: Label | None, group: int, *, by_class: bool) -> Label | None:
    """Return the label of an element inside one that is labelled ``outer``."""
    if outer is None:
        if element.tag == "h1":
            return _HEADLINE
        comment = comment_label(element, group) if by_class else None
        if comment is not None:
            return comment
        return BOILERPLATE if is_furniture_element(element, by_class=by_class) else None
    is_button = element.tag in ("a", "button") and is_furniture(element.text_content().strip())
    return BOILERPLATE if is_button else outer


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
