"""Answer the questions of HRDsAttack from claims: one human-rights event per news article.

The main event of a reading is its most frequent violation type that has a victim (ties go to the
earlier one); its claims answer where and when, before the others; where no place is given, the
perpetrators' or the victims' country is the answer. All violation claims that are said to have
happened answer who, what and to whom. The labels of event types and of perpetrators are those of
the ontology (``al:hrdsattack``); an event type without a label is no violation here.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...ontology.terms import codes
from . import countries

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ...ontology.records import Claim, Filler, Location, Reading

SECURITY = "state security forces"
"""The label of police, soldiers and the like; the data has "state actor" for it."""

VICTIMS = {
    "Journalist": "journalist",
    "Media": "journalist",
    "HumanRightsDefender": "human rights defender",
    "HumanRightsNGO": "human rights defender",
    "TradeUnion": "trade unionist",
}
NO_TYPE = "insufficient information"


@dataclass(frozen=True, slots=True)
class Attack:
    """What an article says about its one event; None and empty where it does not say."""

    perpetrator: bool
    perpetrator_type: str | None
    victims: frozenset[str]
    victim_types: frozenset[str]
    violations: frozenset[str]
    country: str | None
    city: str | None
    year: int | None
    month: int | None
    day: int | None


def attack_of(reading: Reading) -> Attack:
    """Answer the questions of the set from the claims of one article."""
    claims = [claim for claim in reading.claims if violation(claim) and _happened(claim)]
    first = [*_main_event(claims), *claims]
    kinds = {actor.id: actor.actor_type for actor in reading.actors}
    agents = [filler for claim in claims for filler in claim.agent]
    victims = [filler for claim in claims for filler in claim.victim]
    places = {place.id: place for place in reading.locations}
    located = [places[f.id] for claim in first for f in claim.location if f.id in places]
    lands = [countries.of_names(_enclosing(place, places)) for place in located]
    lands += [countries.of_names((actor.text, actor.name)) for actor in (*agents, *victims)]
    year, month, day = date_parts(next((c.event_start for c in first if c.event_start), None))
    return Attack(
        perpetrator=bool(agents),
        perpetrator_type=_perpetrator_type(agents, kinds),
        victims=frozenset(filler.name for filler in victims if filler.type == "Person"),
        victim_types=frozenset(VICTIMS.get(kinds.get(f.id, ""), NO_TYPE) for f in victims),
        violations=frozenset(label for claim in claims for label in violation(claim)),
        country=next((code for code in lands if code and code not in countries.STATELESS), None),
        city=next((p.name for p in located if p.precision == "PopulatedPlace"), None),
        year=year,
        month=month,
        day=day,
    )


def date_parts(date: str | None) -> tuple[int | None, int | None, int | None]:
    """Return year, month and day of an ISO date, None for what it does not say."""
    parts = [int(part) for part in (date or "").split("-") if part.isdigit()]
    year, month, day = (*parts, None, None, None)[:3]
    return year, month, day


def violation(claim: Claim) -> tuple[str, ...]:
    """Return the label of what a claim is about, nothing for what is no violation."""
    return codes("eventType", claim.event_type, "hrdsattack")


def _happened(claim: Claim) -> bool:
    return claim.polarity == "Positive" and claim.temporality in ("Past", "Ongoing", "Generic")


def _main_event(claims: Sequence[Claim]) -> list[Claim]:
    counted = Counter(claim.event_type for claim in claims if claim.victim)
    if not counted:
        return []
    main = counted.most_common(1)[0][0]
    return [claim for claim in claims if claim.event_type == main]


def _perpetrator_type(agents: Iterable[Filler], kinds: Mapping[str, str]) -> str | None:
    types = [kinds[filler.id] for filler in agents if filler.id in kinds]
    counted = Counter(label for type_ in types for label in codes("actorType", type_, "hrdsattack"))
    return counted.most_common(1)[0][0] if counted else None


def _enclosing(place: Location, places: Mapping[str, Location]) -> list[str]:
    """Return the names of a place and of the places around it, the outermost first."""
    found: list[Location] = []
    here: Location | None = place
    while here is not None and here not in found:
        found.insert(0, here)
        here = places.get(here.within or "")
    return [place.name for place in found]
