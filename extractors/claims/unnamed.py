"""Who fills a role that no noun tells: "they", "I" in a turn, "five more"; and who is nobody."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ...ontology.identity import actor_iri, thing_iri
from ...ontology.records import Actor
from ..words.sets import words
from .said_in_turns import sayer_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ...ontology.records import Filler
    from ..discourse.context import DiscourseContext

MEANS: Final = frozenset({"material", "instrument"})
"""The roles of what is used or handed over."""
DOING: Final = frozenset({"agent", "intermediary"})
_NOBODY: Final = words("nobody")
_ASKED: Final = words("question words")
_PERSONAL: Final = words("pronouns without a name")
_ONE_MORE: Final = words("words for one further person")
_THINGS: Final = words("pronouns of things")


def unnamed(pronoun: Token, found: Filler, role: str, context: DiscourseContext) -> Filler:
    """Return who says "I" or "we" in a turn, else somebody unidentified."""
    sayer = sayer_of(pronoun, context)
    if sayer is None:
        return unidentified(pronoun, found, role, context)
    return replace(found, id=sayer.id, name=sayer.name, type=sayer.kind)


def unidentified(pronoun: Token, found: Filler, role: str, context: DiscourseContext) -> Filler:
    """Return somebody, or something, of whom the text only says "they": one for each mention.

    Whoever does something is somebody, were he only "it".
    """
    if pronoun.lower_ in _THINGS and role not in DOING:
        return something(pronoun, found, context)
    name, scope = _known_by(pronoun, found, context)
    actor = Actor(actor_iri(name, scope=scope), name, "UnidentifiedActor", "Unidentified")
    return replace(found, id=actor.id, name=name, type=context.referents.add(actor).kind)


def something(pronoun: Token, found: Filler, context: DiscourseContext) -> Filler:
    """Return what the text only calls "it" or "them": one thing for each mention."""
    name, scope = _known_by(pronoun, found, context)
    return replace(found, id=thing_iri(name, scope=scope), name=name, type="Object")


def _known_by(pronoun: Token, found: Filler, context: DiscourseContext) -> tuple[str, str]:
    return f"unidentified ({pronoun.lower_})", f"{context.referents.scope} {found.start}"


def somebody_called(name: str, found: Filler, context: DiscourseContext) -> Filler:
    """Return who does something and is called by a word for no known sort of actor: "elements"."""
    iri = actor_iri(name, scope=context.referents.scope)
    actor = context.referents.add(Actor(iri, name, "UnidentifiedActor", "Unidentified"))
    return replace(found, id=actor.id, name=actor.name, type=actor.kind)


def further(word: Token, found: Filler, context: DiscourseContext) -> Filler:
    """Return somebody, or some, of whom no noun is said: "kidnapped *five more*", "*another*"."""
    kind = "Person" if word.lower_ in _ONE_MORE else "PersonGroup"
    iri = actor_iri(word.lower_, scope=f"{context.referents.scope} {found.start}")
    actor = context.referents.add(Actor(iri, word.lower_, kind, "Unidentified"))
    return replace(found, id=actor.id, name=actor.name, type=actor.kind)


def names_nothing(pronoun: Token, role: str) -> bool:
    """Tell whether "no one" is meant, who is asked for, or a weapon that nothing names."""
    denied = any(child.lower_ in _NOBODY for child in pronoun.children) or pronoun.lower_ in _ASKED
    return denied or (role in MEANS and pronoun.lower_ in _PERSONAL)
