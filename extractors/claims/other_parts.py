"""Who has another part in the sentence than the doer or the harmed, whatever stands near.

Who condemns charges brings none, who lives "where" a bomb went off did not plant it, whose own
people are raided raids nobody, who "supports the need for" an inquiry does not hold it, whose the
detention and the torture were was tortured. Those whom a raid is to win over or to rescue are not
hurt by it; nor are his guards by what befell "the mayor, *not his guards*".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import light_verb, speech_entries
from ..attribution.negation import is_set_against
from ..language import relations, syntax
from ..reader.party_choice import ROLE
from ..words.sets import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from ..reader.decide import Decided

_WANTED: Final = words("nouns of what is wanted")
_FALLS: Final = words("nouns of a fall")
_WELL: Final = words("verbs of meaning somebody well")
_WHERE: Final = words("adverbs that open a clause of place")
_INTO: Final = words("marks of what one is led into")
_TIMES: Final = words("marks of a time told beside")
_AMID: Final = words("marks of what it came amid")
_LEFT: Final = words("marks of whom one leaves")
_OWN: Final = words("relative pronouns of owners")
_HARMED: Final = ("victim", "target")
_OTHERS: Final = (*_HARMED, "recipient")


def with_other_parts_out(decided: Sequence[Decided]) -> list[Decided]:
    """Return the events, those without the parties who have another part in the sentence."""
    kept = [one for one in decided if not one.refused]
    for one in kept:
        event = one.trigger.token
        for role, parties in list(one.fillers.roles.items()):
            for party in [t for t in parties if is_set_against(t) and not _has_own(t, event)]:
                _take_out(one, role, party)
        for doer in list(one.fillers.get("agent")):
            told_apart = any(tells(doer, event) for tells in _NO_DOERS)
            if told_apart or _suffers_the_row(doer, event, kept):
                _take_out(one, "agent", doer)
        for role in _OTHERS:
            for party in list(one.fillers.get(role)):
                if one.fillers.origins.get((role, party.i)) == ROLE and (
                    _meant_well(party, event) or (role not in _HARMED and _is_left(party))
                ):
                    _take_out(one, role, party)
    return list(decided)


def _take_out(one: Decided, role: str, party: Token) -> None:
    one.fillers.keep(role, [t for t in one.fillers.get(role) if t != party])


def _judges_it(doer: Token, event: Token) -> bool:
    """Tell whether ``doer`` only speaks of it: "charges *condemned by the union*"."""
    clause = doer.head
    hung = clause.dep_ in relations.CLAUSE_ON_NOUN and clause.head == event
    by = doer.dep_ in relations.PASSIVE_AGENT
    carried = light_verb(clause) is not None  # "the truce *announced by rebels*" is theirs
    return hung and by and bool(speech_entries(clause)) and not carried


def _is_where_it_was(doer: Token, event: Token) -> bool:
    """Tell whether ``doer`` is in a clause of place alone: "a tent *where pilgrims rest*"."""
    clause = doer.head
    if doer.dep_ not in relations.NOMINAL_SUBJECTS or clause.dep_ not in relations.RELATIVE:
        return False
    opened = any(c.lower_ in _WHERE for c in clause.children)
    return opened and clause != event and clause not in event.ancestors


def _is_struck_by_it(doer: Token, event: Token) -> bool:
    """Tell whether it is done to what is ``doer``'s: "a party *whose offices were raided*"."""
    clause = event if event.dep_ in relations.RELATIVE else event.head
    if clause.dep_ not in relations.RELATIVE or clause.head != doer or speech_entries(clause):
        return False
    suffering = syntax.children(clause, relations.NOMINAL_PASSIVE_SUBJECT)
    return any(o.lower_ in _OWN for t in suffering for o in syntax.possessors(t))


def _only_wants_it(doer: Token, event: Token) -> bool:
    """Tell whether ``doer`` wants it of others: "Lydia *supports the need for* an inquiry"."""
    noun = event.head
    if event.dep_ not in relations.NOUN_ON_NOUN or noun.lemma_.lower() not in _WANTED:
        return False
    return doer in syntax.subjects(noun.head) or doer in syntax.possessors(noun)


def _only_sees_it_fall(doer: Token, event: Token) -> bool:
    """Tell whether ``doer`` did something else until a town fell: "held out *until its fall*"."""
    falls = event.pos_ == "NOUN" and event.lemma_.lower() in _FALLS
    aside = event.dep_ in relations.OBLIQUE and doer in syntax.subjects(event.head)
    return falls and aside


def _is_led_into_it(doer: Token, event: Token) -> bool:
    """Tell whether it befalls ``doer``: "the crisis led *Lydia into* massacres"."""
    noun = syntax.first_conjunct(event)
    led = doer.dep_ in relations.OBJECT and noun.dep_ in relations.OBLIQUE
    return led and doer.head == noun.head and syntax.marker(noun) in _INTO


def _acts_around_it(doer: Token, event: Token) -> bool:
    """Tell whether ``doer`` acts when others did it: "*the town* shut after a blast killed two"."""
    own = syntax.own_subjects(event)
    aside = event.dep_ in relations.ADVERBIAL and not _TIMES.isdisjoint(syntax.markers(event))
    return aside and bool(own) and doer not in own and doer in syntax.own_subjects(event.head)


def _is_only_beside_it(doer: Token, event: Token) -> bool:
    """Tell whether ``doer``'s is what it came amid: "his arrest comes amid *Lydia's* crackdown"."""
    noun = doer.head
    owns = doer.dep_ in relations.POSSESSIVE | relations.ADJECTIVAL | relations.COMPOUND
    if not owns or noun.dep_ not in relations.OBLIQUE or syntax.marker(noun) not in _AMID:
        return False
    return event == noun.head or event in syntax.subjects(noun.head)


_NO_DOERS: Final = (
    _is_led_into_it,
    _acts_around_it,
    _is_only_beside_it,
    _judges_it,
    _is_where_it_was,
    _is_struck_by_it,
    _only_wants_it,
    _only_sees_it_fall,
)


def _suffers_the_row(doer: Token, event: Token, kept: Sequence[Decided]) -> bool:
    """Tell whether ``doer`` suffers the first of a row of nouns: "*his* detention and torture"."""
    first = syntax.first_conjunct(event)
    if first == event or doer not in syntax.possessors(first):
        return False
    told = [one.fillers for one in kept if one.trigger.token == first]
    return any(doer in fillers.get(role) for fillers in told for role in _HARMED)


def _is_left(party: Token) -> bool:
    """Tell whether nobody goes over to ``party``: "deserted *from the army*"."""
    return syntax.marker(party) in _LEFT


def _has_own(party: Token, event: Token) -> bool:
    """Tell whether a clause of its own tells it of ``party``: "unlike the *rebels, who fled*"."""
    return any(event in clause.subtree for clause in syntax.children(party, relations.RELATIVE))


def _meant_well(party: Token, event: Token) -> bool:
    """Tell whether it is for or about ``party``: "a raid *to rescue the hostages*"."""
    verb = party.head
    if party.dep_ not in relations.OBJECT or verb == event or verb.lemma_.lower() not in _WELL:
        return False
    aim = verb.dep_ in relations.ADNOMINAL | relations.ADVERBIAL | relations.OPEN_CONTENT
    return aim and (verb.head == event or verb.head == event.head)
