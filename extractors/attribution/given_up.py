"""What somebody gives up, is talked out of, is too weak for or only rehearses is not done.

Rows of hedges.jsonl: of kind "given_up" what follows was not done ("*decided against* shelling
it"), of kind "rehearsing" it is only thought of ("*rehearsed* a raid"). With ``marks`` one of these
stands before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ..annotation.words import hedge, written_hedge
from ..language import relations, syntax
from ..words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .commitment import Commitment

_TOO: Final = "too"
_TO: Final = "to"
_EAGER: Final = words("adjectives of being eager")
_HAVE: Final = "have"
_UNDER: Final = (
    relations.OBJECT | relations.PREPOSITIONAL | relations.CONTENT | relations.OPEN_CLAUSE
)


def give_up(act: Token, head: Token, commitment: Commitment) -> bool:
    """Let ``head`` say that an act was given up or only rehearsed; tell whether it does."""
    if act.dep_ not in _UNDER:
        return False
    given = hedge(head, "given_up")
    if (given is not None and _is_so(given, act)) or _is_too_much(act, head):
        if syntax.is_negated(head):
            return False
        commitment.leave_undone("given-up", head)
        return True
    row = hedge(head, "rehearsing")
    if row is not None and _is_so(row, act):
        commitment.leave_open("rehearsed", head)
        return True
    return False


def weigh_reproach(act: Token, commitment: Commitment) -> None:
    """Let what somebody should have done be undone: "*should have arrested* the editor"."""
    auxiliaries = syntax.auxiliary_words(act)
    should = any(written_hedge(a, "deontic") for a in auxiliaries)
    if should and any(a.lemma_.lower() == _HAVE for a in auxiliaries):
        commitment.settle("Past", "should-have", act)
        commitment.set_negative(not syntax.is_negated(act), "should-have", act)


def _is_so(row: dict[str, Any], act: Token) -> bool:
    """Tell whether the words around are those that a row asks for."""
    if "marks" not in row:
        return act.dep_ in relations.OBJECT | relations.CONTENT
    return not {*row["marks"]}.isdisjoint({*syntax.markers(act), syntax.marker(act)})


def _is_too_much(act: Token, head: Token) -> bool:
    """Tell whether somebody is "*too weak* to shell it", not "too quick to shell it"."""
    too = any(c.lower_ == _TOO for c in head.children)
    told = too and head.pos_ in {"ADJ", "ADV"} and _TO in syntax.markers(act)
    return told and head.lower_ not in _EAGER
