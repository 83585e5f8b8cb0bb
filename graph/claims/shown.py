"""Which claims are shown where nobody asks for all of them: those that are read surely enough."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...ontology.records import MEASURED

if TYPE_CHECKING:
    from ...ontology.records import Claim

SHOWN_FROM: Final = 0.65
"""The confidence from which a claim of the trained reader is shown.

Of 40 rows of text kept apart that reach it, read one by one beside their sentences, 33 could be
signed as they stand and one did harm.
"""


def is_shown(claim: Claim) -> bool:
    """Tell whether a claim is sure enough to be shown by default.

    What the rules alone have read, for a language without a trained reader, has no measured
    chance and is shown.
    """
    return claim.extractor != MEASURED or claim.confidence >= SHOWN_FROM
