"""What was near, tried, planned or only named and did not come about: "came close to taking it"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import hedge
from ..language import relations, syntax
from ..words.sets import words
from .commitment import ATTEMPT
from .unwanted import those_against

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .commitment import Commitment

_EDGES: Final = words("nouns of what is about to be")
_NEAR: Final = "close"
_TRIED: Final = words("nouns of what is tried or planned")
_NAMED_BEFORE: Final = words("nouns that name an act before it is done")
_FAILED: Final = words("words for failed") | words("adjectives of what was foiled")
_FAIL: Final = "fail"
_SURVIVING: Final = words("verbs of coming through")
_FOILING: Final = words("verbs of foiling")
_ESCAPED: Final = words("harms that one escapes")
_RESISTING: Final = words("verbs of resisting")
_ABSENCE: Final = words("nouns of absence")
_CASES: Final = words("nouns of what may be the case")
_SOUGHT: Final = words("nouns of what one seeks by")
_OF: Final = "of"
_AGAINST: Final = "against"
_CASE: Final = "case"
_OPEN_DETERMINERS: Final = words("determiners of what is not known yet")
_VERBS: Final = frozenset({"VERB", "AUX"})
_OF_A_NOUN: Final = relations.CONTENT_OF_NOUN | relations.COMPOUND
_IN_A_CASE: Final = (
    relations.OBJECT | relations.PREPOSITIONAL | relations.CONTENT | relations.OPEN_CLAUSE
)


def avert(current: Token, head: Token, commitment: Commitment) -> bool:
    """Let ``head``, which governs ``current``, tell that it did not come about; tell whether so."""
    if _comes_to_nothing(current, head):
        commitment.come_to_nothing("came-to-nothing", head)
    elif _comes_close(current, head):
        commitment.set_negative(True, "all-but", head)
    elif _is_lacking(current, head):
        commitment.negate("lacking", head)
    elif rule := _only_named(current, head):
        commitment.leave_open(rule, head)
    elif current.dep_ in _IN_A_CASE and not _CASES.isdisjoint(syntax.linking_words(current)):
        commitment.leave_open("in-such-a-case", current)  # "*in case of* an attack"
    elif _is_escaped(current, head) and head.lemma_.lower() in _RESISTING:
        commitment.leave_open("resisted", head)
    elif _is_escaped(current, head):
        commitment.set_negative(not syntax.is_negated(head), "escaped", head)
    else:
        return False
    return True


def weigh_attempt(event: Token, commitment: Commitment) -> None:
    """Let an act that its noun calls an attempt be no more than that: "the *coup attempt*"."""
    if event.pos_ != "NOUN" or not hedge(event, "attempt"):
        return
    commitment.weaken("Possible", ATTEMPT, event)
    if _fails(event):
        commitment.come_to_nothing("came-to-nothing", event)


def those_against_it(event: Token) -> list[Token]:
    """Return who prevents, or fails to prevent, an act that a noun tells: nobody who did it."""
    noun = syntax.first_conjunct(event)
    if rejecting := those_against(noun):
        return rejecting
    while noun.head.pos_ == "NOUN" and noun.dep_ in _OF_A_NOUN and noun.head != noun:
        noun = noun.head
    verb = noun.head
    if noun.pos_ != "NOUN" or verb.pos_ != "VERB" or noun.dep_ not in relations.UNDERGOER:
        return []
    lemma, ends = verb.lemma_.lower(), hedge(verb, "terminative")
    tried = noun.lemma_.lower() in _TRIED and (lemma in _FOILING or hedge(verb, "preventive"))
    prevents = hedge(verb, "preventive") and not ends
    return syntax.logical_subjects(verb) if tried or prevents else []


def _comes_close(current: Token, head: Token) -> bool:
    """Tell whether it was all but done: "came *close* to taking", "on the *verge* of taking"."""
    if current.pos_ not in _VERBS:
        return False
    marks = syntax.markers(current)
    near = any(t.lower_ == _NEAR and t.i < current.i for t in (head, *head.children))
    return ("to" in marks and near and syntax.is_ing(current)) or (
        "of" in marks and head.lower_ in _EDGES
    )


def _comes_to_nothing(current: Token, noun: Token) -> bool:
    """Tell whether a try or a plan failed: "a *failed* coup attempt", "*survived* a plot to"."""
    if noun.pos_ != "NOUN" or current.dep_ not in _OF_A_NOUN:
        return False
    return noun.lemma_.lower() in _TRIED and _fails(noun)


def _fails(noun: Token) -> bool:
    if any(t.lower_ in _FAILED for t in syntax.children(noun, relations.ADJECTIVAL)):
        return True
    verb, lemma = noun.head, noun.head.lemma_.lower()
    if verb.pos_ != "VERB" or syntax.is_negated(verb):
        return False
    if noun.dep_ in relations.NOMINAL_SUBJECT:
        return lemma == _FAIL and not syntax.own_objects(verb)
    undergone = noun.dep_ in relations.UNDERGOER
    foiled = bool(hedge(verb, "preventive")) or lemma in _FOILING
    active = noun.dep_ in relations.OBJECT and lemma in _SURVIVING
    return _is_done(verb) and ((undergone and foiled) or active)


def _is_done(verb: Token) -> bool:
    """Tell whether it is told as done: no "*to foil* a plot", "*may foil* it"."""
    auxiliaries = syntax.auxiliary_words(verb)
    open_ = any(hedge(a, "modal") or hedge(a, "deontic") for a in auxiliaries)
    return not open_ and "to" not in syntax.markers(verb)


def _is_lacking(current: Token, noun: Token) -> bool:
    """Tell whether there is none of it: "the *absence* of shelling"."""
    of = "of" in syntax.markers(current)
    return of and noun.pos_ == "NOUN" and noun.lower_ in _ABSENCE


def _only_named(current: Token, noun: Token) -> str:
    """Return the rule by which a noun only names what may come, "" for none.

    "A *reward* for the arrest", "a coup *plot*", "in the *event* of an attack".
    """
    if noun.pos_ != "NOUN":
        return ""
    if current.dep_ in relations.COMPOUND:
        return "only-named" if noun.lemma_.lower() in _NAMED_BEFORE else ""
    if current.dep_ not in relations.NOUN_ON_NOUN:
        return ""
    mark = syntax.marker(current)
    if mark == "for" and noun.lemma_.lower() in _SOUGHT:
        return "sought"
    case = mark == "of" and noun.lower_ in _CASES and syntax.marker(noun) == "in"
    known = {c.lower_ for c in syntax.children(current, relations.DETERMINER)} - _OPEN_DETERMINERS
    tried = noun.lower_ == _CASE and known  # "in the *case* of the killing", before a court
    return "in-such-a-case" if case and not (tried or syntax.possessors(current)) else ""


def _is_escaped(current: Token, verb: Token) -> bool:
    """Tell whether somebody gets away from it: "evaded *arrest*", no "escaped *the massacre*"."""
    lemma = verb.lemma_.lower()
    if verb.pos_ != "VERB" or lemma not in _SURVIVING | _RESISTING:
        return False
    if current.dep_ not in relations.OBJECT or current.lemma_.lower() not in _ESCAPED:
        return False
    return not syntax.children(current, relations.DETERMINER) and _is_done(verb)


def warn_against(clause: Token, verb: Token, commitment: Commitment) -> bool:
    """Let it be asked not to be done: "warned them *against* beating him"; tell whether it is."""
    doing = clause.pos_ == "VERB" and clause.dep_ in relations.ADVERBIAL and syntax.is_ing(clause)
    against = doing and _AGAINST in syntax.markers(clause)
    if not against or hedge(verb, "warning") is None or syntax.is_negated(verb):
        return False
    commitment.set_negative(True, "warned-against", verb)
    commitment.ask("warned-against", verb)
    return True


def pass_over(current: Token, _: Token, commitment: Commitment) -> bool:
    """Let what something else is, or would be, done for not be done; tell whether it is not.

    It is another who is named, not another deed, in "accused us rather than *them of beating* him".
    """
    charges = syntax.children(current, relations.ADNOMINAL)
    charged = any(_OF in syntax.markers(charge) for charge in charges)
    passed = not charged and _is_rather_than(current)
    if passed:
        commitment.set_negative(True, "rather-than", current)
    return passed


def _is_rather_than(current: Token) -> bool:
    """Tell whether something else is, or would be, done: "resigned rather than shoot"."""
    links = [*syntax.marker_words(current), *syntax.children(current, relations.CONJUNCTION)]
    written = {word.lower_ for link in links for word in (link, *link.children)}
    before = current.doc[current.sent.start : current.i]
    preferred = "than" in written and any(t.lower_ in {"rather", "sooner"} for t in before)
    return preferred or "instead" in written
