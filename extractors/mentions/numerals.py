"""English numerals: what they look like and how much they are."""

from __future__ import annotations

import re
from typing import Final

_WORDS: Final = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
SCALES: Final = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
}
_DIGITS: Final = (
    r"\d{1,3}(?:[, \u00a0\u202f]\d{3})+(?![\d,.]\d|\d)"
    r"|\d+(?:\.\d+(?=\s+(?:million|billion)))?"
)
_SCALE: Final = rf"(?:{'|'.join(SCALES)})\b"
_WORD: Final = rf"(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))})\b"
_SPELT: Final = rf"{_WORD}(?:[\s-]+(?:and\s+)?(?:{_WORD}|{_SCALE}))*"
_HALF: Final = rf"\s+and\s+a\s+half\s+{_SCALE}"
"""Behind a number: "four *and a half thousand*"."""

NUMBER: Final = (
    rf"(?:(?:{_DIGITS}|{_WORD}){_HALF}|(?:{_DIGITS})(?:\s+{_SCALE})?|{_SPELT}"
    rf"|(?:an?\s+half[\s-]+|half(?:\s+an?)?[\s-]+|an?\s+){_SCALE}(?:\s+and\s+a\s+half\b)?"
    rf"(?:[\s-]+(?:and\s+)?(?:{_WORD}|{_SCALE}))*|a\s+couple(?:\s+of)?\b)"
)
"""A regular expression (to be read without case) of a definite number."""

_VAGUE_VALUES: Final = {
    "tens of thousands": 20_000,
    "hundreds of thousands": 200_000,
    "tens of millions": 20_000_000,
    "several hundred thousand": 200_000,
    "several million": 2_000_000,
    "several thousand": 2_000,
    "several hundred": 200,
    "several dozen": 24,
    "a few thousand": 2_000,
    "a few hundred": 200,
    "a few dozen": 24,
    "many thousands": 2_000,
    "many hundreds": 200,
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2_000,
    "millions": 2_000_000,
}
"""The least that a plural of a scale can mean: two of it."""

VAGUE: Final = (
    "(?:" + "|".join(rf"{phrase.replace(' ', chr(92) + 's+')}\b" for phrase in _VAGUE_VALUES) + ")"
)
"""A regular expression (to be read without case) of "dozens", "several hundred", ..."""


def vague_value(text: str) -> int:
    """Return the least that "dozens", "scores" or "hundreds of thousands" can mean.

    >>> vague_value("hundreds")
    200
    """
    return _VAGUE_VALUES[" ".join(text.lower().split())]


def value(text: str) -> int:
    """Return the number that ``text`` (matched by NUMBER) writes.

    >>> value("two hundred and fifty"), value("2.5 million"), value("2,600"), value("a dozen")
    (250, 2500000, 2600, 12)
    >>> value("300 000"), value("1 250 000")
    (300000, 1250000)
    >>> value("four and a half thousand"), value("half a million"), value("a million and a half")
    (4500, 500000, 1500000)
    """
    whole = re.sub(r"(?<=\d)\s(?=\d{3}(?!\d))", "", text.lower())
    words = [w for w in re.split(r"[\s-]+", whole) if w not in {"and", "of"}]
    if "half" in words:
        scale = next(SCALES[word] for word in words if word in SCALES)
        before = 1 if words[-1] == "half" else _plain(words[0]) if words[0] != "half" else 0
        return int((before + 0.5) * scale)
    total, current = 0, 0.0
    for word in words:
        if word in SCALES:
            current = (current or 1) * SCALES[word]
            if SCALES[word] >= 1_000:
                total, current = total + int(current), 0.0
        else:
            current += _plain(word)
    return total + int(current)


def _plain(word: str) -> float:
    if word in {"a", "an"}:
        return 0.0
    if word == "couple":
        return 2.0
    if word in _WORDS:
        return float(_WORDS[word])
    return float(re.sub(r"[,\u00a0\u202f]", "", word))
