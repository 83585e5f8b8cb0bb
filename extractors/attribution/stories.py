"""What nouns of telling make of what they tell: allegations surface, a charge is thrown out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import hedge, speech_entries
from ..language import relations, syntax
from ..words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .commitment import Commitment

_REPORTS: Final = words("nouns of what is only told")
_NOUNS_OF_NEWS: Final = words("nouns of news")
_INSTANCES: Final = words("instances of an act")
_MARKS_OF_AN_INSTANCE: Final = words("marks of an instance")
_TELLING: Final = relations.REPORT | relations.NOUN_ON_NOUN | relations.RELATIVE
_SAID_OF: Final = relations.APPOSED | relations.CONTENT
_VERBS: Final = frozenset({"VERB", "AUX"})


def is_only_telling(noun: Token) -> bool:
    """Tell whether a noun only tells of something, as allegations, rumours and reports do."""
    return bool(hedge(noun, "story")) or noun.lemma_ in _REPORTS


def is_only_told(current: Token, noun: Token) -> bool:
    """Tell whether it is what a nameless report says: "*allegations* of torture surfaced"."""
    content = current.dep_ in relations.REPORT or syntax.marker(current) == "of"
    denied = any(row.get("negative") for row in speech_entries(noun.head))
    return is_only_telling(noun) and content and not denied


def is_instance(current: Token, noun: Token) -> bool:
    """Tell whether it is one of what ``noun`` counts: "reported *cases* of torture".

    So it is in a list of examples: "reported *abuses*, including torture".
    """
    mark = syntax.marker(current)
    return mark in _MARKS_OF_AN_INSTANCE or (mark == "of" and noun.lemma_.lower() in _INSTANCES)


def passes_on(noun: Token, commitment: Commitment) -> bool:
    """Tell whether what is said of a noun is said of the event; let its own words tell on that.

    "*No* forms of torture" are none; a ban on *news* of a clash is no ban on the clash.
    """
    none = any(c.lower_ == "no" for c in syntax.children(noun, relations.DETERMINER))
    if none and noun.lemma_.lower() in _INSTANCES:
        commitment.set_negative(True, "none-of-it", noun)
    return noun.lower_ not in _NOUNS_OF_NEWS


def debunks(current: Token, head: Token) -> bool:
    """Tell whether the story of it is thrown out: "the charge was dismissed", "proved false".

    Charges that a court drops "against" somebody were brought.
    """
    telling = (c for c in current.children if c.dep_ in _TELLING)
    told = any(syntax.marker(child) != "against" for child in telling)
    if not told or not (hedge(current, "evidence_noun") or hedge(current, "story")):
        return False
    if current.dep_ in relations.UNDERGOER and hedge(head, "debunking"):
        return syntax.is_passive(head) or not speech_entries(head)
    proved = current.dep_ in relations.NOMINAL_SUBJECT and head.pos_ in _VERBS
    return proved and any(hedge(c, "falsity") for c in syntax.children(head, relations.CONTENT))


def is_called_false(clause: Token, story: Token) -> bool:
    """Tell whether a story is said to be false where the parse hangs that on the story itself.

    "Reports that rebels killed nine *were false*" may be read without a verb.
    """
    if clause.dep_ not in _TELLING or not is_only_telling(story) or syntax.own_subjects(story):
        return False
    beside = [c for c in syntax.children(story, _SAID_OF) if c.i > clause.i]
    said = [c for c in beside if syntax.children(c, relations.COPULA)]
    said += [t for c in beside for t in syntax.children(c, relations.CONTENT)]
    return any(hedge(t, "falsity") and not syntax.is_negated(t) for t in said)
