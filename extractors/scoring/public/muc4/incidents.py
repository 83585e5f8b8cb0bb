"""Which claims of a reading tell of an incident as MUC-4 understands it."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from .....ontology.records import DONE
from ...challenge.agreement import patients

if TYPE_CHECKING:
    from collections.abc import Collection

    from .....ontology.records import Claim, Reading


@cache
def table() -> dict[str, Any]:
    """Return the lists of event_types.json by their names."""
    text = files(__package__).joinpath("event_types.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def incidents(reading: Reading) -> list[Claim]:
    """Return the claims of an incident that is told as done, but for fighting among the armed."""
    fighters = armed(reading)
    return [
        claim for claim in reading.claims if is_incident(claim) and not is_fighting(claim, fighters)
    ]


def armed(reading: Reading) -> frozenset[str]:
    """Return the ids of the actors who fight."""
    return frozenset(one.id for one in reading.actors if one.actor_type in table()["armed"])


def is_incident(claim: Claim) -> bool:
    """Tell whether a claim is of an incident and tells it as done."""
    return claim.event_type in table()["incidents"] and is_done(claim)


def is_done(claim: Claim) -> bool:
    """Tell whether a claim tells its event as done."""
    return (
        claim.polarity == "Positive"
        and claim.temporality in DONE
        and claim.speech_act not in table()["not_told"]
    )


def is_fighting(claim: Claim, fighters: Collection[str]) -> bool:
    """Tell whether all whom it was done to are armed; ``fighters`` are ids of armed actors."""
    harmed = patients(claim)
    return bool(harmed) and all(one.type == "ArmedGroup" or one.id in fighters for one in harmed)


def days_before(claim: Claim, published: str | None) -> int | None:
    """Return how many days before the text its event was; None where a date lacks.

    A month counts as its middle, a year as its July.
    """
    if claim.event_start is None or published is None:
        return None
    return (_day(published) - _day(claim.event_start)).days


def _day(words: str) -> date:
    year, month, day = ([int(part) for part in words[:10].split("-")] + [0, 0])[:3]
    return date(year, month or 7, day or 15 if month else 1)
