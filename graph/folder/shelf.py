"""One document's reading on disk, so that an interrupted build goes on where it stopped.

``documents/<key>.json`` holds the document, ``readings/<key>.json`` what was read out of it and
by which reader, ``readings/<key>.nq`` its quads. The reading is written last: where it stands,
the other two stand.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

from ...ontology.errors import CaseError
from ...ontology.records import Document, Reading
from ..formats.jsonl import plain, record, write_lines
from ..store.provenance import provenance_quads
from ..store.rdf import document_quads
from .evidence import check_evidence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


def key_of(document: str) -> str:
    """Return the file name, without ending, of the document with this IRI."""
    return document.rsplit("/", 1)[-1]


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where a case keeps its documents and readings."""

    root: Path

    def make(self) -> None:
        """Make the folders."""
        for name in ("documents", "readings"):
            (self.root / name).mkdir(parents=True, exist_ok=True)

    def document_path(self, document: str) -> Path:
        """Return where the document with this IRI is kept."""
        return self.root / "documents" / f"{key_of(document)}.json"

    def reading_path(self, document: str) -> Path:
        """Return where the reading of the document with this IRI is kept."""
        return self.root / "readings" / f"{key_of(document)}.json"

    def quads_path(self, document: str) -> Path:
        """Return where the quads of the document with this IRI are kept."""
        return self.root / "readings" / f"{key_of(document)}.nq"

    def put(self, reading: Reading, *, reader: str) -> None:
        """Keep a reading, the document and its quads; ``reader`` names what read it."""
        check_evidence(reading)
        document = reading.document
        claims = sorted(reading.claims, key=lambda claim: (claim.start, claim.id))
        kept = {
            "reader": reader,
            "source": document.source,
            "sha256": document.sha256,
            "claims": claims,
            "mentions": sorted(reading.mentions, key=lambda m: (m.start, m.end, m.kind)),
            "actors": sorted(reading.actors, key=lambda actor: actor.id),
            "locations": sorted(reading.locations, key=lambda location: location.id),
        }
        document_path = self.document_path(document.id)
        write_lines(document_path, [json.dumps(plain(document), ensure_ascii=False, indent=1)])
        quads = chain(document_quads(reading), provenance_quads(document, reader))
        lines = sorted({quad.line() for quad in quads})
        write_lines(self.quads_path(document.id), lines)
        text = json.dumps({name: plain(value) for name, value in kept.items()}, ensure_ascii=False)
        write_lines(self.reading_path(document.id), [text])

    def claims_of(self, document: Document, *, reader: str) -> int | None:
        """Count the claims of a document that this very reader has read; None where it has not."""
        path = self.reading_path(document.id)
        if not path.exists():
            return None
        kept = _object(path)
        same = (reader, document.source, document.sha256)
        if (kept.get("reader"), kept.get("source"), kept.get("sha256")) != same:
            return None
        return len(kept["claims"]) if self.document(document.id) == document else None

    def get(self, document: str) -> Reading:
        """Return the reading of the document with this IRI."""
        kept = _object(self.reading_path(document))
        kept = {name: kept[name] for name in ("claims", "mentions", "actors", "locations")}
        return record(Reading, {"document": _object(self.document_path(document)), **kept})

    def document(self, document: str) -> Document:
        """Return the document with this IRI."""
        return record(Document, _object(self.document_path(document)))

    def quads(self, document: str) -> Iterator[str]:
        """Yield the quads of the document with this IRI as N-Quads lines."""
        with self.quads_path(document).open(encoding="utf-8", newline="\n") as file:
            yield from file

    def remove(self, document: str) -> None:
        """Remove a document and all that was read out of it."""
        for path in (
            self.reading_path(document),
            self.quads_path(document),
            self.document_path(document),
        ):
            path.unlink(missing_ok=True)

    def keep_only(self, documents: Iterable[str]) -> None:
        """Remove what is kept of all documents but these."""
        wanted = {key_of(document) for document in documents}
        for path in sorted((self.root / "readings").glob("*.json")):
            if path.stem not in wanted:
                self.remove(path.stem)


def _object(path: Path) -> dict[str, Any]:
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, json.JSONDecodeError) as error:
        raise CaseError(
            f"{path} is missing or damaged; remove the folder and build again"
        ) from error
    if not isinstance(value, dict):
        raise CaseError(f"{path} holds no JSON object; remove the folder and build again")
    return value
