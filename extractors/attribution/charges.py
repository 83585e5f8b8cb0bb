"""Whoever is held, tried or punished for an act is charged with it: no fact of the document's.

"Police arrested two men *for planting a bomb*": the police suspect them. "A court convicted him
*of torture*", "Lydia sanctioned the general *for shelling villages*": the court's finding, the
state's accusation. "They were *jailed for* it": somebody's who is not named. What people are
held *after*, with a subject of its own, is told for its own sake.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ..annotation.words import classes_of, hedge, is_actor, light_verb, speech_entries, speech_noun
from ..language import relations, syntax
from ..words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_MARKS_OF_A_CHARGE: Final = words("marks of a charge")
_MARKS_OF_A_GROUND: Final = words("marks of a ground")
_TYING: Final = words("words that tie a charge to an act")
_GUILTY: Final = words("words for guilty")
_CARRYING: Final = ("involvement", "attempt", "transparent", "charge_noun")
_MARKS_OF_A_TRIAL: Final = words("marks of a trial")
_THINGS: Final = frozenset(
    {"abstract", "arms", "attack", "explosive", "gathering", "infrastructure", "missile", "object"}
)
_HUNG: Final = relations.ADVERBIAL | relations.OPEN_CONTENT | relations.PREPOSITIONAL
_ON_NOUN: Final = relations.NOUN_ON_NOUN | relations.ADNOMINAL
_LONGEST: Final = 6


class Charge(NamedTuple):
    """What an act is laid to somebody by: the word, its row, and who does so, None if unnamed."""

    cue: Token
    row: dict[str, Any]
    accuser: Token | None


def charge_of(event: Token) -> Charge | None:
    """Return what charges somebody with the act that ``event`` names, the nearest first."""
    current = event
    for _ in range(_LONGEST):
        found = _charge(current)
        if found is not None or not _carries(current):
            return found
        current = current.head
    return None


def is_charge(clause: Token) -> bool:
    """Tell whether somebody is held, tried or punished for what ``clause`` tells."""
    return _charge(clause) is not None


def _charge(current: Token) -> Charge | None:
    """Return the charge that the word above ``current`` brings, if it brings one."""
    head = current.head
    if head == current or _is_taken_back(head):
        return None
    if current.dep_ in relations.RELATIVE:
        return _suspected_in(current)
    found = _by_tie(current, head) or (
        _by_noun(current, head) if current.dep_ in _ON_NOUN else None
    )
    if found is not None or current.dep_ not in _HUNG:
        return found
    return _by_verb(current, head) or _by_object(current, head)


def _by_noun(current: Token, noun: Token) -> Charge | None:
    """Read "a suspect *in the bombing*", "his conviction *for killing* a guard"."""
    suspect, proceeding = hedge(noun, "suspect_noun"), hedge(noun, "proceeding")
    if suspect is not None and _marks(current) & (_MARKS_OF_A_CHARGE | {"in"}):
        return Charge(noun, suspect, None)
    if proceeding is not None and _marks(current) & _MARKS_OF_A_GROUND:
        return Charge(noun, proceeding, None)
    return None


def _by_tie(current: Token, tie: Token) -> Charge | None:
    """Read "accusations *related to* the murder", which somebody brings who is not named."""
    noun = tie.head
    if tie.lower_ not in _TYING or not _marks(current) & {"to", "with"} or noun.i > tie.i:
        return None
    accuses = any(row["act"] == "Accuse" for row in speech_entries(noun)) or _accuses(noun)
    return Charge(noun, {}, None) if accuses else None


def _accuses(noun: Token) -> bool:
    row = speech_noun(noun)
    return row is not None and row["act"] == "Accuse"


def _by_verb(current: Token, verb: Token) -> Charge | None:
    """Read "arrested *for*", "held *in connection with*", "found guilty *of*" an act."""
    marks = _marks(current)
    if verb.lower_ in _GUILTY and marks & _MARKS_OF_A_CHARGE:
        found = verb.head if verb.dep_ in relations.CONTENT else verb
        return Charge(found, {}, _accuser(found))
    row = hedge(verb, "holding")
    if row is None or verb.pos_ != "VERB" or not _is_done_to_somebody(verb):
        return None
    connected = hedge(current, "charge_noun") and marks & {"in", "on"}
    after = "after" in marks and syntax.is_passive(verb) and _shares_subject(current)
    if connected or after or marks & (_MARKS_OF_A_GROUND | {"of"}):
        return Charge(verb, row, _accuser(verb))
    return None


def _by_object(current: Token, verb: Token) -> Charge | None:
    """Read "went on trial *for*", "faces charges *over*", "served nine years *for*" an act."""
    if verb.pos_ != "VERB" or not _marks(current) & _MARKS_OF_A_GROUND:
        return None
    for noun in verb.children:
        row = hedge(noun, "proceeding") or hedge(noun, "prison_term")
        under = noun.dep_ in relations.OBLIQUE and syntax.marker(noun) in _MARKS_OF_A_TRIAL
        stood = relations.UNDERGOER | relations.OPEN_CONTENT  # "stood *trial*"
        if row is not None and (under or noun.dep_ in stood):
            return Charge(noun, row, None)
    return None


def _suspected_in(clause: Token) -> Charge | None:
    """Read a clause behind what somebody is suspected of: "Oro, a *suspect* in the raid that …"."""
    for noun in (clause.head, *syntax.children(clause.head, relations.APPOSED)):
        row = hedge(noun, "suspect_noun")
        if row is not None and any(c.i < clause.i for c in syntax.children(noun, _ON_NOUN)):
            return Charge(noun, row, None)
    return None


def _marks(current: Token) -> set[str]:
    """Return the prepositions and marks that link ``current`` to the word above."""
    return {*syntax.markers(current), syntax.marker(current)}


def _is_taken_back(word: Token) -> bool:
    """Tell whether it is called wrong: "wrongly convicted of", "acquitted", "not guilty"."""
    wrongly = any(hedge(child, "wrongly") for child in word.children)
    not_guilty = word.lower_ in _GUILTY and syntax.is_negated(word)
    return bool(hedge(word, "exonerating")) or wrongly or not_guilty


def _is_done_to_somebody(verb: Token) -> bool:
    taken = syntax.children(verb, relations.OPEN_CONTENT)  # "named *the colonel* for it"
    whom = [*syntax.own_objects(verb), *(t for t in taken if t.pos_ in {"NOUN", "PROPN"})]
    if not whom and syntax.is_passive(verb):
        whom = syntax.subjects(verb) or [verb.head]
    return any(is_actor(t) or not classes_of(t) & _THINGS for t in whom)


def _shares_subject(clause: Token) -> bool:
    return syntax.is_ing(clause) and not syntax.own_subjects(clause)


def _accuser(verb: Token) -> Token | None:
    named = syntax.logical_subjects(verb)
    return next((t for t in named if is_actor(t) or t.pos_ in {"PRON", "PROPN"}), None)


def _carries(current: Token) -> bool:
    """Tell whether who is charged with what governs ``current`` is charged with it.

    "Held for *helping to* kidnap", "for *ordering* a massacre", "for *his part in* the raid", not
    "for *reporting* a massacre".
    """
    head = current.head
    if current.dep_ in relations.COORDINATED:
        return not syntax.own_subjects(current)
    if current.dep_ in relations.OPEN_CONTENT:
        return head.pos_ == "VERB" and not speech_entries(head)
    if current.dep_ not in relations.PREPOSITIONAL | relations.OBJECT | relations.ADNOMINAL:
        return False
    if any(hedge(head, kind) for kind in _CARRYING) or light_verb(head):
        return True
    return any(row["act"] == "Demand" for row in speech_entries(head))
