"""A case on disk: the documents, what was read out of them, and the graph, in one folder."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from ...ontology.errors import CaseError
from ...ontology.records import Actor, Claim, Document, Location
from ..claims.clusters import Event
from ..formats.jsonl import read_objects, read_records, record
from ..store.oxigraph import Store
from .ledger import Ledger
from .log import Entry
from .settings import FILES, Settings, read_settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...ontology.records import Reading

LOCK = "lock"
"""The file that a writer holds; it stays, empty, and says nothing."""

_BEGUN = (LOCK, "case.toml")
"""What a build that was killed at its very start may leave."""


@dataclass(frozen=True, slots=True)
class CaseFolder:
    """A case folder; ``open`` one that exists, ``make`` one to build into.

    What it yields is read from its files one record at a time; a line that is no record is a
    ``CaseError`` with file and line.
    """

    path: Path
    unsure: bool = False
    """Whether relations, chains and pictures count what the reader is unsure of, too."""
    roll_up: bool = False
    """Whether a state's bodies are told as the state, in all that is made of the case."""

    @classmethod
    def open(cls, path: Path | str, *, unsure: bool = False, roll_up: bool = False) -> Self:
        """Return the case in the folder ``path``; a ``CaseError`` says why it is none."""
        case = cls(Path(path), unsure, roll_up)
        if not case.path.is_dir():
            raise CaseError(f"{path} is not a folder; make a case with `allegata build PATHS`")
        if not case.settings_path.exists():
            raise CaseError(
                f"{path} is not a case folder: it has no case.toml; "
                f"make one with `allegata build PATHS --out {path}`"
            )
        if not case._is_finished():
            raise CaseError(f"{path} is not finished: run its `allegata build` again")
        return case

    @classmethod
    def make(cls, path: Path | str) -> Self:
        """Return the case to build into ``path``: a new folder, an empty one, or a case.

        Nothing is written yet; a ``CaseError`` says why the folder will not do.
        """
        case = cls(Path(path))
        if case.path.exists() and not case.path.is_dir():
            raise CaseError(f"{path} is a file; name a folder for the case with --out")
        others = case.path.is_dir() and any(
            not one.name.startswith(_BEGUN) for one in case.path.iterdir()
        )
        if others and not case.settings_path.exists():
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
    def copies_path(self) -> Path:
        """Where the documents are that say what another said before them, sorted by IRI."""
        return self.path / "copies.jsonl"

    @property
    def withdrawals_path(self) -> Path:
        """Where the claims are that their source has taken back, sorted by IRI."""
        return self.path / "withdrawals.jsonl"

    @property
    def assessments_path(self) -> Path:
        """Where what people decided of claims is, sorted by claim."""
        return self.path / "assessments.jsonl"

    @property
    def identities_path(self) -> Path:
        """Where it is whom actors are told as, where that is another, sorted."""
        return self.path / "identities.jsonl"

    @property
    def unfit_path(self) -> Path:
        """Where the decisions are that fit nothing in the case, each with the reason."""
        return self.path / "unfit.jsonl"

    @property
    def at_risk_path(self) -> Path:
        """Where the private persons are who are victims, witnesses or minors, sorted by IRI."""
        return self.path / "at_risk.jsonl"

    @property
    def own_actors_path(self) -> Path:
        """Where the actors are that a user has added to those of the package, sorted by id."""
        return self.path / "own_actors.jsonl"

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
    def ledger_path(self) -> Path:
        """Where the ledger is, the truth that all else is made of."""
        return self.path / "ledger.sqlite"

    @property
    def decisions_path(self) -> Path:
        """Where people's decisions are kept, one line each; ``ledger`` says what of that is."""
        return self.path / "decisions.jsonl"

    @property
    def lock_path(self) -> Path:
        """What a writer holds while it writes."""
        return self.path / LOCK

    def ledger(self) -> Ledger:
        """Open the ledger, to be read."""
        return Ledger(self.ledger_path)

    def document(self, iri: str) -> Document:
        """Return the document with this IRI."""
        with self.ledger() as ledger:
            return ledger.document(iri)

    def reading(self, iri: str) -> Reading:
        """Return what was read out of the document with this IRI."""
        with self.ledger() as ledger:
            return ledger.reading(iri)

    def newest(self) -> tuple[str, ...]:
        """Return the documents (IRIs) that the last change brought; none where it was the first."""
        with self.ledger() as ledger:
            return tuple(json.loads(ledger.fact("newest") or "[]"))

    def settings(self) -> Settings:
        """Return what case.toml says; a ``CaseError`` names what is wrong with it."""
        return read_settings(self.settings_path)

    def log(self) -> Iterator[Entry]:
        """Yield the log, sorted by source."""
        for value in read_objects(self.log_path):
            yield record(Entry, value)

    def document_iris(self) -> list[str]:
        """Return the IRIs of the documents that were read, in the order of their sources."""
        return [entry.document for entry in self.log() if _was_read(entry) and entry.document]

    def documents(self) -> Iterator[Document]:
        """Yield the documents, in the order of their sources."""
        with self.ledger() as ledger:
            for iri in self.document_iris():
                yield ledger.document(iri)

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
        """Yield the events, sorted by IRI: clusters of claims, which assert nothing."""
        return read_records(Event, self.events_path)

    def store(self, *, read_only: bool = True) -> Store:
        """Open the graph; only ``allegata add`` and ``remove`` write to it.

        A ``CaseError`` says why it cannot be opened: it is missing, damaged or in use.
        """
        return Store(self.graph_path, read_only=read_only)

    def _is_finished(self) -> bool:
        """Say whether a build has come to its end here, in this layout or in an earlier one."""
        if self.settings().format == FILES and not self.ledger_path.exists():
            return self.log_path.exists() and self.graph_path.exists()
        if not self.ledger_path.exists():
            return False
        with self.ledger() as ledger:
            return ledger.generation > 0


def _was_read(entry: Entry) -> bool:
    return entry.status == "Read"
