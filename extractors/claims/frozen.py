"""Whom a measure hits that takes hold of what is his: "froze the assets *of the general*"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..annotation.words import classes_of, is_actor
from ..mentions.noun_phrases import of_complements

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..reader.decide import Decided

RULE: Final = "owner-of-the-assets"


def with_owners(decided: Sequence[Decided]) -> list[Decided]:
    """Return the events, those that are done to somebody's assets with him as target."""
    for one in decided:
        fillers = one.fillers
        for held in fillers.get("target"):
            owners = [t for t in of_complements(held) if is_actor(t)]
            if owners and "assets" in classes_of(held):
                fillers.put("target", [*(t for t in fillers.get("target") if t != held)], RULE)
                fillers.add("target", owners, RULE)
    return list(decided)
