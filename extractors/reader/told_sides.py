"""Who supplies whom, where the words tell it: "from", "to", whose supplier, who buys.

The trained reader weighs each party alone and may turn them round: it has "its largest supplier,
Lydia" receive. Of a row of ``frames.jsonl`` marked ``told`` the parties that the rules name stand;
marked ``alone`` nobody else is one, because its words leave nothing open that could be guessed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ..annotation.words import classes_of
from ..events.roles.fillers import TOLD_SIDE
from ..language import syntax
from .parties import HARMED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Token

    from ..events.roles.fillers import Fillers
    from .records import LearntEvent

ALONE: Final = "alone"
LIKELY: Final = 0.5
"""A party with a smaller chance is named by the words alone."""
_SIDES: Final = ("agent", *HARMED)


def with_told_sides(
    frame: Mapping[str, Any], ruled: Fillers, chosen: Fillers, event: LearntEvent
) -> None:
    """Let ``chosen`` have the agents and patients that the rules name in a ``frame`` so marked.

    Where the reader, by what it says of ``event``, holds it for unlikely, the words alone tell.
    """
    if "told" not in frame:
        return
    named = {t.i: role for role in _SIDES for t in ruled.get(role) if not _may_be_where(t)}
    for role in (*chosen.roles,):
        others = [t for t in chosen.get(role) if named.get(t.i, role) != role]
        chosen.keep(role, [t for t in chosen.get(role) if t not in others])
    for role in _SIDES:
        told = [t for t in ruled.get(role) if t.i in named]
        firm = [t for t in told if t.pos_ != "PRON"]  # whom a pronoun stands for is not told
        if frame["told"] == ALONE or (firm and role == "agent"):
            own = {syntax.first_conjunct(t) for t in ruled.get(role)}
            kept = [t for t in chosen.get(role) if syntax.first_conjunct(t) in own]
            chosen.keep(role, kept)
        for token in firm or (() if chosen.get(role) else told):
            chosen.add(role, [token], ruled.origins[role, token.i])
            if token in firm and event.parties.get(token.i, {}).get(role, 0.0) < LIKELY:
                chosen.origins[role, token.i] = TOLD_SIDE


def _may_be_where(party: Token) -> bool:
    """Tell whether it may be only the place: "brought *into Caria*", "sent to *Kassala*"."""
    return syntax.marker(party) == "into" or "settlement" in classes_of(party)
