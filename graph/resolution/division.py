"""One name, two persons: documents that can mean only different people by it are told apart.

A nurse and a captain of the navy who share a name share an IRI, for claims name actors by their
names. Where offices or states disagree so far that no person need be asked, those documents tell
of two, each with a name that says which. A document that might mean either keeps the plain name.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from ...ontology.terms import iri_of, label_of
from .decisions import SAME, weighed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .decisions import Decision
    from .profiles import Profile

APART: Final = -1.0
"""The score down to which two of one name are left to a person."""

_TELLING: Final = ("arms and calling", "other state")
"""Features without which the same name is never two: people change sides and offices."""


def divide(profiles: Iterable[Profile]) -> tuple[list[list[Profile]], list[Decision]]:
    """Return the profiles of one IRI by the persons they are of, and why these are not one.

    No groups where the name is one person's, or may be. Profiles that may be of two of the groups
    are in none.
    """
    known = sorted(profiles)
    decisions = [d for pair in combinations(known, 2) if (d := weighed(*pair)) is not None]
    apart = [decision for decision in decisions if _parts(decision)]
    if not apart:
        return [], []
    sure = sorted({one for decision in apart for one in (decision.one, decision.other)})
    groups = _joined(sure, decisions, apart)
    whole = [list(group) for group in groups]
    for one in known:
        near = [at for at, group in enumerate(groups) if _leans(one, group)]
        if one not in sure and len(near) == 1:
            whole[near[0]].append(one)
    return whole, apart


def mark_of(group: Sequence[Profile]) -> str:
    """Return what tells the person of a group from others of the name: "military, Norway".

    >>> from .profiles import Profile
    >>> mark_of([Profile("Anna Berg", "Person", "Medical", "", "id/anna-berg")])
    'medical'
    """
    types = sorted({one.actor_type for one in group} - {"Unidentified"})
    callings = [label_of(iri_of("actorType", one)) for one in types]
    states = sorted({state for one in group for state in one.states})
    return ", ".join([*callings, *map(_state, states)])


def _state(iri: str) -> str:
    name = iri.rpartition("/")[2].removeprefix("place-")
    return " ".join(word.capitalize() for word in name.split("-"))


def _parts(decision: Decision) -> bool:
    telling = any(feature in decision.reason for feature in _TELLING)
    return telling and decision.score <= APART


def _joined(
    sure: list[Profile], decisions: list[Decision], apart: list[Decision]
) -> list[list[Profile]]:
    """Return ``sure`` in groups, two in one where they are the same and nobody holds them apart."""
    held = {frozenset((one.one, one.other)) for one in apart}
    group = {one: [one] for one in sure}
    same = [d for d in decisions if d.score >= SAME and d.one in group and d.other in group]
    for decision in sorted(same, key=lambda d: (-d.score, d)):
        first, second = group[decision.one], group[decision.other]
        if first is second or any(frozenset((a, b)) in held for a in first for b in second):
            continue
        first.extend(second)
        group.update(dict.fromkeys(second, first))
    found: dict[int, list[Profile]] = {id(members): members for members in group.values()}
    return sorted(sorted(members) for members in found.values())


def _leans(one: Profile, group: Iterable[Profile]) -> bool:
    """Tell whether more than the name makes ``one`` the person of a group."""
    return any(d.score > SAME for other in group if (d := weighed(one, other)) is not None)
