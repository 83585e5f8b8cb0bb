"""A chain as a strip that is read from left to right: who, by what act, to whom, and on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..records import Figure
from .svg import LINE, NAME_WIDTH, UPRIGHT, arrow, block, box, fall, stroke, svg, text, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

NODE, GAP, KIN = 158, 196, 90
"""Pixels across: a box with a name, an arrow with its words, the dashes between kin."""
_HIGH, _EDGE = 62, 10
_BROAD, _LOW, _STEM = 230, 46, 40
"""Pixels in an upright strip: across and down a box with a name, and where arrows lead down."""
_BESIDE = UPRIGHT - 70


@dataclass(frozen=True, slots=True)
class Step:
    """An arrow of a strip: its ends by name, what is said above it and below it.

    ``joined`` is false where it begins with another actor than the one before ended with: its
    body or a part of it. ``weak`` marks the weakest step. ``looks`` are the groups of the ends
    and ``act`` that of what is done (palette).
    """

    source: str
    target: str
    above: str
    below: tuple[str, ...]
    looks: tuple[str, str]
    act: str = "supply"
    joined: bool = True
    weak: bool = False


def strip(steps: Sequence[Step]) -> Figure:
    """Return the picture of a chain."""
    said = [wrap(step.above, GAP - 36) for step in steps]
    under = [_below(step) for step in steps]
    top = max(map(len, said)) * LINE + _EDGE
    y = top + max(_HIGH / 2 - top + _EDGE, 8)
    foot = max(max(len(lines) for lines in under) * LINE + 22, _HIGH / 2)
    parts = list(_parts(steps, said, under, y))
    width = _EDGE * 2 + NODE * (len(steps) + 1) + GAP * len(steps)
    width += sum(NODE + KIN for step in steps[1:] if not step.joined)
    words = _words(steps)
    return Figure(svg(width, y + foot + _EDGE, parts, words=words), words, _upright(steps, words))


def _upright(steps: Sequence[Step], words: str) -> str:
    """Return the same chain from top to bottom, the words beside the arrows."""
    y: float = _EDGE + _LOW / 2
    parts = [_broad(y, steps[0].source, steps[0].looks[0])]
    for number, step in enumerate(steps):
        if number and not step.joined:
            parts.append(stroke(_STEM, y + _LOW / 2, _STEM, y + 1.2 * _LOW, look="kin"))
            parts.append(text(_STEM + 14, y + 0.95 * _LOW, "body or part", look="note"))
            y += 1.7 * _LOW
            parts.append(_broad(y, step.source, step.looks[0]))
        y += _LOW / 2
        said, under = wrap(step.above, _BESIDE), _below(step, _BESIDE)
        long = LINE * (len(said) + len(under)) + 18
        parts += _falling(step, y, long, said, under)
        y += long + _LOW / 2
        parts.append(_broad(y, step.target, step.looks[1]))
    return svg(UPRIGHT, y + _LOW / 2 + _EDGE, parts, words=words)


def _falling(
    step: Step, y: float, long: float, said: Sequence[str], under: Sequence[str]
) -> Iterator[str]:
    """Yield an arrow down from ``y``, with what is said beside it."""
    look = f"line {step.act}{' weak' if step.weak else ''}"
    yield fall(_STEM, y + 3, y + long - 3, look=look)
    yield block(_STEM + 14, y + 20, said, look=f"act {step.act}", anchor="start")
    yield block(_STEM + 14, y + 20 + LINE * len(said), under, look="note", anchor="start")


def _broad(y: float, name: str, group: str) -> str:
    return _node(_EDGE, y, name, group, width=_BROAD, height=_LOW)


def _parts(
    steps: Sequence[Step], said: Sequence[list[str]], under: Sequence[list[str]], y: float
) -> Iterator[str]:
    x: float = _EDGE
    yield _node(x, y, steps[0].source, steps[0].looks[0])
    x += NODE
    for number, step in enumerate(steps):
        if number and not step.joined:
            yield stroke(x, y, x + KIN, y, look="kin")
            yield text(x + KIN / 2, y - 8, "body or part", look="note", anchor="middle")
            yield _node(x + KIN, y, step.source, step.looks[0])
            x += KIN + NODE
        look = f"line {step.act}{' weak' if step.weak else ''}"
        yield arrow(x + 3, x + GAP - 3, y, look=look)
        yield block(
            x + GAP / 2,
            y - 9 - LINE * (len(said[number]) - 1),
            said[number],
            look=f"act {step.act}",
        )
        yield block(x + GAP / 2, y + 20, under[number], look="note")
        x += GAP
        yield _node(x, y, step.target, step.looks[1])
        x += NODE


def _node(
    x: float, y: float, name: str, group: str, *, width: int = NODE, height: int = _HIGH
) -> str:
    lines = wrap(name, width - 14, letter=NAME_WIDTH)
    first = y + 5 - LINE * (len(lines) - 1) / 2
    look = f"node {group}" if group else "node nobody"
    drawn = box(x, y - height / 2, width, height, look=look)
    return drawn + block(x + width / 2, first, lines, look="name")


def _below(step: Step, room: int = GAP - 30) -> list[str]:
    return [line for words in step.below for line in wrap(words, room, most=2)]


def _words(steps: Sequence[Step]) -> str:
    told = (f"{one.source} to {one.target}: {one.above} ({'; '.join(one.below)})" for one in steps)
    return "Read from left to right. " + ". ".join(told) + "."
