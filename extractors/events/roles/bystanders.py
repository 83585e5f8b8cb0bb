"""Who only comes upon what others do, breaks it, or calls it by its name.

"The army *broke* the siege" of others, "police were *called to* a shooting", "police treat the
shooting *as murder*": none of them is the doer, however near the event they stand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...language import relations, syntax
from ...words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_BREAKING: Final = words("verbs of breaking")
_WARDING: Final = words("verbs of warding off")
_OFF: Final = frozenset({"off", "back"})
_COMING: Final = words("verbs of coming to what happened")
_MARKS_OF_COMING: Final = words("marks of coming to what happened")
_TOLERATING: Final = words("verbs of tolerating")
_NAMING: Final = words("verbs of calling by a name")


def stands_by(party: Token, event: Token) -> bool:
    """Tell whether ``party`` is only the subject of a verb that an event's noun hangs on."""
    verb = event.head
    if _is_tolerated(event):
        return party in syntax.subjects(verb)
    if event.pos_ != "NOUN" or not (_is_broken(event) or _is_come_upon(event)):
        return False
    by = syntax.passive_agents(verb) if syntax.is_passive(verb) else []
    return party in {*syntax.subjects(verb), *syntax.objects(verb), *by}


def _is_tolerated(event: Token) -> bool:
    """Tell whether somebody lets others do it: "turned a blind eye to the smuggling"."""
    verb = event.head.lemma_.lower()
    if verb not in _TOLERATING:
        return False
    if any(t.lower_ == "eye" for t in syntax.own_objects(event.head)):
        return "to" in syntax.markers(event)
    return verb != "turn" and event.dep_ in relations.OBJECT


def _is_broken(event: Token) -> bool:
    """Tell whether others break it: "broke *the siege*", "fought off *the attack*".

    Not "broke *its siege*".
    """
    hangs = event.dep_ in relations.UNDERGOER | relations.OBLIQUE
    verb = event.head.lemma_.lower()
    warded = verb in _WARDING and any(c.lower_ in _OFF for c in event.head.children)
    return hangs and (warded or verb in _BREAKING) and not syntax.possessors(event)


def _is_come_upon(event: Token) -> bool:
    verb, mark = event.head.lemma_.lower(), syntax.marker(event)
    upon = mark in _MARKS_OF_COMING and verb in _COMING
    return event.dep_ in relations.OBLIQUE and (upon or (mark == "as" and verb in _NAMING))
