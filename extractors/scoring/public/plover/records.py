"""Read claims as PLOVER events: a source, a category, a target.

What is said decides before what it is about: a demand is a REQUEST by the claimer to the agent of
the wanted act, an accusation an ACCUSE by the claimer of the agent (whatever it is of), a threat a
THREATEN by the claimer, a promise an AGREE by the claimer. Nobody in particular accuses nobody:
what is only told so is the act itself. Other claims are events of their agents towards their
victims, recipients and targets, with the category of the event type (``al:plover``).

How far an act has got turns its category as the definitions of PLOVER and its forerunner CAMEO
have it: what somebody will do for another, or not do against him, is an AGREE, what somebody will
do against another a THREATEN; what somebody does not do for another, or refuses to do, is a
REJECT; to end help or cooperation is a SANCTION (CAMEO 16, "reduce relations"), to end coercion or
sanctions a CONCEDE (081, 085), to end an attack a RETREAT (087). What is denied is no event. A
PROTEST that names nobody whom it is against is against the authorities at home.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .....ontology.vocabularies import codes
from ...challenge.agreement import patients
from .. import countries

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

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
_HOSTILE = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "SANCTION", "THREATEN"})
_ENDED = {
    "AID": "SANCTION", "COOPERATE": "SANCTION", "SUPPORT": "SANCTION",
    "COERCE": "CONCEDE", "SANCTION": "CONCEDE", "ASSAULT": "RETREAT",
}  # fmt: skip
_ENDING = frozenset({"ending", "ending-noun", "is-over", "no-longer"})
"""The rules of claims by which an act is over."""
_DENYING = frozenset({"Deny", "DenyResponsibility", "Retract"})
_REFUSING = "failing"
"""The rule of claims by which somebody refuses or fails to do something."""
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
    spoken = _spoken(claim)
    category = spoken or _as_stated(claim)
    if category is None:
        return None
    sources = sources_of(claim)
    targets: tuple[Filler | Claimer, ...] = patients(claim) or claim.location
    if spoken and sources != claim.agent:
        targets = tuple(f for f in claim.agent if f.id not in {s.id for s in sources}) or targets
    by = frozenset(_codes(sources, kinds, homes or {}))
    against = frozenset(_codes(targets, kinds, homes or {}))
    return Triple(
        category,
        by,
        against or (by if category == "PROTEST" else frozenset()),
        frozenset(sector for actor in sources for sector in _sectors(kinds.get(actor.id))),
    )


def sources_of(claim: Claim) -> tuple[Filler | Claimer, ...]:
    """Return whose act it is: who says it where the saying is the event, else the agents."""
    spoken = _spoken(claim)
    if spoken and claim.claimer:
        return (claim.claimer,)
    return () if spoken == "REQUEST" else claim.agent


def _spoken(claim: Claim) -> str | None:
    """Return the category of what is said, None where the act itself is the event."""
    category = CATEGORY_OF_SPEECH.get(claim.speech_act)
    if category == "ACCUSE" and claim.claimer is None:
        return None
    if claim.speech_act != "Promise":
        return category
    about, kept = category_of(claim.event_type), claim.polarity == "Positive"
    if about in _HOSTILE and kept:
        return "THREATEN"
    return "REJECT" if about in _FRIENDLY and not kept else category


def _as_stated(claim: Claim) -> str | None:
    """Return the category of an act by how far it has got: done, over, refused, announced."""
    category = category_of(claim.event_type)
    if claim.polarity == "Negative":
        refused = claim.speech_act not in _DENYING and (
            category in _FRIENDLY or _REFUSING in claim.rules
        )
        return "REJECT" if refused and category else None
    if claim.temporality == "Future":
        soft = "AGREE" if category in _FRIENDLY else category
        return "THREATEN" if category in _HOSTILE else soft
    if category and _ENDING.intersection(claim.rules):
        return _ENDED.get(category, category)
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
) -> Iterator[str]:
    for actor in actors:
        found = countries.all_of_name(actor.text) or countries.all_of_name(actor.name)
        home = "IGO" if kinds.get(actor.id) == "IGO" else homes.get(actor.id)
        yield from found or filter(None, (home,))
