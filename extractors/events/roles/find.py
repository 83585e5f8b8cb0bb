"""Who did what to whom: the fillers around a trigger, by dependency paths."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...annotation.words import classes_of, hedge, is_actor, known_name
from ...language import relations, syntax
from ...mentions.noun_phrases import semantic_heads
from .at_hands import add_those_at_whose_hands
from .embedded_places import add_nested_places
from .fillers import Fillers
from .instrument_users import users_of_instruments
from .nominal import noun_roles
from .verbal import verb_roles

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ...annotation.records import Trigger

__all__ = ["Fillers", "find_roles"]


def find_roles(trigger: Trigger) -> Fillers:
    """Return the fillers of ``trigger``; patients are split into victims and targets."""
    found = verb_roles(trigger) if trigger.is_verb else noun_roles(trigger)
    _thwarted_agents(found, trigger)
    _split_patients(found)
    _instrument_agents(found, trigger)
    add_those_at_whose_hands(trigger.token, found)
    add_nested_places(found, trigger)
    return found


def _thwarted_agents(found: Fillers, trigger: Trigger) -> None:
    """Whoever foils an attempt does not make it: "guards foiled an attempt by rebels to kidnap"."""
    noun = trigger.token.head
    if trigger.token.dep_ not in relations.ADNOMINAL or not hedge(noun.head, "preventive"):
        return
    makers = [n for p, n in syntax.obliques(noun) if p == "by" and is_actor(n)]
    foilers = syntax.subjects(noun.head)
    found.keep("agent", [token for token in found.get("agent") if token not in foilers])
    found.add("agent", makers, "thwarted-attempt")


def _split_patients(found: Fillers) -> None:
    """Persons are victims; things, places and bodies are targets."""
    for token in list(found.get("patient")):
        heads = semantic_heads(token)
        classes = classes_of(heads[0])
        person = "person" in classes and not classes & {"place", "object"}
        found.move("patient", token, "victim" if person else "target")
    found.roles.pop("source", None)
    found.roles.pop("cause", None)


def _instrument_agents(found: Fillers, trigger: Trigger) -> None:
    """A weapon or an attack in the agent's place points on to whoever wields it.

    "Rockets fired by troops hit a market": the troops are the agent, the rockets the
    instrument; "the raid killed eleven": the agent of the raid.
    """
    for token in list(found.get("agent")):
        head = semantic_heads(token)[0]
        classes = classes_of(head)
        if "pronoun" in classes or known_name(head) is not None:
            continue
        if classes & {"weapon", "arms", "aircraft", "drone", "artillery", "missile", "explosive"}:
            if classes & {"person", "org"}:
                continue
            found.move("agent", token, "instrument")
            found.add("agent", users_of_instruments(head), "weapon-points-to-user")
        elif classes & {"attack", "abstract"} and not classes & {"person", "armed"}:
            found.keep("agent", [t for t in found.get("agent") if t != token])
            found.add("agent", users_of_instruments(head), "attack-points-to-author")
    found.keep("agent", [a for a in found.get("agent") if _can_act(a, trigger)])


def _can_act(token: Token, trigger: Trigger) -> bool:
    """Tell whether ``token`` may be an agent: somebody, or a body's text or works."""
    classes = classes_of(semantic_heads(token)[0])
    if trigger.frame["frame"] in {"measure", "transfer", "fire"} and classes & {
        "resolution",
        "object",
    }:
        return True
    return is_actor(semantic_heads(token)[0]) or "name" in classes
