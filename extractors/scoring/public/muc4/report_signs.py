"""What tells whether MUC-4 asks for the incidents of a report: signs of its claims as a whole.

MUC-4 asks for recent, particular attacks on people and property in nine states; a report of
fighting, of other countries, of violence in general or of what followed has no template.
"""

from __future__ import annotations

from collections import Counter
from math import log, log1p
from typing import TYPE_CHECKING, Final

from ...challenge.agreement import patients
from ..homes import land_of, lands
from .incidents import days_before, incidents, is_done, is_incident, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .....ontology.records import Claim, Reading

_OPENING: Final = 600
"""Characters in which a report says what it is about."""
_RECENT, _OLD = 45, 90
"""Days before a report."""
_USUAL_LENGTH: Final = 1500
_TOWNS: Final = frozenset({"PopulatedPlace", "Admin2"})
_LEAST: Final = 0.02


def report_signs(reading: Reading) -> dict[str, float]:
    """Return the signs of a report by their names."""
    told = incidents(reading)
    return dict(_of_claims(reading, told)) | dict(_of_incidents(reading, told)) | _of_lands(reading)


def logit(chance: float) -> float:
    """Return the log odds of a chance, none further off than 0.02 and 0.98.

    >>> round(logit(0.0), 1), logit(0.5), round(logit(1.0), 1)
    (-3.9, 0.0, 3.9)
    """
    kept = min(max(chance, _LEAST), 1 - _LEAST)
    return log(kept / (1 - kept))


def _of_claims(reading: Reading, told: Sequence[Claim]) -> Iterator[tuple[str, float]]:
    done = Counter(claim.event_type for claim in reading.claims if is_done(claim))
    yield "every report", 1.0
    yield "length", log(max(len(reading.document.text), 1) / _USUAL_LENGTH)
    yield "claims", log1p(len(reading.claims))
    yield "incidents", log1p(len(told))
    yield "fighting", log1p(sum(map(is_incident, reading.claims)) - len(told))
    others = sum(c.event_type in table()["incidents"] and not is_done(c) for c in reading.claims)
    yield "incidents not done", log1p(others)
    yield from ((f"claims of {name}", log1p(number)) for name, number in done.items())


def _of_incidents(reading: Reading, told: Sequence[Claim]) -> Iterator[tuple[str, float]]:
    if not told:
        yield "no incident", 1.0
        return
    actors = {actor.id: actor.actor_type for actor in reading.actors}
    places = {place.id: place for place in reading.locations}
    agents = {actors.get(one.id) for claim in told for one in claim.agent}
    harmed = {one.type for claim in told for one in patients(claim)}
    where = {one.id for claim in told for one in claim.location}
    ages = [age for c in told if (age := days_before(c, reading.document.published)) is not None]
    days = [
        age
        for claim in told
        if claim.date_precision == "Day"
        and (age := days_before(claim, reading.document.published)) is not None
    ]
    first = min(claim.start for claim in told)
    yield "confidence", max(logit(claim.confidence) for claim in told)
    yield "first place", first / len(reading.document.text)
    yield "in the opening", float(first < _OPENING)
    yield "weapon", float(any(claim.instrument for claim in told))
    yield "agent", float(bool(agents))
    yield "military agent", float("Military" in agents)
    yield "rebels agent", float("Rebels" in agents)
    yield "person harmed", float("Person" in harmed)
    yield "thing harmed", float("Object" in harmed)
    yield "placed", float(bool(where))
    yield "in a town", float(any(places[p].precision in _TOWNS for p in where if p in places))
    yield "a day", float(bool(days))
    yield "recent day", float(any(0 <= age <= _RECENT for age in days))
    yield "only old", float(bool(ages) and min(ages) > _OLD)
    yield "own voice", float(any(claim.claimer is None for claim in told))
    yield "counted harm", float(any(harm.count_min for claim in told for harm in claim.harm))
    codes = {land_of(places[place], places) for place in where if place in places} - {None}
    inside = bool(codes & set(table()["states"]))
    yield "incident in the states", float(inside)
    yield "incidents elsewhere", float(bool(codes) and not inside)


def _of_lands(reading: Reading) -> dict[str, float]:
    named = Counter(code for _, _, code in lands(reading))
    total = sum(named.values())
    if not total:
        return {"no land": 1.0}
    states = table()["states"]
    shares = {f"land {code}": named[code] / total for code in states if named[code]}
    return {**shares, "lands of the states": sum(named[code] for code in states) / total}
