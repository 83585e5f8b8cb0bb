"""Parties of one row belong together: who stands by "and" beside a doer does it, too.

A person who is harmed stands there by "along with" and "including" as well: "killed a guard *along
with two drivers*", "arrested four students, *including a girl*". Of doers that tells less: who is
with them need not do what they do. States in a row before their act all do it, whatever the parse:
"months of *US, UK and French* bombardment".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import is_actor, known_name
from ..events.roles.company import are_people, between, companions
from ..events.roles.fillers import IN_COMPANY
from ..language import relations, syntax
from ..words.sets import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..events.roles.fillers import Fillers
    from .records import LearntEvent

RULE: Final = "in-one-row"
STATES: Final = "in-one-row-of-states"
JOINED: Final = 0.2
"""The least chance of a party beside whom another of its row has the same role."""
_ROLES: Final = ("agent", "victim", "target")
_LINKS: Final = frozenset({"and", "&"})
_BETWEEN: Final = _LINKS | {","}
_EXAMPLES: Final = words("marks of some of them")
_COMPANY: Final = words("marks of company")


def complete_rows(found: Fillers, event: LearntEvent) -> None:
    """Add to each role those whom "and" joins to all that are in it already."""
    for role in _ROLES:
        for token in list(found.get(role)):
            if token.is_ancestor(token.doc[event.token]):
                continue  # "a teacher and a journalist who was *beaten*"
            others = list(_told_with(token)) if role == "victim" else []
            beside = [t for t in [*_row(token), *others] if not found.has(t)]
            likely = [t for t in beside if event.parties.get(t.i, {}).get(role, 0.0) >= JOINED]
            found.add(role, [t for t in likely if role != "agent" or is_actor(t)], RULE)
    for token in found.get("agent")[:1]:
        states = _states_before(token.doc[event.token])
        if token in states:
            found.add("agent", [t for t in states if not found.has(t)], STATES)
    for token in found.get("victim")[:1]:  # "he was killed *with his forces*"
        with_him = [*companions(token.doc[event.token]), *between(syntax.conjuncts(token))]
        found.add("victim", [t for t in with_him if not found.has(t)], IN_COMPANY)


def _row(token: Token) -> Iterator[Token]:
    """Yield the other nominals that a row of "A, B and C" has; none of a row with "or"."""
    series = syntax.conjuncts(syntax.first_conjunct(token))
    links = {c.lower_ for t in series for c in syntax.children(t, relations.CONJUNCTION)}
    if links and links <= _LINKS:
        yield from (t for t in series if t != token and t.pos_ != "ADJ")


def _states_before(event: Token) -> list[Token]:
    """Return the states of "A, B and C" right before an act that a noun tells, in text order."""
    if event.pos_ not in {"NOUN", "PROPN"}:
        return []
    doc, found, at = event.doc, list["Token"](), event.i - 1
    while at > 0 and doc[at].dep_ in relations.COMPOUND and not _is_state(doc[at]):
        at -= 1  # "French *air* strikes"
    while at >= 0 and _is_state(doc[at]):
        found.append(doc[at])
        at -= 1
        while at > 0 and doc[at].lower_ in _BETWEEN:
            at -= 1
    joined = len(found) > 1 and doc[found[0].i - 1].lower_ in _LINKS
    return found[::-1] if joined else []


def _is_state(token: Token) -> bool:
    known = known_name(token) if token.text[:1].isupper() else None
    return known is not None and known.is_of_a_state


def _told_with(party: Token) -> Iterator[Token]:
    """Yield the persons that a phrase adds to ``party``: "including two girls"."""
    first = syntax.first_conjunct(party)
    core = first.dep_ in relations.OBJECT | relations.NOMINAL_SUBJECTS
    beside = syntax.obliques(first.head) if core and first.head.pos_ == "VERB" else []
    for mark, noun in [*syntax.obliques(first), *beside]:
        own = mark in _EXAMPLES and first in noun.ancestors
        if (own or mark in _COMPANY) and are_people(noun):
            yield noun
