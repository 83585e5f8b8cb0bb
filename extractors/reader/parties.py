"""What a word cannot be in an event, however likely the trained reader finds it.

The sentence tells: who reports an act, marches against it or overcomes it is not in it, who stands
in one row with the doers is not harmed by them, and shots from a school do not hit the school.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...ontology.terms import attack_told_by, edge_of, is_harmful, takes_land
from ..annotation.words import classes_of, is_actor, layer, light_verb
from ..events.roles.bystanders import stands_by
from ..events.roles.company import companions
from ..events.roles.light_verbs import hides_from, is_disowned, undergoes
from ..language import relations, syntax
from ..words.plurals import singular
from ..words.sets import words
from .lists import is_of_another

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

HARMED: Final = ("recipient", "target", "victim")
_STRUCK: Final = ("target", "victim")
_OF_BODIES: Final = words("relative pronouns of bodies")
_SUFFERING: Final = words("words for who suffers")
_BROKEN_UP: Final = words("protests that others break up")
_RULES: Final = words("words for a rule in time")
_DOERS: Final = words("nouns of doers of harm")
_DATING: Final = words("marks of another time")
_OF_A_BODY: Final = frozenset({"of", "for", "in", "with"})
_ENGAGING: Final = words("verbs of engaging")
_MEANS: Final = frozenset({"in", "by"})
_EARNED: Final = words("nouns of what is earned")
_PAYING: Final = words("verbs of paying somebody's way")
_SPANS: Final = words("spans of days and more")
_BEFORE_NOUN: Final = relations.ADJECTIVAL | relations.COMPOUND
_INWARD: Final = relations.COORDINATED | relations.APPOSED | relations.NOUN_ON_NOUN
_HAVING: Final = words("verbs of having somebody behind one")
_WEAPONS: Final = frozenset({"arms", "weapon"})
_ARMED: Final = frozenset({"attack", "weapon", "arms", "artillery", "missile", "aircraft", "drone"})


def may_be(role: str, party: Token, event: Token, event_type: str) -> bool:
    """Tell whether a word can have a role, not the place, in an event of a type at all.

    No doer is a bare number, part of another word ("*Russian*-led"), who undergoes the event, alone
    or along with another, or is said not to have done it; no adverb is a party, nor what stands in
    one row with the event word.
    """
    other = syntax.joined_to(party)
    if party.pos_ == "ADV" or (other is not None and party.head.i > party.i and other != event):
        return False
    series = syntax.first_conjunct(party)
    if party != event and series == syntax.first_conjunct(event):
        return False
    if role in _STRUCK and _is_out_of_reach(series, event_type):
        return False
    if role == "recipient" and (syntax.marker(series) == "from" or _gives_its_own(party, event)):
        return False
    if role == "recipient" and _is_paid_by_it(party, event):
        return False
    if role in HARMED and (is_of_another(party, event) or hides_from(party, event)):
        return False
    if role in HARMED and _is_said_to_be_the_doer(party, event):
        return False
    if _does_it(event.head, event) and (role in HARMED) == (party == event.head):
        return False  # "kidnapping *gangs*" kidnap, whoever else is there
    return role != "agent" or not (
        party.text.isdigit()
        or syntax.is_expletive(party)
        or undergoes(party, event)
        or is_disowned(event)
        or (syntax.marker(series) == "under" and party.lower_ in _RULES)
        or _acts_against(party, event)
        or ((is_harmful(event_type) or event.lower_ in _BROKEN_UP) and stands_by(party, event))
        or _names_what_is_struck(party, event)
        or (edge_of(event_type) is not None and _only_has_the_arms(party, event))
        or (_is_forced(event_type) and _is_struck_before(party, event))
        or (is_harmful(event_type) and _is_beside_its_time(party, event))
        or (syntax.marker(series) == "from" and attack_told_by(event_type) is None)
        or _is_told_of_aside(party, event)
        or _does_something_else(party, event)
        or syntax.first_conjunct(party) in companions(event)
        or _is_of_those_who_do_it(party, event)
    )


def _is_out_of_reach(series: Token, event_type: str) -> bool:
    """Tell whether the preposition is no patient's: rockets "from a school", overcome "by all".

    "Attacks suffered by villagers" are done to them.
    """
    mark = syntax.marker(series)
    if mark == "from":
        return attack_told_by(event_type) is not None
    if mark != "by":
        return False
    return (light_verb(series.head) or {}).get("subject") != "victim"


def _is_said_to_be_the_doer(party: Token, event: Token) -> bool:
    """Tell whether ``party`` is among those whom the event word names: "*he* was a killer"."""
    doer = event.pos_ == "NOUN" and singular(event.lower_) in _DOERS
    return doer and syntax.first_conjunct(party) in syntax.own_subjects(event)


def _does_it(noun: Token, event: Token) -> bool:
    """Tell whether an -ing word says what ``noun`` does: "*kidnapping* gangs", not its victims."""
    before = event.dep_ in _BEFORE_NOUN and event.i < noun.i and event.lower_.endswith("ing")
    suffers = not _SUFFERING.isdisjoint({noun.lower_, singular(noun.lower_)})
    return before and is_actor(noun) and not suffers


def _acts_against(party: Token, event: Token) -> bool:
    """Tell whether ``party`` is the subject of what is done against the event: a march, a law."""
    return any(
        syntax.marker(noun) == "against" and party in syntax.subjects(noun.head)
        for noun in _around(event)
        if noun.dep_ in relations.OBLIQUE
    )


def _around(event: Token) -> Iterator[Token]:
    """Yield the event word and the nouns that it is told with: "violence (killings)"."""
    yield event
    while event.dep_ in _INWARD:
        event = event.head
        yield event


def _does_something_else(party: Token, event: Token) -> bool:
    """Tell whether the words give ``party`` another act than the event.

    It owns a later noun of the event's row ("war crimes and *the army's* silence"), or stands by
    "by" with what the object of another verb is: "arrested for opposing a decree *by Haro*".
    """
    noun = syntax.first_conjunct(party).head
    if party.dep_ in relations.POSSESSIVE:
        row = syntax.conjuncts(syntax.first_conjunct(event))
        return party.head.i > event.i and party.head in row
    if syntax.marker(party) != "by" or noun.pos_ != "NOUN" or is_actor(noun):
        return False
    verb = noun.head
    governed = noun.dep_ in relations.OBJECT | relations.OBLIQUE and verb.pos_ == "VERB"
    if not governed or noun == event or "attack" in classes_of(noun):
        return False
    row = syntax.conjuncts(syntax.first_conjunct(event))
    return verb not in row and verb not in event.ancestors


def _is_paid_by_it(party: Token, event: Token) -> bool:
    """Tell whether what was earned goes to ``party``: "proceeds of the sales went to *rebels*"."""
    sold = syntax.first_conjunct(event)
    above = {sold.head.lower_, singular(sold.head.lower_)}
    earned = sold.dep_ in relations.NOUN_ON_NOUN and bool(above & _EARNED)
    noun = sold.head if earned else sold
    verb = noun.head
    paid = earned or verb.lemma_.lower() in _PAYING
    return paid and noun.dep_ in relations.ANY_SUBJECT and party.head == verb and party.i > verb.i


def _is_forced(event_type: str) -> bool:
    """Tell whether it is done to somebody against his will."""
    return is_harmful(event_type) or takes_land(event_type)


def _is_struck_before(party: Token, event: Token) -> bool:
    """Tell whether ``party`` is what was struck, or what was struck with that or in that.

    "*A patrol* was hit, killing two"; "*a patrol* was hit in a bombing".
    """
    series = syntax.first_conjunct(party)
    if series.dep_ in relations.NOMINAL_PASSIVE_SUBJECT and series.head == event:
        return not syntax.own_objects(event)
    verb = event.head
    within = event.dep_ in relations.OBLIQUE and syntax.marker(event) in _MEANS
    if not (within or event.dep_ in relations.ADVERBIAL) or not syntax.is_passive(verb):
        return False
    if party not in syntax.logical_objects(verb):
        return False
    # not "*engaged* in fighting", "*involved* in the raid"
    return not within or (
        verb.lemma_.lower() not in _ENGAGING and bool(layer(event).entries[verb.i])
    )


def _is_beside_its_time(party: Token, event: Token) -> bool:
    """Tell whether the event only dates what others do, or what ``party`` only suffers.

    "The town is in the hands *of the army* after the raid" does not say who raided it.
    """
    if event.pos_ != "NOUN" or syntax.marker(event) not in _DATING or party in event.subtree:
        return False
    dated = event.head
    if event.dep_ in relations.NOUN_ON_NOUN and dated.lower_ in _SPANS:
        dated = dated.head  # "in the months *after the raid*"
    return syntax.first_conjunct(party) not in syntax.logical_subjects(dated)


def _is_told_of_aside(party: Token, event: Token) -> bool:
    """Tell whether a clause on a noun gives ``party`` another act: "where *they* met, killing"."""
    verb = syntax.first_conjunct(party).head
    aside = verb.dep_ in relations.RELATIVE and party in syntax.subjects(verb) and verb != event
    return aside and party.pos_ != "PRON" and not verb.is_ancestor(event)


def _is_of_those_who_do_it(party: Token, event: Token) -> bool:
    """Tell whether a clause says it of the body that ``party`` only belongs to.

    "*Leaders* of gangs that have killed", "*Quint*, head of a gang, which has": the gangs have.
    """
    for clause in (event, *event.ancestors):
        if clause.dep_ in relations.RELATIVE:
            body, people = clause.head, syntax.first_conjunct(clause.head).head
            pronouns = {t.lower_ for t in syntax.children(clause, relations.NOMINAL_SUBJECTS)}
            within = body.dep_ in relations.NOUN_ON_NOUN and syntax.marker(body) in _OF_A_BODY
            row = syntax.conjuncts(syntax.first_conjunct(people))
            row += syntax.conjuncts(people.head) if people.dep_ in relations.APPOSED else []
            row += syntax.own_subjects(people)  # "*Quint* is head of a gang that has"
            return within and party in row and not pronouns.isdisjoint(_OF_BODIES)
    return False


def _names_what_is_struck(party: Token, event: Token) -> bool:
    """Tell whether a nationality is that of what suffers: "a *Turkish* post was attacked"."""
    noun = party.head
    adjective = party.dep_ in relations.ADJECTIVAL and noun != event
    if not adjective or noun.dep_ not in relations.PASSIVE_SUBJECT:
        return False
    carries = light_verb(noun.head) is not None or bool(classes_of(noun) & _ARMED)
    return not carries and event not in noun.subtree


def _gives_its_own(party: Token, event: Token) -> bool:
    """Tell whether it is called the subject's own: "*Lydia* went on with *its* shipments"."""
    own = any(t.pos_ == "PRON" for t in syntax.possessors(event))
    carried = own and event.dep_ in relations.OBJECT and party in syntax.subjects(event.head)
    return carried and event.head.lemma_.lower() not in _HAVING


def _only_has_the_arms(party: Token, event: Token) -> bool:
    """Tell whether ``party`` has or needs the arms that are told of: "relies on *weapons from* X".

    Whoever sends them stands with them.
    """
    told = event.pos_ == "NOUN" and event.dep_ in relations.OBLIQUE
    return told and bool(classes_of(event) & _WEAPONS) and party in syntax.subjects(event.head)
