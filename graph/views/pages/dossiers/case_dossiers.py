"""The dossiers of a case: which are written at once, and each when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .....ontology.errors import QueryError
from ....store.verdicts import resolutions_in
from ...telling.dossiers.actor import file_of
from ...telling.dossiers.register import register
from .actor_page import actor_page
from .event_page import event_page

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from ....folder.case_folder import CaseFolder
    from ...telling.dossiers.register import Register
    from ..page import Contents
    from ..shell import View

FOLDERS = ("actors", "events")
"""The folders of the dossiers, beside the case page."""
AT_ONCE = 1_000
"""Claims of a case up to which every actor and every event has its dossier written."""
FOREMOST = 500
"""Dossiers of actors, and of events, that a larger case has: of those with most claims."""


def case_register(case: CaseFolder, told: Contents) -> Register:
    """Return the register of a case whose pages show ``told``."""
    return register(
        told.claims,
        told.documents,
        told.actors,
        places=told.locations,
        events=told.events,
        identities=resolutions_in(case.store()),
        read=case.actors(),
    )


def written(told: Register) -> dict[str, str]:
    """Return the actors and events (IRIs) whose dossiers are written at once, with their paths."""
    actors = told.actors
    events = sorted(told.events, key=lambda iri: (-len(told.events[iri].claims), iri))
    if len(told.claims) > AT_ONCE:
        actors, events = actors[:FOREMOST], events[:FOREMOST]
    return {iri: file_of(iri) for iri in (*actors, *events)}


def write_dossiers(told: Register, links: Mapping[str, str], out: Path) -> list[Path]:
    """Write the dossiers of ``written`` into the folder ``out`` of the case page.

    ``links`` lead from the names in them, relative to the case page. Dossiers of actors and
    events that the case no longer has are deleted.
    """
    made = [dossier_page(told, iri, links).write(out / path) for iri, path in written(told).items()]
    for folder in FOLDERS:
        for stale in set((out / folder).glob("*.html")) - set(made):
            stale.unlink()
    return made


def dossier_page(told: Register, iri: str, links: Mapping[str, str], *, picture: str = "") -> View:
    """Return the dossier of an actor or an event by its IRI; ``QueryError`` for an unknown one."""
    if iri in told.events:
        return event_page(told.events[iri], told, links, picture=picture)
    if iri not in told.people:
        raise QueryError(f"no dossier of {iri}: the case names no such actor or event")
    return actor_page(iri, told, links, picture=picture)


def all_paths(told: Register) -> dict[str, str]:
    """Return the paths of the dossiers of all actors and events: where each is made when asked."""
    return dict(_paths(told))


def _paths(told: Register) -> Iterator[tuple[str, str]]:
    for iri in (*told.actors, *told.events):
        yield iri, file_of(iri)
