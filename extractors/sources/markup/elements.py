"""What the elements of a page mean: which are seen, which part lines, which are furniture."""

from __future__ import annotations

import re
from typing import Any, TypeAlias

Element: TypeAlias = Any  # lxml ships no types

_UNSEEN = re.compile(
    "script|style|template|noscript|head|iframe|object|svg|math|canvas|audio|video|select|option"
    "|datalist|map|meta|link|base|input|textarea"
)
_BLOCK = re.compile(
    "address|article|aside|blockquote|amp-[a-z]+|body|details|dialog|div|dl|fieldset|figcaption|figure|footer"
    "|form|h[1-6]|header|hr|legend|main|nav|ol|p|pre|section|summary|table|tbody|tfoot|thead|ul"
)
_ROW = re.compile("li|tr|td|th|dt|dd|caption|br")
_FURNITURE_TAG = re.compile("nav|footer|aside|form|button|dialog|amp-consent|amp-sidebar|amp-ad")
_FURNITURE_ROLE = re.compile(
    "navigation|banner|contentinfo|complementary|search|menu|menubar|dialog|alertdialog"
)
_FURNITURE_CLASS = re.compile(
    r"(?:^|[-_ ])(?:nav(?:bar|igation)?|navlinks|menu|breadcrumbs?|footer|side-?bar|share|sharing"
    r"|social|cookies?|consent|gdpr|related(?:posts)?|subscribe|subscription|newsletter"
    r"|advert(?:isement)?s?|ads?|promo|skip|toolbar|pager|pages|pagination|tags"
    r"|site-?(?:header|footer|title|name|description)|siteSub|masthead|edit-?section"
    r"|mw-editsection|toc|catlinks|navbox|noprint|post-?nav|respond|login|search|copyright"
    r"|kicker|context|author-?(?:bio|box|info)|about-?author|outbrain|taboola|sponsored|widget-area"
    r"|inline-related|read-?more|most-?(?:read|viewed|popular)|recommended|trending|user-?login"
    r"|postprofile|buttons|post-?ufi|wm-ipp(?:-base)?|byline|submitted|attribution|post-meta"
    r"|entry-meta|post-footer|submeta|headerbar|language-switcher|player)(?:$|[-_ ])",
    re.IGNORECASE,
)
_ASIDES = ("nav", "aside", "footer")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


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


def is_aside(element: Element) -> bool:
    """Tell whether an element is, or lies in, a menu, a footer or an aside of the page.

    The footer of one comment or one article is no aside.
    """
    if element.tag in _ASIDES and not _in_post(element):
        return True
    return any(not _in_post(outer) for outer in element.iterancestors(*_ASIDES))


def _in_post(element: Element) -> bool:
    return element.tag == "footer" and next(element.iterancestors("article"), None) is not None


def is_block(element: Element) -> bool:
    """Tell whether an element begins a line of its own."""
    return bool(_BLOCK.fullmatch(element.tag) or _ROW.fullmatch(element.tag))


def data_cells(root: Element) -> frozenset[str]:
    """Return what the short cells of tables say: a date in one is that of an event."""
    cells = (" ".join(cell.text_content().split()) for cell in root.iter("td", "th"))
    return frozenset(words for words in cells if 0 < len(words) <= 40)


def _is_link_list(element: Element) -> bool:
    """Tell whether an element is three or more short links and little else."""
    links = [" ".join(link.text_content().split()) for link in element.iter("a")]
    if len(links) < 3 or any(len(link.split()) > 8 for link in links):
        return False
    whole = len(" ".join(element.text_content().split()))
    return sum(map(len, links)) > 0.8 * max(whole, 1)
