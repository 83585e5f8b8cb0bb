"""Which event words with their parties are no claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...ontology.terms import attack_told_by, is_legal_term, toll_of
from ..annotation.words import classes_of, is_actor
from ..events.by_rule import is_stated
from ..language import relations, syntax
from ..mentions.noun_phrases import semantic_heads
from ..words.sets import words
from .courtesies import is_courtesy
from .misfits import is_misfit

if TYPE_CHECKING:
    from ..annotation.records import Trigger
    from ..attribution.commitment import Commitment
    from ..events.roles.fillers import Fillers

_REFLEXIVES: Final = words("reflexive pronouns")
_NAMING: Final = words("verbs of only naming")
_MEASURES: Final = frozenset({"measure", "accord", "payment"})
_EXCHANGES: Final = words("words for an exchange")
_PRICES: Final = words("words for a price")
_HELD: Final = words("people who are held")
_DETAINED: Final = "Detained"
_PAID: Final = frozenset({"money"})
_POINTING: Final = words("pointing words")


def refusal(
    trigger: Trigger, fillers: Fillers, commitment: Commitment, *, said: bool, sure: bool
) -> str | None:
    """Return the rule by which an event word with its parties is no claim, if it is none.

    ``sure``: the trained reader is certain of an event, which then needs no parties.
    """
    if is_misfit(trigger, fillers):
        return "misfit"
    if is_courtesy(trigger, fillers):
        return "courtesy"
    if _is_only_named(trigger, fillers) and not commitment.demand:
        return "without-parties"
    if commitment.demand and _is_given_for_it(trigger):
        return "given-in-exchange"
    if commitment.demand and _are_held_already(trigger, fillers):
        return "held-already"
    if _is_done_to_oneself(trigger):
        return "done-to-oneself"
    if _kills_nobody(trigger, fillers):
        return "nobody-killed"
    if sure:
        return None
    claimable = _is_claimable(trigger, fillers, wanted=commitment.demand, said=said)
    return None if claimable else "without-parties"


def _is_only_named(trigger: Trigger, fillers: Fillers) -> bool:
    """Tell whether a measure without parties is only a topic: "the *embargo* was discussed"."""
    if fillers.roles or trigger.is_verb or trigger.frame["frame"] not in _MEASURES:
        return False
    noun = syntax.first_conjunct(trigger.token)
    said_of = relations.OBJECT | relations.PASSIVE_SUBJECT
    return noun.dep_ in said_of and noun.head.lemma_.lower() in _NAMING


def _is_given_for_it(trigger: Trigger) -> bool:
    """Tell whether it is what is offered for what is asked: "demanded money *for his release*"."""
    event = syntax.first_conjunct(trigger.token)
    above, marks = event.head, syntax.markers(event)
    if event.lower_ in _EXCHANGES:
        return "in" in marks
    if "for" not in marks:
        return False
    asked = syntax.own_objects(above) if above.pos_ == "VERB" else [above]
    money = any(classes_of(t) & _PAID or t.lower_ in _PRICES for t in asked)
    return above.lower_ in _EXCHANGES or money


def _are_held_already(trigger: Trigger, fillers: Fillers) -> bool:
    """Tell whether it is asked how those are held who are: "that *detainees* be held decently"."""
    held = fillers.get("victim")
    holding = toll_of(trigger.event_type) == _DETAINED and trigger.is_verb
    return holding and bool(held) and all(t.lemma_.lower() in _HELD for t in held)


def _is_done_to_oneself(trigger: Trigger) -> bool:
    """Tell whether somebody does it to himself: "hanged himself"; not "blew himself up"."""
    objects = syntax.own_objects(trigger.token) if len(trigger.words) == 1 else []
    return any(t.lower_ in _REFLEXIVES for t in objects)


def _kills_nobody(trigger: Trigger, fillers: Fillers) -> bool:
    """Tell whether only things are killed: "*gunned* the engine"; a name may be anybody's."""
    if toll_of(trigger.event_type) is None or fillers.get("victim"):
        return False
    struck = [head for t in fillers.get("target") for head in semantic_heads(t)]
    named = any(t.ent_type_ or is_actor(t) or "place" in classes_of(t) for t in struck)
    return bool(struck) and not named


def _is_claimable(trigger: Trigger, fillers: Fillers, *, wanted: bool, said: bool) -> bool:
    """Refuse a frame that lost what makes it one: a transfer of nothing to nobody.

    A measure that is only named ("an embargo") is claimed where it is ``wanted``, any other act
    that has no parties where somebody has ``said`` or denied it.
    """
    if trigger.frame["frame"] == "equip" and (
        trigger.token.dep_ in relations.ADNOMINAL | relations.ADJECTIVAL
    ):
        return bool(fillers.get("agent"))
    if trigger.frame["frame"] in {"transfer", "equip"} and trigger.is_verb:
        return bool(fillers.get("agent") or fillers.get("recipient") or fillers.get("material"))
    if trigger.frame["frame"] in _MEASURES and not trigger.is_verb:
        return bool(fillers.roles) or wanted
    if trigger.frame["frame"] == "exporter":
        return bool(fillers.get("agent") and fillers.get("recipient"))
    if attack_told_by(trigger.event_type) == "nothing":
        return any(fillers.get(role) for role in ("agent", "victim", "target"))
    if is_stated(trigger):
        return bool(fillers.get("agent"))
    if trigger.frame["frame"] in {"patron", "supplier", "shelter"}:
        return bool(fillers.get("agent"))
    return bool(fillers.roles) or wanted or said or _is_particular(trigger)


def _is_particular(trigger: Trigger) -> bool:
    """Tell whether a word without parties speaks of something that took place.

    "The raid" does and so does what the law calls "atrocities"; "torture is a crime" and
    "a battle for funding" do not.
    """
    if is_legal_term(trigger.event_type):
        return True
    return any(c.lower_ in _POINTING for c in trigger.token.children)
