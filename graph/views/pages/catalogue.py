"""The pages that every case has: one row each.

A new page is a file beside this one with a ``Page`` (page.py), or a function in telling/ that
makes a picture of claims, and a row here. ``allegata view``, ``Case.view``, the cards of the
case page and the links of the document pages follow from the row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....ontology.errors import QueryError
from ..telling.pictures.perspectives import accusations, deeds, responsibility, supplies
from .picture_page import picture_page
from .time_and_place.map_page import MAP
from .time_and_place.timeline_page import TIMELINE

if TYPE_CHECKING:
    from .page import Page

PAGES: tuple[Page, ...] = (
    picture_page("actors", "who is said to have done what to whom", deeds),
    picture_page("arms", "who is said to arm whom", supplies),
    picture_page("accusations", "who accuses whom, and who denies it", accusations),
    picture_page("responsibility", "who is said to stand behind whom who did harm", responsibility),
    TIMELINE,
    MAP,
)
"""In the order of the case page; a name leads to the first page that has whoever bears it."""


def page(name: str) -> Page:
    """Return the page called ``name``; a ``QueryError`` lists those that there are."""
    known = {row.name: row for row in PAGES}
    if name not in known:
        raise QueryError(f"no page {name!r}; there are {', '.join(known)}")
    return known[name]
