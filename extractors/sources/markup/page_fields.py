"""Title, publisher, author, date and address of a web page, from its metadata."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ....ontology.languages import code_of
from ..segmentation.bylines import byline_of
from ..segmentation.dates import iso_value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .elements import Element


_OWN = "[not(ancestor-or-self::*[contains(@class, 'comment')])]"
_BYLINE = f"//*[@rel='author' or contains(@class, 'byline')]{_OWN}"

_KINDS = {
    "newsarticle": "NewsArticle",
    "reportagenewsarticle": "NewsArticle",
    "blogposting": "BlogPost",
    "blog": "BlogPost",
    "socialmediaposting": "SocialMediaThread",
    "discussionforumposting": "SocialMediaThread",
    "report": "NGOReport",
}


def page_fields(root: Element) -> dict[str, str | None]:
    """Return the fields that the page's <meta>, JSON-LD, <time> and headings state."""
    meta = _meta(root)
    linked = _linked(root)
    return {
        "title": meta.get("og:title") or _text(root, "//h1") or _page_title(root, meta),
        "publisher": meta.get("og:site_name") or _name(linked.get("publisher")),
        "author": _author(meta, linked, root),
        "published": _published(meta, linked, root),
        "url": _address(root, meta),
        "kind": _KINDS.get(str(linked.get("@type", "")).lower()),
        "language": code_of(root.get("lang") or meta.get("og:locale", "")) or None,
    }


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
    if title and site and title.endswith(site):
        return title.removesuffix(site).rstrip(" -–—|·:»") or title
    return title


def _author(meta: Mapping[str, str], linked: Mapping[str, object], root: Element) -> str | None:
    stated = meta.get("author") or meta.get("article:author") or _name(linked.get("author"))
    if stated and not stated.startswith("http"):
        return stated
    byline = _text(root, _BYLINE)
    return (byline_of(byline) or byline) if byline and len(byline.split()) <= 8 else None


def _published(meta: Mapping[str, str], linked: Mapping[str, object], root: Element) -> str | None:
    names = ("article:published_time", "date", "dc.date", "dcterms.date", "pubdate")
    stated = [meta.get(name) for name in names] + [str(linked.get("datePublished") or "")]
    times = root.xpath(f"//time{_OWN}")
    stated += [element.get("datetime") or element.text_content() for element in times[:1]]
    return next((date for value in stated if value and (date := iso_value(value))), None)


def _address(root: Element, meta: Mapping[str, str]) -> str | None:
    canonical = root.xpath("//link[@rel='canonical']/@href")
    return str(canonical[0]).strip() if canonical else meta.get("og:url")


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
