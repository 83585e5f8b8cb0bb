"""Who lists it: "crimes *reported by the party* include the beating of a clerk by guards".

What is named as one of several things is told by whoever tells of these.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ..annotation.words import speech_entries
from ..language import relations, syntax
from ..words.sets import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

_NAMING: Final = words("verbs of naming some of several")
_AMONG: Final = frozenset({"among"})
_TELLING: Final = frozenset({"Accuse", "Assert", "Condemn", "Report"})
_TOLD_IN: Final = relations.ADNOMINAL | relations.RELATIVE


def lister_of(noun: Token) -> tuple[Token, str, Token, dict[str, Any]] | None:
    """Return who lists what ``noun`` tells of, the act, the verb and its row; None if nobody."""
    for whole in _wholes(noun):
        for verb in syntax.children(whole, _TOLD_IN):
            tellers = syntax.logical_subjects(verb)
            row = next((r for r in speech_entries(verb) if r["act"] in _TELLING), None)
            if row is not None and tellers and tellers[0] != whole and tellers[0] != noun:
                return tellers[0], str(row["act"]), verb, row
    return None


def _wholes(noun: Token) -> Iterator[Token]:
    """Yield the nouns of which ``noun`` is said to be one: "*abuses* … include the beating"."""
    if noun.dep_ in relations.OBJECT | relations.OBLIQUE and noun.head.lemma_.lower() in _NAMING:
        yield from syntax.own_subjects(noun.head)
    for mark, whole in syntax.obliques(noun):
        if mark in _AMONG:
            yield whole
