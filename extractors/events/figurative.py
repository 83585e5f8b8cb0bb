"""Words that are not their event: a duty, a match, an illness that is fought, mere words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import classes_of
from ..language import relations, syntax
from ..language.duties import is_entrusting
from ..mentions.noun_phrases import semantic_heads
from ..words.sets import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

_FOUGHT: Final = words("marks of what is fought over")
_CAUSES: Final = words("marks of words under which one comes")
_UNARMED: Final = words("kinds of offensive without arms")
_FIGHTERS: Final = frozenset({"armed", "state"})
_WORDS: Final = frozenset({"abstract", "statement", "opinion", "media"})
_FRAMES: Final = frozenset({"clash", "attack"})


def figurative(event: Token, frame: str) -> str | None:
    """Return why ``event`` is no fighting, though its word is; None where it may be one.

    "The teams clashed in the final", "her battle with the disease", "the minister came under
    attack over his plan"; troops that take up positions take no place, and who is charged with a
    duty is not accused.
    """
    if is_entrusting(event):
        return "it gives a duty"
    if frame not in _FRAMES:
        return None
    if event.lemma_ == "take" and any(t.lower_ == "up" for t in _particles(event)):
        return "it is taken up"
    if event.pos_ == "NOUN" and any(t.lower_ in _UNARMED for t in _kinds(event)):
        return "it is words"
    parties = _heads([*_parties(event), *_phrases(event, {"with", "against"})])
    if any(classes_of(head) & _FIGHTERS for head in parties):
        return None
    over = _heads(_phrases(event, _FOUGHT)) if frame == "clash" else []
    if any("contest" in classes_of(head) for head in [*_heads(_parties(event)), *over]):
        return "it is a contest"
    if frame == "clash" and any("accident" in classes_of(head) for head in over):
        return "it is an illness or an accident"
    return "it is words" if _is_under_words(event) else None


def is_figurative(event: Token) -> bool:
    """Tell whether ``event`` speaks of a contest, an illness or words, by any frame."""
    return any(figurative(event, frame) is not None for frame in sorted(_FRAMES))


def _parties(event: Token) -> list[Token]:
    if event.pos_ == "VERB":
        return syntax.subjects(event)
    return [*syntax.possessors(event), *syntax.modifiers(event)]


def _particles(event: Token) -> list[Token]:
    return syntax.children(event, relations.PARTICLE)


def _kinds(event: Token) -> list[Token]:
    """Return the words that say of which kind it is: "an *economic* and *legal* offensive"."""
    found = [c for c in event.lefts if c.dep_ in relations.MODIFIER]
    return [*found, *(other for one in found for other in one.conjuncts)]


def _phrases(event: Token, marks: Iterable[str]) -> list[Token]:
    wanted = set(marks)
    return [nominal for mark, nominal in syntax.obliques(event) if mark in wanted]


def _is_under_words(event: Token) -> bool:
    """Tell whether one comes under it for words or wishes: "*under attack* over his plan"."""
    if syntax.marker(event) != "under":
        return False
    said = _heads([*_phrases(event, _CAUSES), *_phrases(event.head, _CAUSES)])
    by = _heads([*_phrases(event, {"from", "by"}), *_phrases(event.head, {"from", "by"})])
    return any(classes_of(head) & _WORDS for head in said) or any(
        "media" in classes_of(head) for head in by
    )


def _heads(nominals: Iterable[Token]) -> list[Token]:
    return [head for nominal in nominals for head in semantic_heads(nominal)]
