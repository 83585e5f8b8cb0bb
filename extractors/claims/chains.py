"""The chain of voices that a claim hangs on, and whom an accusation makes the doer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ...ontology.terms import is_harmful, layer_of
from ..annotation.words import classes_of, hedge, is_actor, speech_entries, speech_noun
from ..attribution.charges import charge_of
from ..attribution.negation import negative_word
from ..attribution.voices import Voice
from ..language import relations, syntax
from ..words.plurals import singular
from ..words.sets import words
from .tolls import RULE, putter_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from ..annotation.records import Trigger
    from ..events.roles.fillers import Fillers

_CLAIMING: Final = words("verbs of claiming a deed")
_DEATHS: Final = words("words for a death")
_CHARGES: Final = words("what is brought before a court")
CHARGE: Final = "charge"
"""The name under which claims tell that somebody is held, tried or punished for the act."""


def chain_of(trigger: Trigger, chain: Iterable[Voice]) -> list[Voice]:
    """Return those of the voices above ``trigger`` that count, its own pledge or toll last."""
    own = _putting_voice(trigger) if trigger.rule == RULE else _own_voice(trigger)
    heard = _with_authors([v for v in chain if not _is_inner_event(v, trigger)])
    return _with_charge(heard, trigger) + own or _nameless(trigger)


def _with_authors(chain: list[Voice]) -> list[Voice]:
    """Return the voices without texts of nobody, if anybody else speaks: "denied *reports* of"."""
    named = [v for v in chain if v.speaker is None or v.speaker != v.cue]
    return named or chain


def _nameless(trigger: Trigger) -> list[Voice]:
    """Return the voice of those who allege it and are not named: "*allegations* of torture"."""
    token, noun = trigger.token, trigger.token.head
    row = speech_noun(noun)
    content = token.dep_ in relations.REPORT or syntax.marker(token) == "of"
    if row is None or row["act"] != "Accuse" or not content or not is_harmful(trigger.event_type):
        return []
    return [Voice(None, "Accuse", noun, row, rule="nameless-accuser")]


def _with_charge(chain: list[Voice], trigger: Trigger) -> list[Voice]:
    """Add whoever holds, tries or punishes somebody for the act; unnamed he is only less sure."""
    charge = charge_of(trigger.token) if is_harmful(trigger.event_type) else None
    if charge is None or any(v.accused for v in chain):
        return chain
    if any(v.cue == charge.cue and v.speaker is not None for v in chain):
        return chain  # "the court found him guilty of it"
    chain = [v for v in chain if v.cue != charge.cue]
    if charge.accuser is None and chain:
        unsure = {"certainty": charge.row.get("certainty", "Probable")}
        return [*chain[:-1], replace(chain[-1], row={**chain[-1].row, **unsure})]
    return [*chain, Voice(charge.accuser, "Accuse", charge.cue, charge.row, rule=CHARGE)]


def is_unsaid(voice: Voice) -> bool:
    """Tell whether it is said that somebody did *not* say so, or not of anybody.

    "has not accused", "no one was charged with the murder".
    """
    if any(negative_word(accused) for accused in voice.accused):
        return True
    return voice.is_negated and not voice.row.get("negative")


def is_asked_for(event: Token, voice: Voice) -> bool:
    """Tell whether ``event`` is the very thing that ``voice`` asks for: "call for *an embargo*".

    Whoever does not ask for "an end to *the raids*" takes it that there are raids.
    """
    return voice.act == "Demand" and syntax.first_conjunct(event).head == voice.cue


def undenied(voice: Voice) -> Voice:
    """Turn "did not deny" into a saying that leaves it open."""
    if voice.is_negated and voice.row.get("negative"):
        return Voice(
            voice.speaker,
            "Assert",
            voice.cue,
            {"certainty": "Possible", "open": True},
            rule="left-open",
        )
    return voice


def _is_inner_event(voice: Voice, trigger: Trigger) -> bool:
    return voice.cue is not None and (
        voice.cue.i in trigger.words or _drops_a_charge(voice, trigger.token)
    )


def _drops_a_charge(voice: Voice, charge: Token) -> bool:
    """Tell whether a court drops what was brought: "the charges were dismissed" denies nothing."""
    if not voice.row.get("negative") or voice.cue != charge.head or charge.pos_ != "NOUN":
        return False
    court = voice.speaker is None or "court" in classes_of(voice.speaker)
    return court and singular(charge.lower_) in _CHARGES


def _own_voice(trigger: Trigger) -> list[Voice]:
    """A pledge is both the saying and what is said: "France pledged 40 vehicles".

    Where the event is the pledge itself ("France and Chad *agreed* on a treaty") it is done by
    being made, and whoever reports it says so.
    """
    rows = [r for r in speech_entries(trigger.token) if r["act"] == "Promise"]
    if not rows or not trigger.is_verb or layer_of(trigger.event_type) is not None:
        return []
    speakers = syntax.subjects(trigger.token)
    return [Voice(s, "Promise", trigger.token, rows[0], rule="own-pledge") for s in speakers[:1]]


def _putting_voice(trigger: Trigger) -> list[Voice]:
    """Whoever puts a toll says it: "*the ministry* put the dead at 12"."""
    verb = putter_of(trigger.token)
    speakers = [] if verb is None else syntax.subjects(verb)
    return [Voice(s, "Assert", verb, {}, rule="puts-a-toll") for s in speakers[:1]]


def _claims_a_deed(voice: Voice, trigger: Trigger) -> bool:
    """Tell whether an armed group says that it did it: "*the rebels claimed* the bombing".

    Who bears no arms, and who "claimed the *deaths* of forty", says what happened to somebody.
    """
    cue = voice.cue
    if cue is None or voice.speaker is None or cue.lemma_.lower() not in _CLAIMING:
        return False
    named = trigger.token in syntax.own_objects(cue) and not trigger.is_verb
    armed = "armed" in classes_of(voice.speaker) and singular(trigger.token.lower_) not in _DEATHS
    return named and armed and is_harmful(trigger.event_type) and not syntax.is_passive(cue)


def adopt_accused(trigger: Trigger, fillers: Fillers, chain: list[Voice]) -> None:
    """ "blamed Rwanda for the shelling": the accused does what is spoken of.

    Nobody does what he holds or tries somebody else for, nor is told which of two does it who
    accuse each other.
    """
    charging = [v.speaker for v in chain if v.rule == CHARGE]
    told = [t for t in fillers.get("agent") if t not in charging]
    fillers.keep("agent", [t for t in told if not syntax.is_each_other(t)])
    for voice in reversed(chain):
        accused = [
            a
            for a in voice.accused
            if not (_is_what_is_told(a, trigger.token) or syntax.is_each_other(a))
        ]
        if voice.row.get("laid"):  # "blamed the attack on *the army*": it was not attacked
            for role, tokens in list(fillers.roles.items()):
                if role != "agent":
                    fillers.keep(role, [t for t in tokens if t not in accused])
        if accused and not fillers.has(accused[0]):
            if all(known == voice.speaker for known in fillers.get("agent")):
                doers = [c for a in accused for c in syntax.conjuncts(a)]
                fillers.put("agent", doers, "accused-acts")
            return
        if voice.act in {"ClaimResponsibility", "DenyResponsibility", "Admit"} and voice.speaker:
            nominal = not trigger.is_verb and "word" in voice.row
            if nominal and not fillers.get("agent"):
                fillers.put("agent", [voice.speaker], "claims-it-himself")
            return
        if voice.speaker and _claims_a_deed(voice, trigger) and not fillers.get("agent"):
            fillers.put("agent", [voice.speaker], "claims-it-himself")
            return
        if voice.act in {"Deny", "Admit"} and voice.speaker and _is_involvement(trigger):
            if not fillers.get("agent"):
                fillers.put("agent", [voice.speaker], "part-in-it")
            return


def _is_what_is_told(accused: Token, event: Token) -> bool:
    """Tell whether it is the event, in its list, or its number: "condemned *a series* of raids"."""
    listed = syntax.first_conjunct(accused) == syntax.first_conjunct(event)
    return listed or (event in accused.subtree and not is_actor(accused))


def _is_involvement(trigger: Trigger) -> bool:
    """Tell whether somebody's part in the event is spoken of ("any role in the killing")."""
    near = [trigger.token.head, *(t for t in trigger.token.head.children)]
    return not trigger.is_verb and any(hedge(t, "involvement") for t in near)
