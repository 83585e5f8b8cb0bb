"""What a text shows of whether somebody is spoken of as a woman or as a man.

By pronouns, by nouns ("spokeswoman", "widow") and by titles ("Mr", "Mrs"); nothing is guessed from
first names. Two who are spoken of differently are not one person.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..language import relations, syntax
from ..words.plurals import singular
from ..words.sets import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Token

_OF: Final = {
    "woman": words("words for a woman"),
    "man": words("words for a man"),
}
_BESIDE: Final = relations.NAME_PART | relations.DESCRIPTION | relations.APPOSED


def gender_of(token: Token) -> str | None:
    """Return "woman" or "man" where a pronoun, a noun or a title beside it tells; else None."""
    near = [token, *(c for c in token.children if c.dep_ in _BESIDE)]
    told = {name for word in near for name, known in _OF.items() if known & _forms(word)}
    return told.pop() if len(told) == 1 else None


def _forms(word: Token) -> set[str]:
    written = word.lower_.removesuffix(".")
    return {written, singular(written)}


def is_another(pronoun: Token, candidate: Token) -> bool:
    """Tell whether the words show that ``candidate`` is not whom ``pronoun`` stands for."""
    own, other = gender_of(pronoun), gender_of(candidate)
    return own is not None and other is not None and own != other


def at_odds(meant: Mapping[Token, Token | None], chances: Mapping[Token, float]) -> set[Token]:
    """Return the pronouns that take somebody for a woman whom likelier ones take for a man.

    ``meant`` is what each stands for, ``chances`` how surely. One person is known by the last word
    of the name, an unnamed one by the word itself.
    """
    takers: dict[object, dict[str, list[Token]]] = {}
    for pronoun, whom in meant.items():
        gender = gender_of(pronoun)
        if whom is not None and gender is not None:
            takers.setdefault(_person(whom), {}).setdefault(gender, []).append(pronoun)
    odd: set[Token] = set()
    for told in takers.values():
        if len(told) > 1:
            weight = {name: sum(chances[p] for p in found) for name, found in told.items()}
            likelier = max(sorted(weight), key=lambda name: weight[name])
            odd |= {p for name, found in told.items() if name != likelier for p in found}
    return odd


def _person(token: Token) -> object:
    """Return what one person is known by in a segment: the last word of a name, else the place."""
    if token.pos_ != "PROPN":
        return token.i
    parts = [token, *syntax.children(token, relations.FLAT)]
    return max(parts, key=lambda part: part.i).lower_
