"""A state's forces do not attack their own: those killed *in* the attack on them came with it.

"Troops killed five rebels *in an attack on an army convoy*": who killed stands with another event,
and the convoy is of his own side. Left as it is where the attack names its doer itself ("soldiers
attacked a barracks", "an attack *by soldiers* on an army post"), and where a name says whose forces
either are: "US troops" may attack "an army base".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...ontology.terms import is_harmful
from ..annotation.words import known_name
from ..language import relations, syntax
from ..words.sets import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from ..reader.decide import Decided

_FORCES: Final = words("forces that a state calls its own")
_UNDERGOING: Final = ("target", "victim")
_OWNING: Final = frozenset({"of", "from"})


def with_no_attack_on_own(decided: Sequence[Decided]) -> list[Decided]:
    """Return the events, attacks on a state's forces without forces that another event names."""
    for one in decided:
        if one.refused or one.trigger.is_verb or not is_harmful(one.trigger.event_type):
            continue
        agents = one.fillers.get("agent")
        if not agents or not any(map(_is_own, _attacked(one))):
            continue
        event = one.trigger.token
        kept = [t for t in agents if not _is_own(t) or event in t.ancestors]
        if len(kept) < len(agents):
            one.fillers.keep("agent", kept)
    return list(decided)


def _attacked(one: Decided) -> list[Token]:
    return [t for role in _UNDERGOING for t in one.fillers.get(role)]


def _is_own(noun: Token) -> bool:
    """Tell whether it is, or is of, forces that no name tells the state of: "*army* base"."""
    owners = [t for mark, t in syntax.obliques(noun) if mark in _OWNING]
    near = [t for n in (noun, *owners) for t in (n, *syntax.modifiers(n), *syntax.possessors(n))]
    named = any(t.dep_ not in relations.NUMBER and known_name(t) is not None for t in near)
    return not named and any(t.lemma_.lower() in _FORCES for t in near)
