"""Words that make what they fill a role of not so: "nobody was killed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..annotation.words import hedge
from ..language import relations, syntax
from ..language.morphology import is_number_sign

if TYPE_CHECKING:
    from spacy.tokens import Token


def negative_word(token: Token) -> bool:
    """Tell whether ``token`` is "nobody", "nothing", or bears "no" or "not one of"."""
    if hedge(token, "negative_pronoun"):
        return True
    if token.lower_ in {"no", "neither"}:
        return not is_number_sign(token)
    return syntax.is_negated(token) and token.pos_ not in {"VERB", "AUX"}


def done_by_nobody(verb: Token) -> bool:
    """Tell whether the subject of ``verb`` is nobody: "*none* of the guards beat him".

    Its subjects are asked, whoever is named as a party. What an adverbial clause tells has its
    own: "nobody was tried for *raping* her".
    """
    aside = verb.dep_ in relations.ADVERBIAL | relations.CLAUSE_ON_NOUN
    named = syntax.own_subjects(verb) if aside else syntax.subjects(verb)
    return any(negative_word(subject) for subject in named)
