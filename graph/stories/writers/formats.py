"""The formats of a draft: one row each, by the suffix of the file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ....ontology.errors import QueryError
from .docx import docx
from .html import page
from .markdown import markdown

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ..records import Draft


@dataclass(frozen=True, slots=True)
class DraftFormat:
    """A format: its suffix, what it is in a few words, and what makes the file."""

    suffix: str
    told: str
    make: Callable[[Draft], bytes]


FORMATS: tuple[DraftFormat, ...] = (
    DraftFormat(
        ".html", "one page with pictures, nothing fetched", lambda d: page(d).html.encode()
    ),
    DraftFormat(".md", "Markdown with footnotes", lambda d: markdown(d).encode()),
    DraftFormat(".docx", "a word processor's file with footnotes (the extra docx)", docx),
)
"""In the order in which help shows them."""


def draft_format(path: Path) -> DraftFormat:
    """Return the format of the file ``path``; a ``QueryError`` lists those that there are."""
    known = {row.suffix: row for row in FORMATS}
    if path.suffix.lower() not in known:
        raise QueryError(f"{path} has no suffix of a draft; there are {', '.join(known)}")
    return known[path.suffix.lower()]
