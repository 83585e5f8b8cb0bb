"""Words that undo what they govern, clear somebody of it or leave it open, whatever lies between.

They settle the matter wherever they stand above the event word; the words that only carry it
further ("try", "stop", "plan") are weighed in `factuality`, where each has to reach the next.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import classes_of, hedge, speech_entries
from ..language import relations, syntax
from ..mentions.noun_phrases import is_plural
from ..words.sets import words
from .able import weigh_ability
from .averted import avert, pass_over, warn_against
from .given_up import give_up
from .omission import is_omitted, takes_steps
from .stories import debunks, is_called_false, is_only_telling
from .tense import HAVE, verb_time
from .unwanted import leave_unwanted

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .commitment import Commitment

_MARKS_OF_A_CHARGE: Final = words("marks of a charge")
_MARKS_OF_A_WARNING: Final = words("marks of a warning")
_FACING: Final = words("verbs of having something ahead")
_PENALTIES: Final = words("penalties that one faces")
_NOUNS_OF_INTENT: Final = words("nouns of intent")
_WEIGHED_ELSEWHERE: Final = ("attempt", "evidence_noun", "irrealis_noun", "prospective")
_COMING_TRUE: Final = (
    "continuative", "negative_implicative", "preventive", "prospective", "terminative",
    "transparent",
)  # fmt: skip
_OPEN_DETERMINERS: Final = words("determiners of what is not known yet")
_WISHING: Final = words("verbs of wishing")
_COMING: Final = words("verbs of coming for something")
_STATES: Final = words("states that one comes to")
_TOGETHER: Final = words("words behind coming that make it another verb")
_MOVING: Final = words("verbs of going somewhere")
_DRAFTS: Final = words("drafts of law")
_LAYING_DOWN: Final = words("verbs of laying down")
_TALKING: Final = words("verbs of talking over")
_REALISING: Final = words("words before what came true")
UNDER: Final = (
    relations.UNDERGOER | relations.PREPOSITIONAL | relations.FULL_CONTENT | relations.OPEN_CLAUSE
)
"""How what a word governs may hang on it: as its object, in a phrase, as a clause."""
_MEANS: Final = frozenset({"arms", "explosive", "missile", "troops", "weapon"})
_VERBS: Final = frozenset({"VERB", "AUX"})


def undo(current: Token, head: Token, commitment: Commitment, *, carried: bool) -> bool:
    """Let ``head``, which governs ``current``, undo or leave open the event; tell whether it does.

    ``current`` is the event word or one on the way from it to the sentence's root; ``carried``
    tells that what is said of ``current`` is said of the event.
    """
    if _clears(current, head):
        commitment.set_negative(True, "cleared-of-it", head)
    elif debunks(current, head) or (carried and is_called_false(current, head)):
        commitment.negate("untrue", head)
    elif not carried:
        return False
    elif any(weigh(current, head, commitment) for weigh in _OPENING):
        return True
    elif current.dep_ in relations.UNDERGOER and hedge(head, "faking"):
        commitment.set_negative(not syntax.is_negated(head), "faked", head)
    elif is_omitted(current, head):
        commitment.leave_undone("step-not-taken", head)
    elif _lacks_evidence(current, head):
        commitment.set_negative(True, "no-evidence", head)
        commitment.weaken("Probable", "no-evidence", head)
    elif _is_rumoured(current, head):
        commitment.weaken("Probable", "no-more-than-told", head)
    elif head.lemma_ == "keep" and "from" in syntax.markers(current):
        commitment.set_negative(not syntax.is_negated(head), "preventing", head)
    elif _calls_off(current, head):
        commitment.set_negative(True, "called-off", head)
    elif rule := _left_open_by(current, head):
        commitment.leave_open(rule, head)
    else:
        return _takes_for_granted(current, head)
    return True


def _clears(current: Token, head: Token) -> bool:
    """Tell whether somebody is cleared of it: "acquitted of planting the bomb", "of the murder"."""
    if not set(syntax.markers(current)) & _MARKS_OF_A_CHARGE:
        return False
    if current.pos_ not in _VERBS:
        return syntax.marker(current) == "of" and _is_cleared(head)
    verb = head if head.pos_ in _VERBS else head.head
    if hedge(verb, "exonerating") or (head.lower_ == "guilty" and syntax.is_negated(head)):
        return True
    wrongly = any(hedge(child, "wrongly") for child in verb.children)
    blamed = syntax.is_passive(verb) or not syntax.own_subjects(verb)  # else it is their saying
    return wrongly and blamed and hedge(verb, "incriminating") is not None


def _is_cleared(head: Token) -> bool:
    """Tell whether what hangs on ``head`` is what it clears of: "not *guilty* of", "*cleared* of".

    The parse may hang it on whoever is cleared: "cleared [the general of war crimes]".
    """
    if any("place" in classes_of(t) for t in syntax.logical_objects(head)):
        return False  # a town "was cleared of bombs"
    if head.lower_ == "guilty" or hedge(head, "exonerating"):
        return syntax.is_negated(head) == (head.lower_ == "guilty")
    whom = head.pos_ in {"NOUN", "PROPN", "PRON"} and head.dep_ in relations.UNDERGOER
    return whom and bool(hedge(head.head, "exonerating")) and not syntax.is_negated(head.head)


def _lacks_evidence(current: Token, head: Token) -> bool:
    """Tell whether there is nothing that shows it: "no proof has emerged that …"."""
    clauses = relations.CONTENT | relations.OPEN_CLAUSE | relations.CLAUSAL_PASSIVE_SUBJECT
    if head.pos_ not in _VERBS or current.dep_ not in clauses:
        return False
    return any(
        hedge(subject, "evidence_noun") and syntax.is_negated(subject)
        for subject in syntax.subjects(head)
        if subject != current
    )


def _is_rumoured(current: Token, head: Token) -> bool:
    """Tell whether nameless reports of it turn up: "*reports* emerged that …"."""
    told = current.dep_ in relations.ADVERBIAL and "that" in syntax.markers(current)
    if head.pos_ not in _VERBS or not (told or current.dep_ in relations.CONTENT):
        return False
    return any(
        is_only_telling(subject) and subject.pos_ == "NOUN" and not _is_of_somebody(subject)
        for subject in syntax.own_subjects(head)
    )


def _is_of_somebody(report: Token) -> bool:
    """Tell whether somebody wrote it: "*their* reports show that", "*the report* adds that"."""
    one = not is_plural(report) and bool(syntax.children(report, relations.DETERMINER))
    return bool(syntax.possessors(report)) or (one and not hedge(report, "story"))


def _calls_off(current: Token, head: Token) -> bool:
    return current.dep_ in relations.UNDERGOER and hedge(head, "called_off") is not None


def _left_open_by(current: Token, head: Token) -> str:
    """Return the rule by which ``head`` leaves it open whether it comes about, "" for none."""
    if head.pos_ == "VERB" and hedge(head, "weighing") and _is_weighed(current, head):
        return "weighed"
    if current.dep_ in relations.PREPOSITIONAL and hedge(head, "warning"):
        return "warned-of" if syntax.marker(current) in _MARKS_OF_A_WARNING else ""
    if hedge(head, "protecting") and "from" in syntax.markers(current) and not _is_known(current):
        return "protected-from"
    if current.dep_ in relations.FULL_CONTENT and head.lemma_.lower() in _WISHING:
        return "wished"
    if current.dep_ in relations.FULL_CONTENT and hedge(head, "supposing"):
        return "supposed" if not syntax.subjects(head) else ""
    if current.dep_ in relations.UNDERGOER and hedge(head, "putting_off"):
        return "" if syntax.is_negated(head) else "put-off"
    if _is_drafted(current, head):
        return "only-drafted"
    if _is_prepared(current, head):
        return "prepared"
    if _is_faced(current, head):
        return "still-to-come"
    infinitive = "to" in syntax.markers(current)
    if infinitive and current.dep_ in relations.OPEN_CLAUSE and hedge(head, "permitting"):
        given = syntax.is_passive(head) and not hedge(head, "letting")
        return "permitted" if given or verb_time(head) != "Past" else ""
    if _is_purpose(current, head):
        return "purpose"
    return "still-to-come" if _is_to_be(current, head) else ""


def _is_drafted(noun: Token, verb: Token) -> bool:
    """Tell whether a bill lays it down, which does not do it: "a bill which brings in *arrest*"."""
    particle = "in" if verb.lemma_.lower() == "bring" else None  # "brings *in* house arrest"
    laid = noun.dep_ in relations.UNDERGOER or (
        noun.dep_ in relations.OBLIQUE and syntax.marker(noun) in {None, "", particle}
    )
    if not laid or verb.lemma_.lower() not in _LAYING_DOWN:
        return False
    return any(subject.lemma_.lower() in _DRAFTS for subject in syntax.logical_subjects(verb))


def _is_purpose(clause: Token, head: Token) -> bool:
    """Tell whether it is what something is done for: "raided the house *to arrest* him".

    What one uses something, takes steps, or goes on to do is done, and so is what doing it says:
    "blocked the road *to protest*".
    """
    if head.pos_ != "VERB" or "to" not in syntax.markers(clause):
        return False
    if clause.dep_ in relations.OPEN_CONTENT:
        return _is_come_for(clause, head)
    if clause.dep_ not in relations.ADVERBIAL:
        return False
    moves = head.lemma_.lower() in _MOVING and any(
        mark == "to" for mark, _ in syntax.obliques(head)
    )
    if not moves and any(hedge(head, kind) for kind in _COMING_TRUE):
        return False
    only = any(child.lower_ == "only" and child.i < clause.i for child in clause.children)
    said = speech_entries(head) or speech_entries(clause) or hedge(clause, "expressive")
    bound = hedge(head, "outlook") and not syntax.own_objects(head)  # "is set to", not "set bombs"
    return not (only or said or bound or takes_steps(head) or syntax.own_subjects(clause))


def _is_come_for(clause: Token, head: Token) -> bool:
    """Tell whether one only comes to do it: "came *to kill* him", not "went on to", "came to rule".

    What is done to the one who comes is no purpose: "came *to be* seen".
    """
    alone = not any(c.lower_ in _TOGETHER for c in head.rights)
    comes = alone and head.lemma_.lower() in _COMING
    aimless = clause.lemma_.lower() in _STATES or syntax.is_passive(clause)
    return comes and not aimless and bool(syntax.own_objects(clause))


def _is_prepared(current: Token, head: Token) -> bool:
    """Tell whether it is what somebody is readied for: "trained *to kill*", "braced for *a raid*".

    "Planned *an attack*" is open; "planned *the attack*" may have been made.
    """
    if not hedge(head, "preparing"):
        return _is_meant_for(current, head)
    if current.pos_ in _VERBS:
        clause = current.dep_ in relations.OPEN_CONTENT | relations.ADVERBIAL
        if hedge(current, "expressive") and not syntax.own_objects(head):
            return False  # "gathered *to protest*", not "hired men *to protest*"
        return clause and "to" in syntax.markers(current) and not hedge(head, "prospective")
    if current.dep_ in relations.OBLIQUE:
        return syntax.marker(current) == "for"
    return current.dep_ in relations.OBJECT and not _is_known(current)


def _is_meant_for(act: Token, means: Token) -> bool:
    """Tell whether arms or troops are there for it: "forces *for new attacks*", no "the attack"."""
    hangs = act.dep_ in relations.NOUN_ON_NOUN and syntax.marker(act) == "for"
    if not hangs or act.pos_ != "NOUN" or _is_known(act):
        return False
    readied = means.dep_ in relations.UNDERGOER and hedge(means.head, "preparing")
    return bool(readied or classes_of(means) & _MEANS)


def _is_faced(noun: Token, verb: Token) -> bool:
    """Tell whether a penalty is only ahead of one: "*faces* deportation", not "faces arrests"."""
    ahead = verb.lemma_.lower() in _FACING and verb_time(verb) != "Past"
    bare = noun.dep_ in relations.OBJECT and not _is_known(noun)
    return ahead and bare and noun.lower_ in _PENALTIES


def _is_known(noun: Token) -> bool:
    """Tell whether a noun speaks of one that may have taken place: "the rebels' attack"."""
    determined = {c.lower_ for c in syntax.children(noun, relations.DETERMINER)}
    return bool(determined - _OPEN_DETERMINERS) or bool(syntax.possessors(noun))


def _is_weighed(current: Token, verb: Token) -> bool:
    """Tell whether it is what somebody considers: "mulls *a ban*", "thinks about *sending* it"."""
    if syntax.is_passive(verb) or syntax.is_negated(verb):
        return False
    doing = syntax.is_ing(current) or "being" in syntax.auxiliaries(current)
    about = bool(set(syntax.markers(current)) & _MARKS_OF_A_WARNING)
    doing = doing and (about or current.dep_ in relations.CONTENT)
    told = verb.lemma_.lower() in _TALKING and _is_known(current)
    return doing or (current.dep_ in relations.OBJECT and not told)


def _is_to_be(current: Token, head: Token) -> bool:
    """Tell whether it is what a thing is for: "an order to shoot"; not "the first to die"."""
    if head.pos_ not in {"NOUN", "PROPN"} or current.dep_ not in relations.ADNOMINAL:
        return False
    if any(hedge(head, kind) for kind in _WEIGHED_ELSEWHERE) or head.lemma_ in _NOUNS_OF_INTENT:
        return False
    realised = {head.lower_} | {child.lower_ for child in head.children}
    return "to" in syntax.markers(current) and not realised & _REALISING


def _takes_for_granted(current: Token, head: Token) -> bool:
    """Tell whether ``head`` takes it that it took place: "regrets", "could have been prevented"."""
    if current.dep_ in UNDER and hedge(head, "factive"):
        return True
    if current.dep_ in relations.OBJECT and head.lemma_.lower() in _TALKING and _is_known(current):
        return True
    auxiliaries = {word.lower_ for word in syntax.auxiliary_words(head)}
    averted = hedge(head, "preventive") or hedge(head, "negative_implicative")
    subject = current.dep_ in relations.NOMINAL_SUBJECTS
    return bool(subject and averted and auxiliaries & HAVE and len(auxiliaries) > 2)


_OPENING: Final = (warn_against, weigh_ability, avert, pass_over, leave_unwanted, give_up)
"""What leaves it open or undone whatever else is said: each tells whether it does."""
