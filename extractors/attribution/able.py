"""What somebody only can do, is let do or is going to do: "know how to", "capable of"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..language import relations, syntax
from ..words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .commitment import Commitment

_CAPABLE: Final = words("words for being able")
_ABLE: Final = words("words for able")
_EASE: Final = words("words for how easy it is")
_IMPOSSIBLE: Final = words("words for impossible")
_KNOWING: Final = words("verbs of knowing how")
_EMPOWERING: Final = words("verbs of empowering")
_BEGINNING: Final = words("verbs of beginning")
_ACHIEVING: Final = words("verbs of what is done when it is over")
_CLAIMING: Final = words("verbs of claiming")
_NOW: Final = words("auxiliaries of the present") | {"be"}
_PAST: Final = words("auxiliaries of the past")
_HOW: Final = "how"
_CLAUSES: Final = relations.CLAUSAL_SUBJECT | relations.OPEN_CLAUSE


def weigh_ability(current: Token, head: Token, commitment: Commitment) -> bool:
    """Let ``head`` tell that ``current`` only can be, or is to be, done; tell whether it does."""
    if _is_going_to(current, head):
        past = bool(set(syntax.auxiliaries(head)) & _PAST)
        commitment.move("Hypothetical" if past else "Future", "going-to", head)
        if syntax.is_negated(head):
            commitment.negate("going-to", head)
    elif _is_impossible(current, head):
        commitment.set_negative(not syntax.is_negated(head), "impossible", head)
    elif _is_only_able(current, head):
        commitment.leave_open("able", head)
    elif _is_only_begun(current, head):
        commitment.weaken("Possible", "only-begun", head)
        return False
    elif _is_claimed(current, head):
        commitment.weaken("Probable", "raising", head)
    else:
        return False
    return True


def _is_only_begun(clause: Token, verb: Token) -> bool:
    """Tell whether what is done only when it is over was begun: "*began* to capture the town"."""
    begun = verb.lemma_.lower() in _BEGINNING and clause.dep_ in relations.OPEN_CONTENT
    return begun and clause.lemma_.lower() in _ACHIEVING


def _is_claimed(clause: Token, verb: Token) -> bool:
    """Tell whether nobody is named who claims it: "three were *claimed* killed"."""
    told = clause.dep_ in relations.OPEN_CONTENT and syntax.is_passive(verb)
    return told and verb.lemma_.lower() in _CLAIMING and not syntax.passive_agents(verb)


def _is_going_to(clause: Token, verb: Token) -> bool:
    """Tell whether it is what somebody is going to do; no "going to Tarn to kill"."""
    going = verb.lemma_ == "go" and syntax.is_ing(verb) and clause.dep_ in relations.OPEN_CONTENT
    return going and "to" in syntax.markers(clause) and bool(syntax.auxiliaries(verb))


def _is_impossible(clause: Token, head: Token) -> bool:
    to = "to" in syntax.markers(clause) and clause.dep_ in _CLAUSES
    return to and head.lower_ in _IMPOSSIBLE


def _is_only_able(clause: Token, head: Token) -> bool:
    marks, lemma = set(syntax.markers(clause)), head.lemma_.lower()
    if clause.dep_ not in _CLAUSES | relations.FULL_CONTENT:
        return False
    if head.lower_ in _CAPABLE:
        return "of" in marks and not syntax.is_negated(head)
    if "to" not in marks:
        return False
    if lemma in _KNOWING:
        return any(c.lower_ == _HOW for c in clause.children) and not syntax.is_negated(head)
    if head.lower_ in _ABLE:
        copula = [c.lower_ for c in syntax.children(head, relations.AUXILIARY)]
        return bool(copula) and set(copula) <= _NOW and not syntax.is_negated(head)
    if head.lower_ in _EASE:
        return True
    return lemma in _EMPOWERING and clause.dep_ in relations.OPEN_CLAUSE
