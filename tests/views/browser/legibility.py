"""What of a picture can be read, as the browser paints it: names, and arrows that cross."""

from __future__ import annotations

from itertools import combinations
from typing import NamedTuple

PAINTED = """(() => {
    const { network, nodes, drawing, all, arrows } = allegata;
    const scale = network.getScale();
    const names = [];
    const pen = CanvasRenderingContext2D.prototype;
    const write = pen.fillText;
    pen.fillText = function (words, x, y) {
        const at = this.measureText(words);
        const box = [x, y - at.actualBoundingBoxAscent,
                     x + at.width, y + at.actualBoundingBoxDescent];
        if (this.textAlign === 'left') names.push(box.map((value) => value * scale));
        return write.call(this, words, x, y);
    };
    network.redraw();
    pen.fillText = write;
    const courses = arrows.filter(({ from, to }) => from !== to).map(({ from, to, bend }) =>
        ({ ends: [from, to], course: Array.from({ length: 21 }, (_, step) =>
            along(all.get(from), all.get(to), bend, step / 20)) }));
    const unnamed = nodes.get().filter(({ label }) => !label.trim()).length;
    return { names, unnamed, courses, arrows: arrows.length, letters: 16 * scale,
             actors: nodes.length };
})()"""
"""What stands on the canvas: boxes of painted words in pixels, and the ways of arrows."""

Point = tuple[float, float]


class Legible(NamedTuple):
    """Actors, arrows; actors without a name; pairs of names that overlap by more than some
    pixels; pairs of arrows without a common actor that cross; pixels of a letter in a flow."""

    actors: int
    arrows: int
    unnamed: int
    overlaps: int
    crossings: int
    letters: float


def legible(browser, *, pixels: float = 3) -> Legible:
    """Return what can be read of the picture that is open."""
    seen = browser.value(PAINTED)
    return Legible(
        seen["actors"],
        seen["arrows"],
        seen["unnamed"],
        sum(_shared(one, other) > pixels for one, other in combinations(seen["names"], 2)),
        sum(_cross(one, other) for one, other in combinations(seen["courses"], 2)),
        seen["letters"],
    )


def _shared(one, other) -> float:
    wide = min(one[2], other[2]) - max(one[0], other[0])
    return min(wide, min(one[3], other[3]) - max(one[1], other[1]))


def _cross(one, other) -> bool:
    if set(one["ends"]) & set(other["ends"]):
        return False
    return any(
        _meet(a, b, c, d)
        for a, b in zip(one["course"], one["course"][1:], strict=False)
        for c, d in zip(other["course"], other["course"][1:], strict=False)
    )


def _meet(a: Point, b: Point, c: Point, d: Point) -> bool:
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _side(a: Point, b: Point, c: Point) -> float:
    return (c[1] - a[1]) * (b[0] - a[0]) - (b[1] - a[1]) * (c[0] - a[0])
