"""Which actors are one after all decisions: one of each group stands for the others.

People's decisions come before those of the table of features. No group joins two that somebody,
or the table, holds apart, however many stand between them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, order=True)
class Identity:
    """Whom the actor ``id`` is told as: ``one``, in ``document`` only where that is not empty.

    ``name`` and ``kind`` are those to be told, None where they are as the claim has them.
    """

    id: str
    document: str
    one: str
    name: str | None = None
    kind: str | None = None


class Groups:
    """Actors joined one pair after the other, where nothing holds them apart."""

    def __init__(self, apart: Iterable[Pair]) -> None:
        self._group: dict[str, set[str]] = {}
        self._apart = {frozenset(pair) for pair in apart}

    def join(self, one: str, other: str) -> bool:
        """Join two actors; return False where somebody holds them, or those with them, apart."""
        first, second = self._of(one), self._of(other)
        if first is second:
            return True
        if any(frozenset((a, b)) in self._apart for a in first for b in second):
            return False
        first |= second
        for member in second:
            self._group[member] = first
        return True

    def _of(self, actor: str) -> set[str]:
        return self._group.setdefault(actor, {actor})

    def ones(self, rank: Callable[[str], tuple[object, ...]]) -> dict[str, str]:
        """Return who stands for each actor that is not its own: the first of its group by rank."""
        found = {}
        for group in self._group.values():
            first = min(group, key=lambda actor: (*rank(actor), actor))
            found.update({actor: first for actor in group if actor != first})
        return dict(sorted(found.items()))
