"""Who did what to whom where a verb only carries the noun: "launched an assault", "behind it"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...annotation.words import classes_of, hedge, is_actor, light_verb
from ...language import relations, syntax
from .fillers import PLACE_MARKS, Fillers, fits_role
from .verbal import doers_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ...annotation.records import Trigger


def light_construction(trigger: Trigger, found: Fillers) -> None:
    """Give a noun the arguments of the verb that carries it ("launched an assault")."""
    noun = syntax.first_conjunct(trigger.token)
    if _predicated(noun, found):
        return
    if noun.dep_ in relations.NOUN_ON_NOUN and syntax.marker(noun) == "of":
        noun = syntax.first_conjunct(noun.head)
    verb = noun.head
    if verb.pos_ not in {"VERB", "AUX"} or verb == noun:
        return
    row = light_verb(verb)
    if _subjected(noun, verb):
        found.governor = verb
        found.add("victim", syntax.subjects(verb), "subjected-to")
    elif row is not None and noun.dep_ in relations.UNDERGOER:
        _carried(trigger, noun, row, found)
    elif row is None and noun.dep_ in relations.NOMINAL_SUBJECTS | relations.OBJECT:
        _place_of(verb, found)


def _carried(trigger: Trigger, noun: Token, row: dict[str, Any], found: Fillers) -> None:
    """Take the light verb's subject, phrases and place as the noun's."""
    verb = noun.head
    found.governor = verb
    found.construction = "light verb"
    role = row.get("subject", "agent")
    if not (role == "agent" and found.get("agent")):
        carriers = [d for d in _carriers(noun, verb) if is_actor(d) or _is_flown(d)]
        found.add(role, carriers, "light-verb-subject")
    for preposition, nominal in syntax.obliques(verb):
        slot = trigger.frame["prepositions"].get(preposition)
        if slot and not found.get(slot) and fits_role(slot, nominal):
            found.add(slot, [nominal], "light-verb-phrase")
    if not found.get("recipient") and "recipient" in trigger.frame["prepositions"].values():
        found.add("recipient", syntax.indirect_objects(verb), "light-verb-recipient")
    _place_of(verb, found)


def _is_flown(noun: Token) -> bool:
    """Tell whether ``noun`` attacks for whoever flies it: "government jets launched strikes"."""
    return bool(classes_of(noun) & {"aircraft", "drone"})


def _carriers(noun: Token, verb: Token) -> list[Token]:
    """Return who does what the light verb carries; who ends it does it only if told to stop."""
    if noun.dep_ in relations.NOMINAL_PASSIVE_SUBJECT:
        return syntax.passive_agents(verb)
    if hedge(verb, "terminative"):
        return syntax.own_subjects(verb) or syntax.controllers(verb)
    return doers_of(verb)


def _predicated(noun: Token, found: Fillers) -> bool:
    """Read "X was behind the bombing" and "X is responsible for the bombing"."""
    if syntax.marker(noun) == "behind" and syntax.own_subjects(noun):
        found.add("agent", filter(is_actor, syntax.own_subjects(noun)), "behind-it")
        return True
    head = noun.head
    if head.lower_ in {"responsible", "accountable"} and syntax.marker(noun) == "for":
        if (
            head.dep_ in relations.OPEN_CONTENT | relations.ADVERBIAL | relations.ADJECTIVAL
            and syntax.own_objects(head.head)
        ):
            found.add("agent", syntax.own_objects(head.head), "responsible-for")
        else:
            found.add("agent", filter(is_actor, syntax.subjects(head)), "responsible-for")
        return True
    if "under" in syntax.markers(noun):
        bearer = noun if syntax.own_subjects(noun) else head
        found.add("target", syntax.own_subjects(bearer), "under-attack")
        return bool(found.get("target"))
    if syntax.marker(noun) == "behind" and head.pos_ in {"VERB", "AUX"}:
        found.add("agent", filter(is_actor, syntax.subjects(head)), "behind-it")
        return True
    return False


def _subjected(noun: Token, verb: Token) -> bool:
    return (
        verb.lower_ == "subjected"
        and noun.dep_ in relations.OBLIQUE
        and syntax.marker(noun) == "to"
    )


def _place_of(verb: Token, found: Fillers) -> None:
    if found.get("location"):
        return
    for preposition, nominal in syntax.obliques(verb):
        if preposition in PLACE_MARKS and "place" in classes_of(nominal) and not found.has(nominal):
            found.add("location", [nominal], "light-verb-place")
