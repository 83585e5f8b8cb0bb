"""A case: one folder with the documents, what was read out of them, and the graph."""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

from ..ontology.errors import CaseError
from ..ontology.records import Actor, Claim, Document, Location
from .claims.clusters import Event, find_event
from .folder.log import Entry
from .folder.shelf import Shelf
from .formats.jsonl import line, read_objects, read_records, record, write_lines
from .store.oxigraph import Store

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .relations.chain_rows import Limits
    from .tables.frames import Frames
    from .tables.passage import Passage
    from .tables.table import Table
    from .views import Place, View

FORMAT = 1
"""Raised when the layout of the folder changes."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What case.toml says: how the case was made. ``pipeline`` is empty for the embedded one.

    ``extractors`` names what made the claims, ``missing`` why an installed extractor did not.
    """

    format: int
    allegata: str
    pipeline: str
    language: str
    reader: str
    extractors: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """A case folder; ``open`` one that exists, ``make`` one to build into."""

    path: Path

    @classmethod
    def open(cls, path: Path | str) -> Case:
        """Return the case in the folder ``path``; a ``CaseError`` says why it is none."""
        case = cls(Path(path))
        if not case.path.is_dir():
            raise CaseError(f"{path} is not a folder; make a case with `allegata build PATHS`")
        if not case.settings_path.exists():
            raise CaseError(
                f"{path} is not a case folder: it has no case.toml; "
                f"make one with `allegata build PATHS --out {path}`"
            )
        if not case.log_path.exists() or not case.graph_path.exists():
            raise CaseError(f"{path} is not finished: run its `allegata build` again")
        case.settings()
        return case

    @classmethod
    def make(cls, path: Path | str) -> Case:
        """Return the case to build into ``path``: a new folder, an empty one, or a case.

        Nothing is written yet; a ``CaseError`` says why the folder will not do.
        """
        case = cls(Path(path))
        if case.path.exists() and not case.path.is_dir():
            raise CaseError(f"{path} is a file; name a folder for the case with --out")
        if case.path.is_dir() and any(case.path.iterdir()) and not case.settings_path.exists():
            raise CaseError(
                f"{path} is not empty and is no case; name a new folder for the case with --out"
            )
        return case

    @property
    def settings_path(self) -> Path:
        """Where the settings are."""
        return self.path / "case.toml"

    @property
    def claims_path(self) -> Path:
        """Where the claims are, sorted by source, start and id."""
        return self.path / "claims.jsonl"

    @property
    def mentions_path(self) -> Path:
        """Where the mentions are, sorted by source and start."""
        return self.path / "mentions.jsonl"

    @property
    def actors_path(self) -> Path:
        """Where the actors are, sorted by IRI."""
        return self.path / "actors.jsonl"

    @property
    def locations_path(self) -> Path:
        """Where the places are, sorted by IRI."""
        return self.path / "locations.jsonl"

    @property
    def things_path(self) -> Path:
        """Where weapons and other objects are, sorted by IRI."""
        return self.path / "things.jsonl"

    @property
    def events_path(self) -> Path:
        """Where the clusters of claims are, sorted by IRI."""
        return self.path / "events.jsonl"

    @property
    def log_path(self) -> Path:
        """Where the log is: one line for each document, read or not."""
        return self.path / "log.jsonl"

    @property
    def graph_path(self) -> Path:
        """Where the store is."""
        return self.path / "graph"

    @property
    def views_path(self) -> Path:
        """Where the HTML views are."""
        return self.path / "views"

    @property
    def shelf(self) -> Shelf:
        """The documents and readings, one by one."""
        return Shelf(self.path)

    def settings(self) -> Settings:
        """Return what case.toml says; a ``CaseError`` names what is wrong with it."""
        try:
            settings = record(
                Settings, tomllib.loads(self.settings_path.read_text(encoding="utf-8"))
            )
        except (tomllib.TOMLDecodeError, UnicodeDecodeError, TypeError) as error:
            raise CaseError(f"{self.settings_path} is damaged ({error}); build again") from error
        if settings.format != FORMAT:
            raise CaseError(
                f"{self.path} has layout {settings.format}, this allegata reads {FORMAT}; "
                "build the case again"
            )
        return settings

    def write_settings(self, settings: Settings) -> None:
        """Write case.toml, and the folders of the shelf."""
        self.shelf.make()
        values = ((name, getattr(settings, name)) for name in Settings.__slots__)
        lines = (f"{name} = {json.dumps(value)}\n" for name, value in values)
        write_lines(self.settings_path, lines)

    def log(self) -> Iterator[Entry]:
        """Yield the log, sorted by source."""
        for value in read_objects(self.log_path):
            yield record(Entry, value)

    def document_iris(self) -> list[str]:
        """Return the IRIs of the documents that were read, in the order of their sources."""
        return [entry.document for entry in self.log() if _was_read(entry) and entry.document]

    def write_log(self, entries: Iterable[Entry]) -> None:
        """Write the log, sorted."""
        write_lines(self.log_path, map(line, sorted(entries, key=_order)))

    def documents(self) -> Iterator[Document]:
        """Yield the documents, in the order of their sources."""
        for iri in self.document_iris():
            yield self.shelf.document(iri)

    def claims(self) -> Iterator[Claim]:
        """Yield the claims, sorted by source, start and id."""
        return read_records(Claim, self.claims_path)

    def actors(self) -> Iterator[Actor]:
        """Yield the actors, sorted by IRI."""
        return read_records(Actor, self.actors_path)

    def locations(self) -> Iterator[Location]:
        """Yield the locations, sorted by IRI."""
        return read_records(Location, self.locations_path)

    def events(self) -> Iterator[Event]:
        """Yield the events, sorted by IRI."""
        return read_records(Event, self.events_path)

    def store(self, *, read_only: bool = True) -> Store:
        """Open the graph; only ``allegata add`` and ``remove`` write to it."""
        return Store(self.graph_path, read_only=read_only)

    @property
    def frames(self) -> Frames:
        """Claims, actors, events, relations and more as pandas frames."""
        from .tables.frames import Frames

        return Frames(self)

    def sparql(self, asked: str, **values: object) -> Table:
        """Return the answer to a question by name, a .rq file or SPARQL; see ``asking.ask``.

        ``values`` are the question's parameters, each a term or a name: ``who="Russia"``; one
        that is a word of Python is written with an underscore, ``from_="2012-05-01"``.
        """
        from .tables.ask import ask

        return ask(self.store(), asked, {name.rstrip("_"): values[name] for name in values})

    def chains(self, kind: str, **limits: Unpack[Limits]) -> Table:
        """Return the chains of ``kind``, arms, accusations or responsibility, a row a claim."""
        from .relations.chain_rows import chain_table

        return chain_table(self, kind, **limits)

    def evidence(self, claim: Claim | str) -> Passage:
        """Return the passage behind a claim, given whole, by its IRI or by the end of it.

        Raises ``QueryError`` for a claim that the case does not have.
        """
        from .tables.passage import passage

        return passage(self, claim)

    def network(self, **place: Unpack[Place]) -> View:
        """Return the view of who is said to have done what to whom."""
        from .views import actor_network

        return actor_network(self.claims(), self.actors(), self.documents(), **place)

    def arms(self, **place: Unpack[Place]) -> View:
        """Return the view of who is said to arm whom."""
        from .views import arms_supply

        return arms_supply(self.claims(), self.actors(), self.documents(), **place)

    def accusations(self, **place: Unpack[Place]) -> View:
        """Return the view of who accuses whom, and who denies it."""
        from .views import accusations

        return accusations(self.claims(), self.actors(), self.documents(), **place)

    def responsibility(self, **place: Unpack[Place]) -> View:
        """Return the view of who is said to stand behind whom who did harm."""
        from .views import responsibility

        return responsibility(self.claims(), self.actors(), self.documents(), **place)

    def actor(self, name: str, **place: Unpack[Place]) -> View:
        """Return the view of one actor, by name or IRI; ``QueryError`` lists close matches."""
        from .views import actor_view

        return actor_view(name, self.claims(), self.actors(), self.documents(), **place)

    def event(self, name: str, **place: Unpack[Place]) -> View:
        """Return the view of one event, by label or IRI; ``QueryError`` lists close matches."""
        from .views import event_view

        event = find_event(self.events(), name)
        return event_view(event, self.claims(), self.actors(), self.documents(), **place)

    def timeline(self, **place: Unpack[Place]) -> View:
        """Return the view of when it is said to have happened, against when it was said."""
        from .views import timeline

        actors, events = self.actors(), self.events()
        return timeline(self.claims(), self.documents(), actors=actors, events=events, **place)

    def map(self, **place: Unpack[Place]) -> View:
        """Return the view of where it is said to have happened."""
        from .views import world_map

        known = (self.locations(), self.documents())
        return world_map(self.claims(), *known, actors=self.actors(), **place)


def _was_read(entry: Entry) -> bool:
    return entry.status == "Read"


def _order(entry: Entry) -> tuple[str, str, str, int]:
    return (entry.source, entry.status, entry.document or "", entry.line or 0)
