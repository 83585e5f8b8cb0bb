"""Find many known phrases in a text at once, whatever tokeniser or hyphen was used.

A phrase is its words; what stands between them (space, hyphen, apostrophe, dot, slash) does
not matter, so "night-vision equipment" and "night vision equipment" are one phrase.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

T = TypeVar("T")
_WORD: Final = re.compile(r"[^\W_]+")
_JOINT: Final = re.compile(r"[\s\-‐-–'’ʿʾ`./&]{1,3}")


class Found(NamedTuple, Generic[T]):
    """A phrase in a text: characters ``[start, end)`` and what was stored under it."""

    start: int
    end: int
    value: T


@lru_cache(maxsize=65536)
def plain(word: str) -> str:
    """Return ``word`` without diacritics, its case kept.

    >>> plain("Séléka")
    'Seleka'
    """
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFKD", word)
    return "".join(c for c in parts if not unicodedata.combining(c)).replace("ı", "i")


@lru_cache(maxsize=65536)
def lower(word: str) -> str:
    """Return ``word`` in lower case and without diacritics."""
    return plain(word).lower()


def find_longest(
    text: str,
    look_up: Callable[[tuple[str, ...]], T | None],
    *,
    reach: Callable[[str], int],
) -> Iterator[Found[T]]:
    """Yield what ``look_up`` has for words of ``text``, leftmost and longest first, none twice.

    ``look_up`` takes words as they stand and returns None for no phrase; ``reach`` says how many
    words at most a phrase has that begins with a word, 0 where none does.
    """
    words = [(m.start(), m.end(), m.group()) for m in _WORD.finditer(text)]
    at = 0
    while at < len(words):
        limit = min(len(words), at + reach(words[at][2]))
        last = at + 1
        while last < limit and _JOINT.fullmatch(text, words[last - 1][1], words[last][0]):
            last += 1
        for end in range(min(last, limit), at, -1):
            value = look_up(tuple(word for *_, word in words[at:end]))
            if value is not None:
                yield Found(words[at][0], words[end - 1][1], value)
                at = end - 1
                break
        at += 1


def words_of(phrase: str, *, fold: Callable[[str], str] = lower) -> tuple[str, ...]:
    """Return the words of ``phrase`` as a table keeps them.

    >>> words_of("Deir ez-Zor", fold=plain)
    ('Deir', 'ez', 'Zor')
    """
    return tuple(map(fold, _WORD.findall(phrase)))


class PhraseTable(Generic[T]):
    """Phrases by their words; ``fold`` says which spellings of a word are the same."""

    __slots__ = ("_fold", "_longest", "_values")

    def __init__(
        self, phrases: Iterable[tuple[str, T]], *, fold: Callable[[str], str] = lower
    ) -> None:
        self._fold = fold
        self._values: dict[tuple[str, ...], T] = {}
        self._longest: dict[str, int] = {}
        for phrase, value in phrases:
            self.add(phrase, value)

    def add(self, phrase: str, value: T) -> T | None:
        """Store ``value`` under ``phrase`` and return it; a phrase that is there keeps its own.

        A phrase without a single word is not stored; None is returned.
        """
        key = self._key(phrase)
        if not key:
            return None
        if len(key) > self._longest.get(key[0], 0):
            self._longest[key[0]] = len(key)
        return self._values.setdefault(key, value)

    def get(self, phrase: str) -> T | None:
        """Return what is stored under ``phrase``, None where nothing is."""
        return self._values.get(self._key(phrase))

    def find(self, text: str) -> Iterator[Found[T]]:
        """Yield the phrases in ``text``, leftmost and longest first, none overlapping."""
        words = [(m.start(), m.end(), self._fold(m.group())) for m in _WORD.finditer(text)]
        at = 0
        while at < len(words):
            length = self._match(text, words, at)
            if length:
                key = tuple(word for *_, word in words[at : at + length])
                yield Found(words[at][0], words[at + length - 1][1], self._values[key])
            at += length or 1

    def _match(self, text: str, words: list[tuple[int, int, str]], at: int) -> int:
        """Return how many words the longest phrase at ``at`` has, 0 where there is none."""
        longest = 0
        for length in range(1, self._longest.get(words[at][2], 0) + 1):
            last = at + length - 1
            if last >= len(words):
                break
            if length > 1 and not _JOINT.fullmatch(text, words[last - 1][1], words[last][0]):
                break
            if tuple(word for *_, word in words[at : last + 1]) in self._values:
                longest = length
        return longest

    def _key(self, phrase: str) -> tuple[str, ...]:
        return words_of(phrase, fold=self._fold)
