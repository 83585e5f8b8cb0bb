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

NAMED = frozenset({"Person", "Organisation", "StateActor", "ArmedGroup"})
"""The types of fillers that have a name of their own."""


def is_actor(filler: Filler) -> bool:
    """Say whether ``filler`` can act: anything but a place, a weapon or another object."""
    return filler.type not in INANIMATE


def names(fillers: Iterable[Filler]) -> str:
    """Return the names of ``fillers``, sorted, with commas between."""
    return ", ".join(sorted({filler.name for filler in fillers}))
