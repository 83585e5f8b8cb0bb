"""What the markup of a page settles about its elements: headline, comments, items, furniture."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..segmentation.dating.dates import iso_first
from ..segmentation.lines import BOILERPLATE, Label
from ..segmentation.writers.signatures import clean_name, signed
from .boxes import caption_boxes, headed_boxes, teaser_links
from .elements import is_furniture_element, names_of
from .headline import headline_element, standfirst_element
from .items import dated_items, is_beside_an_article
from .parts import event_tables, text_parts
from .threads import zones
from .writers import writers_in

if TYPE_CHECKING:
    from .elements import Element

_EMBEDDED = re.compile(r"(?:^|[-_ ])(?:twitter-tweet|instagram-media|fb-post|tiktok-embed)(?:$| )")
_QUOTED = re.compile(r"[—–-]\s*(?P<name>[^()@]{2,50}?)\s*(?:\(@\w+\)|$)")


@dataclass(slots=True)
class Layout:
    """What is settled: the label of elements, and who writes from an element of a zone onward."""

    labels: dict[Element, Label] = field(default_factory=dict)
    zones: frozenset[Element] = frozenset()
    writers: dict[Element, Label] = field(default_factory=dict)
    by_class: bool = True


def layout_of(
    root: Element,
    *,
    title: str | None = None,
    captured: str | None = None,
    by_class: bool = True,
) -> Layout:
    """Return what the markup below ``root`` settles.

    ``title`` is what the page's metadata call it, ``captured`` the day on which it was saved.
    Without ``by_class`` only what no name of a class tells is settled.
    """
    headline = headline_element(root, title)
    labels: dict[Element, Label] = {}
    if headline is not None:
        labels[headline] = Label("Headline")
    if not by_class:
        return Layout(labels, by_class=False)
    standfirst = standfirst_element(headline)
    if standfirst is not None:
        labels[standfirst] = Label("Standfirst")
    threads = zones(root, headline)
    writers = writers_in(threads, captured=captured)
    signed_by = {
        writer.element: Label("Comment", writer.name, writer.date, group)
        for group, writer in enumerate(writers, 1)
    }
    _settle_quoted(root, labels)
    _settle_items(root, labels, set(threads))
    for table in event_tables(root):
        labels.setdefault(table, Label("Article"))
    for element in (*caption_boxes(root), *teaser_links(root), *headed_boxes(root, headline)):
        if not _holds(element, labels, headline):
            labels.setdefault(element, BOILERPLATE)
    for element in text_parts(root, headline):
        labels.setdefault(element, Label("Article"))
    return Layout(labels, frozenset(threads), signed_by)


def _holds(element: Element, labels: dict[Element, Label], headline: Element | None) -> bool:
    """Tell whether an element is, holds or lies in what has a label of its own."""
    if headline is not None and element in headline.iterancestors():
        return True
    return any(
        labels.get(p) not in (None, BOILERPLATE) for p in [element, *element.iterancestors()]
    )


def _settle_quoted(root: Element, labels: dict[Element, Label]) -> None:
    for group, element in enumerate(root.iter("blockquote"), 1):
        if _EMBEDDED.search(names_of(element)):
            words = " ".join(element.text_content().split())
            last = words[max(words.rfind("—"), 0) :]
            match = _QUOTED.match(last)
            stated = signed(last)
            if match is not None:
                date = stated[1] if stated is not None else iso_first(last)
                labels[element] = Label("QuotedPost", clean_name(match["name"]), date, group)


def _settle_items(root: Element, labels: dict[Element, Label], threads: set[Element]) -> None:
    items = [
        (item, date)
        for item, date in dated_items(root)
        if not threads.intersection([item, *item.iterancestors()])
    ]
    beside = is_beside_an_article(root, items)
    for group, (item, date) in enumerate(items, 1):
        labels[item] = BOILERPLATE if beside else Label("ListingItem", None, date, group)


def own_label(element: Element, outer: Label | None, layout: Layout) -> Label | None:
    """Return the label of an element inside one that is labelled ``outer``."""
    settled = layout.labels.get(element)
    if outer is None:
        if settled is not None:
            return settled
        return BOILERPLATE if is_furniture_element(element, by_class=layout.by_class) else None
    if outer == BOILERPLATE or settled is None:
        return outer
    return settled
