"""The layout of cases up to 0.1: documents and readings as files of their own, no ledger.

``documents/<key>.json`` holds a document, ``readings/<key>.json`` what was read out of it.
"""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

from ...ontology.errors import CaseError
from ...ontology.records import Reading
from ..formats.jsonl import record
from .packed import Packed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def earlier_readings(root: Path) -> Iterator[Packed]:
    """Yield what a case of the earlier layout holds, in the order of its file names.

    Raises ``CaseError`` for a file that is damaged.
    """
    for path in sorted((root / "readings").glob("*.json")):
        kept = _object(path)
        document = _object(root / "documents" / path.name)
        parts = {name: kept[name] for name in ("claims", "mentions", "actors", "locations")}
        try:
            reading = record(Reading, {"document": document, **parts})
        except (TypeError, KeyError) as error:
            raise CaseError(
                f"{path} is of an allegata that this one cannot read ({error}); "
                "build the case again into a new folder"
            ) from error
        yield Packed.of(reading, reader=kept["reader"])


def remove_earlier(root: Path) -> None:
    """Remove the files that the ledger has taken the place of."""
    for name in ("documents", "readings"):
        shutil.rmtree(root / name, ignore_errors=True)


def _object(path: Path) -> dict[str, Any]:
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise CaseError(
            f"{path} is missing or damaged; remove the folder and build again"
        ) from error
    if not isinstance(value, dict):
        raise CaseError(f"{path} holds no JSON object; remove the folder and build again")
    return value
