"""Where words stand: spans, occurrences, and which occurrence of a filler is meant.

Offsets are Unicode code points, half open. A word is found as whole (letters and digits end it,
so that a hyphen or an apostrophe does too) and across any white space, line breaks too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

_ABBREVIATED = (
    r"(?<!\b[A-Z]\.)(?<!\b(?:Mr|Dr|Ms|St|Lt|No|vs)\.)(?<!\b(?:Mrs|Gen|Col|Sgt|Sen|Rep|Gov|Maj)\.)"
)
_PERIOD = re.compile(
    rf"(?:(?<=[.!?]){_ABBREVIATED}|(?<=[.!?][\"”’')]))\s+(?=[\"“‘'(\[A-Z])|\n\s*\n"
)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points `start` to `end` of a text, half open."""

    start: int
    end: int

    def distance(self, other: Span) -> int:
        """Return the code points that lie between the two, 0 where they touch or overlap.

        >>> Span(0, 3).distance(Span(10, 12))
        7
        """
        return max(self.start - other.end, other.start - self.end, 0)

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a code point."""
        return self.start < other.end and other.start < self.end


def occurrences(words: str, text: str) -> list[Span]:
    """Return where the words stand in the text as whole words; if nowhere, as parts of words.

    >>> occurrences("war", "The war-weary want no warlord and no war.")
    [Span(start=4, end=7), Span(start=37, end=40)]
    """
    plain = r"\s+".join(re.escape(word) for word in words.split())
    if not plain:
        return []
    whole = [Span(*found.span()) for found in re.finditer(rf"(?<!\w){plain}(?!\w)", text)]
    return whole or [Span(*found.span()) for found in re.finditer(plain, text)]


def sentence_of(place: Span, text: str) -> Span:
    """Return the sentence in which a span begins, by full stops and blank lines.

    >>> sentence_of(Span(22, 24), "Gen. Ali left. He was shot.")
    Span(start=15, end=27)
    """
    start, end = 0, len(text)
    for gap in _PERIOD.finditer(text):
        if gap.end() <= place.start:
            start = gap.end()
        elif gap.start() >= place.start:
            end = gap.start()
            break
    return Span(start, end)


def sentences(text: str) -> Iterator[Span]:
    """Yield the sentences of a text, by full stops and blank lines, without the gaps.

    >>> list(sentences("Gen. Ali left. He was shot."))
    [Span(start=0, end=14), Span(start=15, end=27)]
    """
    start = 0
    for gap in _PERIOD.finditer(text):
        yield Span(start, gap.start())
        start = gap.end()
    yield Span(start, len(text))


def nearest(
    places: Collection[Span],
    anchor: Span,
    text: str,
    *,
    rank: Callable[[Span], int] = lambda _: 0,
) -> Span:
    """Return the occurrence that is meant by a filler of the event at `anchor`.

    One in the sentence of the event goes before others, then one of a lower `rank`, then the
    nearest, then the earlier. ValueError where there is none.
    """
    sentence = sentence_of(anchor, text)
    return min(
        places,
        key=lambda place: (
            not sentence.overlaps(place),
            rank(place),
            place.distance(anchor),
            place.start,
        ),
    )


def antecedent(places: Collection[Span], mention: Span) -> Span:
    """Return the occurrence a pronoun or "the group" stands for: the last before it, or the next.

    The mention itself is no antecedent unless the words stand nowhere else.
    """
    apart = [place for place in places if not place.overlaps(mention)] or list(places)
    before = [place for place in apart if place.start < mention.start]
    return max(before) if before else min(apart)
