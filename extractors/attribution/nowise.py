"""Negation from beside an act: "*at no time* did they", "not by *any* strikes"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import hedge, speech_entries
from ..language import relations, syntax
from ..words.sets import words
from .negation import negative_word

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .commitment import Commitment

_NOWISE: Final = words("nouns of no way and no time")
_ANY: Final = "any"
_ALTERNATIVES: Final = words("words between alternatives")
_MARKS_OF_MEANS: Final = words("marks of a harming attack") | {"by"}
_ACCUSING: Final = frozenset({"Accuse"})


def negate_from_beside(event: Token, commitment: Commitment) -> None:
    """Let a "no", "any" or "nobody" that does not hang on the ``event`` word negate it."""
    if _is_of_any(event):
        commitment.set_negative(True, "not-any", event.head)
    if _shares_a_no(event):
        commitment.set_negative(True, "none-of-them", event)
    if _is_with_nothing(event):
        commitment.set_negative(True, "nobody", event)
    if (cue := _is_accused_by_nobody(event)) is not None:
        commitment.weaken("Unknown", "nobody-accuses", cue)


def in_no_way(verb: Token) -> bool:
    """Tell whether a phrase denies the verb: "*under no circumstances*", "*at no time*"."""
    return any(
        noun.lower_ in _NOWISE
        and any(c.lower_ == "no" for c in syntax.children(noun, relations.DETERMINER))
        for _, noun in syntax.obliques(verb)
    )


def _is_of_any(event: Token) -> bool:
    """Tell whether none of it did it: "was not hit *by any air strikes*"."""
    told = event.dep_ in relations.PASSIVE_AGENT or (
        event.dep_ in relations.OBLIQUE and syntax.marker(event) in _MARKS_OF_MEANS
    )
    if not told or event.pos_ != "NOUN":
        return False
    of_any = any(c.lower_ == _ANY for c in syntax.children(event, relations.DETERMINER))
    return of_any and (syntax.is_negated(event.head) or _is_done_by_nobody(event.head))


def _shares_a_no(event: Token) -> bool:
    """Tell whether the "no" of the first of a row is its own: "no murders *or* kidnappings"."""
    first = syntax.first_conjunct(event)
    if first == event or event.pos_ != "NOUN":
        return False
    own = [*syntax.children(event, relations.DETERMINER), *syntax.possessors(event)]
    row = syntax.conjuncts(first)
    links = {c.lower_ for t in row for c in syntax.children(t, relations.CONJUNCTION)}
    if own or not links or not links <= _ALTERNATIVES:
        return False
    none = any(c.lower_ == "no" for c in syntax.children(first, relations.DETERMINER))
    return none or "without" in syntax.markers(first)


def _is_with_nothing(verb: Token) -> bool:
    """Tell whether it is done in no case: "were charged *in none*"."""
    return verb.pos_ == "VERB" and any(
        mark == "in" and noun.i > verb.i and noun.pos_ == "PRON" and hedge(noun, "negative_pronoun")
        for mark, noun in syntax.obliques(verb)
    )


def _is_accused_by_nobody(noun: Token) -> Token | None:
    """Return the verb by which nobody accuses of it: "*none* of them *has accused* it of murder".

    The parse may hang the charge on who is accused.
    """
    if syntax.marker(noun) != "of" or noun.dep_ not in relations.PREPOSITIONAL:
        return None
    verb = noun.head if noun.head.pos_ == "VERB" else noun.head.head
    if syntax.is_passive(verb) or (noun.head != verb and noun.head.dep_ not in relations.UNDERGOER):
        return None
    accusing = any(row["act"] in _ACCUSING and row.get("accused") for row in speech_entries(verb))
    return verb if accusing and (syntax.is_negated(verb) or _is_done_by_nobody(verb)) else None


def _is_done_by_nobody(verb: Token) -> bool:
    return any(map(negative_word, syntax.own_subjects(verb)))
