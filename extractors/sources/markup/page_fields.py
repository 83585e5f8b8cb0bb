"""Title, publisher, author, date and address of a web page, from its metadata."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from ....ontology.languages import code_of
from ..segmentation.dating.dates import iso_first, iso_value
from ..segmentation.writers.bylines import byline_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .elements import Element


_OWN = "[not(ancestor-or-self::*[contains(@class, 'comment') or contains(@id, 'comment')])]"
_BYLINE = (
    "//*[@rel='author' or @itemprop='author' or contains(@class, 'byline')"
    f" or contains(@class, 'post-author') or contains(@class, 'author vcard')]{_OWN}"
)
_DATES = (
    "article:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
    "dcterms.date", "dcterms.issued", "dcterms.created", "pubdate", "publish-date",
    "publication_date", "parsely-pub-date", "sailthru.date", "citation_publication_date",
)  # fmt: skip
_SEPARATORS = re.compile(r"\s+[|–—·»:-]+\s+|:\s+|\s*::\s*")

_ISSUE = re.compile(
    r"(?:\w+ ){0,2}(?:bulletin|chapter|episode|issue|number|no\.?|part|update|vol(?:ume|\.)?)"
    r" #?\d.*",
    re.IGNORECASE,
)

_KINDS = {
    "newsarticle": "NewsArticle",
    "reportagenewsarticle": "NewsArticle",
    "blogposting": "BlogPost",
    "blog": "BlogPost",
    "socialmediaposting": "SocialMediaThread",
    "discussionforumposting": "SocialMediaThread",
    "report": "NGOReport",
}


def stated_title(root: Element) -> str | None:
    """Return the title that the page's metadata state, else its <title> as it is."""
    linked = str(_linked(root).get("headline") or "").strip()
    return _meta(root).get("og:title") or linked or _text(root, "//title")


def page_fields(root: Element, headline: str | None = None) -> dict[str, str | None]:
    """Return the fields that the page's <meta>, JSON-LD, <time> and <title> state.

    ``headline`` is the heading of its text: beside it, <title> has the name of the site.
    """
    meta = _meta(root)
    linked = _linked(root)
    title = meta.get("og:title") or headline or str(linked.get("headline") or "").strip()
    site = meta.get("og:site_name") or _name(linked.get("publisher"))
    return {
        "title": title or _page_title(root, meta),
        "publisher": site or _site_in_title(_text(root, "//title"), headline),
        "author": _author(meta, linked, root),
        "published": _published(meta, linked, root),
        "url": _address(root, meta),
        "kind": _kind(linked),
        "language": code_of(root.get("lang") or meta.get("og:locale", "")) or None,
    }


def _site_in_title(title: str | None, headline: str | None) -> str | None:
    """Return the name that stands beside the headline in <title>: "Raid - Harbour News".

    Beside it may stand the number of an issue, which is no name.

    >>> _site_in_title("Mirow raid - OpenPedia", "Mirow raid")
    'OpenPedia'
    >>> _site_in_title("Perl v. Kessia - Regional Court", "CASE OF PERL v. KESSIA")
    'Regional Court'
    """
    if not title or not headline:
        return None
    own = headline.casefold()
    for mark in _SEPARATORS.finditer(title):
        before, after = title[: mark.start()].strip(), title[mark.end() :].strip()
        for story, name in ((before, after), (after, before)):
            if _is_story(story.casefold(), own):
                last = _SEPARATORS.split(name)[-1 if name == after else 0].strip()
                is_name = 0 < len(last.split()) <= 6 and not _ISSUE.fullmatch(last)
                return last if is_name else None
    return None


def _is_story(part: str, headline: str) -> bool:
    """Tell whether a part of <title> is the headline, or three words or more within it."""
    return part == headline or (len(part.split()) >= 3 and part in headline)


def _kind(linked: Mapping[str, object]) -> str | None:
    types = linked.get("@type", "")
    every = types if isinstance(types, list) else [types]
    return next((kind for one in every if (kind := _KINDS.get(str(one).lower()))), None)


def _meta(root: Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        name = (element.get("property") or element.get("name") or "").strip().lower()
        content = " ".join((element.get("content") or "").split())
        if name and content:
            found.setdefault(name, content)
    return found


def _page_title(root: Element, meta: Mapping[str, str]) -> str | None:
    """Return the <title> without the site's name behind it: "Convoy waits - Harbour News"."""
    title = _text(root, "//title")
    site = meta.get("og:site_name")
    shown = _shown_part(root, title) if title and not site else None
    if shown is not None:
        return shown
    if title and site and title.endswith(site):
        return title.removesuffix(site).rstrip(" -–—|·:»") or title
    return title


def _shown_part(root: Element, title: str) -> str | None:
    """Return the part of <title> that opens it and stands on the page as a heading or a link."""
    heads = root.xpath("//h1 | //h2 | //h3 | //a | //*[contains(@class, 'title')]")
    shown = {" ".join(element.text_content().split()) for element in heads}
    parts = [title[: mark.start()].strip() for mark in _SEPARATORS.finditer(title)]
    return next((part for part in parts if len(part.split()) >= 3 and part in shown), None)


def _author(meta: Mapping[str, str], linked: Mapping[str, object], root: Element) -> str | None:
    stated = meta.get("author") or meta.get("article:author") or _name(linked.get("author"))
    if stated and not stated.startswith("http"):
        return stated
    for element in root.xpath(_BYLINE):
        byline = " ".join(element.text_content().split())
        name = byline_of(byline) or byline
        if 0 < len(name.split()) <= 6 and iso_first(name) is None:
            return name
    return None


def _published(meta: Mapping[str, str], linked: Mapping[str, object], root: Element) -> str | None:
    stated = [meta.get(name) for name in _DATES] + [str(linked.get("datePublished") or "")]
    marked = root.xpath(
        f"//*[@itemprop='datePublished' or (contains(@class, 'published') and @title)]{_OWN}"
    )
    stated += [e.get("content") or e.get("datetime") or e.get("title") for e in marked[:1]]
    times = root.xpath(f"//time{_OWN}")
    if len({time.get("datetime") for time in times}) == 1:
        stated += [element.get("datetime") or element.text_content() for element in times[:1]]
    return next((date for value in stated if value and (date := iso_value(value))), None)


def _address(root: Element, meta: Mapping[str, str]) -> str | None:
    canonical = [str(href).strip() for href in root.xpath("//link[@rel='canonical']/@href")]
    return next((href for href in canonical if href), None) or meta.get("og:url")


def _text(root: Element, path: str) -> str | None:
    found = root.xpath(path)
    return (" ".join(found[0].text_content().split()) or None) if found else None


def _linked(root: Element) -> Mapping[str, object]:
    """Return the first schema.org object of the page that has a headline or a date."""
    for element in root.xpath("//script[@type='application/ld+json']"):
        try:
            loaded = json.loads(element.text or "")
        except (ValueError, RecursionError):
            continue
        for item in _objects(loaded):
            if "headline" in item or "datePublished" in item:
                return item
    return {}


def _objects(loaded: object) -> Iterator[Mapping[str, object]]:
    if isinstance(loaded, dict):
        yield loaded
        yield from _objects(loaded.get("@graph"))
    elif isinstance(loaded, list):
        for item in loaded:
            yield from _objects(item)


def _name(value: object) -> str | None:
    if isinstance(value, list) and value:
        return _name(value[0])
    if isinstance(value, dict):
        return _name(value.get("name"))
    return value.strip() or None if isinstance(value, str) else None
