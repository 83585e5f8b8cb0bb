"""The element of a page that is its headline, and the one below it that sums the text up."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .elements import is_aside, names_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .elements import Element

_HEADINGS = ("h1", "h2", "h3")
_CALLED = re.compile(r"(?:^|[-_ ])(?:headline|entry-title|post-title|page-title)(?:$|[-_ ])", re.I)
_STANDFIRST = re.compile(
    r"(?:^|[-_ ])(?:stand-?first|sub-?(?:title|heading|headline|head)|dek|lead|lede|summary"
    r"|abstract|intro|lead-paragraph|teaser-text|article-summary)(?:$|[-_ ])",
    re.IGNORECASE,
)


def headline_element(root: Element, stated: str | None) -> Element | None:
    """Return the heading that says what the page's metadata or <title> ``stated``, else its h1.

    A site whose own name is its h1 has the story's title in a lesser heading.
    """
    headings = [e for e in _headings(root) if _plain(e.text_content())]
    title = _plain(stated or "")
    for is_alike in (_is_same, _is_part):
        for element in headings:
            if is_alike(_plain(element.text_content()), title):
                return element
    return next((e for e in headings if e.tag == "h1"), None)


def standfirst_element(headline: Element | None) -> Element | None:
    """Return the element after ``headline`` that is called a standfirst, None without one."""
    if headline is None:
        return None
    for depth, outer in enumerate([headline, *headline.iterancestors()]):
        if depth > 2 or outer.tag in ("body", "html"):
            return None
        for element in list(outer.itersiblings())[:4]:
            if isinstance(element.tag, str) and _STANDFIRST.search(names_of(element)):
                return element if len(element.text_content()) < 500 else None
    return None


def _headings(root: Element) -> Iterator[Element]:
    for element in root.iter():
        if not isinstance(element.tag, str) or is_aside(element):
            continue
        if element.tag in _HEADINGS or _CALLED.search(names_of(element)):
            yield element


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()


def _is_same(heading: str, title: str) -> bool:
    return heading == title


def _is_part(heading: str, title: str) -> bool:
    """Tell whether a heading of three words or more opens or closes the title, or holds it."""
    if len(heading.split()) < 3 or not title:
        return False
    return title.startswith(heading) or title.endswith(heading) or title in heading
