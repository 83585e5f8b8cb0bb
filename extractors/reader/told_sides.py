"""Who supplies whom, where the words tell it: "from", "to", whose supplier, who buys.

The trained reader weighs each party alone and may turn them round: it has "its largest supplier,
Lydia" receive. Of a row of ``frames.jsonl`` marked ``told`` the parties that the rules name stand;
marked ``alone`` nobody else is one, because its words leave nothing open that could be guessed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ..events.roles.fillers import TOLD_SIDE
from ..language import syntax
from .parties import HARMED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..events.roles.fillers import Fillers

ALONE: Final = "alone"
_SIDES: Final = ("agent", *HARMED)


def with_told_sides(frame: Mapping[str, Any], ruled: Fillers, chosen: Fillers) -> None:
    """Let ``chosen`` have the agents and patients that the rules name in a ``frame`` so marked."""
    if "told" not in frame:
        return
    named = {t.i: role for role in _SIDES for t in ruled.get(role)}
    for role in (*chosen.roles,):
        others = [t for t in chosen.get(role) if named.get(t.i, role) != role]
        chosen.keep(role, [t for t in chosen.get(role) if t not in others])
    for role in _SIDES:
        if frame["told"] == ALONE or (ruled.get(role) and role == "agent"):
            own = {syntax.first_conjunct(t) for t in ruled.get(role)}
            kept = [t for t in chosen.get(role) if syntax.first_conjunct(t) in own]
            chosen.keep(role, kept)
        chosen.add(role, ruled.get(role), TOLD_SIDE)
