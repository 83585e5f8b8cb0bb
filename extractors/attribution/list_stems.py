"""Who says what a list tells: "*The commission* found that:" and its items."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ..annotation.words import is_actor, known_name, speech_entries
from ..discourse.lists import stem_of
from ..language import relations, syntax

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from ..language.segment_text import SegmentText

RULE: Final = "list-stem"
_TELLING: Final = frozenset({"Accuse", "Admit", "Assert", "Confirm", "Report", "Testify"})


def teller_of(token: Token, text: SegmentText) -> tuple[Token, str, Token, dict[str, Any]] | None:
    """Return who says the list that ``token`` stands in, the act, the verb and its row.

    What is asked for, vowed or denied in a list is so of what each item says first, and of nothing
    that it takes for granted.
    """
    stem = stem_of(text.starts[token.i], text)
    if stem is None or token in stem:
        return None
    for cue in _cues(stem):
        row = next((r for r in speech_entries(cue) if "word" not in r), None)
        speakers = syntax.logical_subjects(cue)
        if row is None or not speakers or syntax.is_negated(cue) or not _speaks(speakers[0]):
            continue
        act = str(row["act"])
        first = token == token.sent.root
        return (speakers[0], act, cue, row) if act in _TELLING or first else None
    return None


def _cues(stem: Span) -> list[Token]:
    """Return the verbs of a line that may say what is below: its own, then what is told with it."""
    root = stem.root
    return [root, *syntax.children(root, relations.COORDINATED | relations.BESIDE_CLAUSE)]


def _speaks(speaker: Token) -> bool:
    return speaker.pos_ == "PRON" or is_actor(speaker) or known_name(speaker) is not None
