"""The ledger: the truth of a case, in one SQLite file (https://sqlite.org/transactional.html).

It holds the documents, what was read out of them, the settings and the log. A change is one
transaction, which raises the generation by one; whoever dies before it is done has changed
nothing. Store, tables and pages are made of the ledger, carry the generation that they tell of,
and are brought to it where they lag (``pipeline.state``).

What is read on the way to a change waits in ``fresh`` until the change takes it over: a build that
is broken off loses nothing and shows nothing.

Decisions of people stand in a plain ``decisions.jsonl`` beside it, to be read line by line.
``decisions_digest`` is what the last change knew of that file; where it says something else now,
what is derived is made again with the decisions replayed.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import zlib
from collections import Counter
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import quote

from ...ontology.errors import CaseError
from ..formats.jsonl import line, record
from .log import Entry, in_order
from .packed import Packed, document_in
from .settings import FORMAT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from ...ontology.records import Document, Reading

_READING = "document TEXT PRIMARY KEY, source, reader, claims, text, said, marks, known"
_SCHEMA = f"""
CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS log (source TEXT NOT NULL, document TEXT, entry TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS log_by_source ON log (source);
CREATE TABLE IF NOT EXISTS readings ({_READING});
CREATE INDEX IF NOT EXISTS by_source ON readings (source, document);
CREATE TABLE IF NOT EXISTS fresh ({_READING});
"""
_WAIT = 30.0
"""Seconds to wait for another process's commit."""


class Ledger:
    """The ledger at ``path``, open until ``close`` or the end of its ``with``.

    ``write=True`` makes it where it is not; only who holds the case's lock may say so. A
    ``CaseError`` names what is wrong with the file and the remedy.
    """

    def __init__(self, path: Path, *, write: bool = False) -> None:
        self.path = path
        self.write = write
        self._log: list[Entry] | None = None  # what only who writes can know to be still so
        with told_plainly(path):
            self.rows = _connected(path, write=write)
            if write and self._layout() == 0:
                self.rows.executescript(f"PRAGMA journal_mode = WAL; {_SCHEMA}")
                self.rows.execute(f"PRAGMA user_version = {FORMAT}")
            if self._layout() not in (0, FORMAT):
                raise CaseError(_other_layout(path, self._layout()))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *ended: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self.rows.close()

    @property
    def generation(self) -> int:
        """How many changes there have been; 0 where there is nothing yet."""
        return int(self.fact("generation") or 0)

    def fact(self, name: str) -> str | None:
        """Return what is known under ``name``, None where nothing is."""
        with told_plainly(self.path):
            if self._layout() == 0:
                return None
            found = self.rows.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
        return None if found is None else str(found[0])

    def state(self, name: str, value: str) -> None:
        """Keep ``value`` under ``name``; what is known already is not written again."""
        if self.fact(name) == value:
            return
        with told_plainly(self.path):
            self.rows.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, value))

    def entries(self) -> list[Entry]:
        """Return the log, sorted by source."""
        if self._log is not None:
            return list(self._log)
        with told_plainly(self.path):
            found = self.rows.execute("SELECT entry FROM log").fetchall()
            log = sorted((record(Entry, json.loads(text)) for (text,) in found), key=in_order)
        self._log = log if self.write else None
        return list(log)

    def documents(self) -> list[str]:
        """Return the IRIs of the documents that the case holds, by source, then by IRI."""
        asked = "SELECT document FROM readings ORDER BY source, document"
        with told_plainly(self.path):
            return [iri for (iri,) in self.rows.execute(asked)]

    def document(self, iri: str) -> Document:
        """Return the document with this IRI."""
        with told_plainly(self.path):
            return document_in(self._row("readings", iri).text)

    def reading(self, iri: str) -> Reading:
        """Return what was read out of the document with this IRI."""
        with told_plainly(self.path):
            return self._row("readings", iri).reading()

    def packed_one(self, iri: str) -> Packed:
        """Return what was read out of the document with this IRI, as it is kept."""
        with told_plainly(self.path):
            return self._row("readings", iri)

    def packed_any(self, iri: str) -> Packed:
        """Return what was read out of a document, be it held or waiting for a change."""
        with told_plainly(self.path):
            return self._found("fresh", iri) or self._row("readings", iri)

    def packed(self) -> Iterator[Packed]:
        """Yield all that the case holds, by source, then by IRI."""
        with told_plainly(self.path):
            yield from map(
                Packed._make, self.rows.execute("SELECT * FROM readings ORDER BY source, document")
            )

    def packed_of(self, source: str) -> Iterator[Packed]:
        """Yield what was read out of the documents of one source, by IRI."""
        asked = "SELECT * FROM readings WHERE source = ? ORDER BY document"
        with told_plainly(self.path):
            yield from map(Packed._make, self.rows.execute(asked, (source,)))

    def claims_of(self, document: Document, *, reader: str) -> int | None:
        """Count the claims of a document that this reader has read; None where it has not."""
        with told_plainly(self.path):
            for table in ("fresh", "readings"):
                kept = self._found(table, document.id)
                if kept and kept.reader == reader and document_in(kept.text) == document:
                    return kept.claims
        return None

    def keep(self, packed: Packed) -> None:
        """Keep what was read now, for a change to take over."""
        with told_plainly(self.path):
            self.rows.execute(
                "INSERT OR REPLACE INTO fresh VALUES (?, ?, ?, ?, ?, ?, ?, ?)", packed
            )

    def waiting(self, entries: Iterable[Entry]) -> set[str]:
        """Return the documents among those that were read that a change would take over."""
        wanted = {entry.document for entry in entries if entry.status == "Read" and entry.document}
        with told_plainly(self.path):
            return {iri for (iri,) in self.rows.execute("SELECT document FROM fresh")} & wanted

    def forget_fresh(self) -> None:
        """Forget what was read for no change."""
        with told_plainly(self.path):
            self.rows.execute("DELETE FROM fresh WHERE EXISTS (SELECT 1 FROM fresh)")

    @contextmanager
    def change(self) -> Iterator[None]:
        """Make one change of all that is done inside; an error, or death, undoes it."""
        with told_plainly(self.path):
            self.rows.execute("PRAGMA synchronous = FULL")  # what is committed outlives a power cut
            self.rows.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.state("generation", str(self.generation + 1))
                self.rows.execute("COMMIT")
            except BaseException:
                self._log = None
                if self.rows.in_transaction:
                    self.rows.execute("ROLLBACK")
                raise
            finally:
                self.rows.execute("PRAGMA synchronous = NORMAL")

    def take_over(self, entries: Iterable[Entry]) -> frozenset[str]:
        """Let the case hold what ``entries`` say was read; return the documents that changed.

        What waits in ``fresh`` takes the place of what was read before.
        """
        told = sorted(entries, key=in_order)
        wanted = {entry.document for entry in told if entry.status == "Read" and entry.document}
        held = set(self.documents())
        fresh = self.waiting(told)
        self._delete((held - wanted) | (held & fresh))
        for iri in sorted(fresh):
            self.rows.execute("INSERT INTO readings SELECT * FROM fresh WHERE document = ?", (iri,))
        self.rows.execute("DELETE FROM fresh")
        self._write_log(told)
        return frozenset((held - wanted) | fresh)

    def _write_log(self, entries: list[Entry]) -> None:
        before, after = Counter(self.entries()), Counter(entries)
        self._log = list(entries)
        for entry in {*before, *after}:
            if before[entry] != after[entry]:
                told = (entry.source, entry.document, line(entry))
                self.rows.execute("DELETE FROM log WHERE source = ?1 AND entry = ?3", told)
                rows = [told] * after[entry]
                self.rows.executemany("INSERT INTO log VALUES (?, ?, ?)", rows)

    def _delete(self, documents: Iterable[str]) -> None:
        self.rows.executemany(
            "DELETE FROM readings WHERE document = ?", ((iri,) for iri in sorted(documents))
        )

    def _row(self, table: str, iri: str) -> Packed:
        found = self._found(table, iri)
        if found is None:
            raise CaseError(f"{self.path} has no document {iri}; open the case again")
        return found

    def _found(self, table: str, iri: str) -> Packed | None:
        asked = f"SELECT * FROM {table} WHERE document = ?"  # noqa: S608 -- one of two names above
        row = self.rows.execute(asked, (iri,)).fetchone()
        return None if row is None else Packed._make(row)

    def _layout(self) -> int:
        return int(self.rows.execute("PRAGMA user_version").fetchone()[0])


@contextmanager
def told_plainly(path: Path) -> Iterator[None]:
    """Tell what SQLite has against the file ``path`` as a ``CaseError`` with the remedy."""
    try:
        yield
    except (sqlite3.Error, zlib.error, json.JSONDecodeError) as error:
        raise CaseError(_why(path, error)) from error


def decisions_digest(path: Path) -> str:
    """Return a checksum of the file of decisions at ``path``; empty where there is none."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else ""


def _connected(path: Path, *, write: bool) -> sqlite3.Connection:
    if not (write or path.exists()):
        raise CaseError(f"{path} is missing; run the case's `allegata build` again")
    sealed = path.exists() and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))
    mode = "mode=ro&immutable=1" if sealed else "mode=rwc" if write else "mode=rw"
    rows = sqlite3.connect(
        f"file:{quote(str(path))}?{mode}", uri=True, timeout=_WAIT, isolation_level=None
    )
    rows.execute("PRAGMA secure_delete = ON")
    rows.execute("PRAGMA synchronous = NORMAL")
    return rows


def _why(path: Path, error: Exception) -> str:
    text = str(error)
    code = getattr(error, "sqlite_errorname", "")
    if code in {"SQLITE_FULL", "SQLITE_IOERR_WRITE"}:
        return (
            f"{path} cannot be written: the disk is full ({text}); the case is as it was: "
            "make room and run the command again"
        )
    if code.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return f"{path} is in use by another process; wait for it to end, or stop it"
    if code.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return f"{path} cannot be opened ({text}); check the path and your rights"
    return (
        f"{path} is damaged ({text}); put a copy of the case in its place, "
        f"or remove {path.parent} and build again"
    )


def _other_layout(path: Path, layout: Any) -> str:
    return (
        f"{path.parent} has layout {layout}, this allegata reads {FORMAT}; "
        "use the allegata that made it, or build the case again"
    )
