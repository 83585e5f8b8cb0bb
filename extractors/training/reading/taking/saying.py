"""Whether words stand beside a verb of saying: which "he" of a sentence is the one who speaks."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from ...lexicon.load import read_lexicon

if TYPE_CHECKING:
    from .spans import Span

_ENDINGS: Final = (("ied", "y"), ("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""))


def beside_saying(place: Span, text: str) -> int:
    """Return 0 if a verb of saying is one of the two words after a span, 1 if before it, else 2.

    >>> from .spans import Span
    >>> text = "He said he would."
    >>> beside_saying(Span(0, 2), text), beside_saying(Span(8, 10), text)
    (0, 1)
    """
    after = re.findall(r"\w+", text[place.end : place.end + 40])[:2]
    before = re.findall(r"\w+", text[max(place.start - 40, 0) : place.start])[-1:]
    if any(_lemmas(word.lower()) & _verbs() for word in after):
        return 0
    return 1 if any(_lemmas(word.lower()) & _verbs() for word in before) else 2


@cache
def _verbs() -> frozenset[str]:
    return frozenset(row["lemma"] for row in read_lexicon("speech"))


@cache
def _irregular() -> dict[str, str]:
    return {row["form"]: row["lemma"] for row in read_lexicon("irregular")}


def _lemmas(word: str) -> set[str]:
    """Return what the base form of a word may be: "vowed" is "vow" or "vowe"."""
    bases = {word, _irregular().get(word, word)}
    for ending, instead in _ENDINGS:
        if word.endswith(ending):
            base = word.removesuffix(ending) + instead
            bases |= {base, base + "e"}
            if base[-2:-1] == base[-1:]:
                bases.add(base[:-1])
    return bases
