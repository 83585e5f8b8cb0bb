"""Crimes that are counted in a country, which does not do them: "Norway's worst massacre".

A state that owns such a noun says where it was done. It is the doer of what is done abroad
("Russia's third attack on Kharkiv") and of what is not counted ("Israel's killing of a medic").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...ontology.terms import attack_told_by
from ..annotation.words import known_name
from ..language import relations, syntax
from ..words.sets import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Token

    from ..reader.decide import Decided

_COUNTING: Final = words("words that count crimes in a place")
_COUNTRIES: Final = words("words for a country or a town")
_CRIMES: Final = words("event types counted in a country")
_UNDERGOING: Final = ("victim", "recipient", "target")


def where_it_is_counted(decided: Sequence[Decided]) -> Sequence[Decided]:
    """Return ``decided``, in which states that count crimes are their places, not their doers."""
    for one in decided:
        noun, fillers = one.trigger.token, one.fillers
        counted = noun if noun.dep_ not in relations.NOMINAL_SUBJECTS else noun.head
        if one.refused or one.trigger.is_verb or not any(map(_is_counted, (noun, counted))):
            continue
        for owner in dict.fromkeys((*syntax.possessors(noun), *syntax.possessors(counted))):
            if fillers.has(owner) and _is_its_place(one, owner):
                fillers.drop(range(owner.i, owner.i + 1))
                named = [owner] if known_name(owner) is not None else []
                fillers.add("location", named, "place-phrase")
    return decided


def _is_counted(noun: Token) -> bool:
    return any(c.lower_ in _COUNTING for c in noun.lefts if c.dep_ in relations.MODIFIER)


def _is_its_place(one: Decided, owner: Token) -> bool:
    """Tell whether nothing was done abroad, and either a crime or an attack on nobody named."""
    named = known_name(owner)
    state = None if named is None or not named.is_country else named.country
    if state is None and owner.lemma_.lower() not in _COUNTRIES:
        return False
    told = {owner, *syntax.subjects(one.trigger.token)}  # "*the shooting* was Kenya's worst attack"
    patients = [t for role in _UNDERGOING for t in one.fillers.get(role) if t not in told]
    where = [place for _, place in syntax.obliques(one.trigger.token)]
    if _states([*patients, *where]) - {state}:
        return False
    kind = one.trigger.event_type
    return kind in _CRIMES or (attack_told_by(kind) is not None and not patients)


def _states(tokens: Iterable[Token]) -> set[str]:
    parts = (part for token in tokens for part in (token, *syntax.modifiers(token)))
    names = (known_name(part) for part in parts)
    return {name.country for name in names if name is not None and name.country is not None}
