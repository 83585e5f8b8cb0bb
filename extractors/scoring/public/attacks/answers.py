"""Answer the questions of HRDsAttack from claims: one human-rights event per news article.

The main event of a reading is its most frequent violation type that has a victim (ties go to the
earlier one); its claims answer in which town and when, before the others; where none tells a town,
the one of the country that is named most. All violation claims that
are said to have happened, but for the arrest of those who did them, answer who, what, to whom and,
with the places and peoples named, in which country. Each article of the set tells of an event: it
has a perpetrator unless those who did it are said to be unknown, and that is a security force
unless somebody else is named. The labels of event types and of perpetrators are those of the
ontology (``al:hrdsattack``); an event type without a label is no violation here.

``attack_of`` weighs all that, names and places around the claims too; ``claims_alone`` has nothing
but what fills the claims, and no answer where they have none.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .....ontology.vocabularies import codes
from ...challenge.scored_types import folded
from ..homes import land_of
from .centrality import SECURITY, country_of, is_unknown, main_labels, perpetrator_of, victims_of
from .policing import without_policing
from .towns import town_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .....ontology.records import Claim, Reading

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
    told = [claim for claim in reading.claims if violation(claim) and _happened(claim)]
    claims = without_policing(told)
    first = [*_main_event(claims), *claims]
    kinds = {actor.id: actor.actor_type for actor in reading.actors}
    victims = [filler for claim in claims for filler in claim.victim]
    places = {place.id: place for place in reading.locations}
    located = [places[f.id] for claim in first for f in claim.location if f.id in places]
    unknown = is_unknown(claims)
    country = country_of(reading, claims)
    town = next((p.name for p in located if p.precision == "PopulatedPlace"), None)
    year, month, day = date_parts(next((c.event_start for c in first if c.event_start), None))
    return Attack(
        perpetrator=not unknown,
        perpetrator_type=None if unknown else perpetrator_of(reading, claims, kinds) or SECURITY,
        victims=victims_of(reading, claims),
        victim_types=frozenset(VICTIMS.get(kinds.get(f.id, ""), NO_TYPE) for f in victims),
        violations=main_labels(reading, claims),
        country=country,
        city=town or town_of(reading, country),
        year=year,
        month=month,
        day=day,
    )


def claims_alone(reading: Reading) -> Attack:
    """Answer from the fillers of the claims, with no vote over names and no likely answer."""
    told = [claim for claim in reading.claims if violation(claim) and _happened(claim)]
    kinds = {actor.id: actor.actor_type for actor in reading.actors}
    places = {place.id: place for place in reading.locations}
    agents = [filler for claim in told for filler in claim.agent]
    victims = [filler for claim in told for filler in claim.victim]
    located = [places[f.id] for claim in told for f in claim.location if f.id in places]
    types = [code for f in agents for code in codes_of(kinds.get(f.id))]
    year, month, day = date_parts(next((c.event_start for c in told if c.event_start), None))
    return Attack(
        perpetrator=bool(agents),
        perpetrator_type=Counter(types).most_common(1)[0][0] if types else None,
        victims=frozenset(f.name for f in victims if f.type == "Person"),
        victim_types=frozenset(VICTIMS.get(kinds.get(f.id, ""), NO_TYPE) for f in victims),
        violations=frozenset(label for claim in told for label in violation(claim)),
        country=next((code for p in located if (code := land_of(p, places))), None),
        city=next((p.name for p in located if p.precision == "PopulatedPlace"), None),
        year=year,
        month=month,
        day=day,
    )


def codes_of(actor_type: str | None) -> tuple[str, ...]:
    """Return the labels of an actor type, none for an actor of no known type."""
    return codes("actorType", actor_type, "hrdsattack") if actor_type else ()


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
    counted = Counter(folded(claim.event_type) for claim in claims if claim.victim)
    if not counted:
        return []
    main = counted.most_common(1)[0][0]
    return [claim for claim in claims if folded(claim.event_type) == main]
