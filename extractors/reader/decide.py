"""What is taken for an event, of which type and with whom, from the rules and the trained reader.

The reader knows what the rules say (their answers are among its features), so that it decides
where it is there: it refuses the rules' event words that are unlikely, opens others, and names the
parties (``party_choice.py``). Thresholds were chosen on the development part of the read text and
on its eighth wave, so that short clean sentences, which the rules read best, lose little.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from ...ontology.terms import is_harmful, toll_of
from ..annotation.records import Trigger
from ..annotation.words import known_name
from ..events.figurative import is_figurative
from ..events.roles.fillers import Fillers
from ..events.roles.find import find_roles
from ..events.roles.left_so import left_so
from ..events.sharpening import is_untold, with_told_death
from ..events.triggers import attempts
from ..language import relations, syntax
from .parties import HARMED
from .party_choice import TAKEN, chosen_parties, likeliest
from .party_signs import Elsewhere, roles_by_word, weighed
from .rows import JOINED
from .told_sides import with_told_sides

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from spacy.tokens import Doc, Token

    from .records import LearntEvent

REFUSED: Final = 0.25
"""An event word of the rules is refused if its chance of being one is smaller."""
OPENED: Final = 0.7
"""A word that no rule has for an event is one if its chance is at least this."""
REOPENED: Final = 0.9
"""The same for a word with a row that who or what is named beside it speaks against."""
_SPOKEN_AGAINST: Final = frozenset(
    {"subject", "object", "of", "at", "not_object", "needs_person (doer)"}
)
"""The conditions of a row that tell so: "the film *bombed*" is not "bombed the town"."""
_NOBODYS: Final = "unless_cause"
"""The condition that tells that nobody did it: "a *fire* killed two"."""
CERTAIN_EVENT: Final = 0.9
"""From this chance on an event of which no party is named is claimed all the same."""
KNOWN_TYPE: Final = 0.6
"""What the type that a rule gives has ahead of others."""
_FRAME: Final[dict[str, dict[str, Any]]] = {
    pos: {"frame": "read", "pos": pos, "prepositions": {}} for pos in ("verb", "noun")
}
EVENT, TYPE, UNDERGOER = "read-event", "read-type", "read-undergoer"
"""The names under which claims and explanations tell what the reader did."""


@dataclass(frozen=True, slots=True)
class Decided:
    """An event word with its parties, and what the reader says of it, None where it is silent.

    ``refused`` is True for one of the rules' that the reader takes for no event.
    """

    trigger: Trigger
    fillers: Fillers
    learnt: LearntEvent | None = None
    refused: bool = False


def decide(
    doc: Doc,
    rules: Iterable[tuple[Trigger, Fillers]],
    learnt: Mapping[int, LearntEvent] | None,
) -> list[Decided]:
    """Return the events of ``doc`` in text order, those refused among them.

    ``learnt`` is None where there is no trained reader: the rules are right then.
    """
    if learnt is None:
        return [Decided(trigger, fillers) for trigger, fillers in rules]
    roles = roles_by_word(learnt.values())
    found = [
        _confirmed(trigger, fillers, _heard(trigger, learnt), roles) for trigger, fillers in rules
    ]
    taken = {i for one in found if not one.refused for i in one.trigger.words}
    taken |= {one.trigger.token.i for one in found}
    found += _opened(doc, learnt, taken, roles)
    return sorted(found, key=lambda one: one.trigger.token.i)


def _heard(trigger: Trigger, learnt: Mapping[int, LearntEvent]) -> LearntEvent:
    """Return what the reader says of the event word, or of its noun where that is the event.

    Of a verb and its noun that together name an event readers of text write down the noun: "paid a
    *visit*", "went on *strike*". Where the noun alone is another event that does harm, the verb
    makes the difference: "prepared an *attack*".
    """
    own = learnt[trigger.token.i]
    if own.chance >= REFUSED:
        return own
    doc = trigger.token.doc
    nouns = (learnt[i] for i in trigger.words if i in learnt and doc[i].pos_ == "NOUN")
    same = (noun for noun in nouns if noun.type == trigger.event_type or not is_harmful(noun.type))
    return max((own, *same), key=lambda event: event.chance)


def _confirmed(trigger: Trigger, fillers: Fillers, event: LearntEvent, roles: Elsewhere) -> Decided:
    if event.chance < REFUSED and not trigger.sure:
        return Decided(trigger, fillers, event, refused=True)
    trigger = with_told_death(trigger)
    kind = (
        trigger.event_type
        if trigger.sharpened or trigger.sure
        else type_of(trigger.event_type, event, trigger.token)
    )
    if kind != trigger.event_type:
        trigger = replace(trigger, event_type=kind, sharpened=(*trigger.sharpened, TYPE))
    doc = trigger.token.doc
    event = weighed(doc[event.token], event, kind, fillers, roles)
    parties = fillers if trigger.sure else chosen_parties(doc, event, kind, fillers)
    if not trigger.sure:
        with_told_sides(trigger.frame, fillers, parties, event)
        _add_undergoers(trigger.token, event, parties)
    if TYPE in trigger.sharpened and toll_of(kind) is None:
        _put_names_in_the_target(parties)
    return Decided(trigger, parties, event)


def _put_names_in_the_target(fillers: Fillers) -> None:
    """Let no bare name be the victim of a type that counts nobody: "captured *Deir Sunbul*"."""
    for token in list(fillers.get("victim")):
        if token.pos_ == "PROPN" and known_name(token) is None:
            fillers.move("victim", token, "target", TAKEN)


def _opened(
    doc: Doc,
    learnt: Mapping[int, LearntEvent],
    taken: set[int],
    roles: Elsewhere,
) -> Iterator[Decided]:
    for token, told in learnt.items():
        word, event = doc[token], told
        if event.chance < OPENED or token in taken or is_figurative(word):
            continue
        refused = {attempt.refused for attempt in attempts(word)}
        if _NOBODYS in refused:
            continue
        if event.chance < REOPENED and not refused.isdisjoint(_SPOKEN_AGAINST):
            continue
        frame = _FRAME["verb" if word.pos_ in {"VERB", "AUX"} else "noun"]
        kind = type_of(event.type, event, word)
        row = _told_row(word, kind)
        if row is not None:
            yield _confirmed(row, find_roles(row), event, roles)
            continue
        trigger = Trigger(word, kind, frame, (token,), EVENT)
        event = weighed(word, event, kind, Fillers(), roles)
        fillers = chosen_parties(doc, event, kind, Fillers())
        _add_undergoers(word, event, fillers)
        if word.dep_ in relations.ADJECTIVAL and word.i < word.head.i:
            # "apologised to the *freed* men": only "*Lydian*-backed" says who did it
            named = [t for t in fillers.get("agent") if syntax.joined_to(t) == word]
            fillers.keep("agent", named)
            if named:  # "a group of Lydian-backed *fighters*"
                chances = event.parties.get(word.head.i, {})
                for role in HARMED:
                    fillers.keep(role, [])
                role, _ = likeliest({role: chances.get(role, 0.0) for role in HARMED})
                fillers.add(role, [word.head], UNDERGOER)
        yield Decided(trigger, fillers, event)


def _told_row(word: Token, kind: str) -> Trigger | None:
    """Return what a row that tells both sides opens where another event had taken the word.

    "signed an arms *deal*": that one signs is refused, and the deal is left to tell.
    """
    own = (a.trigger for a in attempts(word) if not a.refused)
    return next((t for t in own if t.event_type == kind and "told" in t.frame), None)


def _add_undergoers(word: Token, event: LearntEvent, fillers: Fillers) -> None:
    """Let the subject of a passive that only the reader has suffer it: "was held, then bailed".

    A bare number is of people, whom it weighs no chance for: "left *12* dead".
    """
    if any(map(fillers.get, HARMED)):
        return
    for token in _undergoers(word):
        chances = event.parties.get(token.i, {})
        harmed = {role: chances.get(role, 0.0) for role in HARMED}
        if token.like_num and toll_of(event.type) is not None:
            fillers.add("victim", [token], UNDERGOER)
        elif word.pos_ == "VERB" and sum(harmed.values()) >= JOINED and not fillers.has(token):
            fillers.add(likeliest(harmed)[0], [token], UNDERGOER)


def _undergoers(word: Token) -> list[Token]:
    """Return who undergoes a passive verb, or is left so: "left 12 *dead*"."""
    if word.pos_ == "VERB":
        return syntax.logical_objects(word) if syntax.is_passive(word) else []
    return left_so(word)


def type_of(known: str, event: LearntEvent, word: Token) -> str:
    """Return the likeliest type, of those that need a word for it only what the sentence tells."""
    chances = {
        name: chance + KNOWN_TYPE * (name == known)
        for name, chance in event.types.items()
        if not is_untold(name, word)
    }
    return max(sorted(chances), key=lambda name: chances[name]) if chances else known
