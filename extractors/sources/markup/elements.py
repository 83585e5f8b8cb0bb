"""What the elements of a page mean: which are seen, which are furniture, which are comments."""

from __future__ import annotations

import re
from typing import Any, TypeAlias

from ..segmentation.dates import iso_first, iso_value
from ..segmentation.lines import Label
from ..segmentation.signatures import clean_name, is_name

Element: TypeAlias = Any  # lxml ships no types

_UNSEEN = re.compile(
    "script|style|template|noscript|head|iframe|object|svg|math|canvas|audio|video|select|option"
    "|datalist|map|meta|link|base|input|textarea"
)
_BLOCK = re.compile(
    "address|article|aside|blockquote|body|details|dialog|div|dl|fieldset|figcaption|figure|footer"
    "|form|h[1-6]|header|hr|legend|main|nav|ol|p|pre|section|summary|table|tbody|tfoot|thead|ul"
)
_ROW = re.compile("li|tr|td|th|dt|dd|caption|br")
_FURNITURE_TAG = re.compile("nav|footer|aside|form|button")
_FURNITURE_ROLE = re.compile(
    "navigation|banner|contentinfo|complementary|search|menu|menubar|dialog"
)
_FURNITURE_CLASS = re.compile(
    r"(?:^|[-_ ])(?:nav(?:bar|igation)?|menu|breadcrumbs?|footer|side-?bar|share|sharing|social"
    r"|cookies?|related|subscribe|newsletter|advert(?:isement)?s?|ads?|promo|skip|toolbar|pager"
    r"|pagination|tags|site-?(?:header|footer|title)|masthead|edit-?section|mw-editsection|toc"
    r"|catlinks|navbox|noprint|post-?nav|respond|login|search)(?:$|[-_ ])",
    re.IGNORECASE,
)
_COMMENT_TAG = re.compile("div|li|article|section|dd|tr|td|p|blockquote")
_COMMENT_CLASS = re.compile(
    r"(?:^|[ _-])(?:u?comment|reply|response|post-?comment|forum-?post"
    r"|comment-?(?:body|item|container|wrap(?:per)?))(?:$|[ _]|-\d)",
    re.IGNORECASE,
)
_WRITER_CLASS = re.compile(
    r"(?:^|[-_ ])(?:author|fn|user(?:name)?|commenter|by|byline|nick(?:name)?|poster)(?:$|[-_ ])",
    re.IGNORECASE,
)
_DATE_CLASS = re.compile(
    r"(?:^|[-_ ])(?:date|time|when|published|meta(?:data)?)(?:$|[-_ ])", re.IGNORECASE
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SAYS = re.compile(r"\s*(?:says|said|wrote|writes|commented)\s*:?$", re.IGNORECASE)


def is_seen(element: Element) -> bool:
    """Tell whether a browser shows the element; comments and instructions are not elements."""
    if not isinstance(element.tag, str) or _UNSEEN.fullmatch(element.tag):
        return False
    hidden = element.get("hidden") is not None
    return not hidden and _HIDDEN.search(element.get("style", "")) is None


def gap_around(element: Element) -> str:
    """Return what parts the element from its neighbours: a blank line, a new line, nothing."""
    if _ROW.fullmatch(element.tag):
        return "\n"
    return "\n\n" if _BLOCK.fullmatch(element.tag) else ""


def is_furniture_element(element: Element, *, by_class: bool) -> bool:
    """Tell whether the page says that an element is not its text.

    What holds most of the page's paragraphs is its text, whatever it is called: pages are
    wrapped in forms, and in a <div class="with-sidebar">.
    """
    return _is_called_furniture(element, by_class=by_class) and not _holds_most(element)


def _holds_most(element: Element) -> bool:
    own = _paragraph_length(element)
    return own > 0 and own > _paragraph_length(element.getroottree().getroot()) / 2


def _paragraph_length(element: Element) -> int:
    return sum(len(paragraph.text_content()) for paragraph in element.iter("p"))


def _is_called_furniture(element: Element, *, by_class: bool) -> bool:
    tag = element.tag
    if tag in ("body", "html", "main", "article"):
        return False
    if _FURNITURE_TAG.fullmatch(tag) or _FURNITURE_ROLE.fullmatch(element.get("role", "")):
        return True
    if tag == "header":
        return not any(parent.tag in ("article", "main") for parent in element.iterancestors())
    if by_class and _FURNITURE_CLASS.search(names_of(element)):
        return True
    return tag in ("ul", "ol", "div") and _is_link_list(element)


def names_of(element: Element) -> str:
    """Return the class and id of an element."""
    return f"{element.get('class', '')} {element.get('id', '')}".strip()


def comment_label(element: Element, group: int) -> Label | None:
    """Return the label of a comment with its writer and date; None for any other element."""
    if not _COMMENT_TAG.fullmatch(element.tag):
        return None
    is_schema = "comment" in element.get("itemtype", "").lower()
    if not is_schema and not _COMMENT_CLASS.search(names_of(element)):
        return None
    writer = _writer(element)
    return Label("Comment", writer, _date(element), group) if writer is not None else None


def _writer(element: Element) -> str | None:
    """Return who wrote a comment: the first part marked as its writer, or its <cite>."""
    for child in element.iterdescendants():
        if not isinstance(child.tag, str):
            continue
        names = f"{child.get('class', '')} {child.get('rel', '')} {child.get('itemprop', '')}"
        if child.tag == "cite" or _WRITER_CLASS.search(names):
            name = _SAYS.sub("", " ".join(child.text_content().split()))
            if is_name(name):
                return clean_name(name)
    return None


def _date(element: Element) -> str | None:
    for child in element.iterdescendants():
        if child.tag == "time":
            return iso_value(child.get("datetime", "")) or iso_first(child.text_content())
        if isinstance(child.tag, str) and _DATE_CLASS.search(child.get("class", "")):
            found = iso_first(child.text_content())
            if found is not None:
                return found
    return None


def _is_link_list(element: Element) -> bool:
    """Tell whether an element is three or more short links and little else."""
    links = [" ".join(link.text_content().split()) for link in element.iter("a")]
    if len(links) < 3 or any(len(link.split()) > 8 for link in links):
        return False
    whole = len(" ".join(element.text_content().split()))
    return sum(map(len, links)) > 0.8 * max(whole, 1)
