"""Give upper-case text the letter case of running text, letter for letter.

What the pipeline reads as a name or a proper noun is capitalised, and so is the first word of a
sentence; what stands alone in brackets behind a name ("[FMLN]") or has no vowel stays as it is,
wherever it stands; all else becomes lower case. The encoder reads words without their case, so
that its tags are as good in capitals (Lita et al. 2003 call the task truecasing). The text keeps
its length: offsets into the one are offsets into the other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection

    from spacy.language import Language
    from spacy.tokens import Token

_BRACKETED: Final = re.compile(r"(?<=[A-Z\"] )[\[(]([A-Z][A-Z0-9]{1,7}(?:-[A-Z0-9]{1,6})?)[\])]")
_VOWELLESS: Final = re.compile(r"[B-DF-HJ-NP-TV-XZ]{2,6}")
_ABBREVIATED: Final = frozenset({"DR", "MR", "MRS", "ST", "GEN", "COL", "LT", "SGT", "KM"})
_CAPITAL_SHARE: Final = 0.8
"""The share of the letters of a text from which it counts as written in capitals."""


def is_upper_case(text: str) -> bool:
    """Tell whether a text is written in capitals, as telex messages are.

    >>> is_upper_case("BOGOTA, 4 FEB 90 -- [TEXT] THE ARMY"), is_upper_case("The FMLN")
    (True, False)
    """
    letters = [letter for letter in text if letter.isalpha()]
    return sum(map(str.isupper, letters)) > _CAPITAL_SHARE * len(letters)


def true_case(text: str, nlp: Language, names: Collection[str] = ()) -> str:
    """Return a text in capitals as running text of the same length; other text as it is.

    ``names`` are words in lower case that always have a capital, as "guatemalan" has.
    """
    if not is_upper_case(text):
        return text
    acronyms = {found[1] for found in _BRACKETED.finditer(text)}
    pieces, position = list[str](), 0
    for token in nlp(text):
        pieces += [text[position : token.idx], _cased(token, acronyms, names)]
        position = token.idx + len(token)
    return "".join([*pieces, text[position:]])


def _cased(token: Token, acronyms: Collection[str], names: Collection[str]) -> str:
    word = token.text
    if word in acronyms or (_VOWELLESS.fullmatch(word) and word not in _ABBREVIATED):
        return word
    lower = word.lower()
    if len(lower) != len(word):  # letters such as İ have no lower case of one letter
        return word
    return lower[:1].upper() + lower[1:] if lower in names or _is_capital(token) else lower


def _is_capital(token: Token) -> bool:
    named = token.ent_type_ != "" and token.pos_ in ("PROPN", "NOUN", "ADJ", "X")
    return bool(token.is_sent_start) or token.pos_ == "PROPN" or named or token.text == "I"
