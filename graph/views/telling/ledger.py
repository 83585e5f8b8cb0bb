"""The ledger of a page: its claims as columns, and their words apart, to be read when asked for.

A page may hold tens of thousands of claims. What filters compare is kept as small numbers, each
distinct value once; quotes and their context lie in chunks of JSON that the page parses only when
somebody reads or searches them.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ...claims.shown import is_shown
from ...claims.status import status_of
from ...claims.voices import dates_said
from ...formats.dates import bounds
from .cast import cast, parties, speaker
from .deciding import columns, key
from .evidence import by_id, evidence
from .palette import actor_group, palette
from .places import extent
from .reports import publishers
from .words import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ....ontology.records import Actor, Claim, Document, Location
    from .evidence import Evidence

CHUNK = 500
"""Claims whose words are parsed together."""
VALUES = ("event", "act", "certainty", "polarity", "temporality", "claimer", "date", "printed")
"""What is kept as numbers, each distinct value once."""
NONE: Mapping[str, str] = MappingProxyType({})
"""No dossiers: names lead nowhere."""
SHARED = ("title", "publisher", "published", "url")
"""What the claims of one document share."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """The claims of a page in their order, and what the page embeds of them.

    ``columns`` is one JSON object, ``words`` the chunks; ``order`` gives the place of each claim
    by its IRI and ``numbers`` that of each actor; ``days`` the first and last day that each claim
    is said to be of, those of its report where it states none, None where no date is known.
    ``reported`` those of the reports alone.
    """

    claims: tuple[Claim, ...]
    order: Mapping[str, int]
    numbers: Mapping[str, int]
    days: tuple[tuple[str, str] | None, ...]
    reported: tuple[tuple[str, str] | None, ...]
    columns: dict[str, Any]
    words: tuple[dict[str, Any], ...]


class Index:
    """Distinct values in the order in which they were met, each with its number."""

    def __init__(self) -> None:
        self.numbers: dict[Any, int] = {}

    def __call__(self, value: Any) -> int:
        """Return the number of a value."""
        return self.numbers.setdefault(value, len(self.numbers))

    @property
    def values(self) -> list[Any]:
        """The values, by number."""
        return list(self.numbers)


def ledger(
    claims: Iterable[Claim],
    actors: Iterable[Actor],
    documents: Iterable[Document],
    *,
    locations: Iterable[Location] = (),
    pages: str | None = None,
    dossiers: Mapping[str, str] = NONE,
) -> Ledger:
    """Return the ledger of ``claims``, sorted by source, place and id.

    ``actors`` are those that the page knows by name, ``locations`` the places; ``pages`` is the
    folder of the document views, relative to the page, None where there are none. ``dossiers``
    lead from the IRIs of actors and claims to the dossier of the actor, and of the event that the
    claim is of.
    """
    rows = sorted({claim.id: claim for claim in claims}.values(), key=_place)
    known = by_id(documents)
    proofs = [evidence(claim, known, pages=pages) for claim in rows]
    houses = publishers(known.values())
    people = cast(rows, actors)
    places = {iri: index for index, iri in enumerate(people)}
    happened = [_span(claim.event_start, claim.event_end) for claim in rows]
    said = dates_said(known.values())
    reported = [_span(said.get((claim.document, claim.segment)), None) for claim in rows]
    days = tuple(own or report for own, report in zip(happened, reported, strict=True))
    return Ledger(
        claims=tuple(rows),
        order={claim.id: index for index, claim in enumerate(rows)},
        numbers=places,
        days=days,
        reported=tuple(reported),
        columns={
            **_columns(proofs, [houses.get(claim.document, claim.document) for claim in rows]),
            **_times(happened, reported),
            **_spots(rows, locations),
            "status": [status_of(claim) for claim in rows],
            "speaker": [places[speaker(claim.claimer)] for claim in rows],
            "named": [[places[iri] for iri in parties(claim)] for claim in rows],
            "actors": [[*_actor(one), dossiers.get(one.id, "")] for one in people.values()],
            "versions": {
                index: dossiers[claim.id]
                for index, claim in enumerate(rows)
                if claim.id in dossiers
            },
            "kinds": {group.key: group.label for group in palette().actors},
            "chunk": CHUNK,
            "unsure": {
                number: f"{one.confidence:.2f}"
                for number, one in enumerate(rows)
                if not is_shown(one)
            },
            "decide": columns(rows, (one.kind for one in people.values())),
        },
        words=tuple(_words(proofs[at : at + CHUNK]) for at in range(0, len(rows), CHUNK)),
    )


def _actor(actor: Actor) -> list[str]:
    """Return what a page knows of an actor: its key, its name, its group."""
    return [key(actor.id), plain(actor.name) or "(no name)", actor_group(actor).key]


def _columns(proofs: Sequence[Evidence], houses: Sequence[str]) -> dict[str, Any]:
    """Return a column of numbers for each of VALUES and for the papers, with what they stand for.

    A paper is what the claims of one document share: title, publisher, date, address, page of
    the document view, and the number of its publishing house.
    """
    values, papers, house = {name: Index() for name in VALUES}, Index(), Index()
    return {
        **{name: [values[name](proof[name]) for proof in proofs] for name in VALUES},  # type: ignore[literal-required]
        "paper": [
            papers((*(proof[name] for name in SHARED), proof["page"].partition("#")[0], house(own)))  # type: ignore[literal-required]
            for proof, own in zip(proofs, houses, strict=True)
        ],
        "values": {name: index.values for name, index in values.items()},
        "papers": papers.values,
        "ids": [proof["id"] for proof in proofs],
    }


def _words(proofs: Sequence[Evidence]) -> dict[str, Any]:
    """Return the words of some claims, each passage once: before, quote and after."""
    passages = Index()
    claims = [
        [passages((one["before"], one["quote"], one["after"])), one["said_by"], one["marks"]]
        for one in proofs
    ]
    return {"passages": passages.values, "claims": claims}


def _place(claim: Claim) -> tuple[str, int, int, str]:
    return (claim.source, claim.start, claim.end, claim.id)


def _span(start: str | None, end: str | None) -> tuple[str, str] | None:
    """Return the first and the last day of a date, None where there is none."""
    first, last = _bounds(start, end)
    return (first or last or "", last or first or "") if first or last else None


def _times(
    happened: Sequence[tuple[str, str] | None], reported: Sequence[tuple[str, str] | None]
) -> dict[str, Any]:
    """Return when each claim is said to have happened and when it was said, as numbers of spans."""
    spans = Index()
    spans(())
    return {
        "happened": [spans(span or ()) for span in happened],
        "reported": [spans(span or ()) for span in reported],
        "spans": spans.values,
    }


def _spots(claims: Iterable[Claim], locations: Iterable[Location]) -> dict[str, Any]:
    """Return the points, or boxes of countries, where each claim says that it happened."""
    known = {location.id: at for location in locations if (at := extent(location))}
    points = Index()
    return {
        "spots": [
            [points(known[x.id]) for x in claim.location if x.id in known] for claim in claims
        ],
        "points": points.values,
    }


def _bounds(start: str | None, end: str | None) -> tuple[str | None, str | None]:
    """Return the bounds of a date; none for what is no date, as a document may say anything."""
    try:
        return bounds(start, end)
    except ValueError:
        return None, None
