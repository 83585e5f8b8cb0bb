"""Which words are the parties of an event, by their weighed chances, and what was chosen against.

It is worse to accuse wrongly than to miss: whoever is to be named as the doer needs a greater
chance than a victim. Thresholds were chosen as those of ``decide.py``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...ontology.terms import is_harmful
from ..events.roles.fillers import TAKEN_OVER, TOLD_BY_WORDS, Fillers
from ..language import syntax
from .parties import HARMED, may_be
from .party_signs import RULED
from .rows import complete_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from spacy.tokens import Doc, Token

    from .records import LearntEvent

DOER: Final = (0.5, 0.65)
"""The least chance of an agent; of a harmful act, which accuses, a greater one."""
UNDERGOES: Final = (0.5, 0.6)
"""The least chance of a patient; beside one that the rules name, a greater one."""
AHEAD: Final = 0.3
"""What a party that the rules name on the same side has ahead."""
PLACED: Final = 0.6
"""The least chance of a place."""
OTHER: Final = 0.55
"""The least chance of another role, as the network has it."""
ADDED: Final = 0.75
"""The same for a word that the rules, which name others, do not."""
_ROLES: Final[Mapping[str, str]] = {"place": "location"}
_SIDES: Final = frozenset({"agent", *HARMED})
_NAMES: Final = {role: name for name, role in _ROLES.items()}
_NOT_ASKED_FOR: Final = TOLD_BY_WORDS | {TAKEN_OVER}
ROLE, TAKEN = "read-role", "name-as-target"
"""The names under which claims tell what gave a party its role."""


def chosen_parties(doc: Doc, event: LearntEvent, kind: str, fillers: Fillers) -> Fillers:
    """Return parties and places by their weighed chances; in other roles the rules' are ahead."""
    found = Fillers(
        construction=fillers.construction,
        governor=fillers.governor,
        relations=list(fillers.relations),
    )
    ruled = {t.i: role for role, tokens in fillers.roles.items() for t in tokens}
    likely = any(
        _harm(own) >= UNDERGOES[0] - AHEAD
        for index, own in event.parties.items()
        if ruled.get(index) in HARMED
    )
    doer, undergoes = DOER[is_harmful(kind)], UNDERGOES[likely]
    for index, own in sorted(event.parties.items()):
        chances = dict(own)
        agent = chances.pop("agent", 0.0)
        patient, harmed = _harm(own), {role: chances.pop(role, 0.0) for role in HARMED}
        role = ruled.get(index, "")
        if role == "agent":
            agent += AHEAD
        elif role in HARMED:
            patient += AHEAD
        elif role and role not in _NAMES:
            chances[role] = chances.get(role, 0.0) + RULED
        name, chance = likeliest(chances)
        if agent >= doer and agent > patient and _can_be("agent", doc[index], event, ruled):
            name, chance = "agent", 1.0
        elif patient >= undergoes and patient > chance:
            name, _ = likeliest(harmed)
            chance = float(_can_be(name, doc[index], event, ruled))
        if chance >= _least(name, added=bool(ruled) and index not in ruled):
            role = _ROLES.get(name, name)
            found.add(role, [doc[index]], fillers.origins.get((role, index), ROLE))
    complete_rows(found, event)
    _drop_harmed_doers(found)
    return found


def _least(name: str, *, added: bool) -> float:
    """Return the least chance of a role; of one that only the network has, a greater one."""
    if name == "place":
        return PLACED
    return ADDED if added and name not in _SIDES else OTHER


def _harm(chances: Mapping[str, float]) -> float:
    return sum(chances.get(role, 0.0) for role in HARMED)


def likeliest(chances: Mapping[str, float]) -> tuple[str, float]:
    """Return the likeliest of some roles with its chance; ``none`` of none."""
    name = max(sorted(chances), key=lambda role: chances[role], default="none")
    return name, chances.get(name, 0.0)


def _can_be(name: str, party: Token, event: LearntEvent, ruled: Mapping[int, str]) -> bool:
    """Tell whether a word can have a role that the rules do not give it."""
    return ruled.get(party.i) == name or _may_be(name, party, event)


def _may_be(name: str, party: Token, event: LearntEvent) -> bool:
    return name in _NAMES.values() or may_be(name, party, party.doc[event.token], event.type)


def _drop_harmed_doers(found: Fillers) -> None:
    """Let nobody whom only the reader has harmed stand in one row with the doers."""
    doers = {syntax.first_conjunct(t) for t in found.get("agent")}
    for role in HARMED:
        found.keep(
            role,
            [
                t
                for t in found.get(role)
                if found.origins[role, t.i] != ROLE
                or syntax.first_conjunct(t) not in doers
                or syntax.marker(syntax.first_conjunct(t)) == "between"
            ],
        )


def role_chances(event: LearntEvent, fillers: Fillers) -> Iterator[float]:
    """Yield the reader's chance of each party as it was named; 0 for one that it did not see.

    A place taken over from an event told before is nothing that the reader was asked for; of some
    parties the words alone tell.
    """
    for role, tokens in fillers.roles.items():
        name = _NAMES.get(role, role)
        for token in tokens:
            rule, chances = fillers.origins[role, token.i], event.parties.get(token.i, {})
            if rule not in _NOT_ASKED_FOR:
                yield chances.get("victim" if rule == TAKEN else name, 0.0)


def passed_over(event: LearntEvent, fillers: Fillers, roles: Iterable[str]) -> float:
    """Return the greatest chance of a token in ``roles`` that was not named in any of them."""
    wanted = tuple(roles)
    named = {token.i for role in wanted for token in fillers.get(role)}
    named |= {index for (_, index), rule in fillers.origins.items() if rule in TOLD_BY_WORDS}
    return max(
        (
            chances.get(role, 0.0)
            for token, chances in event.parties.items()
            if token not in named
            for role in wanted
        ),
        default=0.0,
    )
