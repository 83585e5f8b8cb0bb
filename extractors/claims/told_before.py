"""What an event takes over from one told shortly before it: where it was, never who did it.

"Rockets hit the suburbs of Ghouta. Washington accused Damascus of *the attack*; Moscow said that
rebels had *carried it out*": the same attack, in the same place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...ontology.terms import (
    attack_told_by,
    family_of,
    harming_families,
    is_legal_term,
    is_outcome,
)
from ..annotation.records import Trigger
from ..events.roles.fillers import TAKEN_OVER, Fillers
from ..language import relations, syntax
from ..reader.decide import Decided
from ..words.sets import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Doc, Token

NEAR: Final = 3
"""Sentences back in which an event is looked for."""
CARRIED_OUT: Final = "carried-it-out"
"""The name under which claims and explanations tell an event that a pronoun stands for."""
_POINTING: Final = words("pointing words")
_IT: Final = words("pronouns for an event")
_FRAME: Final = {"frame": "act", "pos": "verb", "prepositions": {}}


def violent_event_near(decided: Iterable[Decided], token: Token) -> Decided | None:
    """Return the violent event that ``token`` speaks of.

    It is the last before it, in its sentence or up to ``NEAR`` sentences back; else the first
    after it in its sentence.
    """
    violent = [one for one in decided if _is_violent(one) and one.trigger.token != token]
    before = [one for one in violent if one.trigger.token.i < token.i]
    if before and _sentences_between(before[-1].trigger.token, token) <= NEAR:
        return before[-1]
    after = (one for one in violent if one.trigger.token.i > token.i)
    return next((one for one in after if one.trigger.token.sent == token.sent), None)


def place_from(event: Decided, fillers: Fillers) -> None:
    """Let what names no place be where ``event`` was."""
    if not fillers.get("location"):
        fillers.add("location", event.fillers.get("location"), TAKEN_OVER)


def with_told_before(decided: Sequence[Decided], doc: Doc) -> list[Decided]:
    """Return the events of ``doc`` with what those take over that were told before.

    "The attack" is where it was told to be, "carried it out" is one. What is refused stays.
    """
    kept = [one for one in decided if not one.refused]
    for at, one in enumerate(kept):
        if attack_told_by(one.trigger.event_type) and _points_back(one.trigger.token):
            event = violent_event_near(kept[:at], one.trigger.token)
            if event is not None:
                place_from(event, one.fillers)
    taken = {one.trigger.token.i for one in kept}
    found = [_carried_out(kept, token) for token in doc if token.i not in taken]
    come = [one for one in found if one is not None]
    gone = {one.trigger.token.i for one in come}
    stay = [one for one in decided if one.trigger.token.i not in gone]
    return sorted([*stay, *come], key=lambda one: one.trigger.token.i)


def _carried_out(kept: Sequence[Decided], verb: Token) -> Decided | None:
    """Return the event that somebody is said to have carried out, by a pronoun for it.

    It must be told in the same sentence or the one before: a law is carried out as well.
    """
    if verb.pos_ != "VERB" or verb.lemma_.lower() != "carry":
        return None
    out = next((c for c in verb.children if c.lower_ == "out"), None)
    if out is None:
        return None
    done = [t for t in syntax.objects(verb) if t.lower_ in _IT and t.i > verb.i]
    event = violent_event_near([one for one in kept if one.trigger.token.i < verb.i], verb)
    if not done or event is None or verb.dep_ not in relations.CONTENT:
        return None
    if _sentences_between(event.trigger.token, verb) > 1:
        return None
    fillers = Fillers(governor=verb)
    fillers.add("agent", syntax.subjects(verb), "verb-subject")
    place_from(event, fillers)
    trigger = Trigger(verb, event.trigger.event_type, _FRAME, (verb.i, out.i), CARRIED_OUT)
    return Decided(trigger, fillers)


def _is_violent(one: Decided) -> bool:
    """Tell whether somebody was harmed; bare "deaths" are no event that others speak of."""
    kind = one.trigger.event_type
    if is_outcome(kind) and not one.fillers.roles:
        return False
    return family_of(kind) in harming_families() and not is_legal_term(kind)


def _points_back(noun: Token) -> bool:
    """Tell whether a noun is of something told before: "the attack", with nothing to tell which."""
    marked = any(c.lower_ in _POINTING for c in noun.children if c.i < noun.i)
    told = any(c.dep_ in relations.NOUN_DEPENDENT for c in noun.children)
    return noun.pos_ == "NOUN" and marked and not told


def _sentences_between(first: Token, last: Token) -> int:
    return sum(1 for sentence in first.doc.sents if first.i < sentence.start <= last.i)
