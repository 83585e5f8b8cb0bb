"""What somebody does not want, does not agree to or turns down is not done: "rejected *a truce*".

The act is a noun; of verbs ("does not want to attack") `factuality` says so. What is known to have
taken place may be rejected all the same: "rejected *the* attack", "never accepted *his* murder".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...ontology.terms import is_harmful
from ..annotation.words import hedge
from ..language import relations, syntax
from ..words.sets import words
from .omission import is_yet_to_come

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .commitment import Commitment

_WANTING: Final = words("verbs of wanting")
_READY: Final = words("adjectives of readiness")
_FOR: Final = words("marks of what one is ready for")
_CONSENTING: Final = words("verbs of consenting")
_TO: Final = words("marks of what one consents to")
_ON: Final = words("marks of what is agreed")
_TURNING_DOWN: Final = words("verbs of turning down")
_OPPOSING: Final = words("words of opposing")
_ONE_OR_ANY: Final = words("determiners of what is not known yet")
_UNWILLING: Final = ("negative_implicative", "outlook")
_LONGER: Final = "longer"
_GOVERNED: Final = relations.UNDERGOER | relations.OBLIQUE
_VERBS: Final = frozenset({"VERB", "AUX"})


def leave_unwanted(act: Token, head: Token, commitment: Commitment) -> bool:
    """Let ``head`` say that an act is not wanted, agreed to or accepted; tell whether it does."""
    if act.pos_ in _VERBS:
        return False
    if _is_not_wanted(act, head):
        commitment.leave_undone("not-wanted", head)
        commitment.move("Hypothetical", "not-wanted", head)
        return True
    if _is_not_agreed_to(act, head) or _is_turned_down(act, head):
        commitment.leave_undone("turned-down", head)
        return True
    if syntax.is_negated(head) and head.lemma_.lower() in _TURNING_DOWN and _is_open(act):
        commitment.leave_open("not-turned-down", head)
        return True
    return False


def weigh_opposition(act: Token, event_type: str, commitment: Commitment) -> None:
    """Let an act that somebody is only against be none: "the army is *against* a raid".

    Harm that one rejects may be done, "rejected *the* attack"; what is no harm was only offered.
    """
    if _is_only_opposed(act) and _is_one_or_any(act) and not syntax.is_negated(act):
        commitment.leave_undone("turned-down", act)
        commitment.move("Hypothetical", "turned-down", act)
    elif not is_harmful(event_type) and _is_rejected(act):
        commitment.set_negative(True, "turned-down", act.head)


def those_against(act: Token) -> list[Token]:
    """Return who is against an act or does not agree to it: he did not do it."""
    if _is_only_opposed(act):
        return syntax.own_subjects(act)
    opposed = act.dep_ in _GOVERNED and act.head.lemma_.lower() in _OPPOSING
    if not opposed and (_is_open(act) or not _is_rejected(act)):
        return []
    told = [*syntax.logical_subjects(act.head), *syntax.own_subjects(act.head)]
    return [t for t in told if t != act]


def _is_only_opposed(act: Token) -> bool:
    """Tell whether it is what somebody "is *against*"."""
    return syntax.marker(act) in _OPPOSING and bool(syntax.children(act, relations.COPULA))


def _is_rejected(act: Token) -> bool:
    """Tell whether somebody rejects it or does not agree to it, whichever it is."""
    verb = act.head
    word = verb.lemma_.lower()
    if act.pos_ in _VERBS or act.dep_ not in _GOVERNED or verb == act:
        return False
    return _is_no_consent(verb) or (word in _TURNING_DOWN and not syntax.is_negated(verb))


def _is_not_wanted(act: Token, head: Token) -> bool:
    """Tell whether it is what nobody wants: "does not *want* a truce", "is not *ready* for it"."""
    word = head.lemma_.lower()
    no_longer = any(c.lower_ == _LONGER and syntax.is_negated(c) for c in head.children)
    if not no_longer and not syntax.is_negated(head):
        return False
    if word in _WANTING:
        return act.dep_ in relations.UNDERGOER
    return word in _READY and act.dep_ in relations.PREPOSITIONAL and syntax.marker(act) in _FOR


def _is_not_agreed_to(act: Token, head: Token) -> bool:
    """Tell whether no agreement came about: "*failed to agree* on a truce", "will not *accept*".

    What is not agreed *on* was not done, whichever it is.
    """
    on = act.dep_ in relations.OBLIQUE and syntax.marker(act) in _ON
    to = act.dep_ in relations.OBLIQUE and syntax.marker(act) in _TO
    told = act.dep_ in relations.UNDERGOER or to
    return told and (on or _is_open(act)) and _is_no_consent(head)


def _is_no_consent(verb: Token) -> bool:
    """Tell whether a verb of consenting is told not to come about, by itself or another verb."""
    consents = verb.lemma_.lower() in _CONSENTING
    return consents and syntax.is_negated(verb) != _is_withheld(verb)


def _is_withheld(verb: Token) -> bool:
    """Tell whether a verb before says that it was not done: "*refused* to accept"."""
    above = verb.head
    if verb.dep_ not in relations.OPEN_CLAUSE or above == verb:
        return False
    if is_yet_to_come(verb, above):
        return True
    rows = [row for row in (hedge(above, kind) for kind in _UNWILLING) if row is not None]
    unwilling = any(row["kind"] != "outlook" or row.get("negative") for row in rows)
    return unwilling != (bool(rows) and syntax.is_negated(above))


def _is_turned_down(act: Token, head: Token) -> bool:
    """Tell whether it is what one rejects: "*turned down* a truce", "is *opposed* to any raid".

    What one turns down was offered, whichever it is; "*the* attack" that one rejects may be one.
    """
    word = head.lemma_.lower()
    if syntax.is_negated(head):
        return False
    particles = {c.lower_ for c in head.children if c.dep_ in relations.PARTICLE}
    if act.dep_ in relations.UNDERGOER and any(f"{word} {p}" in _TURNING_DOWN for p in particles):
        return True
    if not _is_open(act):
        return False
    if word in _TURNING_DOWN:
        return act.dep_ in relations.UNDERGOER
    opposed = act.dep_ in relations.UNDERGOER | relations.PREPOSITIONAL
    return opposed and word in _OPPOSING and _is_one_or_any(act)


def _is_open(act: Token) -> bool:
    """Tell whether nothing says that it is a known one: "a truce", "the sale" of nobody."""
    bare = not syntax.children(act, relations.DETERMINER)
    return not syntax.possessors(act) and (bare or _is_one_or_any(act))


def _is_one_or_any(act: Token) -> bool:
    return any(c.lower_ in _ONE_OR_ANY for c in syntax.children(act, relations.DETERMINER))
