"""Verbs that the parser takes for part of a noun: in headlines, and at the head of list entries.

"Cartels kidnap and [torture] migrants": what stands between "and" and the object of the first verb
is a second one. "[Designated] five officials": no participle describes a noun before its number.
"Mayor [charged] in murder" is done to him; "police [arrest] man" has a subject; "rebels [executed]
captured soldiers" and were not executed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..words.sets import words
from . import relations
from .dependents import marker
from .morphology import feature, is_past_form

if TYPE_CHECKING:
    from spacy.tokens import Token

_NEEDING: Final = words("verbs that need an object")
_NEEDING_IN_HEADLINES: Final = words("verbs that need an object in headlines")
_ACCUSING: Final = words("verbs of accusing")
_CHARGED_WITH: Final = words("marks of what somebody is charged with")
_LIKE_NOUNS: Final = words("verbs of headlines that look like nouns")
_TELLING: Final = words("telling words that look like nouns")
_OF_A_NOUN: Final = (
    relations.COMPOUND | relations.ADJECTIVAL | relations.DETERMINER | relations.POSSESSIVE
)
_SUBJECT: Final = "nsubj"
_ROOT, _OBJECT, _COORDINATED = "ROOT", "obj", "conj"
_ADJECTIVAL: Final = "amod"


def find_second_verb(noun: Token) -> None:
    """Part from an object the second of two verbs: "kidnap and [torture] migrants"."""
    links = [c for c in noun.lefts if c.dep_ in relations.CONJUNCTION]
    first = noun.head
    if noun.dep_ not in relations.OBJECT or len(links) != 1 or links[0].i != first.i + 1:
        return
    verb = links[0].nbor(1)
    known = verb.lower_ in _NEEDING or verb.lower_ in _NEEDING_IN_HEADLINES
    if verb.head != noun or verb.dep_ not in relations.COMPOUND or not known:
        return
    verb.head, verb.dep_, verb.pos_ = first, _COORDINATED, "VERB"
    links[0].head = verb
    noun.head = verb


def find_first_verb(verb: Token) -> None:
    """Take for the verb of its sentence a participle before a number: "[Fined] 5 officials"."""
    noun = verb.head
    opens = verb.i == verb.sent.start and verb.dep_ in relations.ADJECTIVAL
    if not opens or noun.dep_ not in relations.ROOT or not is_past_form(verb):
        return
    if verb.i + 1 < noun.i and verb.nbor(1).dep_ in relations.NUMBER and verb.nbor(1).head == noun:
        verb.head, verb.dep_ = verb, _ROOT
        noun.head, noun.dep_ = verb, _OBJECT


def is_charged(verb: Token) -> bool:
    """Tell "Mayor charged *in murder*", which is done to him, from "charged in a letter *that*"."""
    if verb.lemma_.lower() not in _ACCUSING or any(t.lower_ == "that" for t in verb.subtree):
        return False
    phrases = relations.OBLIQUE | relations.ADVERBIAL
    return any(marker(c) in _CHARGED_WITH for c in verb.children if c.dep_ in phrases)


def find_verb_of_headline(verb: Token) -> None:
    """Give a headline's verb its subject back: "[Greek police] *arrest* man", no "Greek man".

    What has an object and somebody's name or noun right before it is a verb, though it looks like
    a noun; no words of the object stand before its verb.
    """
    objects = [c for c in verb.rights if c.dep_ in relations.OBJECT]
    known = verb.lower_ in _LIKE_NOUNS or verb.lemma_.lower() in _LIKE_NOUNS
    if not objects or verb.i == verb.sent.start or not known:
        return
    subject = verb.nbor(-1)
    doing = relations.COMPOUND | relations.SUBJECT
    if subject.head != verb or subject.dep_ not in doing or subject.pos_ not in {"NOUN", "PROPN"}:
        return
    if any(c.dep_ in relations.ANY_SUBJECT and c != subject for c in verb.children):
        return
    for other in [t for t in verb.doc[verb.sent.start : subject.i] if t.dep_ in _OF_A_NOUN]:
        if other.head == verb or other.head in objects:
            other.head = subject
    subject.dep_ = _SUBJECT
    if verb.pos_ != "VERB":
        verb.pos_, verb.tag_ = "VERB", "VBP"


def find_telling_verb(noun: Token) -> None:
    """Take for the verb of its sentence a noun with an object: "State media [reports] a raid"."""
    objects = [c for c in noun.rights if c.dep_ in relations.OBJECT]
    before = [c for c in noun.lefts if c.dep_ in relations.COMPOUND]
    told = any(c.dep_ in relations.ANY_SUBJECT for c in noun.children)
    if noun.lower_ not in _TELLING or told or not (objects and before):
        return
    subject = before[-1]
    for other in [c for c in noun.lefts if c.dep_ in _OF_A_NOUN and c.i < subject.i]:
        other.head = subject
    subject.dep_ = _SUBJECT
    noun.pos_, noun.tag_, noun.lemma_ = "VERB", "VBZ", noun.lower_.removesuffix("s")


def find_main_verb(verb: Token) -> None:
    """Take the first of two for the verb: "rebels [executed] captured soldiers", none of them dead.

    Nobody stands behind a verb that is done to him right before another one's bare plural object.
    """
    first = verb.nbor(-1) if verb.i else verb
    doer = first.head
    own = [c for c in first.children if c.i < verb.i and not c.is_punct]
    if first.dep_ not in relations.ADNOMINAL or not is_past_form(first) or own:
        return
    found = [c for c in verb.rights if c.dep_ in relations.OBJECT]
    if doer.head != verb or doer.dep_ not in relations.NOMINAL_SUBJECT or len(found) != 1:
        return
    whom = found[0]
    bare = whom.left_edge.i == verb.i + 1 and "Plur" in feature(whom, "Number")
    if not bare or any(c.dep_ in relations.DETERMINER | relations.NUMBER for c in whom.children):
        return
    first.head, first.dep_ = (first if verb.head == verb else verb.head), verb.dep_
    for part in list(verb.children):
        part.head = first
    verb.head, verb.dep_ = whom, _ADJECTIVAL
