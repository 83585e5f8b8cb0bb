"""What tells whether a candidate fills a role of MUC-4: its parts, its incidents, its words.

The signs of all candidates of one reading share what is known of its incidents (`Told`). No
party's name is a sign: what MUC-4 says of the FMLN must not tell who did what in the next report.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log, log1p
from typing import TYPE_CHECKING, Final

from ....language.true_case import is_common
from ...challenge.agreement import PATIENTS, patients
from .candidates import CLAIMER
from .incidents import days_before, incidents, is_done, is_incident
from .report_signs import logit
from .words import head_word, is_personal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from .....ontology.records import Claim, Filler, Reading
    from .candidates import Candidate, Part

_SIDE: Final = {"agent": "agent", **dict.fromkeys(PATIENTS, "patient")} | {
    "instrument": "instrument",
    "material": "instrument",
    CLAIMER: CLAIMER,
}
_ARMS: Final = frozenset({"Platform", "Weapon"})
_FAR: Final = 150
"""Characters from an incident from which it is none of its neighbours."""
_BESIDE: Final = 80
"""Characters between names of one list, with what is said of each."""
_OPENING: Final = 500
_RECENT, _OLD = 45, 120


@dataclass(frozen=True, slots=True)
class Told:
    """The incidents of a reading, with where their parties stand and to whom they belong."""

    reading: Reading
    incidents: Sequence[Claim]
    people: Mapping[str, frozenset[str]]
    """Ids of the bodies to which parties of incidents belong, by `agent` and `patient`."""
    ends: Mapping[str, frozenset[int]]
    """Where the words of parties of incidents end, by `agent` and `patient`."""
    precisions: Mapping[str, str]
    """How precise places are, by their ids."""

    @classmethod
    def of(cls, reading: Reading) -> Told:
        """Return what a reading tells."""
        told = incidents(reading)
        bodies = {actor.id: actor.part_of for actor in reading.actors if actor.part_of}
        sides = {
            "agent": frozenset(bodies.get(one.id, "") for c in told for one in c.agent),
            "patient": frozenset(bodies.get(one.id, "") for c in told for one in patients(c)),
        }
        ends = {
            "agent": frozenset(one.end for c in told for one in c.agent),
            "patient": frozenset(one.end for c in told for one in patients(c)),
        }
        precisions = {place.id: place.precision for place in reading.locations}
        return cls(reading, told, sides, ends, precisions)


def signs(one: Candidate, told: Told, rivals: int) -> dict[str, float]:
    """Return the signs of a candidate by name; ``rivals`` are how many there are for the role."""
    found = dict(_of_words(one))
    found["rivals"] = log(max(rivals, 1))
    found.update(_of_parts(one, told))
    found.update(_of_places(one, told))
    return found


def _of_words(one: Candidate) -> Iterator[tuple[str, float]]:
    words = one.words[0].split() or [""]
    yield "every candidate", 1.0
    yield f"kind {one.kind}", 1.0
    yield "words", log(len(words))
    yield "times named", log(len(one.words))
    yield "the", float(words[0].lower() == "the")
    yield "a", float(words[0].lower() in {"a", "an"})
    yield "number", float(words[0][:1].isdigit())
    yield "name", float(any(word[:1].isupper() for word in one.name.split()))
    yield "name of words", float(len(one.name.split()) > 1)
    yield "personal name", float(is_personal(one.name))
    yield "plural", float(words[-1].lower().endswith("s"))
    head = head_word(one.words[0])
    if one.kind in _ARMS or is_common(head):
        yield f"word {head.removesuffix('s')}", 1.0
    if one.actor is not None:
        yield f"actor {one.actor.actor_type}", 1.0
        yield "of a body", float(one.actor.part_of is not None)
        yield "office", float(one.actor.post is not None)


def _of_parts(one: Candidate, told: Told) -> Iterator[tuple[str, float]]:
    """Yield what a candidate does in claims: of incidents, of what is not done, of others."""
    inside = {claim.id for claim in told.incidents}
    counts: dict[str, int] = {}
    for part in one.parts:
        side = _SIDE.get(part.role, "other part")
        kind = "incident" if part.claim.id in inside else _kind(part.claim)
        counts[f"{side} of {kind}"] = counts.get(f"{side} of {kind}", 0) + 1
    yield from ((name, log1p(number)) for name, number in counts.items())
    yield "no claim", float(not one.parts)
    ours = [p for p in one.parts if p.claim.id in inside and p.role != CLAIMER]
    done = [part for part in one.parts if is_done(part.claim) and part.role != CLAIMER]
    used = ours or done or [part for part in one.parts if part.role != CLAIMER]
    if not ours:
        yield "no incident", 1.0
    if used:
        yield from _of_claims(used, told)


def _kind(claim: Claim) -> str:
    if is_incident(claim):
        return "fighting"
    return claim.event_type if is_done(claim) else "what is not done"


def _of_claims(used: Sequence[Part], told: Told) -> Iterator[tuple[str, float]]:
    claims = [part.claim for part in used]
    for part in used:
        yield f"{_SIDE.get(part.role, 'other part')} in {part.claim.event_type}", 1.0
    yield from ((f"as {role}", 1.0) for role in dict.fromkeys(part.role for part in used))
    yield from ((f"act {act}", 1.0) for act in dict.fromkeys(claim.speech_act for claim in claims))
    yield "certain", float(any(claim.certainty == "Certain" for claim in claims))
    yield "confidence", max(logit(claim.confidence) for claim in claims)
    yield "risk", min(logit(claim.risk) for claim in claims)
    yield "own voice", float(any(claim.claimer is None for claim in claims))
    yield "with a weapon", float(any(claim.instrument for claim in claims))
    yield "with an agent", float(any(claim.agent for claim in claims))
    yield "placed", float(any(claim.location for claim in claims))
    yield "counted harm", float(any(claim.harm for claim in claims))
    yield "ongoing", float(all(claim.temporality == "Ongoing" for claim in claims))
    for kind in dict.fromkeys(party.type for claim in claims for party in patients(claim)):
        yield f"with a patient {kind}", 1.0
    for kind in dict.fromkeys(party.type for claim in claims for party in claim.agent):
        yield f"with an agent {kind}", 1.0
    published = told.reading.document.published
    ages = [age for claim in claims if (age := days_before(claim, published)) is not None]
    yield "a day", float(any(claim.date_precision == "Day" for claim in claims))
    yield "recent", float(any(0 <= age <= _RECENT for age in ages))
    yield "old", float(bool(ages) and min(ages) > _OLD)


def _of_places(one: Candidate, told: Told) -> Iterator[tuple[str, float]]:
    """Yield where a candidate stands: in the text, in a filler, beside which incident."""
    yield "first place", one.places[0] / max(len(told.reading.document.text), 1)
    yield "in the opening", float(one.places[0] < _OPENING)
    near = [(_distance(place, claim), claim) for place in one.places for claim in told.incidents]
    inside = [claim for distance, claim in near if not distance]
    yield "in sentences of incidents", log1p(len(inside))
    if near and not inside:
        distance, claim = min(near, key=lambda pair: pair[0])
        yield "near an incident", float(distance < _FAR)
        if distance < _FAR:
            yield f"near {claim.event_type}", 1.0
    for claim in {claim.id: claim for claim in inside}.values():
        yield f"in a sentence of {claim.event_type}", 1.0
        yield "no agent there", float(not claim.agent)
        yield "no patient there", float(not patients(claim))
        for side, fillers in (("agent", claim.agent), ("patient", patients(claim))):
            if any(_lies_in(place, filler) for place in one.places for filler in fillers):
                yield f"in the words of the {side}", 1.0
    for side, ends in told.ends.items():
        if any(0 < abs(place - end) < _BESIDE for place in one.places for end in ends):
            yield f"beside the {side}", 1.0
    if one.key in told.precisions:
        yield f"precision {told.precisions[one.key]}", 1.0
    if one.actor is not None:
        for side, bodies in told.people.items():
            yield f"body of {side}s", float(one.actor.id in bodies)


def _distance(place: int, claim: Claim) -> int:
    if claim.start <= place < claim.end:
        return 0
    return min(abs(claim.start - place), abs(claim.end - place))


def _lies_in(place: int, filler: Filler) -> bool:
    return filler.start < place < filler.end
