"""Roles by predicate-argument frames: what the encoder's PropBank arguments say of a trigger.

Each frame of frames.jsonl names in ``arguments`` which of our roles ARG0 to ARG2 fill. Where the
dependency rules find nobody for a role, the frame's argument fills it; where both find somebody
and no word is the same, the rules stand and the claim is held less sure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...annotation.words import classes_of, is_actor
from ...language import syntax
from ...mentions.noun_phrases import semantic_heads
from .fillers import Fillers, fits_role, keep_nominals

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ...annotation.records import Trigger
    from ...language.parsing.frames import Frame

_RULE: Final = "propbank-argument"
_ACTING: Final = frozenset({"agent", "recipient", "victim"})


def frame_of(trigger: Trigger) -> Frame | None:
    """Return the frame of a trigger's head word, None where the pipeline gives none."""
    found: tuple[Frame, ...] = trigger.token.doc._.frames
    return next((frame for frame in found if frame.predicate == trigger.token.i), None)


def frame_roles(trigger: Trigger) -> Fillers:
    """Return the fillers that the frame of ``trigger`` gives, by the lexicon's map of arguments."""
    found = Fillers(construction="frame")
    frame = frame_of(trigger)
    if frame is None:
        return found
    for label, role in sorted(trigger.frame.get("arguments", {}).items()):
        argument = frame.argument(label)
        if argument is not None and argument.head not in trigger.words:
            head = trigger.token.doc[argument.head]
            found.add(role, [t for t in syntax.conjuncts(head) if _fits(role, t)], _RULE)
    keep_nominals(found)
    return found


def _fits(role: str, token: Token) -> bool:
    if role in _ACTING and not any(is_actor(head) for head in semantic_heads(token)):
        return False
    return fits_role(role, token) and "pronoun" not in classes_of(token)


def complete(found: Fillers, framed: Fillers) -> None:
    """Fill the roles that ``found`` lacks from ``framed``; note whether the two agree."""
    for role, tokens in framed.roles.items():
        known = found.get(role)
        if known:
            found.disputed = found.disputed or not set(known) & set(tokens)
        elif not any(_holds(token, found) for token in tokens):
            found.add(role, tokens, _RULE)
            found.by_frame = True


def _holds(token: Token, found: Fillers) -> bool:
    """Tell whether a party stands within a phrase: "the families of *the miners* shot"."""
    within = {word.i for word in token.subtree}
    return any(party.i in within for tokens in found.roles.values() for party in tokens)
