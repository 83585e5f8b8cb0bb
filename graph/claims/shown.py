"""Which claims are shown where nobody asks for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ...ontology.records import Claim

SHOWN_FROM: Final = 0.0
"""The confidence from which a claim is shown; 0 as long as no threshold was measured."""


def is_shown(claim: Claim) -> bool:
    """Tell whether a claim is sure enough to be shown by default."""
    return claim.confidence >= SHOWN_FROM
