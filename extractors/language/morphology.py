"""The forms of a word: features, participles, -ing forms, past forms, negation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Token


_WORDS_THAT_UNDO_A_NEGATION: Final = words("words that undo a negation")
_NEGATIONS: Final = words("negations")
_NEGATING: Final = frozenset(
    {"advmod", "det", "advmod:neg", "cc:preconj", "discourse", "case", "neg"}
)
_NOR: Final = "nor"
_NUMBER_SIGNS: Final = frozenset({"no", "no."})


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

    "not only", "not just" say more, not less; "no. 7" counts. So does "*nor* arrested him".
    """
    if token.pos_ in {"VERB", "AUX"} and any(map(_negates_what_follows, token.lefts)):
        return True
    return any(
        c.dep_ in _NEGATING
        and c.lower_ in _NEGATIONS
        and not is_number_sign(c)
        and not opens_a_name(c)
        and not (c.lower_ == "not" and _next_word(c) in _WORDS_THAT_UNDO_A_NEGATION)
        for c in token.children
    )


def _negates_what_follows(link: Token) -> bool:
    """Tell whether it is "nor" before no aside: not "nor, *it says*, has he died"."""
    return link.lower_ == _NOR and link.dep_ == "cc" and link.nbor(1).text != ","


def opens_a_name(token: Token) -> bool:
    """Tell whether "No" is the first word of a name within a sentence: "the *No* Kings marches"."""
    rest = [t for t in token.doc[token.i + 1 : token.i + 4] if t.is_alpha]
    inside = token.text == "No" and token.i > token.sent.start
    return inside and len(rest) > 1 and rest[0].text.istitle() and rest[1].text.islower()


def is_number_sign(token: Token) -> bool:
    """Tell whether ``token`` is "no" before a number: "detachment *no.* 4", "battalion *No* 7"."""
    doc, after = token.doc, token.i + 1
    if token.lower_ not in _NUMBER_SIGNS:
        return False
    after += after < len(doc) and doc[after].text == "."
    return after < len(doc) and doc[after].is_digit


def _next_word(token: Token) -> str:
    return token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
