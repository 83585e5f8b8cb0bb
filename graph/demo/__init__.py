"""The example documents that come with the package."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from ...ontology.errors import CaseError


def documents() -> Path:
    """Return the folder of the example documents; a ``CaseError`` where it is missing."""
    folder = Path(str(resources.files("allegata.graph.demo") / "documents"))
    if not folder.is_dir():
        raise CaseError(f"{folder} is missing: install the package again")
    return folder
