"""What a noun makes of the act below it: "the *risk* of", "an *attempt* to", "*reports* that"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import hedge
from ..language import relations, syntax
from ..words.sets import words
from .carrying import describes
from .modality import weaken_by_adjectives
from .stories import is_instance, is_only_told, passes_on

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .commitment import Commitment

_NOUNS_OF_INTENT: Final = words("nouns of intent")
_MARKS_OF_WHAT_ENDS: Final = words("marks of what ends")
_UNLIKELY_NOUNS: Final = words("unlikely nouns")
_GOVERNED_BY_NOUN: Final = (
    relations.REPORT | relations.CONTENT_OF_NOUN | relations.ADVERBIAL | relations.COMPOUND
)


def govern_by_noun(current: Token, noun: Token, commitment: Commitment) -> bool:
    """Let a noun tell on what it governs; tell whether what is above still speaks of the event."""
    if current.dep_ not in _GOVERNED_BY_NOUN:
        return False
    if hedge(noun, "terminative_noun") and syntax.marker(current) in _MARKS_OF_WHAT_ENDS:
        commitment.end("ending-noun", noun)
        return True
    row = hedge(noun, "irrealis_noun")
    content = current.dep_ in relations.NOUN_ON_NOUN | relations.REPORT
    if row is not None and content and not describes(current):
        commitment.leave_open("irrealis-noun", noun)
        return False
    if hedge(noun, "evidence_noun") and _is_denied(noun):
        if noun.lemma_.lower() in _UNLIKELY_NOUNS:
            commitment.weaken("Unknown", "no-evidence", noun)
        else:
            commitment.set_negative(True, "no-evidence", noun)
            commitment.weaken("Probable", "no-evidence", noun)
        return False
    if is_only_told(current, noun):
        commitment.weaken("Probable", "no-more-than-told", noun)
        return True
    if hedge(noun, "involvement") or is_instance(current, noun):
        weaken_by_adjectives(noun, commitment)
    if hedge(noun, "attempt") and current.dep_ in relations.CONTENT_OF_NOUN | relations.COMPOUND:
        commitment.only_try(noun)
        return True
    intended = hedge(noun, "prospective") or noun.lemma_ in _NOUNS_OF_INTENT
    if intended and current.dep_ in relations.PREPOSITIONAL | relations.ADNOMINAL:
        commitment.move("Future", "plan", noun)
        commitment.set_negative(commitment.negative != _is_denied(noun), "plan", noun)
    return syntax.marker(current) == "of" and passes_on(noun, commitment)


def _is_denied(noun: Token) -> bool:
    """Tell whether there is no such thing, by the word above it too: "not *part of* any plan"."""
    above = noun.head
    part = hedge(above, "involvement") and noun.dep_ in relations.NOUN_ON_NOUN
    return syntax.is_negated(noun) or (
        bool(part or above.pos_ in {"VERB", "AUX"}) and syntax.is_negated(above)
    )
