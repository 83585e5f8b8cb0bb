"""What nobody has taken a step to do, or has yet to do, was not done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import hedge
from ..language import relations, syntax
from ..words.sets import words
from .tense import HAVE

if TYPE_CHECKING:
    from spacy.tokens import Token

_STEPS: Final = words("nouns of steps")


def is_omitted(clause: Token, head: Token) -> bool:
    """Tell whether ``clause``, governed by ``head``, is said not to have been done or begun.

    "Took no steps to investigate", "did not take action to investigate", "has yet to investigate".
    """
    if "to" not in syntax.markers(clause):
        return False
    if is_yet_to_come(clause, head) or _does_nothing(clause, head):
        return True
    if head.pos_ == "NOUN":
        return head.lemma_.lower() in _STEPS and _is_not_taken(head)
    return any(_is_not_taken(noun) for noun in takes_steps(head))


def _does_nothing(clause: Token, verb: Token) -> bool:
    """Tell whether nobody does a thing for it: "did *nothing* to stop it".

    Nor to keep it off: "did *not* use its powers *to prevent* it".
    """
    if verb.pos_ != "VERB" or clause.dep_ not in relations.ADVERBIAL:
        return False
    if any(hedge(t, "negative_pronoun") for t in syntax.children(verb, relations.OBJECT)):
        return True
    hindering = hedge(clause, "preventive") or hedge(clause, "terminative")
    return syntax.is_negated(verb) and bool(hindering) and bool(syntax.own_objects(verb))


def takes_steps(verb: Token) -> list[Token]:
    """Return the steps that somebody takes: "took *action* to investigate"."""
    objects = syntax.children(verb, relations.OBJECT)
    return [noun for noun in objects if noun.lemma_.lower() in _STEPS]


def is_yet_to_come(clause: Token, head: Token) -> bool:
    """Tell whether ``head`` says that nobody has done it so far: "*has yet* to attack"."""
    words_of_having = (head, *clause.children)
    has = any({word.lower_, word.lemma_} & HAVE for word in words_of_having)
    return has and any(
        child.lower_ == "yet" and child.i < clause.i
        for word in (clause, head)
        for child in word.children
    )


def _is_not_taken(step: Token) -> bool:
    return syntax.is_negated(step) or syntax.is_negated(step.head)


def falls_short(clause: Token, head: Token) -> bool:
    """Tell whether this is what somebody stops, or falls, short of doing."""
    of = "of" in syntax.markers(clause) or syntax.marker(clause) == "of"
    return of and any(word.lower_ == "short" for word in (head, *head.children))


def may_only_have_failed(event: Token) -> bool:
    """Tell whether a row says that somebody did it "or *failed to prevent* it": nobody knows which.

    "Ordered or at least did not stop it" leaves it as open.
    """
    for verb in event.ancestors:
        series = syntax.conjuncts(syntax.first_conjunct(verb))
        links = {c.lower_ for t in series for c in syntax.children(t, relations.CONJUNCTION)}
        if verb.pos_ == "VERB" and "or" in links and any(map(_lets_it_come, series)):
            return True
    return False


def _lets_it_come(verb: Token) -> bool:
    """Tell whether somebody only lets a thing come: "failed to stop it", "did not prevent it"."""
    if hedge(verb, "negative_implicative"):
        contents = syntax.children(verb, relations.OPEN_CONTENT)
        return any(hedge(t, "preventive") or hedge(t, "terminative") for t in contents)
    return syntax.is_negated(verb) and bool(hedge(verb, "preventive"))
