"""Tolls told beside their event: "put the dead at 1,429", "hospitals reported 355 deaths".

A number of dead is the toll of the violent event in its sentence, or of the last one told shortly
before; it happened where that did. Deaths by illness and accident, and tolls that run on since
some year, are none of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...ontology.terms import names, narrower, toll_of
from ..annotation.records import Trigger
from ..annotation.words import classes_of, layer
from ..events.roles.find import find_roles
from ..events.roles.left_so import left_so
from ..language import relations, syntax
from ..mentions.noun_phrases import extent
from ..reader.decide import Decided
from ..words.plurals import singular
from ..words.sets import words
from .told_before import place_from, violent_event_near

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Doc, Token

    from ..annotation.records import CountMention

RULE: Final = "toll-of-event"
_FRAME: Final = {"frame": "toll", "pos": "noun", "of": "victim", "prepositions": {}}
_DYING: Final = next(t for t in names("eventType") if toll_of(t) == "Killed" and narrower(t))
"""The type of dying that the others sharpen."""
_DEAD: Final = words("words for the dead")
_LIVES: Final = words("words for lives")
_TOLLS: Final = words("words for a toll")
_TAKING: Final = words("verbs that take lives")
_PUTTING: Final = words("verbs that put a toll")
_MARKS: Final = words("marks of a toll")
_RUNNING: Final = words("marks of a running toll")
_ILLNESSES: Final = words("illnesses")


def with_tolls(decided: Sequence[Decided], doc: Doc) -> list[Decided]:
    """Return the events of ``doc`` with the tolls that are told beside them, in text order."""
    kept = [one for one in decided if not one.refused]
    found = [_toll(kept, token) for token in doc if singular(token.lower_) in _COUNTED]
    come = [one for one in found if one is not None]
    own = {one.trigger.token.i for one in come}
    stay = [one for one in decided if one.trigger.token.i not in own]
    return sorted([*stay, *come], key=lambda one: one.trigger.token.i)


def dead_counted(noun: Token) -> CountMention | None:
    """Return how many dead are counted: "355 deaths", "a toll of 36", "put the dead at 1,429"."""
    word = singular(noun.lower_)
    if word in _LIVES:
        taken = noun.dep_ in relations.OBJECT and noun.head.lemma_.lower() in _TAKING
        return _own_count(noun) if taken else None
    if word in _DEAD and (own := _own_count(noun)):
        return own
    if word in _TOLLS and any(m.lower_ != "death" for m in syntax.modifiers(noun)):
        return None
    return next((count for host in _hosts(noun) for count in _phrase_counts(host)), None)


def putter_of(noun: Token) -> Token | None:
    """Return the verb whose subject puts a toll: "*put* the dead at 1,429"; None for others."""
    verb = next((host for host in _hosts(noun) if host.pos_ == "VERB"), None)
    held = verb is not None and noun.i > verb.i and syntax.own_subjects(verb)
    return verb if held else None


def _toll(kept: Sequence[Decided], noun: Token) -> Decided | None:
    count = dead_counted(noun)
    if count is None or _is_told(kept, noun, count) or not _is_of_one_event(noun.sent):
        return None
    if any(one.trigger.token == noun and one.fillers.get("victim") for one in kept):
        return None
    event = violent_event_near([one for one in kept if one.trigger.token != noun], noun)
    if event is None:
        return None
    words = (noun.i, noun.head.i) if singular(noun.lower_) in _LIVES else (noun.i,)
    trigger = Trigger(noun, _DYING, _FRAME, words, RULE)
    fillers = find_roles(trigger)
    fillers.add("victim", [t for t in left_so(noun) if t.like_num], RULE)
    place_from(event, fillers)
    return Decided(trigger, fillers)


def _is_told(kept: Sequence[Decided], noun: Token, count: CountMention) -> bool:
    """Tell whether a killing that is told beside the toll has this very number."""
    return any(
        victim.left_edge.i <= count.token_start < extent(victim).end
        for one in kept
        if one.trigger.token != noun and toll_of(one.trigger.event_type) == "Killed"
        for victim in one.fillers.get("victim")
    )


def _is_of_one_event(sentence: Iterable[Token]) -> bool:
    return not any(
        token.lower_ in _RUNNING
        or singular(token.lower_) in _ILLNESSES
        or "accident" in classes_of(token)
        for token in sentence
    )


def _own_count(noun: Token) -> CountMention | None:
    counts = layer(noun).counts
    return next((c for c in counts if noun.i in (c.head, c.token_end)), None)


def _hosts(noun: Token) -> list[Token]:
    """Return what a number may hang on: the noun, "the number of dead", the verb of both."""
    hosts = [noun]
    if noun.dep_ in relations.NOUN_DEPENDENT and noun.head.lower_ == "number":
        hosts.append(noun.head)
    verb = hosts[-1].head
    slots = relations.OBJECT | relations.NOMINAL_SUBJECT | relations.PASSIVE_SUBJECT
    if hosts[-1].dep_ in slots and verb.lemma_.lower() in _PUTTING:
        hosts.append(verb)
    return hosts


def _phrase_counts(host: Token) -> list[CountMention]:
    phrases = (nominal for mark, nominal in syntax.obliques(host) if mark in _MARKS)
    found = (layer(host).counts[nominal.i] for nominal in phrases if nominal.pos_ == "NUM")
    return [count for count in found if count is not None]


_COUNTED: Final = _DEAD | _LIVES | _TOLLS
