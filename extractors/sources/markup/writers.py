"""Who wrote a post or a comment and when, as the elements around it show."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from ..segmentation.dating.dates import iso_first, iso_numeric, iso_value
from ..segmentation.dating.relative_dates import relative_date
from ..segmentation.writers.signatures import clean_name, is_name, signed
from .elements import names_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .elements import Element

_WRITER = re.compile(
    r"(?:^|[-_ ])(?:author|fn|user(?:[-_]?name)?|commenter|by|byline|nick(?:name)?|poster|name"
    r"|owner_name)(?:$|[-_ ])|ActorName",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"(?:^|[-_ ])(?:date|time|time-ago|timestamp|when|published|meta(?:data)?)(?:$|[-_ ])",
    re.IGNORECASE,
)
_SAYS = re.compile(r"\s*(?:says|said|wrote|writes|commented)\s*(?::|\.\.\.|…)?$", re.IGNORECASE)
_LONGEST = 160
"""Characters of the longest line that signs a post."""
_QUOTING = ("blockquote", "q")


class Writer(NamedTuple):
    """The element that names a writer, the name, and the ISO date of what is written."""

    element: Element
    name: str
    date: str | None


def writers_in(zones: Iterable[Element], *, captured: str | None = None) -> list[Writer]:
    """Return the writers in ``zones`` in order; a writer is named above what is written.

    ``captured`` is the ISO day on which the page was saved: from it "2 days ago" is reckoned.
    """
    found: list[Writer] = []
    before: tuple[Element, str] | None = None
    for element in _elements(zones):
        name = name_in(element)
        if name is not None:
            stated = signed(_words(element))
            date = stated[1] if stated is not None else _date_beside(element, name)
            if date is None and before is not None and before[0] is element.getparent():
                date = before[1]
            found.append(Writer(element, name, date))
            continue
        date = date_in(element, captured=captured)
        if date is not None:
            before = (element.getparent(), date)
            if found and found[-1].date is None:
                found[-1] = found[-1]._replace(date=date)
    return found


def _date_beside(element: Element, name: str) -> str | None:
    """Return the date of the line that holds a writer's name, a date and nothing else."""
    for outer in islice(element.iterancestors(), 3):
        stated = signed(_words(outer)) if _is_line(outer) else None
        if stated is not None and stated[0] == name:
            return stated[1]
    return None


def _is_line(element: Element) -> bool:
    """Tell whether an element has at most 160 characters, without reading a long one whole."""
    return sum(map(len, islice(element.itertext(), 20))) <= _LONGEST


def name_in(element: Element) -> str | None:
    """Return the writer that ``element`` names, None where it names none."""
    if element.tag == "summary":
        stated = signed(_words(element))
        return stated[0] if stated is not None else None
    if not _may_name(element) or any(p.tag in _QUOTING for p in element.iterancestors()):
        return None
    words = _words(element)
    if element.get("data-testid") == "User-Name":
        words = next((text.strip() for text in element.itertext() if text.strip()), "")
    name = _SAYS.sub("", words)
    return clean_name(name) if is_name(name) else None


def date_in(element: Element, *, captured: str | None) -> str | None:
    """Return the ISO date that ``element`` states, None where it states none."""
    if element.tag == "time" and element.get("datetime"):
        return iso_value(element.get("datetime"))
    titled = iso_first(element.get("title", ""))
    if titled is not None:
        return titled
    if element.tag not in ("time", "abbr") and not _DATED.search(names_of(element)):
        return None
    words = _words(element)
    return iso_first(words) or iso_numeric(words) or relative_date(words, captured)


def _may_name(element: Element) -> bool:
    names = f"{names_of(element)} {element.get('rel', '')} {element.get('itemprop', '')}"
    return bool(
        element.tag == "cite" or _WRITER.search(names) or element.get("data-testid") == "User-Name"
    )


def _elements(zones: Iterable[Element]) -> Iterator[Element]:
    """Yield the elements of ``zones`` in order, those inside a writer's name left out."""
    for zone in zones:
        skipped: set[Element] = set()
        for element in zone.iter():
            if not isinstance(element.tag, str):
                continue
            if element.getparent() in skipped and element is not zone:
                skipped.add(element)
                continue
            if name_in(element) is not None:
                skipped.add(element)
            yield element


def _words(element: Element) -> str:
    return " ".join(" ".join(element.itertext()).split())
