"""When an event happened, by rule: the time expression that hangs on the event's own clause."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import actor_noun, hedge, layer, speech_entries
from ..attribution.charges import is_charge
from ..language import relations, syntax
from ..words.sets import listed, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from ..annotation.records import TimeMention
    from ..events.roles.find import Fillers

_IN_CLAUSE: Final = (
    relations.NOMINAL_SUBJECT | relations.PASSIVE_SUBJECT | relations.OBJECT | relations.ADVERBIAL
)
"""How an event's word hangs on the verb whose time it shares."""
_ACTS_CHARGED: Final = relations.ADVERBIAL | relations.OPEN_CONTENT
_MARKS_OF_A_CHARGE: Final = words("marks of a charge")
_OTHER_TIME: Final = words("marks of another time")
_SAME_TIME: Final = words("marks of the same time")
_AHEAD: Final = words("marks of what is ahead")
_LEADING_UP: Final = words("times before something")
_TO: Final = "to"
_IN_A_NAME: Final = (
    relations.ADJECTIVAL | relations.COMPOUND | relations.NUMBER | relations.POSSESSIVE
)
_SPANS: Final = words("spans of days and more")
_UNMARKED: Final = relations.BARE_NOUN_ON_NOUN | relations.BARE_OBLIQUE
_HAVE: Final = words("forms of have in the present")


def ranks(token: Token, fillers: Fillers, near: Sequence[TimeMention]) -> list[int | None]:
    """Return how near the clause of each time expression is to the event at ``token``.

    0 is its own clause; None is what dates another event, or when something was said.
    """
    hosts = _hosts(token, fillers)
    found: list[int | None] = []
    for mention in near:
        first, last = sorted((mention.token_start, token.i))
        apart = any(t.text == ";" for t in token.doc[first:last])
        refused = apart or _is_of_the_saying(mention, token, near)
        found.append(None if refused else _rank(mention, hosts))
    return found


def is_of_what_came(mention: TimeMention, event: Token) -> bool:
    """Tell whether it dates what the event came before or after: "before the *2009* poll"."""
    inside = range(mention.token_start, mention.token_end)
    last = next((t for t in event.doc[inside.start : inside.stop] if t.head.i not in inside), None)
    if last is None or last.dep_ not in _IN_A_NAME or last.head == event:
        return False
    noun = last.head
    leads = syntax.marker(noun) == _TO and noun.head.lower_ in _LEADING_UP
    return leads or not (_OTHER_TIME | _AHEAD).isdisjoint(syntax.linking_words(noun))


def _is_of_the_saying(mention: TimeMention, event: Token, near: Sequence[TimeMention]) -> bool:
    """Tell whether a day beside a verb of saying is that of the saying.

    Another one follows, "said *today* troops killed nine on Sunday", or the subject of what is
    said: "said *Thursday* Ali was held".
    """
    verb = event.doc[max(mention.token_start - 1, 0)]
    said = verb.pos_ == "VERB" and verb.i < mention.token_start and bool(speech_entries(verb))
    if not said or verb == event:
        return False
    opens = any(s.left_edge.i == mention.token_end for s in syntax.own_subjects(event))
    return opens or any(m.token_start > mention.token_start for m in near)


def _hosts(token: Token, fillers: Fillers) -> list[Token]:
    """Return the words whose time is the event's: itself, its light verb, what it shares with."""
    hosts = [token]
    if fillers.governor is not None:
        hosts.append(fillers.governor)
    current = token
    while current.head != current and len(hosts) < 6:
        if not _shares_time(current, fillers):
            break
        current = current.head
        hosts.append(current)
    return hosts


def _shares_time(word: Token, fillers: Fillers) -> bool:
    """Tell whether ``word`` is of the time of what it hangs on.

    Not what was reported or demanded "on Monday", nor what was "five years after" the other, nor
    what somebody was "convicted in 2009" of.
    """
    if is_charge(word):
        return False
    if word.dep_ in relations.OPEN_CONTENT:
        return not speech_entries(word.head)
    if word.dep_ in relations.COORDINATED:
        return True
    if word.dep_ not in _IN_CLAUSE or word.head.pos_ != "VERB":
        return False
    if word.dep_ in relations.ADVERBIAL:
        return _OTHER_TIME.isdisjoint(syntax.markers(word))
    return word.head == fillers.governor or not speech_entries(word.head)


def _rank(mention: TimeMention, hosts: list[Token]) -> int | None:
    """Return how near the time's clause is to the event: 0 its own; None for another's."""
    first = hosts[0].doc[mention.token_start]
    inside = range(mention.token_start, mention.token_end)
    for item in hosts[0].doc[mention.token_start : mention.token_end]:
        if item.head.i not in inside:
            first = item
            break
    carrier = first if first.head == first else first.head
    if _is_as_of(mention, first) or _is_beside_another_event(first, hosts):
        return None
    for _ in range(3):
        if carrier not in hosts and (_is_another_event(carrier) or _is_apart(carrier)):
            return None
        if carrier in hosts or carrier.pos_ in {"VERB", "AUX"} or carrier.head == carrier:
            break
        carrier = carrier.head
    if carrier not in hosts:
        return None
    beside = (c for c in syntax.children(carrier, relations.OBLIQUE) if c.i < first.i)
    if any(map(_is_apart, beside)):
        return None
    if not _is_of_that_side(first, carrier, hosts[0]):
        return None
    rank = hosts.index(carrier)
    if any(map(_is_perfect, hosts[:rank])):
        return None
    fronted = (mention.token_start < carrier.i and not syntax.own_subjects(carrier)) or (
        mention.token_start < min((s.i for s in syntax.own_subjects(carrier)), default=carrier.i)
    )
    if rank and hosts[rank - 1].dep_ in relations.COORDINATED and not fronted:
        return None
    return rank


def _is_of_that_side(first: Token, verb: Token, event: Token) -> bool:
    """Tell whether a date on ``verb`` is the event's, where ``verb`` charges somebody with an act.

    What stands before the act is the day of the charge, what stands behind it the act's: "accused
    him *on Monday* of killing two nuns", "charged with killing a boy *in June*".
    """
    if not speech_entries(verb) and not hedge(verb, "holding"):
        return True
    clauses = [c for c in syntax.children(verb, _ACTS_CHARGED) if syntax.is_ing(c)]
    acts = [c for c in clauses if set(syntax.markers(c)) & _MARKS_OF_A_CHARGE]
    if not acts:
        return True
    within = event == acts[0] or acts[0].is_ancestor(event)
    return within == (first.i > acts[0].i)


def _is_as_of(mention: TimeMention, first: Token) -> bool:
    """Tell whether a time only says up to when something holds: "*as of* today"."""
    before = first.doc[max(mention.token_start - 2, 0) : mention.token_start]
    return [token.lower_ for token in before] == list(listed("as of"))


def _is_another_event(noun: Token) -> bool:
    """Tell whether a date is that of the event that ``noun`` names: "over the *killings* of 1994".

    What was done "in the raids of May" was done in May.
    """
    if noun.pos_ not in {"NOUN", "PROPN"} or actor_noun(noun) or not layer(noun).entries[noun.i]:
        return False
    return syntax.marker(noun) not in _SAME_TIME


def _is_apart(noun: Token) -> bool:
    """Tell whether the event was some time before or after ``noun``: "*days before* a vote"."""
    if syntax.marker(noun) not in _OTHER_TIME:
        return False
    return any(c.lower_ in _SPANS for c in syntax.children(noun, _UNMARKED))


def _is_beside_another_event(first: Token, hosts: list[Token]) -> bool:
    """Tell whether a date stands right behind an event it may be of: "over *protests* in 2019"."""
    start = first.left_edge.i
    if start == 0:
        return False
    before = first.doc[start - 1]
    own = before in (*hosts, hosts[0].head)  # "the *coup* plot of May"
    return not own and bool(syntax.marker(before)) and _is_another_event(before)


def _is_perfect(verb: Token) -> bool:
    """Tell whether ``verb`` tells what goes on or is done by now: "has continued to bomb"."""
    return any(aux.lower_ in _HAVE for aux in syntax.children(verb, relations.AUXILIARY))
