"""A draft as one self-contained HTML page: nothing fetched, dark and print minded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from ...views.pages.shell import View, render
from ...views.telling.palette import palette
from ...views.telling.words import counted

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
            told=counted(len(draft.sources), "passage"),
        )
    )


def _shown(story: Story) -> dict[str, Any]:
    """Return a story with its pictures as markup: ``drawing.svg`` has escaped every word of it."""
    figure = story.figure
    return {
        "story": story,
        "svg": Markup(figure.svg) if figure else "",  # noqa: S704 made and escaped by us
        "upright": Markup(figure.upright) if figure else "",  # noqa: S704 as well
        "told": f"{counted(len(story.statements), 'sentence')}, with the words of the sources",
    }
