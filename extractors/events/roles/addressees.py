"""To whom a political act is addressed: who must do what is asked, whose offer is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...annotation.words import is_actor, known_name
from ...language import syntax
from ...mentions.noun_phrases import semantic_heads
from ...words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ...annotation.records import Trigger
    from .find import Fillers

_AUTHORS: Final = words("marks of authors")
_CONTENT: Final = syntax.CONTENT | syntax.ADVERBIAL | syntax.ADNOMINAL


def address(trigger: Trigger, found: Fillers) -> None:
    """Give a political act its addressee where its own phrases name none.

    A prepositional phrase that names nobody ("on Tuesday", "at a lunch") is no addressee.
    """
    verb = trigger.token
    objects = syntax.objects(verb) if trigger.is_verb else []
    kept = [t for t in found.get("target") if t in objects or _names_somebody(t)]
    if not any(_names_somebody(t) for t in kept):
        kept += [t for t in _behind(trigger) if t not in kept and not found.has(t)]
    found.put("target", kept, "addressee")


def _names_somebody(token: Token) -> bool:
    return any(is_actor(head) for head in semantic_heads(token))


def _behind(trigger: Trigger) -> list[Token]:
    """Return who stands behind what is asked, refused or promised: doers, authors, recipients."""
    verb = trigger.token
    words = [verb.doc[i] for i in trigger.words]
    for clause in (c for word in words for c in word.children if c.dep_ in _CONTENT):
        doers = [d for d in syntax.own_subjects(clause) if _names_somebody(d)]
        if doers:
            return doers
    things = [*syntax.objects(verb), *words[1:], *(n for _, n in syntax.obliques(verb))]
    things += [c for word in words for c in word.children if c.dep_ in _CONTENT]
    return next((found for thing in things if (found := _parties(thing, 0))), [])


def _parties(thing: Token, depth: int) -> list[Token]:
    """Return the parties named at ``thing`` itself, else at what hangs on it."""
    found = [o for o in syntax.possessors(thing) if _names_somebody(o)]
    found += [m for m in syntax.modifiers(thing) if known_name(m) is not None]
    phrases = [n for p, n in syntax.obliques(thing) if p in _AUTHORS]
    found += [n for n in phrases if _names_somebody(n)]
    found += [o for o in syntax.own_objects(thing) if _names_somebody(o)]
    if found or depth > 2:
        return found
    below = [*syntax.own_objects(thing), *phrases]
    below += [c for c in thing.children if c.dep_ in _CONTENT]
    return next((deeper for item in below if (deeper := _parties(item, depth + 1))), [])
