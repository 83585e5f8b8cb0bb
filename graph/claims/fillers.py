"""What a claim's fillers are to the graph: who can act, who is named, which roles are done to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ...ontology.records import Filler

PATIENTS = ("victim", "recipient", "target", "beneficiary")
"""The roles that say to whom it was done."""

INANIMATE = frozenset({"Location", "Weapon", "Object"})
"""The types of fillers that cannot act."""

UNIDENTIFIED = "UnidentifiedActor"
"""The type of somebody of whom a text says no more than "they"."""

NAMED = frozenset({"Person", "Organisation", "StateActor", "ArmedGroup"})
"""The types of fillers that have a name of their own."""


def is_actor(filler: Filler) -> bool:
    """Say whether ``filler`` is somebody who can act and who is told from others.

    A place, a weapon or another object cannot, and "they" may be anybody.
    """
    return filler.type not in INANIMATE and filler.type != UNIDENTIFIED


def names(fillers: Iterable[Filler]) -> str:
    """Return the names of ``fillers``, sorted, with commas between."""
    return ", ".join(sorted({filler.name for filler in fillers}))
