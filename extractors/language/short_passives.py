"""Passives that lack their auxiliary: "Editor kidnapped in Lima", "Guards attacked: UN".

Only words whose grammar leaves no other reading are mended: verbs that are never without an
object, and in a headline, which tells what somebody did in the present, those of doing harm.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..words.sets import words
from . import relations
from .hidden_verbs import is_charged
from .morphology import is_past_form

if TYPE_CHECKING:
    from spacy.tokens import Token

_NEEDING: Final = words("verbs that need an object")
_NEEDING_IN_HEADLINES: Final = words("verbs that need an object in headlines")
_HARMING_IN_HEADLINES: Final = words("verbs of harm in headlines")
_RESULTS: Final = words("results of harm")
_ENDS: Final = frozenset({".", "!", "?", ";", ",", "”", '"'})
_SUBJECT, _PASSIVE_SUBJECT, _BESIDE = "nsubj", "nsubj:pass", "parataxis"
_HOLDING: Final = (
    relations.OBJECT
    | relations.INDIRECT_OBJECT
    | relations.AUXILIARY
    | relations.FULL_CONTENT
    | relations.PASSIVE_SUBJECT
    | relations.PASSIVE_AGENT
)
_SAID: Final = relations.FULL_CONTENT | relations.BESIDE_CLAUSE
_SPECIFIED: Final = relations.DETERMINER | relations.POSSESSIVE


def passivise(verb: Token) -> None:
    """Take for passive what lacks its object: "Editor kidnapped in Lima"."""
    subjects = [c for c in verb.children if c.dep_ in relations.NOMINAL_SUBJECT]
    if not subjects or not is_past_form(verb):
        return
    if _is_of_harm(verb) and _is_open(verb):
        _part_result(verb)
    if any(c.dep_ in _HOLDING for c in verb.children):
        return
    root = verb.dep_ in relations.ROOT
    short = root and _is_passive(verb)
    if short or ((root or _is_said(verb)) and _is_of_headline(verb, subjects)):
        for subject in subjects:
            subject.dep_ = _PASSIVE_SUBJECT


def activise(verb: Token) -> None:
    """Take for active what has its object: "rebels arrested students", none of the rebels."""
    subjects = [c for c in verb.children if c.dep_ in relations.NOMINAL_PASSIVE_SUBJECT]
    lemma = verb.lemma_.lower()
    if not subjects or lemma not in _NEEDING | _NEEDING_IN_HEADLINES | _HARMING_IN_HEADLINES:
        return
    passive = any(
        c.dep_ in relations.AUXILIARY | relations.PASSIVE_AUXILIARY for c in verb.children
    )
    objects = [c for c in verb.rights if c.dep_ in relations.OBJECT and c.pos_ == "NOUN"]
    if not passive and any(o.left_edge.i == verb.i + 1 for o in objects):
        for subject in subjects:
            subject.dep_ = _SUBJECT


def _is_passive(verb: Token) -> bool:
    if any(c.dep_ in relations.COORDINATED for c in verb.children):
        return False
    lemma = verb.lemma_.lower()
    results = any(c.i > verb.i and c.lower_ in _RESULTS for c in verb.subtree)
    headline = results or _is_open(verb)
    return lemma in _NEEDING or (headline and lemma in _NEEDING_IN_HEADLINES) or is_charged(verb)


def _is_of_headline(verb: Token, subjects: list[Token]) -> bool:
    """Tell whether it is one: no article, no full stop, nobody else who does the same.

    Two verbs of one subject tell what it did: "rebels *attacked* and burned the mill".
    """
    others = [c for c in verb.children if c.dep_ in relations.COORDINATED and c.pos_ == "VERB"]
    bare = all(s.left_edge.pos_ != "PRON" and not _is_specified(s) for s in subjects)
    own = all(any(c.dep_ in relations.NOMINAL_SUBJECTS for c in o.children) for o in others)
    return _is_of_harm(verb) and _is_open(verb) and bare and own


def _part_result(verb: Token) -> None:
    """Set beside it what came of it, behind a comma: "Guards shelled, [12 dead]"."""
    for result in verb.rights:
        counted = result.like_num or any(c.dep_ in relations.NUMBER for c in result.children)
        first = result.left_edge
        after = "," in (first.text, first.nbor(-1).text)
        if result.dep_ in relations.OBJECT and counted and after:
            result.dep_ = _BESIDE


def _is_of_harm(verb: Token) -> bool:
    return verb.lemma_.lower() in _HARMING_IN_HEADLINES


def _is_specified(subject: Token) -> bool:
    return any(c.dep_ in _SPECIFIED for c in subject.subtree)


def _is_said(verb: Token) -> bool:
    """Tell whether a headline's speaker says it: "Guards *attacked*, says NGO", "UN: …"."""
    return verb.dep_ in _SAID and not any(c.dep_ in relations.MARK for c in verb.children)


def _is_open(verb: Token) -> bool:
    return verb.sent.text.rstrip()[-1:] not in _ENDS
