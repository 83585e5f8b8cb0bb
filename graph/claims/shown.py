"""Which claims are shown where nobody asks for all of them: those that are read surely enough."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Final

from ...ontology.records import MEASURED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...ontology.records import Claim

SHOWN_FROM: Final = 0.85
"""The confidence from which a claim of the trained reader is shown, unless a case says another.

Of 384 claims shown by it and by `LENIENCE`, of 210 documents that nobody had judged, drawn by
chance and judged blind, 88 % could be signed as they stand and 1.6 % did harm
(``extractors/training/README.md``).
"""
LITTLE_RISK: Final = 0.02
"""What has a smaller chance of accusing wrongly is shown from a smaller confidence on.

Most of it tells of no harm, or names no doer: to show it wrongly is no accusation."""
LENIENCE: Final = 0.08
"""By so much: from 0.77 on in the place of 0.85."""

_FROM: ContextVar[float] = ContextVar("shown from", default=SHOWN_FROM)


def is_shown(claim: Claim, threshold: float | None = None) -> bool:
    """Tell whether a claim is sure enough to be shown by default.

    ``threshold`` is the confidence asked for; without it that of ``shown_from`` around the call.
    What the rules alone have read, for a language without a trained reader, has no measured
    chance and is shown.
    """
    asked = _FROM.get() if threshold is None else threshold
    if claim.risk < LITTLE_RISK:
        asked -= LENIENCE
    return claim.extractor != MEASURED or claim.confidence >= asked


@contextmanager
def shown_from(threshold: float) -> Iterator[None]:
    """Show claims from this confidence on, within: what is made here is all of one case."""
    token = _FROM.set(threshold)
    try:
        yield
    finally:
        _FROM.reset(token)
