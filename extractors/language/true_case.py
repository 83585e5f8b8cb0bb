"""Text in capitals alone, as wires and old archives have it, in the case that words usually have.

``language/xx/cased_words.txt`` lists words as they are mostly written inside a sentence; a word
that it lacks is taken for a name. Nothing but the case of letters changes, so that offsets hold.
"""

from __future__ import annotations

import re
from typing import Final

from ..words.languages import per_language, spoken
from ..words.sets import listed

_WORD: Final = re.compile(r"[^\W\d_][\w’']*")
_END: Final = re.compile(r"[.!?:][\"”’)\]]*\s|\n")
_CAPITALS: Final = 0.8
"""The share of capital letters from which a text is taken to be in capitals."""
_LEAST: Final = 60
"""Letters that a text must have to be judged by them: a headline may be in capitals."""
_BRACKETED: Final = re.compile(r"[\[(]([A-Z][A-Z0-9]{1,7}(?:-[A-Z0-9]{1,6})?)[\])]")
"""An abbreviation as it is brought in: "NATIONAL LIBERATION ARMY (ELN)"."""
_SHORT: Final = 2
"""Letters of an unknown word that is left as it is: "UN", "US"."""


def true_cased(text: str) -> str:
    """Return ``text`` of the same length in usual case, or itself where it has small letters.

    >>> text = "REBELS BOMBED A BRIDGE NEAR KABUL ON FRIDAY, THE POLICE SAID. TWO MEN LATER DIED."
    >>> true_cased(text)
    'Rebels bombed a bridge near Kabul on Friday, the police said. Two men later died.'
    """
    letters = [c for c in text if c.isalpha()]
    capitals = sum(map(str.isupper, letters))
    if len(letters) < _LEAST or capitals < _CAPITALS * len(letters) or not _usual():
        return text
    named = _in_names(text)
    abbreviated = {found[1] for found in _BRACKETED.finditer(text)}
    done: list[str] = []
    at, opening = 0, True
    for word in _WORD.finditer(text):
        between = text[at : word.start()]
        opening = opening or _END.search(between) is not None
        kept = word.group() in abbreviated
        written = word.group() if kept else _usually(word.group())
        capital = opening or word.start() in named
        done += [between, written[0].upper() + written[1:] if capital else written]
        at, opening = word.end(), False
    return "".join([*done, text[at:]])


def _in_names(text: str) -> set[int]:
    """Return where the words begin that a body's name holds beside the word for what it is.

    Those are adjectives of names before it and the people it is of, if they are told without an
    article: "*CENTRAL* AMERICAN UNIVERSITY", "UNION OF *RURAL WORKERS*".
    """
    return {
        found.start(group) + word.start()
        for found in _bodies().finditer(text)
        for group in ("before", "of")
        for word in _WORD.finditer(found[group] or "")
    }


@per_language
def _bodies() -> re.Pattern[str]:
    """Return the shape of the names of bodies in capitals; nothing fits where no body is listed."""
    adjectives = _either(listed("adjectives of bodies' names"))
    bodies = _either(listed("bodies that are names"))
    people = _either(listed("people whom a body is of"))
    small = _either(listed("words between names"))
    if not bodies:
        return re.compile(r"(?!)(?P<before>)(?P<of>)")
    word = rf"(?!(?:{small})\b)[^\W\d_]+ "
    of = rf"(?: OF (?P<of>(?:{word}){{0,3}}?(?:{people})\b))?"
    return re.compile(rf"\b(?P<before>(?:(?:{adjectives}) )+(?:{word})?)?(?:{bodies})\b{of}")


def _either(found: tuple[str, ...]) -> str:
    return "|".join(map(str.upper, found))


def is_common(word: str) -> bool:
    """Tell whether a word is mostly written small inside a sentence: no name, no abbreviation.

    >>> is_common("SOLDIERS"), is_common("FMLN")
    (True, False)
    """
    usual = _usual().get(word.lower(), "")
    return bool(usual) and usual == usual.lower()


def _usually(word: str) -> str:
    """Return a word in its usual case, a possessive's ending apart."""
    plain = word.replace("’", "'").lower()
    stem = plain.removesuffix("'s")
    usual = _usual().get(stem)
    if usual is None:
        usual = word[: len(stem)] if len(stem) <= _SHORT else stem.capitalize()
    return usual + word[len(usual) :].lower()


@per_language
def _usual() -> dict[str, str]:
    """Return words in their usual case by their small letters."""
    file = spoken().words / "cased_words.txt"
    if not file.is_file():
        return {}
    return {word.lower(): word for word in file.read_text(encoding="utf-8").split()}
