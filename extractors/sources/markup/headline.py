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
_SITE = re.compile(
    r"(?:^|[-_ ])(?:site-?(?:name|title|description)|blog-?title|masthead|logo)(?:$|[-_ ])", re.I
)
_STANDFIRST = re.compile(
    r"(?:^|[-_ ])(?:stand-?first|sub-?(?:title|heading|headline|head)|dek|lead|lede|summary"
    r"|abstract|intro|lead-paragraph|teaser-text|article-summary)(?:$|[-_ ])",
    re.IGNORECASE,
)


def headline_element(root: Element, stated: str | None) -> Element | None:
    """Return the heading that says what the page's metadata or <title> ``stated``, else its h1.

    A site whose own name is its h1 has the story's title in a lesser heading. Where a site's name
    and the story's share <title>, what is called a headline goes first, an h1 second.
    """
    headings = [e for e in _headings(root) if _plain(e.text_content()) and not _is_site(e)]
    title = _plain(stated or "")
    for is_alike in (_is_same, _is_part):
        alike = [e for e in headings if is_alike(_plain(e.text_content()), title)]
        if alike:
            return min(alike, key=_rank)
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


def _rank(element: Element) -> int:
    if _CALLED.search(names_of(element)):
        return 0
    return 1 if element.tag == "h1" else 2


def _is_site(element: Element) -> bool:
    """Tell whether a heading is called the name of the site."""
    return _SITE.search(names_of(element)) is not None


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
