"""Views: offline HTML pages that lead from a picture back to the sentence.

``write_views`` writes the pages of a case; the other functions return one view of the claims
given, to be written, or shown in a notebook.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, TypedDict, Unpack

from ..claims.shown import shown_from
from ..claims.voices import claimer_of, voices
from .pages.shell import View

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from ...ontology.records import Actor, Claim, Document, Location
    from ..claims.clusters import Event
    from ..folder.case_folder import CaseFolder
    from .telling.pictures.lines import Picture

__all__ = [
    "View",
    "accusations",
    "actor_network",
    "actor_view",
    "arms_supply",
    "dossier",
    "event_view",
    "page_view",
    "responsibility",
    "timeline",
    "world_map",
    "write_views",
]


class Place(TypedDict, total=False):
    """Where a view stands: relative links to the pages around it."""

    pages: str | None
    home: str | None


def actor_network(
    claims: Iterable[Claim],
    actors: Iterable[Actor],
    documents: Iterable[Document],
    **place: Unpack[Place],
) -> View:
    """Return the view of who is said to have done what to whom."""
    from .telling.pictures.perspectives import deeds

    return _view(deeds, claims, actors, documents, place)


def arms_supply(
    claims: Iterable[Claim],
    actors: Iterable[Actor],
    documents: Iterable[Document],
    **place: Unpack[Place],
) -> View:
    """Return the view of who is said to arm whom, from left to right."""
    from .telling.pictures.perspectives import supplies

    return _view(supplies, claims, actors, documents, place)


def accusations(
    claims: Iterable[Claim],
    actors: Iterable[Actor],
    documents: Iterable[Document],
    **place: Unpack[Place],
) -> View:
    """Return the view of who accuses whom, and who denies it."""
    from .telling.pictures.perspectives import accusations as accused

    return _view(accused, claims, actors, documents, place)


def responsibility(
    claims: Iterable[Claim],
    actors: Iterable[Actor],
    documents: Iterable[Document],
    **place: Unpack[Place],
) -> View:
    """Return the view of who is said to stand behind whom who did harm."""
    from .telling.pictures.perspectives import responsibility as behind

    return _view(behind, claims, actors, documents, place)


def actor_view(
    name: str,
    claims: Iterable[Claim],
    actors: Iterable[Actor],
    documents: Iterable[Document],
    **place: Unpack[Place],
) -> View:
    """Return the view of one actor, found by its name or IRI, with all that is said of it.

    Raises ``QueryError`` that lists close matches where nobody is called that.
    """
    from .telling.pictures.close_ups import find_actor, one_actor

    claims = list(claims)
    actor = find_actor(name, claims, actors := list(actors))
    return _view(partial(one_actor, actor), claims, actors, documents, place)


def event_view(
    event: Event,
    claims: Iterable[Claim],
    actors: Iterable[Actor],
    documents: Iterable[Document],
    **place: Unpack[Place],
) -> View:
    """Return the view of one event: who says it of whom, and who denies it."""
    from .telling.pictures.close_ups import one_event

    return _view(partial(one_event, event), claims, actors, documents, place)


def page_view(case: CaseFolder, name: str, **place: Unpack[Place]) -> View:
    """Return the page ``name`` of the catalogue; a ``QueryError`` lists those that there are."""
    from .pages.catalogue import page
    from .pages.page import contents

    with shown_from(case.settings().threshold):
        return page(name).show(contents(case)).view(**place)


def dossier(case: CaseFolder, name: str) -> View:
    """Return the dossier of an actor, an event or a document of ``case``, as it stands alone.

    Raises ``QueryError`` that lists close matches where nothing is called that.
    """
    from .pages.single import lone_dossier

    with shown_from(case.settings().threshold):
        return lone_dossier(case, name)


def write_views(case: CaseFolder, out: Path) -> list[Path]:
    """Write all views of a case into the folder ``out``; return the pages, index.html first."""
    from .pages.case_page import write_pages

    with shown_from(case.settings().threshold):
        return write_pages(case, out)


def _view(
    look: Callable[[list[Claim], Iterable[Actor], Iterable[Document]], Picture],
    claims: Iterable[Claim],
    actors: Iterable[Actor],
    documents: Iterable[Document],
    place: Place,
) -> View:
    """Return a perspective as a page; what nobody is named for, the document's voice says."""
    from .pages.picture_page import view

    spoken, documents = _spoken(claims, documents)
    actors = list(actors)
    return view(look(spoken, actors, documents), actors, documents, **place)


def timeline(
    claims: Iterable[Claim],
    documents: Iterable[Document],
    *,
    actors: Iterable[Actor] = (),
    events: Iterable[Event] = (),
    **place: Unpack[Place],
) -> View:
    """Return the view of when it is said to have happened, against when it was said."""
    from .pages.time_and_place.chronology import chronology

    spoken, documents = _spoken(claims, documents)
    return chronology(spoken, documents, actors=actors, events=events, **place)


def world_map(
    claims: Iterable[Claim],
    locations: Iterable[Location],
    documents: Iterable[Document],
    *,
    actors: Iterable[Actor] = (),
    **place: Unpack[Place],
) -> View:
    """Return the view of where it is said to have happened."""
    from .pages.time_and_place.atlas import atlas

    spoken, documents = _spoken(claims, documents)
    return atlas(spoken, locations, documents, actors=actors, **place)


def _spoken(
    claims: Iterable[Claim], documents: Iterable[Document]
) -> tuple[list[Claim], list[Document]]:
    """Return claims and documents; what nobody is named for, the document's voice says."""
    documents = list(documents)
    speakers = voices(documents)
    return [replace(one, claimer=claimer_of(one, speakers)) for one in claims], documents
