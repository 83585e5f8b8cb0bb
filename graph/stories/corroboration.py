"""Corroboration: which publishers carry an event, carry its denial, or are silent."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ...ontology.terms import is_harmful
from ..claims.status import status_of
from ..views.telling.words import counted
from .records import Cell, Grid, Story, cell
from .wording import matter_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ...ontology.records import Claim
    from ..claims.clusters import Event
    from .material import Material

MOST_EVENTS, MOST_PUBLISHERS = 14, 9
"""Rows and columns at most; the story says how many more there are."""
Carried = dict[str, list["Claim"]]


def corroboration(known: Material) -> Iterator[Story]:
    """Yield one matrix of events and publishers, none where no event has two."""
    every = ((event, by_house(known, event)) for event in known.events)
    found = [(event, carried) for event, carried in every if len(carried) > 1]
    found.sort(key=lambda row: _order(*row))
    rows = found[:MOST_EVENTS]
    if not rows:
        return
    speaking = Counter(house for _, carried in rows for house in carried)
    order = sorted(speaking, key=lambda house: (-speaking[house], house))
    houses = order[:MOST_PUBLISHERS]
    titles = headings(known, (event for event, _ in rows))
    yield Story(
        key="corroboration",
        kind="corroboration",
        title="Which publishers say so, deny it, or are silent",
        reason="A row is an event that two or more publishers speak of; copies of a report count "
        "with the first. “Says” means that the publisher carries the claim, whoever makes it; "
        "“denies”, that it carries a denial; “–”, that nothing was read there of this event.",
        grid=Grid(
            ("Event", *houses),
            tuple(
                (cell(titles[event.id]), *(stood(carried.get(house, ())) for house in houses))
                for event, carried in rows
            ),
        ),
        left=_left(len(found) - len(rows), len(order) - len(houses)),
    )


def by_house(known: Material, event: Event) -> Carried:
    """Return the claims of an event, and the denials that answer them, by whose report they are."""
    answers = (reply.claim for reply in event.replies)
    carried: Carried = {}
    for claim in known.known((*event.claims, *answers)):
        if claim.id in event.claims or status_of(claim) == "denied":
            carried.setdefault(known.house(claim), []).append(claim)
    return carried


def stand(claims: Sequence[Claim]) -> str:
    """Return what a publisher does with an event: says, denies, both, or silent."""
    denied = [status_of(claim) == "denied" for claim in claims]
    if not denied:
        return "silent"
    return "denies" if all(denied) else "both" if any(denied) else "says"


def stood(claims: Sequence[Claim]) -> Cell:
    """Return the field of a publisher in the matrix, with the claims and the denials it carries."""
    denied = tuple(claim.id for claim in claims if status_of(claim) == "denied")
    said = tuple(claim.id for claim in claims if claim.id not in denied)
    parts = (("says", said), ("denies", denied))
    told = tuple((word, behind) for word, behind in parts if behind)
    return Cell(told, stand(claims)) if told else cell("–", tone="silent")


def headings(known: Material, events: Iterable[Event]) -> dict[str, str]:
    """Return each event (IRI) as the heading of a row: what the claim that states most is of.

    Goods and dates stand in it only where two rows would be called the same.
    """
    first = {event.id: _first(known, event) for event in events}
    brief = {iri: matter_of(claim, brief=True) for iri, claim in first.items()}
    often = Counter(brief.values())
    return {
        iri: brief[iri] if often[brief[iri]] == 1 else matter_of(claim)
        for iri, claim in first.items()
    }


def _first(known: Material, event: Event) -> Claim:
    claims = known.known(event.claims)
    return next((claim for claim in claims if status_of(claim) != "denied"), claims[0])


def _order(event: Event, carried: Carried) -> tuple[bool, bool, int, str]:
    disputed = any(stand(claims) in {"denies", "both"} for claims in carried.values())
    return not disputed, not is_harmful(event.event_type), -len(carried), event.id


def _left(events: int, houses: int) -> str:
    told = [counted(events, "more event")] if events else []
    told += [counted(houses, "more publisher")] if houses else []
    return f"Left out here: {', '.join(told)}." if told else ""
