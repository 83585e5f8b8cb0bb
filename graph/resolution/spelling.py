"""Names by their sound: what transliterations of one name share."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

_WORD: Final = re.compile(r"[a-z]+|[0-9]+")
_ARTICLES: Final = frozenset({"al", "el", "the", "as", "ash", "az", "ad", "ar", "at", "an", "of"})
_SOUNDS: Final = (("kh", "k"), ("gh", "k"), ("dh", "d"), ("th", "t"), ("ph", "f"), ("ck", "k"))
_LETTERS: Final = str.maketrans({"q": "k", "g": "k", "c": "k", "z": "s", "w": "u", "y": "i"})


@lru_cache(maxsize=65536)
def words_of(name: str) -> tuple[str, ...]:
    """Return the words and numbers of ``name`` in plain lower case without articles.

    >>> words_of("Muammar al-Qaddafi")
    ('muammar', 'qaddafi')
    """
    plain = unicodedata.normalize("NFKD", name.replace("’", "").replace("'", "")).lower()
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    found = _WORD.findall(plain)
    return tuple(word for word in found if word not in _ARTICLES) or tuple(found)


@lru_cache(maxsize=65536)
def sound_of(word: str) -> str:
    """Return what a word in plain letters shares with its other transliterations.

    >>> sound_of("qaddafi") == sound_of("gaddafi"), sound_of("daraya") == sound_of("darayya")
    (True, True)
    """
    for letters, one in _SOUNDS:
        word = word.replace(letters, one)
    word = word.translate(_LETTERS)
    kept = word[:1] + re.sub(r"[aeiouh]", "", word[1:])
    return re.sub(r"(.)\1+", r"\1", kept)
