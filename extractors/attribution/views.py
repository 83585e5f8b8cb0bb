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
_SURE: Final = words("words for being sure")
_RIGHT: Final = words("words for being right")
_BELIEVING: Final = words("verbs of believing somebody")
_DOUBT: Final = frozenset({"doubt", "doubts"})


def holder_of(clause: Token) -> tuple[Token, str, Token, dict[str, Any]] | None:
    """Return on whose view ``clause`` stands, the act, its word and row; None if nobody's."""
    return _view_of(clause) or _conviction_of(clause) or _relied_on(clause)


def _view_of(clause: Token) -> tuple[Token, str, Token, dict[str, Any]] | None:
    """Return who holds the view that ``clause`` is, the act, its noun and row; None if nobody."""
    noun = _view(clause)
    holder = _holder(noun) if noun is not None else None
    if noun is None or holder is None:
        return None
    row = speech_noun(noun) or {"act": "Assert"}
    return holder, str(row["act"]), noun, row


def _conviction_of(clause: Token) -> tuple[Token, str, Token, dict[str, Any]] | None:
    """Return who is sure of what ``clause`` tells: "the envoy is *convinced* that they did it".

    So he is who has "no doubt". None if nobody is, or if he is said not to be.
    """
    sure = clause.head
    if clause.dep_ not in relations.CONTENT | relations.ADNOMINAL | relations.ADVERBIAL:
        return None
    if "that" not in syntax.markers(clause):
        return None
    verb = sure
    if sure.lower_ in _DOUBT and sure.dep_ in relations.OBJECT and syntax.is_negated(sure):
        verb = sure.head
    elif sure.lower_ not in _SURE:
        return None
    if syntax.is_negated(verb):
        return None
    holder = next(iter(syntax.own_subjects(verb)), None)
    if holder is None or not (holder.pos_ == "PRON" or known_name(holder) or is_actor(holder)):
        return None
    return None if syntax.is_expletive(holder) else (holder, "Assert", sure, {"act": "Assert"})


def _relied_on(told: Token) -> tuple[Token, str, Token, dict[str, Any]] | None:
    """Return on whose word alone it is told: "*if the envoy is to be believed*, they did it"."""
    for clause in syntax.children(told, relations.ADVERBIAL):
        right = clause.lower_ in _RIGHT and not syntax.is_negated(clause)
        believed = clause.lemma_.lower() in _BELIEVING and syntax.is_passive(clause)
        if "if" not in syntax.markers(clause) or not (right or believed):
            continue
        for holder in syntax.logical_objects(clause) if believed else syntax.own_subjects(clause):
            if known_name(holder) or is_actor(holder) or speech_noun(holder):
                return holder, "Assert", clause, {"act": "Assert"}
    return None


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
