"""Read claims as PLOVER events: a source, a category, a target.

What is said decides before what it is about: a demand is a REQUEST by the claimer to the agent of
the wanted act, an accusation an ACCUSE by the claimer of the agent, a threat a THREATEN by the
claimer, a promise an AGREE by the claimer. Other claims are events of their agents towards their
victims, recipients and targets, with the category of the event type (``al:plover``). As the PLOVER
manual has it, what somebody will do for another is an AGREE, what somebody will do against another
a THREATEN, and what somebody does not do for another a REJECT.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .....ontology.vocabularies import codes
from ...challenge.agreement import patients
from .. import countries

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .....ontology.records import Claim, Claimer, Filler

SYMMETRIC = frozenset({"AGREE", "CONSULT"})

CATEGORY_OF_SPEECH = {
    "Demand": "REQUEST",
    "Accuse": "ACCUSE",
    "Condemn": "ACCUSE",
    "Threaten": "THREATEN",
    "Promise": "AGREE",
}

_FRIENDLY = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"})
_FOLDED = {"YIELD": "RETREAT"}
"""Names of older versions of PLOVER beside those of the gold."""


@dataclass(frozen=True, slots=True)
class Triple:
    """Who did what to whom: country codes (or IGO, NGO), and the sectors of the sources."""

    category: str
    sources: frozenset[str]
    targets: frozenset[str]
    sectors: frozenset[str] = frozenset()

    @property
    def parties(self) -> frozenset[str]:
        """Both sides as one, for symmetric categories."""
        return self.sources | self.targets


def triple_of(
    claim: Claim, kinds: Mapping[str, str], homes: Mapping[str, str] | None = None
) -> Triple | None:
    """Return the PLOVER event of a claim; None for an event type that has no category.

    ``kinds`` has the actor type of each actor by id, ``homes`` the country of those whose own
    name tells none.
    """
    spoken = CATEGORY_OF_SPEECH.get(claim.speech_act)
    category = category_of(claim.event_type)
    if category is None:
        return None
    category = spoken or _as_stated(category, claim)
    sources: tuple[Filler | Claimer, ...] = claim.agent
    targets: tuple[Filler | Claimer, ...] = patients(claim) or claim.location
    if spoken and claim.claimer:
        speaker = claim.claimer
        others = tuple(filler for filler in claim.agent if filler.id != speaker.id)
        sources, targets = (speaker,), others or targets
    return Triple(
        category,
        frozenset(_codes(sources, kinds, homes or {})),
        frozenset(_codes(targets, kinds, homes or {})),
        frozenset(sector for actor in sources for sector in _sectors(kinds.get(actor.id))),
    )


def _as_stated(category: str, claim: Claim) -> str:
    """Return the category of an act that is announced or refused rather than done."""
    if claim.polarity == "Negative":
        return "REJECT" if category in _FRIENDLY else category
    if claim.temporality == "Future":
        return "AGREE" if category in _FRIENDLY else "THREATEN"
    return category


def category_of(event_type: str) -> str | None:
    """Return the category of an event type, without its mode ("COERCE/arrest" is COERCE)."""
    code = next(iter(codes("eventType", event_type, "plover")), None)
    root = code and code.split("/")[0]
    return _FOLDED.get(root, root) if root else None


def _sectors(actor_type: str | None) -> tuple[str, ...]:
    found = codes("actorType", actor_type, "plover") if actor_type else ()
    return tuple(sector for sector in found if sector != "IGO")  # the gold has it as a country


def _codes(
    actors: Iterable[Filler | Claimer], kinds: Mapping[str, str], homes: Mapping[str, str]
) -> Iterable[str]:
    for actor in actors:
        code = countries.of_names((actor.text, actor.name))
        if code is None:
            code = "IGO" if kinds.get(actor.id) == "IGO" else homes.get(actor.id)
        if code is not None:
            yield code
