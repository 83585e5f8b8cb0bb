"""The words of a text as names are compared: without case, accents, and invisible characters.

Each word keeps its place in the text as it was, so that what is found folded is replaced there.
Words written with percent escapes, as in URLs, count as what they stand for; so do words that
a hyphen cuts at the end of a line, where ``joined`` asks for it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import NamedTuple
from urllib.parse import unquote

_HEX = "[0-9A-Fa-f]"
_MORE = f"%[89ABab]{_HEX}"
_ESCAPE = f"%[0-7]{_HEX}|%[CDcd]{_HEX}{_MORE}|%[Ee]{_HEX}{_MORE * 2}|%[Ff]{_HEX}{_MORE * 3}"
"""One character in UTF-8 as a URL writes it."""

_CUT = re.compile(r"(?<=[^\W\d_])[-‐\u00ad][ \t]*\n[ \t]*(?=[^\W\d_])")
_PIECE = re.compile(f"{_ESCAPE}|.", re.DOTALL)
_JOINED = re.compile(f"{_CUT.pattern}|{_ESCAPE}|.", re.DOTALL)
_NO_SPACES = r"\u3040-\u30ff\u3400-\u9fff"
_WORD = re.compile(rf"[{_NO_SPACES}]|[^\W_{_NO_SPACES}]+")
"""A run of letters and digits; of scripts that leave no space between words, one character."""

_ALIKE = str.maketrans("ıłøđʼʻʽʾʿʹ", "ilod''''''")
"""Letters that Unicode does not take apart, and apostrophes that it counts as letters."""

_INVISIBLE = frozenset({"Mn", "Me", "Cf"})


class Word(NamedTuple):
    """A folded word, where it stands in the text, and the folded characters before it."""

    folded: str
    start: int
    end: int
    before: str


def words(text: str, *, joined: bool = False) -> list[Word]:
    r"""Return the words of ``text`` in order.

    >>> [word.folded for word in words("José O’Neil's")]
    ['jose', 'o', 'neil', 's']
    >>> [word[:3] for word in words("Ka-\nrim", joined=True)]
    [('karim', 0, 7)]
    """
    folded, starts, ends = _folded(text, joined=joined)
    found, last = [], 0
    for match in _WORD.finditer(folded):
        before = folded[last : match.start()]
        found.append(Word(match[0], starts[match.start()], ends[match.end() - 1], before))
        last = match.end()
    return found


def has_cuts(text: str) -> bool:
    """Whether a hyphen cuts a word of ``text`` at the end of a line."""
    return _CUT.search(text) is not None


def _folded(text: str, *, joined: bool) -> tuple[str, list[int] | range, list[int] | range]:
    """Return ``text`` folded, and where each character of that starts and ends in ``text``."""
    if text.isascii() and "%" not in text and not joined:
        return text.lower(), range(len(text)), range(1, len(text) + 1)
    folded: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in (_JOINED if joined else _PIECE).finditer(text):
        for character in _fold(match[0]):
            folded.append(character)
            starts.append(match.start())
            ends.append(match.end())
    return "".join(folded), starts, ends


@cache
def _fold(piece: str) -> str:
    """Return one character or escape folded; nothing is left of a cut at the end of a line."""
    if piece[0] != "%" and len(piece) > 1:
        return ""
    plain = unicodedata.normalize("NFKD", unquote(piece, errors="replace")).casefold()
    kept = (c for c in plain if unicodedata.category(c) not in _INVISIBLE)
    return "".join(kept).translate(_ALIKE)
