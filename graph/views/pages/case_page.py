"""The pages of a case: index.html, the pictures, and one page for each document."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import quote

from ...claims.voices import claimer_of, voices
from ..drawing.thumbnail import thumbnail
from ..telling.evidence import page_name, short
from ..telling.ledger import key
from ..telling.perspectives import accusations, deeds, responsibility, supplies
from ..telling.words import counted, plain
from .answers import Cell, themes
from .atlas import atlas, places, stretch
from .chronology import chronology, dated
from .document import document_view
from .front_page import Card, case_view
from .picture_page import view
from .previews import small_map, small_timeline

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path

    from ....ontology.records import Actor, Claim, Document, Location
    from ...case import Case
    from ...claims.clusters import Event
    from ..telling.lines import Picture
    from .atlas import Place

HOME, PAGES = "index.html", "documents"
LOOKS = (deeds, supplies, accusations, responsibility)
TIMELINE, MAP = "timeline.html", "map.html"
QUOTE = 240
"""Characters of a quote in an answer at most; it leads to the whole."""
MOST_ASKED = 5_000
"""Claims of a case up to which its page asks the questions: beyond, some take minutes."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What the pages of a case show, read once."""

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    actors: tuple[Actor, ...]
    locations: tuple[Location, ...]
    events: tuple[Event, ...]
    pictures: tuple[Picture, ...]
    places: tuple[Place, ...]


def write_pages(case: Case, out: Path) -> list[Path]:
    """Write the pages of a case into ``out``; return them, index.html first.

    Pages of documents that the case no longer has are deleted.
    """
    told = _contents(case)
    documents, actors = told.documents, told.actors
    store = case.store() if len(told.claims) <= MOST_ASKED else None
    answered = themes(store, dict(_known(told)))
    index = case_view(
        documents, told.claims, list(case.log()), list(_cards(told)), answered, pages=PAGES
    )
    written = [index.write(out / HOME)]
    for picture in told.pictures:
        page = view(picture, actors, documents, pages=PAGES, home=HOME)
        written.append(page.write(out / f"{picture.name}.html"))
    when = chronology(
        told.claims, documents, actors=actors, events=told.events, pages=PAGES, home=HOME
    )
    where = atlas(told.claims, told.locations, documents, actors=actors, pages=PAGES, home=HOME)
    written += [when.write(out / TIMELINE), where.write(out / MAP)]
    return written + _write_documents(case, told, out / PAGES)


def _contents(case: Case) -> Contents:
    documents = tuple(case.documents())
    speakers = voices(documents)
    claims = tuple(replace(claim, claimer=claimer_of(claim, speakers)) for claim in case.claims())
    actors, locations = tuple(case.actors()), tuple(case.locations())
    return Contents(
        documents=documents,
        claims=claims,
        actors=actors,
        locations=locations,
        events=tuple(case.events()),
        pictures=tuple(look(claims, actors, documents) for look in LOOKS),
        places=tuple(places(claims, locations)),
    )


def _cards(told: Contents) -> Iterator[Card]:
    """Yield the pictures of the case in small."""
    for picture in told.pictures:
        sizes = (counted(len(picture.actors), "actor"), counted(len(picture.lines), "line"))
        path = f"{picture.name}.html"
        small = thumbnail(picture)
        yield Card(path, picture.title, picture.explanation, small, ", ".join(sizes))
    datings = dated(told.claims, told.documents)
    with_date = sum(one.happened is not None for one in datings)
    yield Card(
        TIMELINE,
        "When it is said to have happened, and when it was said",
        "Above the line what is said to have happened, below it what was reported. A claim that "
        "states no date is counted and listed.",
        small_timeline(datings),
        f"{counted(with_date, 'claim')} with a date, {len(datings) - with_date:,} without",
    )
    drawn = sum(place.mark != "none" for place in told.places)
    yield Card(
        MAP,
        "Where it is said to have happened",
        "A town is a pin, a region a ring, a country its outline. What has no coordinates is "
        "counted and listed.",
        small_map(told.places, stretch(told.places)),
        f"{counted(drawn, 'place')} on the map, {len(told.places) - drawn:,} without coordinates",
    )


def _write_documents(case: Case, told: Contents, out: Path) -> list[Path]:
    said: dict[str, list[Claim]] = {document.id: [] for document in told.documents}
    for claim in told.claims:
        said[claim.document].append(claim)
    pictures, links = _drawn(told), _links(told, up="../")
    written = []
    for one in told.documents:
        page = document_view(
            one,
            said[one.id],
            mentions=case.shelf.get(one.id).mentions,
            home=f"../{HOME}",
            pictures=pictures,
            links=links,
        )
        written.append(page.write(out / page_name(one)))
    for stale in set(out.glob("*.html")) - set(written):
        stale.unlink()
    return written


def _drawn(told: Contents) -> Mapping[str, Collection[str]]:
    """Return the claims (IRIs) that each picture draws, by its path from the documents."""
    lines = {
        f"../{picture.name}.html": {claim.id for row in picture.lines for claim in row.claims}
        for picture in told.pictures
    }
    placed = {place.key for place in told.places if place.mark != "none"}
    return lines | {
        f"../{TIMELINE}": {one.id for one in told.claims if one.event_start or one.event_end},
        f"../{MAP}": {
            one.id for one in told.claims if any(key(where.id) in placed for where in one.location)
        },
    }


def _links(told: Contents, *, up: str = "") -> dict[str, str]:
    """Return where the name of an actor or a place leads: the picture that has it chosen."""
    placed = {place.key for place in told.places if place.mark != "none"}
    where = {
        place.id: f"{up}{MAP}#place={quote(key(place.id))}"
        for place in told.locations
        if key(place.id) in placed
    }
    return where | {
        actor.id: f"{up}{picture.name}.html#actor={quote(key(actor.id))}"
        for picture in reversed(told.pictures)
        for actor in picture.actors
    }


def _known(told: Contents) -> Iterator[tuple[str, Cell]]:
    """Yield for the IRIs of a case what stands for them on its page, and where that leads."""
    links = _links(told)
    for event in told.events:
        yield event.id, Cell(plain(event.label))
    names = [(place.id, place.name) for place in told.locations]
    for iri, name in names + [(actor.id, actor.name) for actor in told.actors]:
        yield iri, Cell(plain(name), links.get(iri, ""))
    pages = {document.id: f"{PAGES}/{page_name(document)}" for document in told.documents}
    for document in told.documents:
        yield document.id, Cell(plain(document.title or document.source), pages[document.id])
    for claim in told.claims:
        yield claim.id, Cell(_cut(claim.quote), f"{pages[claim.document]}#{short(claim.id)}", True)


def _cut(words: str) -> str:
    words = plain(words)
    return words if len(words) <= QUOTE else words[:QUOTE].rpartition(" ")[0] + " …"
