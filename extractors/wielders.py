"""Who wields a weapon or carries out an attack that stands where an agent would."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import syntax
from .classes import classes_of, is_actor
from .cues import light_verb
from .names import known_name

if TYPE_CHECKING:
    from spacy.tokens import Token


def wielders(noun: Token) -> list[Token]:
    """Return who fires, sends or carries out ``noun``."""
    for clause in noun.children:
        if clause.dep_ in {"acl", "acl:relcl"} and syntax.is_passive(clause):
            agents = syntax.passive_agents(clause)
            if agents and (light_verb(clause) or clause.lower_ in {"fired", "dropped", "launched"}):
                return agents
    owners = [o for o in syntax.possessors(noun) if is_actor(o)]
    owners += [n for p, n in syntax.obliques(noun) if p == "by" and is_actor(n)]
    for item in syntax.modifiers(noun):
        known = known_name(item)
        classes = classes_of(item)
        compound_origin = item.i + 1 < len(item.doc) and item.nbor(1).text == "-"
        if (
            known is not None
            and not compound_origin
            and item.dep_ in {"amod", "compound", "nmod:unmarked"}
        ) or (item.pos_ == "NOUN" and classes & {"state", "armed", "org"}):
            owners.append(item)
    return owners
