"""A draft as one self-contained HTML page: nothing fetched, dark and print minded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from ...views.pages.shell import View, render
from ...views.telling.palette import palette

if TYPE_CHECKING:
    from ..records import Draft, Story


def page(draft: Draft) -> View:
    """Return the page of ``draft``; a notebook shows it in a frame."""
    return View(
        render(
            "report.html",
            draft=draft,
            stories=[_shown(story) for story in draft.stories],
            groups=palette().actors,
            sources={source.number: source for source in draft.sources},
            notes=draft.notes,
        )
    )


def _shown(story: Story) -> dict[str, Any]:
    """Return a story with its picture as markup: ``drawing.svg`` has escaped every word of it."""
    svg = Markup(story.figure.svg) if story.figure else ""  # noqa: S704 made and escaped by us
    return {"story": story, "svg": svg}
