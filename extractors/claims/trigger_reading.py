"""What came of one event word, as far as its reading got."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...ontology.records import Claim
    from ..annotation.records import Trigger
    from ..attribution.commitment import Commitment
    from ..attribution.voices import Voice
    from ..events.roles.fillers import Fillers
    from ..reader.records import LearntEvent
    from .confidence import Weighed


@dataclass(slots=True)
class TriggerReading:
    """What came of one event word: its roles, voices and commitment, and the claims made.

    ``learnt`` is what the trained reader says of it, ``timed`` the signs of when it is, ``acted``
    those of what a claim's saying does, for the ids of those that are plainly told.
    ``dropped`` is the rule by which no claim was made, None where one was; what was not reached is
    None. ``weighed`` tells by what, for the id of each claim.
    """

    trigger: Trigger
    fillers: Fillers
    learnt: LearntEvent | None = None
    chain: list[Voice] | None = None
    commitment: Commitment | None = None
    timed: dict[str, float] = field(default_factory=dict)
    acted: dict[str, dict[str, float]] = field(default_factory=dict)
    claims: tuple[Claim, ...] = ()
    weighed: dict[str, Weighed] = field(default_factory=dict)
    dropped: str | None = None
