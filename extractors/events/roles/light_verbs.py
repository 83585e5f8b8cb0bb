"""Who did what to whom where a verb only carries the noun: "launched an assault", "behind it"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ....ontology.terms import family_of, harming_families
from ...annotation.words import actor_noun, classes_of, hedge, is_actor, light_verb, speech_noun
from ...language import relations, syntax
from ...words.sets import words
from .bystanders import stands_by
from .verbal import doers_of
from .whose_support import has_behind_it

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ...annotation.records import Trigger
    from .fillers import Fillers


_AGAINST: Final = words("marks of whom it is done to")
_PEOPLE: Final = frozenset({"Person", "PersonGroup", "UnidentifiedActor"})
_HIDING: Final = words("verbs of hiding from harm")
_LOSING: Final = words("verbs of losing")
_RECORDING: Final = words("verbs of recording")


def light_construction(trigger: Trigger, found: Fillers) -> None:
    """Give a noun the arguments of the verb that carries it ("launched an assault")."""
    noun = syntax.first_conjunct(trigger.token)
    if _predicated(noun, found):
        return
    if trigger.frame["frame"] == "support" and has_behind_it(noun):
        found.add("recipient", filter(is_actor, syntax.subjects(noun.head)), "has-behind-it")
        return
    noun = _outer(noun)
    verb = noun.head
    if verb.pos_ not in {"VERB", "AUX"} or verb == noun:
        return
    row = light_verb(verb)
    if row is not None and noun.dep_ in relations.UNDERGOER:
        _carried(trigger, noun, row, found)


def _outer(noun: Token) -> Token:
    """Return the series in "a series of raids"; accounts and doers of torture carry none."""
    head = noun.head
    if noun.dep_ not in relations.NOUN_ON_NOUN or syntax.marker(noun) != "of":
        return noun
    told = speech_noun(head) or hedge(head, "evidence_noun") or hedge(head, "story")
    return noun if told or _is_somebody(head) else syntax.first_conjunct(head)


def _is_somebody(noun: Token) -> bool:
    """Tell whether ``noun`` is who did, saw or suffered it: "executed *the culprits* of it"."""
    row = actor_noun(noun)
    return row is not None and row["kind"] in _PEOPLE


def undergoes(party: Token, event: Token) -> bool:
    """Tell whether ``party`` is the subject of a verb that harms it: "suffered deaths".

    Or of one that it does because of the event: "hid from the shelling". "Abuses suffered by
    villagers" are the villagers', and "riots against foreigners" are done to these. Who lost a tank
    in an ambush neither destroyed it nor laid the ambush.
    """
    if syntax.marker(syntax.first_conjunct(party)) in _AGAINST and event not in party.subtree:
        return True  # not who is told to do it: "acted against officers behind the killings"
    noun = _outer(syntax.first_conjunct(event))
    loses = noun.head if noun.dep_ in relations.OBLIQUE else event
    lost = loses.lemma_.lower() in _LOSING and not syntax.possessors(noun)
    if lost and party in syntax.subjects(loses):
        return True
    for clause in syntax.children(noun, relations.ADNOMINAL):
        suffered = light_verb(clause)
        if suffered and suffered.get("subject") == "victim":
            return party in syntax.passive_agents(clause)
    if noun.dep_ in relations.OBJECT and noun.head.lemma_ in _RECORDING:
        return party in syntax.subjects(noun.head)  # "the agency recorded attacks"
    marks = {syntax.marker(noun), *syntax.markers(noun)}
    if "from" in marks and hedge(noun.head, "protecting"):
        return party in syntax.subjects(noun.head)  # "guards convoys *from attacks*"
    if "from" in marks and hedge(noun.head, "fleeing"):
        return party in syntax.subjects(noun.head)
    row = light_verb(noun.head) if noun.dep_ in relations.UNDERGOER else None
    harmed = row is not None and row.get("subject") == "victim"
    return harmed and party in syntax.subjects(noun.head)


def hides_from(party: Token, event: Token) -> bool:
    """Tell whether ``party`` keeps out of its reach: "*families* hid from the shelling"."""
    noun = _outer(syntax.first_conjunct(event))
    hides = noun.dep_ in relations.OBLIQUE and noun.head.lemma_.lower() in _HIDING
    return hides and syntax.marker(noun) == "from" and party in syntax.subjects(noun.head)


def is_disowned(event: Token) -> bool:
    """Tell whether somebody is said not to have done it: "a murder he did not commit"."""
    clauses = syntax.children(event, relations.RELATIVE)
    return any(light_verb(verb) and syntax.is_negated(verb) for verb in clauses)


def _carried(trigger: Trigger, noun: Token, row: dict[str, Any], found: Fillers) -> None:
    """Take the light verb's subject, phrases and place as the noun's."""
    verb = noun.head
    found.governor = verb
    found.construction = "light verb"
    role = row.get("subject", "agent")
    if role == "agent":
        role = str(trigger.frame.get("by", role))  # who "made a purchase" receives
    own = found.get("agent") and all(t.pos_ == "PRON" for t in found.get("agent"))
    carriers = [
        doer
        for doer in _carriers(noun, verb)
        if (is_actor(doer) or _is_flown(doer)) and not stands_by(doer, noun)
    ]
    if own and carriers and hedge(verb, "terminative"):
        found.put("agent", carriers, "light-verb-subject")  # "the army lifted its siege"
    elif not (role == "agent" and found.get("agent")) and not _only_stops(trigger, verb, row):
        found.add(role, carriers, "light-verb-subject")
    if not found.get("recipient") and "recipient" in trigger.frame["prepositions"].values():
        found.add("recipient", syntax.indirect_objects(verb), "light-verb-recipient")


def _only_stops(trigger: Trigger, verb: Token, row: dict[str, Any]) -> bool:
    """Tell whether whoever ends or announces harm need not have done it: "stopped the killings"."""
    harms = family_of(trigger.event_type) in harming_families()
    ends = hedge(verb, "terminative") is not None and bool(syntax.own_subjects(verb))
    return harms and (ends or bool(row.get("harmless")))


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
    """Read "X was behind the bombing" and "the town came under attack"."""
    if syntax.marker(noun) == "behind" and syntax.own_subjects(noun):
        found.add("agent", filter(is_actor, syntax.own_subjects(noun)), "behind-it")
        return True
    head = noun.head
    if "under" in syntax.markers(noun):
        bearer = noun if syntax.own_subjects(noun) else head
        found.add("target", syntax.own_subjects(bearer), "under-attack")
        return bool(found.get("target"))
    if syntax.marker(noun) == "behind" and head.pos_ in {"VERB", "AUX"}:
        found.add("agent", filter(is_actor, syntax.subjects(head)), "behind-it")
        return True
    return False
