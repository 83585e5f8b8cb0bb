"""Words that make what they fill a role of not so: "nobody was killed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..annotation.words import hedge
from ..language import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token


def negative_word(token: Token) -> bool:
    """Tell whether ``token`` is "nobody", "nothing", or bears "no" or "not one of"."""
    if hedge(token, "negative_pronoun"):
        return True
    if token.lower_ in {"no", "neither"}:
        return True
    return syntax.is_negated(token) and token.pos_ not in {"VERB", "AUX"}
