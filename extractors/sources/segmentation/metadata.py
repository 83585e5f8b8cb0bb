"""Title, publisher, date, author and type of a text, from the page itself, where it is clear.

Nothing is guessed: what the page does not say plainly stays None.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from ...words.sets import words
from .dating.dates import iso_line
from .dating.publication import source_line
from .lines import Label, Line, is_bulleted, is_prose, unmarked
from .margins import headline
from .writers.bylines import byline_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WITHIN_NAMES = words("small words within names")
_BODY = (
    r"\b(?:[A-Z][\w'’&-]{0,30}\s(?:(?:for|of|the|and|on)\s){0,2}){0,5}"
    r"(?:International|Watch|Rights|Network|Commission|Office|Monitor|Observatory|Committee"
    r"|Organi[sz]ation|Fund|Foundation|Airwars|UNICEF|OHCHR|Borders)(?:\s[A-Z][A-Za-z]{1,20})?"
)
_VERB = r"\b(?:said|warned|urged|announced|revealed)"
_TODAY = re.compile(rf"{_VERB}\s(?:(?P<between>[\w\s'’&-]{{1,80}}?)\s)?today\b")
_BEFORE = re.compile(rf"(?P<body>{_BODY})(?:\shas)?\s$")
_WHOLE = re.compile(_BODY)
_AGENCY = re.compile(r"^[A-Z][\w'’ ,./-]{1,50} \((?P<agency>[A-Z][\w ]{1,30})\)\s*[–—-]")
_POSTED = re.compile(r"(?:posted|written|submitted) by\b", re.IGNORECASE)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?,?\s*(?:by\s+)?"
    r"(?P<name>[A-Z][\w'’&-]*(?:\s(?:of|for|the|and|&|[A-Z][\w'’&-]*)){0,5})",
    re.IGNORECASE,
)


def title_of(lines: Sequence[Line], labels: Sequence[Label]) -> str | None:
    """Return the heading above the article or the listing; a thread has none."""
    named = next((i for i, label in enumerate(labels) if label.kind == "Headline"), None)
    if named is not None:
        return unmarked(lines[named].text)
    article = [label if label.kind != "Article" else None for label in labels]
    index = headline(lines, article)
    return unmarked(lines[index].text) if index is not None else None


def author_of(lines: Sequence[Line], labels: Sequence[Label]) -> str | None:
    """Return the name in a byline above the text, else in one right below it."""
    return _author_above(lines, labels) or _author_below(lines, labels)


def _author_below(lines: Sequence[Line], labels: Sequence[Label]) -> str | None:
    """Return the name in "Posted by Jory on 7 March 2012", one of the two lines after the text."""
    own = [i for i, label in enumerate(labels) if label.kind == "Article" and is_prose(lines[i])]
    for index in range(own[-1] + 1, min(own[-1] + 3, len(lines))) if own else ():
        text = lines[index].text
        if labels[index].kind in ("Article", "Boilerplate") and _POSTED.match(text):
            return byline_of(text)
    return None


def _author_above(lines: Sequence[Line], labels: Sequence[Label]) -> str | None:
    for line, label in zip(lines, labels, strict=True):
        is_text = is_prose(line) and not line.text.endswith("?")
        if label.kind not in ("Article", "Boilerplate", "Headline", "Standfirst"):
            return None
        if is_text and byline_of(line.text) is None:
            return None
        name = byline_of(line.text)
        if name is not None:
            return name
    return None


def publisher_of(lines: Sequence[Line], labels: Sequence[Label]) -> str | None:
    """Return who publishes: by its dateline, "X said today", its copyright line or its menu."""
    texts = [line.text for line, label in zip(lines, labels, strict=True) if _is_own(label)]
    agency = next((m["agency"] for text in texts if (m := _AGENCY.match(text))), None)
    if agency is not None and iso_line(agency) is None:
        return agency
    said = Counter(name for text in texts for name in _said_today(text))
    if said:
        return min(said, key=lambda name: (-said[name], name))
    page = [line for line, label in zip(lines, labels, strict=True) if label.kind == "Boilerplate"]
    owners = (m["name"] for line in page if (m := _COPYRIGHT.search(line.text)))
    owner = next((name for name in owners if name.lower() not in ("notice", "all")), None)
    return source_line(lines, labels) or owner or _site_name(lines, labels)


def kind_of(lines: Sequence[Line], labels: Sequence[Label], *, publisher: str | None = None) -> str:
    """Return the document type that the page shows, else "Document"."""
    kinds = [label.kind for label in labels]
    page = " ".join(
        line.text.lower() for line, label in zip(lines, labels, strict=True) if not _is_own(label)
    )
    if "ListingItem" in kinds:
        return "Listing"
    if "Comment" in kinds and not any(
        label.kind == "Article" and is_prose(line)
        for line, label in zip(lines, labels, strict=True)
    ):
        return "SocialMediaThread"
    if re.search(r"\bblogs?\b", page):
        return "BlogPost"
    text = [line.text for line, label in zip(lines, labels, strict=True) if _is_own(label)]
    released = any(True for line in text for _ in _said_today(line))
    if released or re.search(r"\b(?:press|news) release\b", page):
        return "PressRelease"
    if publisher is not None and any(_AGENCY.match(line) for line in text):
        return "NewsArticle"
    return "Document"


def _is_own(label: Label) -> bool:
    return label.kind in ("Article", "ListingItem", "Headline", "Standfirst")


def _site_name(lines: Sequence[Line], labels: Sequence[Label]) -> str | None:
    """Return a name in the menu above the text whose first two words the text uses too."""
    text = " ".join(
        line.text
        for line, label in zip(lines, labels, strict=True)
        if _is_own(label) and is_prose(line)
    )
    for line, label in zip(lines, labels, strict=True):
        if _is_own(label) and is_prose(line):
            return None
        words = line.text.split()
        is_candidate = 2 <= len(words) <= 6 and not is_bulleted(line.text)
        is_menu = label.kind == "Boilerplate" and all(_may_name(word) for word in words)
        if is_candidate and is_menu and " ".join(words[:2]) in text:
            return line.text
    return None


def _may_name(word: str) -> bool:
    return word[:1].isupper() or word in _WITHIN_NAMES


def _said_today(text: str) -> Iterator[str]:
    """Yield the bodies that "said today": the mark of a release, whose publisher they are."""
    for match in _TODAY.finditer(text):
        before = _BEFORE.search(text[max(match.start() - 120, 0) : match.start()])
        between = _WHOLE.fullmatch(match["between"] or "")
        if between is not None:
            yield between[0]
        elif before is not None:
            yield before["body"]
