"""The timeline as a page of a case."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...telling.words import counted
from ..front.previews import small_timeline
from ..page import Card, Page
from .chronology import chronology, dated

if TYPE_CHECKING:
    from ..page import Contents
    from ..shell import View


@dataclass(frozen=True, slots=True)
class Timeline:
    """When the claims of a case are said to be of; it draws those that state a date."""

    told: Contents

    def view(self, *, pages: str | None = None, home: str | None = None) -> View:
        """Return the timeline; see ``page.Shown``."""
        told = self.told
        return chronology(
            told.sure,
            told.documents,
            actors=told.actors,
            events=told.events,
            locations=told.locations,
            **told.around(pages, home),
        )

    def card(self) -> Card:
        """Return its card."""
        datings = dated(self.told.sure, self.told.documents)
        with_date = sum(one.happened is not None for one in datings)
        return Card(
            TIMELINE.file,
            "When it is said to have happened, and when it was said",
            "Above the line what is said to have happened, below it what was reported. A claim "
            "that states no date is counted and listed.",
            small_timeline(datings),
            f"{counted(with_date, 'claim')} with a date, {len(datings) - with_date:,} without",
        )

    def drawn(self) -> set[str]:
        """Return the claims that state a date."""
        return {one.id for one in self.told.sure if one.event_start or one.event_end}

    def anchors(self) -> dict[str, str]:
        """Return none: actors and places have no spot in time."""
        return {}


TIMELINE = Page("timeline", "when it is said to have happened, and when it was said", Timeline)
