"""What those who bear no arms are said to stage is faked: "the medics *staged* the attack".

Who bears arms stages attacks, and so may anybody of whom the text does not tell what he is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...ontology.terms import is_harmful, marked_with
from ..annotation.words import hedge, known_name
from ..language import relations, syntax
from ..mentions.noun_phrases import semantic_heads
from ..words.plurals import singular
from ..words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .commitment import Commitment

STAGED: Final = "staged"
"""The name under which claims tell that it was only played."""
_HELPERS: Final = words("people who help and tell")


def weigh_staging(act: Token, event_type: str, commitment: Commitment) -> None:
    """Let a harmful ``act`` not be done that only those who bear no arms are said to stage."""
    verbs = [act.head] if act.dep_ in relations.UNDERGOER else []
    verbs += syntax.children(act, relations.ADJECTIVAL | relations.ADNOMINAL)
    staged = next((verb for verb in verbs if _is_staged_by(verb)), None)
    if staged is not None and is_harmful(event_type):
        commitment.set_negative(True, STAGED, staged)


def _is_staged_by(verb: Token) -> bool:
    if hedge(verb, "staging") is None or syntax.is_negated(verb):
        return False
    doers = [head for doer in syntax.logical_subjects(verb) for head in semantic_heads(doer)]
    return bool(doers) and all(map(_is_unarmed, doers))


def _is_unarmed(doer: Token) -> bool:
    """Tell whether it is a body of helpers or reporters, or such people."""
    known = known_name(doer)
    listed = known is not None and bool(marked_with("actorType", known.actor_type, "unarmed"))
    return listed or singular(doer.lower_) in _HELPERS
