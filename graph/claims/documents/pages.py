"""The printed pages of a document: on which of them a character stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ....ontology.records import Document

PAGE_BREAK = "\f"
"""What stands between two pages in a text that was taken out of a paged document."""


def page_starts(document: Document) -> tuple[int, ...]:
    """Return the offsets at which the pages of ``document`` begin; () where it has none."""
    if document.pages or PAGE_BREAK not in document.text:
        return document.pages
    return (0, *(match.end() for match in re.finditer(PAGE_BREAK, document.text)))


def page_at(starts: tuple[int, ...], offset: int) -> int | None:
    """Return the number, from 1, of the page with the character at ``offset``; None without pages.

    Pages without text begin where the next does, and are passed over.

    >>> page_at((0, 40, 40), 39), page_at((0, 40, 40), 40), page_at((), 40)
    (1, 3, None)
    """
    return max(bisect_right(starts, offset), 1) if starts else None


def page_of(document: Document, offset: int) -> int | None:
    """Return the number of the page of ``document`` with the character at ``offset``."""
    return page_at(page_starts(document), offset)
