"""The forms of a word: features, participles, -ing forms, past forms, singulars, negation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..words.sets import listed, words

if TYPE_CHECKING:
    from spacy.tokens import Token


_WORDS_THAT_UNDO_A_NEGATION: Final = words("words that undo a negation")
_NEGATIONS: Final = words("negations")


def feature(token: Token, name: str) -> list[str]:
    """Return the values of a morphological feature (UD: Tense, Number, VerbForm, Voice)."""
    return token.morph.get(name, [])


def is_participle(token: Token) -> bool:
    """Tell whether ``token`` is a past or passive participle."""
    form = feature(token, "VerbForm")
    if "Pass" in feature(token, "Voice"):
        return True
    return "Part" in form and "Pres" not in feature(token, "Tense") and token.tag_ != "VBG"


def is_past_form(token: Token) -> bool:
    """Tell whether ``token`` has the form of a past tense, which may be a participle's too."""
    tense = feature(token, "Tense")
    return "Past" in tense or token.lower_.endswith("ed")


def is_ing(token: Token) -> bool:
    """Tell whether ``token`` is an -ing form."""
    return token.lower_.endswith("ing") and token.pos_ in {"VERB", "AUX", "NOUN"}


def is_negated(token: Token) -> bool:
    """Tell whether a negative particle or determiner hangs on ``token`` itself.

    "not only", "not just" say more, not less.
    """
    return any(
        c.lower_ in _NEGATIONS
        and not (c.lower_ == "not" and _next_word(c) in _WORDS_THAT_UNDO_A_NEGATION)
        and c.dep_ in {"advmod", "det", "advmod:neg", "cc:preconj", "discourse", "case", "neg"}
        for c in token.children
    )


def _next_word(token: Token) -> str:
    return token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""


def singular(word: str) -> str:
    """Return a plain singular of a regular English plural, for lexicon look-up only.

    >>> singular("villages"), singular("agencies"), singular("press")
    ('village', 'agency', 'press')
    """
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(listed("endings of plurals in es")):
        return word[:-2]
    if word.endswith("s") and not word.endswith("ss") and len(word) > 3:
        return word[:-1]
    return word
