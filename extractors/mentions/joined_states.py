"""States that a hyphen joins before what they do together: "a *U.S.-British* airstrike".

Both do it, and so do "the *Saudi-Emirati* coalition" and "*French-British* troops". Who is
"*British-Iranian*" is one person of two countries, and no state.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import actor_noun, known_name
from ..language import relations, syntax
from ..words.hyphens import HYPHENS
from ..words.plurals import singular
from ..words.sets import words
from .owned_bodies import STATE_NOUNS, force

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ...ontology.records import Actor
    from .referents import Referents

_ALLIANCES: Final = words("alliances of states")
_BODIES: Final = frozenset({"Organisation", "StateActor"})
_BEFORE: Final = relations.ADJECTIVAL | relations.COMPOUND


def states_joined(noun: Token, referents: Referents) -> list[Actor]:
    """Return the states, or their bodies, that ``noun`` tells together; [] where it tells of one.

    ``noun`` is the last name itself ("*British* airstrike") or what they have or do together.
    """
    row = _joined(noun)
    if row:
        before = noun.dep_ in _BEFORE and noun.i < noun.head.i
        return _states(row, referents) if before and not _are_people(noun.head) else []
    row = next((r for m in syntax.modifiers(noun) if (r := _joined(m))), [])
    if not row or row[-1].i > noun.i:
        return []
    named = {noun.lower_, singular(noun.lower_)}
    if not named.isdisjoint(_ALLIANCES | STATE_NOUNS):
        return _states(row, referents)
    told = actor_noun(noun)
    body = told is not None and (told["kind"] in _BODIES or _bears_arms(told))
    if not body or _are_people(noun):
        return []
    found = [
        force(noun, owner, known, referents.state(known), referents)
        for owner in row
        if (known := known_name(owner)) is not None
    ]
    return [body for body in found if body is not None]


def _states(row: list[Token], referents: Referents) -> list[Actor]:
    return [referents.state(known) for owner in row if (known := known_name(owner)) is not None]


def _joined(last: Token) -> list[Token]:
    """Return the names of states joined by hyphens of which ``last`` is the last, in text order."""
    row, doc = [last], last.doc
    while row[0].i > 1 and doc[row[0].i - 1].text in HYPHENS:
        hyphen, name = doc[row[0].i - 1], doc[row[0].i - 2]
        if hyphen.whitespace_ or name.whitespace_:
            break
        row.insert(0, name)
    names = [known_name(name) for name in row]
    of_states = all(k is not None and k.is_of_a_state for k in names)
    countries = {k.country or k.id for k in names if k is not None}
    return row if of_states and len(row) > 1 and len(countries) == len(row) else []


def _are_people(noun: Token) -> bool:
    """Tell whether ``noun`` is somebody, maybe of two countries: "a British-Iranian *nurse*"."""
    row = actor_noun(noun)
    return row is not None and row["kind"] in {"Person", "PersonGroup"} and not _bears_arms(row)


def _bears_arms(row: dict[str, object]) -> bool:
    return row["actor_type"] in {"Military", "Police"}
