"""A picture in small: a still drawing in SVG for the case page, which needs no script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..telling.palette import actor_group, relation_colour, status
from .layout import positions

if TYPE_CHECKING:
    from typing import Any

    from ..telling.pictures.lines import Picture

MOST = 60
"""Lines drawn, those with most independent reports first: more would be a blot at this size."""
WIDTH, HEIGHT, EDGE = 320, 180, 14


def thumbnail(picture: Picture) -> dict[str, Any]:
    """Return what the template draws: strokes and dots within WIDTH by HEIGHT."""
    lines = picture.lines[:MOST]
    ends = {end for row in lines for end in (row.source, row.target)}
    actors = [actor for actor in picture.actors if actor.id in ends]
    spots = _scaled(positions(ends, lines, flow=picture.flow))
    strokes = [
        {
            "points": (*spots[row.source], *spots[row.target]),
            "colour": status(row.status).colour or relation_colour(row.group),
            "dashes": row.status in ("hedged", "demanded"),
        }
        for row in lines
        if row.source != row.target
    ]
    dots = [
        {"x": spots[actor.id][0], "y": spots[actor.id][1], "group": actor_group(actor)}
        for actor in actors
    ]
    return {"width": WIDTH, "height": HEIGHT, "strokes": strokes, "dots": dots}


def _scaled(spots: dict[str, tuple[int, int]]) -> dict[str, tuple[float, float]]:
    """Fit positions around the origin into the frame, not larger than a quarter of the page's."""
    wide = max((abs(x) for x, _ in spots.values()), default=0)
    high = max((abs(y) for _, y in spots.values()), default=0)
    room = (WIDTH / 2 - EDGE, HEIGHT / 2 - EDGE)
    scale = min(room[0] / max(wide, 1), room[1] / max(high, 1), 0.3)
    return {
        node: (round(WIDTH / 2 + x * scale, 1), round(HEIGHT / 2 + y * scale, 1))
        for node, (x, y) in spots.items()
    }
