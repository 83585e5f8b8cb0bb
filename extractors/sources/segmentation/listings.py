"""Find the dated items of a listing page: a date line, then what was published that day."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from .dating.dates import iso_leading, iso_line
from .lines import Found, Label, Labels, Line, is_bulleted, is_prose, unmarked
from .writers.bylines import byline_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_YEAR = re.compile(r"(?:19|20)\d\d")
_FEWEST = 3
"""A page with fewer dated items is an article with dates in it."""


def find_items(lines: Sequence[Line], labels: Labels) -> Found:
    """Yield the lines of the items, where the free lines are a listing of at least three."""
    starts = _starts(lines, labels)
    stops = [*(first for first, _ in starts), len(lines)]
    with_text = [
        (first, date, stop)
        for (first, date), (_, stop) in zip(starts, pairwise(stops), strict=True)
        if any(labels[i] is None and is_prose(lines[i]) for i in range(first, stop))
    ]
    if len(with_text) < _FEWEST:
        return
    for group, (first, date, stop) in enumerate(with_text, 1):
        speaker = _byline(lines[first:stop])
        label = Label("ListingItem", speaker, date, group)
        yield from ((index, label) for index in range(first, stop) if labels[index] is None)


def _byline(lines: Sequence[Line]) -> str | None:
    """Return the writer named above an item's text."""
    return next((name for line in lines[:4] if (name := byline_of(line.text))), None)


def _starts(lines: Sequence[Line], labels: Labels) -> list[tuple[int, str]]:
    """Return the first line and the date of each item."""
    dated = [
        (index, date)
        for index, line in enumerate(lines)
        if labels[index] is None and (date := _item_date(line.text))
    ]
    titled = {index for index, _ in dated if _title_above(lines, labels, index)}
    if len(titled) > len(dated) / 2:
        return [(index - 1 if index in titled else index, date) for index, date in dated]
    return dated


def _item_date(text: str) -> str | None:
    plain = unmarked(text) if is_bulleted(text) else text
    if _YEAR.fullmatch(plain):
        return plain
    return iso_line(plain) or iso_leading(plain)


def _title_above(lines: Sequence[Line], labels: Labels, index: int) -> bool:
    """Tell whether the line above is the item's title: same paragraph, and opening it."""
    above = index - 1
    if above < 0 or labels[above] is not None:
        return False
    opens = above == 0 or lines[above - 1].paragraph != lines[above].paragraph
    return opens and lines[above].paragraph == lines[index].paragraph
