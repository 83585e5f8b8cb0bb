"""Of whom an invasion "of Russia" is: by it, or of it, which only the rest of the text tells.

"On the fortieth day of the invasion *of Russia* its troops shelled the port": where a text tells
that somebody attacks and is not attacked, an attack of him with no other doer is left open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...ontology.terms import family_of, harming_families
from ..annotation.words import known_name
from ..language import relations, syntax

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Token

    from ..reader.decide import Decided

_UNDERGOING: Final = ("target", "victim")


def with_open_invasions(decided: Sequence[Decided]) -> Sequence[Decided]:
    """Return ``decided``, out of whose roles whoever may as well be the doer is taken."""
    kept = [one for one in decided if not one.refused]
    violent = [one for one in kept if family_of(one.trigger.event_type) in harming_families()]
    open_ends = [(one, token) for one in violent for token in _of_whom(one)]
    if not open_ends:
        return decided
    held = {(one.trigger.token.i, token.i) for one, token in open_ends}
    doers = _countries(t for one in violent for t in one.fillers.get("agent"))
    attacked = _countries(
        t
        for one in violent
        for role in _UNDERGOING
        for t in one.fillers.get(role)
        if (one.trigger.token.i, t.i) not in held
    )
    for one, token in open_ends:
        if _countries([token]) & doers - attacked:
            one.fillers.drop(range(token.i, token.i + 1))
    return decided


def _of_whom(one: Decided) -> list[Token]:
    """Return the states in the of-phrase of a noun that no doer is told of."""
    noun = one.trigger.token
    if one.trigger.is_verb or one.fillers.get("agent"):
        return []
    undergoing = [t for role in _UNDERGOING for t in one.fillers.get(role)]
    return [
        t
        for t in undergoing
        if t.head == noun
        and t.dep_ in relations.PREPOSITIONAL
        and syntax.marker(t) == "of"
        and (known := known_name(t)) is not None
        and known.is_country
    ]


def _countries(tokens: Iterable[Token]) -> set[str]:
    """Return the states that ``tokens``, or what stands before them, name."""
    parts = (part for token in tokens for part in (token, *syntax.modifiers(token)))
    names = (known_name(part) for part in parts)
    return {name.country for name in names if name is not None and name.country is not None}
