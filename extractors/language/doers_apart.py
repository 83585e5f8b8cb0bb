"""Three readings of the tree that part a doer from what he does.

"Theft, arson and rape by soldiers and [police]": a row that "and" has closed has no further member,
so that police do it too. "Called for [the council] to impose it": who stands between "for" and
"to" is the subject, and is not called for. "Blamed the attack on [the army]": it is laid on the
army, which was not attacked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from . import relations
from .dependents import marker

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECT, _PASSIVE_SUBJECT, _OBLIQUE = "nsubj", "nsubj:pass", "obl"
_HANDS: Final = frozenset({"hand", "hands"})
_SHORTEST_ROW: Final = 2
"""Members behind the first of a row that commas and "and" close."""
_BEFORE_AN_INFINITIVE: Final = relations.OBLIQUE | relations.OBJECT | relations.NOUN_ON_NOUN


def give_subject(verb: Token) -> None:
    """Hang on an infinitive who is to do it: "called for [the council] to impose a ban"."""
    marks = {c.lower_: c for c in verb.lefts if c.dep_ in relations.MARK}
    if "for" not in marks or "to" not in marks:
        return
    if any(c.dep_ in relations.ANY_SUBJECT for c in verb.lefts):
        return
    between = verb.doc[marks["for"].i + 1 : marks["to"].i]
    doers = [t for t in between if t.head == verb.head and t.dep_ in _BEFORE_AN_INFINITIVE]
    if len(doers) == 1:
        passive = any(c.dep_ in relations.PASSIVE_AUXILIARY for c in verb.lefts)
        doers[0].head, doers[0].dep_ = verb, _PASSIVE_SUBJECT if passive else _SUBJECT


def lay_blame(verb: Token) -> None:
    """Hang on "blame" whom it is laid on: "blamed the attack on [the army]"."""
    for noun in [c for c in verb.children if c.dep_ in relations.UNDERGOER]:
        for blamed in [c for c in noun.rights if c.dep_ in relations.NOUN_ON_NOUN]:
            if marker(blamed) == "on":
                blamed.head, blamed.dep_ = verb, _OBLIQUE


def join_to_doer(noun: Token) -> None:
    """Hang on a doer who does it too: "arson, theft and rape by soldiers and [police]".

    The row of what was done has its "and" already; what "killings and thefts by soldiers
    and *rape of women*" tell are two rows.
    """
    first, link = noun.head, next((c for c in noun.lefts if c.lower_ == "and"), None)
    done = any(marker(c) == "of" for c in noun.rights if c.dep_ in relations.NOUN_ON_NOUN)
    if link is None or noun.pos_ not in {"NOUN", "PROPN"} or done or any(map(_is_case, noun.lefts)):
        return
    row = [c for c in first.children if c.dep_ in relations.COORDINATED and c.i < noun.i]
    if len(row) < _SHORTEST_ROW or not any(c.lower_ == "and" for c in row[-1].lefts):
        return
    doer = link.nbor(-1) if link.i else link
    while doer.dep_ not in relations.NON_CORE and doer.head.right_edge.i < link.i:
        doer = doer.head
    marks = {c.lower_ for c in doer.lefts if _is_case(c)}
    hands = "of" in marks and doer.head.lower_ in _HANDS
    if doer.i > row[-1].i and (hands or "by" in marks) and first.pos_ != "PROPN":
        noun.head = doer


def _is_case(token: Token) -> bool:
    return token.dep_ in relations.CASE
