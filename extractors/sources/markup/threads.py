"""The parts of a page that readers wrote: comment sections, threads of a forum, channels.

In such a zone whatever stands between the name of one writer and that of the next is by the first,
however deep the replies are nested.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..segmentation.writers.signatures import is_comments_heading, signed
from .elements import is_aside, names_of
from .writers import name_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .elements import Element

_SECTION = re.compile(
    r"(?:^|[-_ ])(?:comments?|commentarea|commentlist|disqus|conversation|replies|responses"
    r"|talkback)(?:$|[-_ \d])",
    re.IGNORECASE,
)
_POST = re.compile(
    r"(?:^| )(?:post|thing|tgme_widget_message|message|forum-?post|postcontainer)(?:$| )",
    re.IGNORECASE,
)
_OF_THREADS = re.compile(
    r"(?:^|[-_ ])(?:username|postbody|postprofile|usertext|poster|message-author"
    r"|tgme_widget_message_owner_name)(?:$|[-_ ])",
    re.IGNORECASE,
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "span", "strong", "legend")


def zones(root: Element, headline: Element | None) -> list[Element]:
    """Return the outermost elements that readers wrote, in order; none holds the headline."""
    above = set(headline.iterancestors()) if headline is not None else set()
    found: set[Element] = set()
    for element in root.iter():
        if not isinstance(element.tag, str) or element.getparent() in found:
            if element.getparent() in found:
                found.add(element)
            continue
        if element in above or element.tag in ("body", "html") or is_aside(element):
            continue
        if _is_zone(element):
            found.add(element)
    headed = {item for heading in _comment_headings(root) for item in _below(heading, above)}
    every = found | headed
    return [e for e in root.iter() if e in every and e.getparent() not in every]


def _is_zone(element: Element) -> bool:
    if element.tag == "details":
        return any(child.tag == "summary" and _signs(child) for child in element.iter("summary"))
    if element.get("data-testid") == "tweet":
        return True
    names = names_of(element)
    if _POST.search(names):
        return any(_OF_THREADS.search(names_of(e)) for e in _descendants(element))
    schema = "comment" in element.get("itemtype", "").lower()
    return bool(schema or _SECTION.search(names)) and _has_writer(element)


def _signs(summary: Element) -> bool:
    return signed(" ".join(summary.text_content().split())) is not None


def _has_writer(element: Element) -> bool:
    return any(name_in(part) is not None for part in _descendants(element))


def _descendants(element: Element) -> Iterator[Element]:
    return (part for part in element.iter() if isinstance(part.tag, str))


def _comment_headings(root: Element) -> Iterator[Element]:
    for element in root.iter(*_HEADINGS):
        words = " ".join(element.text_content().split()) if len(element) < 3 else ""
        if 0 < len(words) < 120 and is_comments_heading(words) and not is_aside(element):
            yield element


def _below(heading: Element, above: set[Element]) -> Iterator[Element]:
    """Yield the elements after a heading of comments, beside it, in which somebody writes."""
    for element in heading.itersiblings():
        is_marked = isinstance(element.tag, str) and element not in above
        if is_marked and _has_writer(element):
            yield element
