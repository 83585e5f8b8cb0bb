"""The name of what reads documents: another version, lexicon or pipeline is another reader."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

from ...ontology.version import __version__

_PACKAGE = Path(__file__).parents[2]
_READ_BY = ("extractors", "ontology", "graph/folder/packed.py")
_MADE_BY = (
    "ontology",
    "graph/claims",
    "graph/formats",
    "graph/privacy",
    "graph/resolution",
    "graph/review",
    "graph/store",
    "graph/pipeline",
)
_SHOWN_BY = ("ontology", "graph")
_SKIPPED = frozenset({"__pycache__", "training"})


def fingerprint(language: str, *plugins: str) -> str:
    """Return the reader's name: the version, the pipeline, a checksum of code and lexicons.

    ``language`` is the pipeline as the extractors describe it, ``plugins`` are the extractors
    of other packages. The name decides whether a document that was read before is read again.
    """
    return "; ".join((f"allegata {__version__}", language, _checksum(_READ_BY), *plugins))


def shape(threshold: float) -> str:
    """Return a checksum of what makes tables and graphs of readings.

    Where it differs, they are made anew by the next change; no document is read again for it.
    What rensa keeps of a text, only the same rensa can take up; claims are shown from
    ``threshold`` on.
    """
    return f"{_checksum(_MADE_BY)}; rensa {version('rensa')}; shown from {threshold}"


def look() -> str:
    """Return a checksum of what makes pages of a case; where it differs, they are written anew."""
    return _checksum(_SHOWN_BY)


@cache
def _checksum(names: tuple[str, ...]) -> str:
    total = hashlib.sha256()
    for name in names:
        path = _PACKAGE / name
        files = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in files:
            if file.is_file() and not _SKIPPED.intersection(file.parts):
                total.update(str(file.relative_to(_PACKAGE)).encode())
                total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()[:16]
