"""To whom a political act is addressed: who must do what is asked, whose plan is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...annotation.words import is_actor, known_name
from ...language import relations, syntax
from ...mentions.noun_phrases import semantic_heads

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ...annotation.records import Trigger
    from .find import Fillers

_CONTENT: Final = relations.FULL_CONTENT | relations.OPEN_CLAUSE


def address(trigger: Trigger, found: Fillers) -> None:
    """Give a political act that names nobody as its target whoever is behind what it is about.

    "Norway said that *Chad* must return the ship", "Chad rejected a *Libyan* plan".
    """
    target = found.get("target")
    parties = [p for thing in target for p in _owners(thing)] if target else _doers(trigger)
    if not any(map(_names_somebody, target)):
        found.add("target", [p for p in parties if not found.has(p)], "addressee")


def _names_somebody(token: Token) -> bool:
    return any(map(is_actor, semantic_heads(token)))


def _doers(trigger: Trigger) -> list[Token]:
    """Return who does what a clause of the event word speaks of."""
    words = [trigger.token.doc[i] for i in trigger.words]
    for clause in (c for word in words for c in word.children if c.dep_ in _CONTENT):
        doers = [d for d in syntax.own_subjects(clause) if _names_somebody(d) and d.pos_ != "PRON"]
        if doers:
            return doers
    return []


def _owners(thing: Token) -> list[Token]:
    owners = [o for o in syntax.possessors(thing) if _names_somebody(o) and o.pos_ != "PRON"]
    return owners + [m for m in syntax.modifiers(thing) if known_name(m) is not None]
