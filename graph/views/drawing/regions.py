"""A picture too large to be read at once: its actors in groups, each group in a disc of its own.

The page draws the strongest lines and, of the rest, what the reader opens. Every actor has its
place beforehand, so that nothing moves when a disc is opened: the most spoken of in the middle of
their disc, laid out as a network of their own, the others around them.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from ...relations.measures import communities
from ..telling.words import plain
from .layout import ROOM, SPACING, positions

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ..telling.lines import Line, Picture
    from .layout import Positions

WHOLE = 150
"""Actors up to which a picture is drawn whole; the page's groups.js has the same number."""
LAID_OUT = 80
"""Members of a group that are laid out by their lines; the page opens no more at once."""
FEWEST = 6
"""A group of fewer joins the last one, which holds all small groups."""
MOST = 48
"""Groups at most, with that one."""
GAP = 160
"""Pixels between two discs."""
_ROUNDS = 400

Spot = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Region:
    """A group: its name, its members (by id), the middle and the radius of its disc in pixels."""

    name: str
    members: tuple[str, ...]
    x: int
    y: int
    radius: int


def regions(picture: Picture) -> tuple[Positions, tuple[Region, ...]]:
    """Return the place of each actor of a large picture, and its groups, the largest first."""
    weights = Counter(end for row in picture.lines for end in (row.source, row.target))
    groups = [sorted(g, key=lambda one: (-weights[one], one)) for g in _groups(picture)]
    home = {member: number for number, group in enumerate(groups) for member in group}
    inside: dict[int, list[Line]] = {number: [] for number in range(len(groups))}
    for row in picture.lines:
        if home[row.source] == home[row.target]:
            inside[home[row.source]].append(row)
    places = [_disc(group, inside[number]) for number, group in enumerate(groups)]
    radii = [max(math.hypot(*spot) for spot in disc.values()) + ROOM[0] for disc in places]
    middles = _middles(radii, _ties(picture.lines, home))
    names = {actor.id: plain(actor.name) for actor in picture.actors}
    spots = {
        member: (round(x + middle[0]), round(y + middle[1]))
        for disc, middle in zip(places, middles, strict=True)
        for member, (x, y) in disc.items()
    }
    found = (
        Region(_name(group, names), tuple(group), round(x), round(y), round(radius))
        for group, (x, y), radius in zip(groups, middles, radii, strict=True)
    )
    return {member: spots[member] for member in sorted(spots)}, tuple(found)


def _groups(picture: Picture) -> list[list[str]]:
    ties: Counter[tuple[str, str]] = Counter()
    for row in picture.lines:
        ties[row.source, row.target] += row.reports
    found = [list(group) for group in communities(ties)]
    large = [group for group in found if len(group) >= FEWEST][: MOST - 1]
    rest = [member for group in found[len(large) :] for member in group]
    return [*large, rest] if rest else large


def _name(group: Sequence[str], names: Mapping[str, str]) -> str:
    """Return the names of the two members that are spoken of most."""
    return ", ".join(dict.fromkeys(names[member] for member in group[:2]))


def _disc(group: Sequence[str], lines: Iterable[Line]) -> dict[str, Spot]:
    """Return the places of a group around the origin: its network, then rings of the others."""
    core = set(group[:LAID_OUT])
    kept = [row for row in lines if row.source in core and row.target in core]
    places: dict[str, Spot] = {
        one: (float(x), float(y)) for one, (x, y) in positions(core, kept).items()
    }
    edge = max(math.hypot(*spot) for spot in places.values())
    ring, left = 1, list(group[LAID_OUT:])
    while left:
        radius = edge + ring * SPACING / 2
        room = max(int(2 * math.pi * radius / ROOM[0]), 1)
        for index, member in enumerate(left[:room]):
            turn = 2 * math.pi * index / min(room, len(left))
            places[member] = (radius * math.cos(turn), radius * math.sin(turn))
        ring, left = ring + 1, left[room:]
    return places


def _ties(lines: Iterable[Line], home: Mapping[str, int]) -> Counter[tuple[int, int]]:
    """Return how many independent reports tie each two groups."""
    ties: Counter[tuple[int, int]] = Counter()
    for row in lines:
        pair = sorted((home[row.source], home[row.target]))
        if pair[0] != pair[1]:
            ties[pair[0], pair[1]] += row.reports
    return ties


def _middles(radii: Sequence[float], ties: Mapping[tuple[int, int], int]) -> list[Spot]:
    """Return the middles of discs that do not overlap; what is tied most lies close.

    The largest disc begins in the middle, the others around it; then each is drawn to those that
    it is tied to, and pushed off where it overlaps.
    """
    turn = math.pi * (3 - math.sqrt(5))
    wide = max(radii) * 1.6
    spots = [
        [wide * math.sqrt(i) * math.cos(i * turn), wide * math.sqrt(i) * math.sin(i * turn)]
        for i in range(len(radii))
    ]
    strongest = max(ties.values(), default=1)
    for step in range(_ROUNDS):
        pull = 0.08 * (1 - step / _ROUNDS)
        for spot in spots:
            spot[0] -= pull * 0.25 * spot[0]
            spot[1] -= pull * 0.9 * spot[1]
        for (one, other), tie in sorted(ties.items()):
            _draw(spots[one], spots[other], pull * math.sqrt(tie / strongest))
        _part(spots, radii)
    while _part(spots, radii):
        pass
    return [(x, y) for x, y in spots]


def _draw(one: list[float], other: list[float], share: float) -> None:
    for axis in (0, 1):
        way = share * (other[axis] - one[axis]) / 2
        one[axis] += way
        other[axis] -= way


def _part(spots: Sequence[list[float]], radii: Sequence[float]) -> bool:
    """Push apart the discs that overlap; say whether any did."""
    pushed = False
    for one, other in combinations(range(len(spots)), 2):
        dx, dy = spots[other][0] - spots[one][0], spots[other][1] - spots[one][1]
        far = math.hypot(dx, dy)
        lack = radii[one] + radii[other] + GAP - far
        if lack > 1:
            pushed = True
            x, y = (dx / far, dy / far) if far else (1.0, 0.0)
            for spot, sign in ((spots[one], -1), (spots[other], 1)):
                spot[0] += sign * x * (lack / 2 + 0.5)
                spot[1] += sign * y * (lack / 2 + 0.5)
    return pushed
