"""What is only somebody's view: "one theory *of the police* is that rebels killed them"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ..annotation.words import hedge, is_actor, known_name, speech_entries, speech_noun
from ..language import relations, syntax
from ..words.sets import words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .commitment import Commitment

_MARKS_OF_A_HOLDER: Final = words("marks of who holds a view")


def view_of(clause: Token) -> tuple[Token, str, Token, dict[str, Any]] | None:
    """Return who holds the view that ``clause`` is, the act, its noun and row; None if nobody."""
    noun = _view(clause)
    holder = _holder(noun) if noun is not None else None
    if noun is None or holder is None:
        return None
    row = speech_noun(noun) or {"act": "Assert"}
    return holder, str(row["act"]), noun, row


def weigh_views(token: Token, commitment: Commitment) -> None:
    """Let what is only a view be as unsure as views are, and a means thought of not be used.

    "The *belief* is that rebels burned it", "*by taking* the port, they thought, they could win".
    """
    for clause in (token, *token.ancestors):
        noun = _view(clause)
        row = hedge(noun, "view") if noun is not None else None
        if noun is not None and row is not None and token not in set(noun.subtree):
            commitment.weaken(str(row["certainty"]), "only-a-view", noun)
    if _is_thought_of(token):
        commitment.leave_open("means-thought-of", token.head)


def _view(clause: Token) -> Token | None:
    """Return the noun that a clause is said to be: "the *belief* is that soldiers burned it"."""
    outer = syntax.children(clause, relations.OUTER_SUBJECT)
    if clause.dep_ in relations.FULL_CONTENT and clause.head.pos_ == "AUX":
        outer += syntax.own_subjects(clause.head)
    return next((n for n in outer if hedge(n, "view") or speech_noun(n)), None)


def _holder(noun: Token) -> Token | None:
    holders = syntax.possessors(noun)
    holders += [n for mark, n in syntax.obliques(noun) if mark in _MARKS_OF_A_HOLDER]
    holders += [m for m in syntax.modifiers(noun) if m.pos_ != "ADJ" or known_name(m)]
    return next((h for h in holders if h.pos_ == "PRON" or known_name(h) or is_actor(h)), None)


def _is_thought_of(clause: Token) -> bool:
    """Tell whether somebody only believes that he could do more by doing it."""
    head = clause.head
    believed = hedge(head, "prospective") or any(r.get("certainty") for r in speech_entries(head))
    if clause.dep_ not in relations.ADVERBIAL or "by" not in syntax.markers(clause) or not believed:
        return False
    contents = syntax.children(head, relations.FULL_CONTENT | relations.BESIDE_CLAUSE)
    return any(hedge(a, "modal") for c in contents for a in syntax.auxiliary_words(c))
