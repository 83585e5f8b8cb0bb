"""Read the PLOVER gold standard records: one sentence with one coded event each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...documents import gold_document
from ..json_gold import read_json_gold
from .records import Triple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from .....ontology.records import Document

FOLDED = {"DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "DEMAND": "REQUEST", "FIGHT": "ASSAULT"}


@dataclass(frozen=True, slots=True)
class Coded:
    """A gold sentence."""

    document: Document
    triple: Triple


def read_plover(path: Path) -> list[Coded]:
    """Return the sentences of one file; SourceError names the file and the record."""
    read = read_json_gold(path, _coded, of="the PLOVER gold standard", row="record")
    return [coded for coded in read if coded is not None]


def _coded(row: Mapping[str, object]) -> Coded | None:
    """Return the sentence of a record, None for the record of a whole document."""
    if row["event"] == "DOCUMENT":
        return None
    source, text = str(row["id"]), str(row["text"])
    document = gold_document(source, text, row["id"], published=str(row["date"]))
    return Coded(document, _triple(row))


def _triple(row: Mapping[str, object]) -> Triple:
    event = str(row["event"])
    sources = _actors(row.get("source"))
    return Triple(
        FOLDED.get(event, event),
        frozenset(str(actor["code"]) for actor in sources),
        frozenset(str(actor["code"]) for actor in _actors(row.get("target"))),
        frozenset(str(a["sector"])[:3] for a in sources if a.get("sector", "***") != "***"),
    )


def _actors(side: object) -> list[Mapping[str, object]]:
    """Return the actors of a side; what is no list (absent, empty, a stray word) has none."""
    return [actor for actor in side if isinstance(actor, dict)] if isinstance(side, list) else []
