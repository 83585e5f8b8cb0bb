"""A reading as the ledger keeps it: four compressed texts, so that each is had without the rest."""

from __future__ import annotations

import json
import zlib
from typing import Any, NamedTuple, Self

from ...ontology.records import Claim, Document, Reading
from ..formats.jsonl import line, mention_line, plain, record


class Packed(NamedTuple):
    """One document with all that was read out of it; ``claims`` counts the claims.

    ``text`` is the document, ``said`` its lines of claims.jsonl, ``marks`` its lines of
    mentions.jsonl, ``known`` the actors, the places and the names of the mentions.
    """

    document: str
    source: str
    reader: str
    claims: int
    text: bytes
    said: bytes
    marks: bytes
    known: bytes

    @classmethod
    def of(cls, reading: Reading, *, reader: str) -> Self:
        """Pack ``reading``; ``reader`` names what read it."""
        document = reading.document
        claims = sorted(reading.claims, key=lambda claim: (claim.start, claim.id))
        mentions = sorted(reading.mentions, key=lambda m: (m.start, m.end, m.kind))
        known = {
            "names": [mention.name for mention in mentions],
            "actors": plain(sorted(reading.actors, key=lambda actor: actor.id)),
            "locations": plain(sorted(reading.locations, key=lambda place: place.id)),
        }
        return cls(
            document.id,
            document.source,
            reader,
            len(claims),
            _packed(line(document)),
            _packed("".join(map(line, claims))),
            _packed("".join(mention_line(document, mention) for mention in mentions)),
            _packed(line(known)),
        )

    def told(self) -> tuple[Document, tuple[Claim, ...]]:
        """Return the document and its claims alone."""
        return document_in(self.text), tuple(record(Claim, row) for row in _objects(self.said))

    def quotes(self) -> list[tuple[str, int, int, str]]:
        """Return id, start, end and quote of each claim."""
        rows = _objects(self.said)
        return [(row["id"], row["start"], row["end"], row["quote"]) for row in rows]

    def unmarked(self) -> Reading:
        """Return what was packed without the mentions."""
        known = json.loads(unpacked(self.known))
        del known["names"]
        return self._with(known, [])

    def reading(self) -> Reading:
        """Return all that was packed."""
        known = json.loads(unpacked(self.known))
        names = known.pop("names")
        mentions = [
            {"start": row["start"], "end": row["end"], "kind": row["kind"], "text": row["text"]}
            | {"id": row["id"], "name": name}
            for row, name in zip(_objects(self.marks), names, strict=True)
        ]
        return self._with(known, mentions)

    def _with(self, known: dict[str, Any], mentions: list[dict[str, Any]]) -> Reading:
        document = json.loads(unpacked(self.text))
        value = {"document": document, "claims": _objects(self.said), "mentions": mentions}
        return record(Reading, value | known)


def unpacked(packed: bytes) -> str:
    """Return a text that was packed; ``zlib.error`` where it is damaged."""
    return zlib.decompress(packed).decode("utf-8")


def lines_in(packed: bytes) -> list[str]:
    """Return the lines of a text that was packed, each with its newline, its only one."""
    return [f"{text}\n" for text in unpacked(packed).split("\n") if text]


def document_in(packed: bytes) -> Document:
    """Return the document in the ``text`` of a packed reading."""
    return record(Document, json.loads(unpacked(packed)))


def _packed(text: str) -> bytes:
    return zlib.compress(text.encode("utf-8"))


def _objects(packed: bytes) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(f"[{','.join(lines_in(packed))}]")
    return found
