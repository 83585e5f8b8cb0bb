"""Read the PLOVER gold standard records: one sentence with one coded event each."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .....ontology.errors import SourceError
from .....ontology.identity import document_iri
from .....ontology.records import Document, Segment
from .records import Triple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FOLDED = {"DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "DEMAND": "REQUEST", "FIGHT": "ASSAULT"}


@dataclass(frozen=True, slots=True)
class Coded:
    """A gold sentence."""

    document: Document
    triple: Triple


def read_plover(path: Path) -> list[Coded]:
    """Return the sentences of one file; SourceError names the file and the record."""
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SourceError(f"{path}: cannot be read as JSON ({error})") from error
    if not isinstance(rows, list):
        raise SourceError(f"{path}: a list of records expected")
    coded = []
    for number, row in enumerate(rows, start=1):
        try:
            if row["event"] != "DOCUMENT":
                coded.append(Coded(_document(row), _triple(row)))
        except (KeyError, TypeError, ValueError) as error:
            raise SourceError(
                f"{path}, record {number}: not in the shape of the PLOVER gold standard "
                f"({type(error).__name__}: {error})"
            ) from error
    return coded


def _document(row: Mapping[str, object]) -> Document:
    text = str(row["text"])
    return Document(
        id=document_iri(text, row["id"]),
        source=str(row["id"]),
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        segments=(Segment(0, 0, len(text)),),
        published=str(row["date"]),
    )


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
