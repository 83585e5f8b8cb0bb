"""Dated items of a page: the cards of an index, the entries of a live blog."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..segmentation.dating.dates import iso_line, iso_value
from ..segmentation.lines import ends_sentence
from .elements import is_aside, names_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .elements import Element

_FEWEST = 3
_ITEM = ("div", "li", "article", "section", "tr")
_DATE = re.compile(r"(?:^|[-_ ])(?:date|time|when|published)(?:$|[-_ ])", re.IGNORECASE)


def dated_items(root: Element) -> list[tuple[Element, str]]:
    """Return the elements, at least three alike beside each other, that hold one date each."""
    found: list[tuple[Element, str]] = []
    for parent in root.iter():
        if not isinstance(parent.tag, str) or is_aside(parent):
            continue
        dated = [(child, date) for child in _alike(parent) if (date := _one_date(child))]
        if len(dated) >= _FEWEST:
            found += dated
    return found


def is_beside_an_article(root: Element, items: list[tuple[Element, str]]) -> bool:
    """Tell whether the items are links to other stories, below two sentences of the page's own."""
    inside = {part for item, _ in items for part in item.iter()}
    linked = sum(any(True for _ in item.iter("a")) for item, _ in items)
    own = (p for p in root.iter("p") if p not in inside and not is_aside(p))
    sentences = sum(_is_sentence(paragraph) for paragraph in own)
    return sentences >= 2 and linked > len(items) / 2


def _is_sentence(paragraph: Element) -> bool:
    words = " ".join(paragraph.text_content().split())
    return len(words.split()) >= 5 and ends_sentence(words)


def _alike(parent: Element) -> Iterator[Element]:
    children = [c for c in parent if isinstance(c.tag, str) and c.tag in _ITEM]
    names = [(c.tag, c.get("class", "")) for c in children]
    for child, name in zip(children, names, strict=True):
        is_told = child.tag == "tr" and next(child.iter("a"), None) is None
        if names.count(name) >= _FEWEST and not is_told:
            yield child  # a row without a link tells an event, see parts.py


def _one_date(element: Element) -> str | None:
    """Return the date of an item that states one; None where it states none or several."""
    found = {date for part in element.iter() if (date := _date(part)) is not None}
    return found.pop() if len(found) == 1 else None


def _date(element: Element) -> str | None:
    if not isinstance(element.tag, str):
        return None
    if element.tag == "time":
        return iso_value(element.get("datetime") or element.text_content())
    is_dating = element.tag in ("td", "th") or _DATE.search(names_of(element))
    return iso_line(element.text_content()) if is_dating else None
