"""Whether what is said of a word is said of the event below it: "stop *supplying*"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import hedge, light_verb, speech_entries, speech_noun
from ..language import relations, syntax
from ..mentions.noun_phrases import is_partitive
from ..words.sets import words
from .part_in_it import tells_a_part
from .reporting import is_aside_clause, is_claim, is_instance

if TYPE_CHECKING:
    from spacy.tokens import Token

_MARKS_OF_A_REPORTED_CLAUSE: Final = words("marks of a reported clause")
_MARKS_OF_A_CHARGE: Final = words("marks of a charge")
_MARKS_OF_A_REPORT: Final = frozenset({"on", "about"})
_SPOKEN_FROM: Final = (
    relations.NOMINAL_SUBJECT | relations.POSSESSIVE | relations.ADJECTIVAL | relations.COMPOUND
)
_NOUN_SLOTS: Final = relations.UNDERGOER | relations.PASSIVE_AGENT | relations.PREPOSITIONAL
_TRANSPARENT: Final = (
    "terminative", "terminative_noun", "continuative", "transparent", "involvement",
    "negative_implicative", "prospective", "preventive", "attempt", "irrealis_noun",
    "evidence_noun",
)  # fmt: skip


def is_told_with(current: Token) -> bool:
    """Tell whether what is said of the governing word is said of the event itself.

    "stop *supplying*", "called for an *inquiry*", "no evidence that they *killed*", "shelled it,
    *killing* nine" do;
    "information on people *killed*", "an inquiry into the *killings*" presuppose the event.
    """
    head = current.head
    if current.dep_ in relations.COMPOUND and is_claim(head):
        return True  # "denied the *torture* claims"
    if is_aside_clause(current) or current.dep_ in _SPOKEN_FROM:
        return False
    if current.dep_ in relations.ADVERBIAL:
        marks = set(syntax.markers(current))
        result = not marks and syntax.is_ing(current) and head.i < current.i
        return result or bool(marks & _MARKS_OF_A_REPORTED_CLAUSE)
    if current.dep_ not in _NOUN_SLOTS:
        return True
    if is_instance(current) or tells_a_part(current):
        return True
    if syntax.marker(current) == "as":
        return False
    if syntax.marker(current) in _MARKS_OF_A_REPORT and head.pos_ == "VERB" and _only_tells(head):
        return False  # "to be allowed to report on *the killings*"
    if head.pos_ == "ADJ" and syntax.marker(current) in _MARKS_OF_A_CHARGE:
        return True  # "held responsible for *the raid*"
    if any(hedge(head, kind) for kind in _TRANSPARENT) or light_verb(head) or is_partitive(head):
        return True
    return bool(speech_entries(head)) or speech_noun(head) is not None


def _only_tells(verb: Token) -> bool:
    return any(row["act"] in {"Report", "Testify"} for row in speech_entries(verb))
