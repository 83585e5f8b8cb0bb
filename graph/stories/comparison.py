"""Two sources on one matter: what each says of the events that both speak of."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

from ...ontology.errors import QueryError
from ...ontology.identity import digest
from ..claims.status import status_of
from ..views.telling.words import counted, plain
from .corroboration import by_house, headings, stand
from .records import Cell, Grid, Story, cell
from .wording import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...ontology.records import Claim
    from .material import Material

MOST_MATTERS = 10
"""Matters of a comparison at most; it says how many more there are."""


def comparisons(known: Material) -> Iterator[Story]:
    """Yield a comparison for each two publishers that speak of one event, those of most first.

    Two that contradict each other come before two that agree.
    """
    shared: Counter[tuple[str, str]] = Counter()
    apart: Counter[tuple[str, str]] = Counter()
    for event in known.events:
        carried = by_house(known, event)
        for pair in combinations(sorted(carried), 2):
            shared[pair] += 1
            apart[pair] += len({stand(carried[house]) for house in pair}) > 1
    for pair in sorted(shared, key=lambda pair: (-apart[pair], -shared[pair], pair)):
        yield compared(known, *pair)


def compared(known: Material, one: str, other: str) -> Story:
    """Return the comparison of two publishers, by name in any case.

    Raises ``QueryError`` for a name that publishes nothing, and where the two share no event.
    """
    pair = sorted((_house(known, one), _house(known, other)))
    both = [
        (event, carried)
        for event in known.events
        if (carried := by_house(known, event)).keys() >= set(pair)
    ]
    if not both:
        raise QueryError(f"{pair[0]} and {pair[1]} speak of no event both; compare two that do")
    both.sort(key=lambda row: (_agree(row[1], pair), row[0].id))
    titles = headings(known, (event for event, _ in both))
    rows = [
        (cell(titles[event.id]), *_sides(carried, pair), cell(_verdict(carried, pair)))
        for event, carried in both[:MOST_MATTERS]
    ]
    left = len(both) - len(rows)
    return Story(
        key=f"comparison-{digest(*pair, length=8)}",
        kind="comparison",
        title=f"{pair[0]} and {pair[1]} on the same events",
        reason="Each row is an event that both speak of; what each carries is said over with its "
        "sources. That one says more than the other contradicts nothing.",
        grid=Grid(("Event", *pair, "The two"), tuple(rows)),
        left=f"{counted(left, 'more event')} of which both speak." if left else "",
    )


def _sides(carried: dict[str, list[Claim]], pair: Sequence[str]) -> Iterator[Cell]:
    """Yield what each of the two carries, sentence by sentence."""
    for house in pair:
        told: dict[str, tuple[str, ...]] = {}
        for claim in carried[house]:
            told[sentence(claim)] = (*told.get(sentence(claim), ()), claim.id)
        yield Cell(tuple(told.items()), stand(carried[house]))


def _verdict(carried: dict[str, list[Claim]], pair: Sequence[str]) -> str:
    """Return how what the two carry goes together: no more than that can be read off."""
    stands = [stand(carried[house]) for house in pair]
    if stands[0] != stands[1]:
        return "one carries a denial that the other does not"
    if stands[0] != "says":
        return "both carry a denial"
    doers = [_doers(carried[house]) for house in pair]
    if all(doers) and not doers[0] & doers[1]:
        return "they name others as having done it"
    return "both say so"


def _doers(claims: Sequence[Claim]) -> set[str]:
    told = (claim for claim in claims if status_of(claim) != "denied")
    return {filler.id for claim in told for filler in claim.agent}


def _agree(carried: dict[str, list[Claim]], pair: Sequence[str]) -> bool:
    return stand(carried[pair[0]]) == stand(carried[pair[1]])


def _house(known: Material, name: str) -> str:
    houses = sorted({known.house(claim) for claim in known.claims.values()})
    for house in houses:
        if house.casefold() == plain(name).casefold():
            return house
    raise QueryError(f"no publisher {name!r} in the case; there are {', '.join(houses[:8])}")
