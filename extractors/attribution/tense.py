"""Past, ongoing or future: what the form of a verb, or the clause of a noun, says of the time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import hedge, is_actor, is_irregular, speech_entries
from ..language import relations, syntax
from ..words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_AUXILIARIES_OF_THE_PRESENT: Final = words("auxiliaries of the present")
_SHARING_TENSE: Final = relations.COORDINATED | relations.CONTENT | relations.ADVERBIAL
_AUXILIARIES_OF_THE_PAST: Final = words("auxiliaries of the past")
_OVER: Final = words("words for over")
HAVE: Final = words("auxiliaries of the perfect")
HAD: Final = words("forms of had")
_SEVERAL_TIMES: Final = words("words for how often")
_WITHIN: Final = words("marks of a state")
_HAVE_NOW: Final = words("forms of have in the present")
_SPANS: Final = words("spans of days and more")
_NO_LONGER: Final = words("words for what is no longer")
_TAKING_PLACE: Final = words("verbs of taking place")
_COMMITTING: Final = words("verbs of committing")
_KEPT: Final = words("participles of what lasts")
_NOW: Final = words("words for now")
_SINCE: Final = "since"
_FOR: Final = "for"


def verb_time(verb: Token, depth: int = 0) -> str:
    """Return Past, Ongoing or Future by the form of ``verb`` and its auxiliaries."""
    auxiliaries = syntax.auxiliaries(verb)
    if _is_set(verb, auxiliaries):
        return "Future"
    if verb.lower_ in _KEPT and syntax.is_passive(verb) and (_lasts(verb) or _is_now(verb)):
        return "Ongoing"
    if any(a in HAVE for a in auxiliaries):
        lasting = "been" in auxiliaries and HAD.isdisjoint(auxiliaries)
        return "Ongoing" if syntax.is_ing(verb) and lasting else "Past"
    if any(a in _AUXILIARIES_OF_THE_PAST for a in auxiliaries):
        return "Past"
    if any(a in _AUXILIARIES_OF_THE_PRESENT for a in auxiliaries):
        ongoing = syntax.is_ing(verb) or "being" in auxiliaries or not syntax.is_passive(verb)
        return "Ongoing" if ongoing else "Past"
    participle = syntax.is_participle(verb) and syntax.feature(verb, "Tense") != ["Pres"]
    if participle or "Past" in syntax.feature(verb, "Tense") or verb.lower_.endswith("ed"):
        return "Past"
    if verb.dep_ in relations.CLAUSAL_SUBJECT and not _own_tense(verb):
        return "Generic"
    if syntax.is_ing(verb) and verb.dep_ in relations.ROOT:
        return "Ongoing"
    if "Pres" in syntax.feature(verb, "Tense") and "Fin" in syntax.feature(verb, "VerbForm"):
        return "Past" if _reads_as_past(verb) else "Ongoing"
    if syntax.is_ing(verb) and speech_entries(verb.head) and verb.dep_ in relations.OPEN_CLAUSE:
        return "Past"
    if verb.dep_ in _SHARING_TENSE and depth < 4 and verb.head.pos_ == "VERB":
        return verb_time(verb.head, depth + 1)
    return "Past"


def _is_set(verb: Token, auxiliaries: list[str]) -> bool:
    """Tell whether it is only set to happen: "Lydia *is to supply* tanks"."""
    bare = verb.pos_ == "VERB" and not syntax.is_ing(verb) and not syntax.is_passive(verb)
    now = any(a in _AUXILIARIES_OF_THE_PRESENT for a in auxiliaries)
    set_to = bare and now and "to" in syntax.markers(verb)
    doers = [t for t in syntax.own_subjects(verb) if is_actor(t)]  # not "the aim is to kill"
    return set_to and any(all(p != "of" for p, _ in syntax.obliques(t)) for t in doers)


def _reads_as_past(verb: Token) -> bool:
    """Tell whether a form tagged present is an irregular past ("overran") or both ("hit")."""
    return is_irregular(verb) and not syntax.is_ing(verb)


def _own_tense(verb: Token) -> bool:
    """Tell whether the clause that ``verb`` is the subject of is in the past."""
    governor = syntax.child(verb.head, relations.COPULA) or verb.head
    return "Past" in syntax.feature(governor, "Tense")


def nominal_time(noun: Token, *, bearer: bool = False) -> str:
    """A noun's time is past, unless its clause or an adjective says that it goes on.

    What somebody is by a ``bearer`` he is now: "its *supplier* of arms", not "its former supplier".
    """
    adjectives = syntax.children(noun, relations.ADJECTIVAL)
    goes_on = any(hedge(item, "ongoing_adjective") for item in adjectives)
    if goes_on or any(map(_takes_place_now, syntax.conjuncts(noun))):
        return "Ongoing"
    if bearer and is_former(noun):
        return "Past"
    copula = syntax.child(noun, relations.COPULA)
    if copula is not None:
        lasting = "Pres" in syntax.feature(copula, "Tense") or _lasts(noun)
        return "Ongoing" if lasting else "Past"
    if bearer:
        return "Ongoing"
    first = syntax.first_conjunct(noun)
    head = first.head
    if first.dep_ in relations.APPOSED and first.head != first:
        return "Ongoing"
    if first.dep_ in relations.NOMINAL_SUBJECTS:
        if _is_subject_now(head):
            return "Ongoing"
        if hedge(head, "continuative") and head.pos_ == "VERB":
            return verb_time(head)
    kept = first.dep_ in relations.OBJECT | relations.OPEN_CONTENT or (
        first.dep_ in relations.OBLIQUE and syntax.marker(first) in _WITHIN
    )
    if kept and hedge(head, "continuative"):
        return verb_time(head)
    return "Past"


def is_former(noun: Token) -> bool:
    """Tell whether a word beside ``noun`` says that it is so no longer: "its *former* supplier"."""
    beside = syntax.children(noun, relations.MODIFIER | relations.ADVERB)
    return any(word.lower_ in _NO_LONGER for word in beside)


def _is_subject_now(head: Token) -> bool:
    """Tell whether what is said of its subject makes it go on: "the raids *have continued*"."""
    verb = syntax.child(head, relations.COPULA) or head
    auxiliaries = set(syntax.auxiliaries(head))
    if {"is", "are", "'re", "’re"} & auxiliaries and syntax.is_ing(head):
        return True
    if verb.dep_ in relations.COPULA and "Pres" in syntax.feature(verb, "Tense"):
        return True
    perfect = bool(HAVE & auxiliaries) and not HAD & auxiliaries
    return perfect and bool(hedge(head, "continuative") or head.lemma_ == "enter")


def _takes_place_now(noun: Token) -> bool:
    """Tell whether it is told behind to go on: "abuses *taking place* there"."""
    for clause in syntax.children(noun, relations.ADNOMINAL):
        if clause.left_edge.is_punct:
            continue  # "two deaths, occurring within a day"
        if syntax.is_ing(clause) and not syntax.markers(clause):
            place = any(o.lower_ == "place" for o in syntax.own_objects(clause))
            if clause.lemma_ in _TAKING_PLACE or (clause.lemma_ == "take" and place):
                return True
        if "being" in syntax.auxiliaries(clause) and clause.lemma_ in _COMMITTING:
            return True
    return False


def lasts_till_now(event: Token) -> bool:
    """Tell whether somebody is still held or under it: "*has been jailed* since May"."""
    state = event.pos_ == "NOUN" and syntax.child(event, relations.COPULA) is not None
    kept = event.lower_ in _KEPT and syntax.is_passive(event)
    return (state or kept) and _lasts(event)


def _lasts(state: Token) -> bool:
    """Tell whether a state began in the past and lasts: "*have been on strike* since May".

    "Had been on strike since May" and "have been on strike" may be over, and "has been held
    *twice* since May" tells of what came to an end.
    """
    if not any(c.lower_ in _HAVE_NOW for c in syntax.children(state, relations.AUXILIARY)):
        return False
    if any(c.lower_ in _SEVERAL_TIMES for c in state.children):
        return False
    if any(c.lower_ == _SINCE for c in syntax.children(state, relations.ADVERB)):
        return True
    clauses = syntax.children(state, relations.ADVERBIAL)
    return any(_SINCE in syntax.markers(clause) for clause in clauses) or any(
        mark == _SINCE or (mark == _FOR and noun.lower_ in _SPANS)
        for mark, noun in syntax.obliques(state)
    )


def _is_now(verb: Token) -> bool:
    """Tell whether what is done to somebody lasts: "is *currently* detained"."""
    now = any(a in _AUXILIARIES_OF_THE_PRESENT for a in syntax.auxiliaries(verb))
    return now and any(c.lower_ in _NOW for c in syntax.children(verb, relations.ADVERB))


def is_over(event: Token) -> bool:
    """Tell whether it is said to have ended: "the siege is *over*", "is *at an end*"."""
    first = syntax.first_conjunct(event)
    predicate = first.head
    if first.dep_ not in relations.NOMINAL_SUBJECTS:
        return False
    ended = hedge(predicate, "terminative_noun") and syntax.marker(predicate) == "at"
    return not syntax.is_negated(predicate) and (predicate.lower_ in _OVER or bool(ended))
