"""Whom a pronoun cannot stand for since he is on the other side of the act.

"Officers arrested 14. *They* were arrested on warrants": not the officers; "when *he* was arrested,
the mayor welcomed it": not the mayor.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.annotations import annotations_of
from ..language import relations, syntax
from ..words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_HOLDING: Final = words("verbs of holding and charging")
_HOLDERS: Final = words("nouns of being held")
_ANSWERING: Final = words("verbs of striking back")
_STRIKING: Final = words("verbs of striking") | _ANSWERING
_APPROVING: Final = words("verbs of approving an act")


def is_on_the_other_side(pronoun: Token, candidate: Token) -> bool:
    """Tell whether ``candidate`` does, or welcomes, what is done to whom ``pronoun`` means."""
    verb = pronoun.head
    if pronoun.dep_ in relations.COORDINATED or verb.pos_ != "VERB":
        return False
    if pronoun not in syntax.logical_objects(verb):
        return False
    if candidate.i > pronoun.i:
        return _welcomes(candidate, verb)
    return not syntax.logical_subjects(verb) and _does_it(candidate, verb)


def strikes_back(pronoun: Token, candidate: Token) -> bool:
    """Tell whether who is meant answers what ``candidate`` did: "*they* shot *back*"."""
    verb = pronoun.head
    lemma = verb.lemma_.lower()
    answers = lemma in _ANSWERING or any(c.lower_ == "back" for c in verb.rights)
    if lemma not in _STRIKING or not answers or pronoun not in syntax.own_subjects(verb):
        return False
    first = syntax.first_conjunct(candidate)
    return candidate.sent != verb.sent and first in syntax.subjects(first.head)


def _does_it(candidate: Token, verb: Token) -> bool:
    """Tell whether ``candidate`` does to others, a sentence before, what ``verb`` tells."""
    if candidate.sent == verb.sent or candidate.dep_ not in relations.NOMINAL_SUBJECT:
        return False
    own = verb.lemma_.lower()
    return any(
        (lemma == own or {lemma, own} <= _HOLDING or (own in _HOLDING and _takes(act)))
        and not syntax.is_passive(act)
        and candidate in syntax.subjects(act)
        for act in candidate.sent
        if act.pos_ == "VERB" and (lemma := act.lemma_.lower())
    )


def _takes(act: Token) -> bool:
    """Tell whether ``act`` is of taking somebody "into *custody*" or "*prisoner*"."""
    return any(noun.lemma_.lower() in _HOLDERS for _, noun in syntax.obliques(act))


def _welcomes(candidate: Token, verb: Token) -> bool:
    """Tell whether ``candidate`` approves of what ``verb`` of an earlier clause tells.

    What is approved of is the same act: "welcomed the *arrest*", "gave thanks for his *detention*".
    """
    act = candidate.head
    if act.lemma_.lower() not in _APPROVING or candidate not in syntax.subjects(act):
        return False
    entries = annotations_of(verb.doc).entries
    told = {entry.row["type"] for entry in entries[verb.i]}
    return any(
        entry.row["type"] in told
        for word in act.subtree
        if word.i > act.i and word.pos_ in {"NOUN", "VERB", "ADJ"}
        for entry in entries[word.i]
    )
