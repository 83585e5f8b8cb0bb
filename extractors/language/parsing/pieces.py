"""Words as the encoder takes them: word pieces, the shape of a word, the gap before it.

The encoder is blind to capitals and accents (WordPiece, Devlin et al. 2019, uncased), and to white
space; shapes and gaps give back what names, sentences and headlines are known by.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]

MOST = 4
"""Pieces of one word at most; what is longer is an address, a number or debris."""
SHAPES = ("edge", "small", "Title", "CAPITALS", "mIXed", "signs")
GAPS = ("piece", "none", "space", "line", "paragraph")


class Pieces(NamedTuple):
    """The pieces of a text, with the marks that begin and end it.

    ``ids``, ``shapes``, ``gaps``: (pieces,); ``firsts``: (words,), the first piece of each word.
    """

    ids: Numbers
    shapes: Numbers
    gaps: Numbers
    firsts: Numbers


class Cutter:
    """Cuts words into the pieces of one vocabulary, the longest known piece first."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self.numbers: Mapping[str, int] = {piece: n for n, piece in enumerate(vocabulary)}
        self.unknown = self.numbers["[UNK]"]
        self.start, self.end = self.numbers["[CLS]"], self.numbers["[SEP]"]
        self.cut = lru_cache(maxsize=50_000)(self._cut)

    def text(self, words: Sequence[str], gaps: Sequence[int]) -> Pieces:
        """Return the pieces of ``words``; ``gaps`` gives per word its place in ``GAPS``."""
        ids, shapes, spaces, firsts = [self.start], [0], [0], []
        for word, gap in zip(words, gaps, strict=True):
            found = self.cut(word)
            firsts.append(len(ids))
            ids += found
            shapes += [shape(word)] * len(found)
            spaces += [gap, *[0] * (len(found) - 1)]
        ids.append(self.end)
        return Pieces(*map(np.array, (ids, [*shapes, 0], [*spaces, 0], firsts)))

    def _cut(self, word: str) -> tuple[int, ...]:
        ids: list[int] = []
        for part in _parts(word):
            start = 0
            while start < len(part) and len(ids) < MOST:
                end = len(part)
                while end > start and ("##" if start else "") + part[start:end] not in self.numbers:
                    end -= 1
                if end == start:
                    ids.append(self.unknown)
                    break
                ids.append(self.numbers[("##" if start else "") + part[start:end]])
                start = end
        return tuple(ids[:MOST]) or (self.unknown,)


def _parts(word: str) -> list[str]:
    """Cut at signs, without capitals and accents.

    >>> _parts("Ash-Sha'ār")
    ['ash', '-', 'sha', "'", 'ar']
    """
    parts: list[str] = []
    for char in unicodedata.normalize("NFD", word.lower()):
        if unicodedata.category(char) == "Mn":
            continue
        if parts and char.isalnum() and parts[-1][-1].isalnum():
            parts[-1] += char
        else:
            parts.append(char)
    return parts


def shape(word: str) -> int:
    """Return the place of a word's shape in ``SHAPES``.

    >>> [SHAPES[shape(word)] for word in ("arms", "Homs", "UN", "eBay", "2012")]
    ['small', 'Title', 'CAPITALS', 'mIXed', 'signs']
    """
    letters = [char for char in word if char.isalpha()]
    capitals = sum(map(str.isupper, letters))
    if not letters:
        return 5
    if not capitals:
        return 1
    if capitals == len(letters) and len(letters) > 1:
        return 3
    return 2 if capitals == 1 and word[:1].isupper() else 4


def gap(before: str) -> int:
    r"""Return the place in ``GAPS`` of the white space ``before`` a word.

    >>> [GAPS[gap(space)] for space in ("", " ", " \\n", "\\n \\n")]
    ['none', 'space', 'line', 'paragraph']
    """
    lines = before.count("\n")
    return 4 if lines > 1 else 3 if lines else 2 if before else 1
