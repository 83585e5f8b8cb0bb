"""Boxes of a page that are not its text: teasers of other stories, captions, notes about the site.

The words that head such boxes are rows of furniture.txt: "> " before teasers, ">> " before notes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..segmentation.furniture import heads_notes, heads_teasers
from ..segmentation.lines import ends_sentence
from .elements import is_block, names_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .elements import Element

_CAPTION = re.compile(
    r"(?:^|[-_ ])(?:captions?|wp-caption-text|thumbcaption|credits?|photo-?credit|image-?credit"
    r"|infobox|references|reflist)(?:$|[-_ ])",
    re.IGNORECASE,
)
_RANKS = {f"h{rank}": rank for rank in range(1, 7)}
_LINKED = 0.6
"""The part of a block's letters in one link from which on the block is a link, not a sentence."""


def caption_boxes(root: Element) -> Iterator[Element]:
    """Yield the captions of pictures, tables of facts and lists of references."""
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        if element.tag == "figcaption" or _CAPTION.search(names_of(element)):
            yield element


def teaser_links(root: Element) -> Iterator[Element]:
    """Yield links that are whole blocks, and blocks that are little more than one link."""
    for element in root.iter("a"):
        words = " ".join(element.text_content().split())
        if len(words.split()) < 4:
            continue
        if any(isinstance(e.tag, str) and is_block(e) for e in element.iterdescendants()):
            yield element
            continue
        block = next((p for p in element.iterancestors() if is_block(p)), None)
        if block is None or block.tag in ("body", "h1"):
            continue
        whole = " ".join(block.text_content().split())
        rest = len(whole.split()) - len(words.split())
        if whole.startswith(words[:20]) and len(words) >= _LINKED * len(whole) and rest < 4:
            yield block


def headed_boxes(root: Element, headline: Element | None) -> Iterator[Element]:
    """Yield what stands below headings such as "More on this story" and "Note to editors"."""
    above = set(headline.iterancestors()) if headline is not None else set()
    for element in root.iter():
        if not isinstance(element.tag, str) or element is headline or element in above:
            continue
        words = " ".join(element.text_content().split()) if _may_head(element) else ""
        notes = heads_notes(words)
        if not words or not (notes or heads_teasers(words)):
            continue
        yield element
        yield from _boxed(element, above, notes=notes)


def _may_head(element: Element) -> bool:
    if element.tag not in _RANKS and element.tag not in ("p", "div", "span", "strong", "b"):
        return False
    return len(element) < 3 and _is_short(element)


def _is_short(element: Element) -> bool:
    """Tell whether an element has fewer than 120 characters, without reading a long one whole."""
    length = 0
    for count, text in enumerate(element.itertext()):
        length += len(text)
        if length >= 120 or count > 20:
            return False
    return True


def _boxed(heading: Element, above: set[Element], *, notes: bool) -> Iterator[Element]:
    """Yield the heading's own box, else what follows it up to the next heading or sentence."""
    box = heading
    while _is_first_of_box(box) and box.getparent() not in above:
        box = box.getparent()
    if box is not heading:
        yield box
        return
    rank = _RANKS.get(heading.tag)
    for element in heading.itersiblings():
        if not isinstance(element.tag, str) or element in above:
            continue
        if rank is not None and _RANKS.get(element.tag, 9) <= rank:
            return
        if not notes and _is_sentence(element):
            return
        yield element


def _is_first_of_box(element: Element) -> bool:
    parent = element.getparent()
    if parent is None or parent.tag in ("body", "html", "main", "article", "td"):
        return False
    before = (parent.text or "").strip()
    return not before and next(_marked(parent), None) is element and _is_small(parent)


def _marked(parent: Element) -> Iterator[Element]:
    return (child for child in parent if isinstance(child.tag, str))


def _is_small(box: Element) -> bool:
    """Tell whether a box holds less than half of the page's text."""
    whole = sum(map(len, box.getroottree().getroot().itertext()))
    return sum(map(len, box.itertext())) < whole / 2


def _is_sentence(element: Element) -> bool:
    words = " ".join(element.text_content().split())
    return element.tag == "p" and len(words.split()) >= 8 and ends_sentence(words)
