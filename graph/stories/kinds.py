"""The kinds of story: one row each.

A new kind is a file beside this one with a function that tells its stories, and a row here. The
command ``allegata report``, its help and ``Case.report`` follow from the row.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from ..relations.arms import ARMS
from ..relations.responsibility import RESPONSIBILITY
from .chain_stories import chain_stories
from .comparison import comparisons
from .corroboration import corroboration
from .exchanges import exchanges
from .flows import flows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .material import Material
    from .records import Story


@dataclass(frozen=True, slots=True)
class StoryKind:
    """A kind of story: ``tell`` yields its stories of a case, those that tell most first.

    ``told`` says in a few words what they are, ``most`` how many a draft has where nobody says.
    """

    name: str
    told: str
    tell: Callable[[Material], Iterator[Story]]
    most: int = 1


STORIES: tuple[StoryKind, ...] = (
    StoryKind("arms", "arms chains, read from left to right", partial(chain_stories, kind=ARMS), 3),
    StoryKind(
        "responsibility",
        "who backed whom who did harm, read from left to right",
        partial(chain_stories, kind=RESPONSIBILITY),
        3,
    ),
    StoryKind("replies", "allegations and their replies on a line of time", exchanges),
    StoryKind("corroboration", "events and publishers: says, denies, silent", corroboration),
    StoryKind("flows", "who arms whom, as a Sankey diagram and a table", flows),
    StoryKind("comparison", "two publishers on the same events", comparisons),
)
"""In the order in which a draft tells them."""
