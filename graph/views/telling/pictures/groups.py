"""A picture too large to be drawn whole: its actors in groups, which the page opens as lists.

Too many are actors that do not all find room with their names, or arrows that nobody can follow.

The page draws neighbourhoods of the actors that are searched for, or else of the most connected;
whoever is not drawn is counted and named in these groups.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ....relations.communities import communities
from ..words import plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .lines import Picture

WHOLE = 60
"""Actors up to which a picture is drawn whole; as in neighbourhoods.js for a wide window."""
MANY = 90
"""Arrows up to which a picture is drawn whole, all lines between two actors one way as one."""
FEWEST = 6
"""A group of fewer joins the last one, which holds all small groups."""
MOST = 48
"""Groups at most, with that one."""
SMALL = "in small groups"
"""What the last group is called."""


@dataclass(frozen=True, slots=True)
class Group:
    """A group: its name, and its members (by id), those on most lines first."""

    name: str
    members: tuple[str, ...]


def is_large(picture: Picture) -> bool:
    """Say whether a picture has too many actors, or too many arrows, to be drawn whole."""
    ways = {(row.source, row.target) for row in picture.lines}
    return len(picture.actors) > WHOLE or len(ways) > MANY


def groups_of(picture: Picture) -> tuple[Group, ...]:
    """Return the groups of those named together most in a large picture, the largest first."""
    weights = Counter(end for row in picture.lines for end in (row.source, row.target))
    names = {actor.id: plain(actor.name) for actor in picture.actors}
    ties: Counter[tuple[str, str]] = Counter()
    for row in picture.lines:
        ties[row.source, row.target] += row.reports
    found = communities(ties)
    large = [group for group in found if len(group) >= FEWEST][: MOST - 1]
    rest = [member for group in found[len(large) :] for member in group]
    named = [
        Group(_name(members, names), members)
        for members in (_ranked(one, weights) for one in large)
    ]
    return (*named, Group(SMALL, _ranked(rest, weights))) if rest else tuple(named)


def _ranked(group: Sequence[str], weights: Mapping[str, int]) -> tuple[str, ...]:
    return tuple(sorted(group, key=lambda one: (-weights[one], one)))


def _name(group: Sequence[str], names: Mapping[str, str]) -> str:
    """Return the names of the two members that are spoken of most."""
    return ", ".join(dict.fromkeys(names[member] for member in group[:2]))
