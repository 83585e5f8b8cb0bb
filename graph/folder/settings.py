"""What case.toml says: how a case was made."""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...ontology.errors import CaseError
from ..claims.shown import SHOWN_FROM
from ..formats.jsonl import record, write_lines

if TYPE_CHECKING:
    from pathlib import Path

FORMAT = 2
"""Raised when the layout of the folder changes."""

FILES = 1
"""The layout up to 0.1: documents and readings as files of their own (``earlier``)."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How the case was made. ``pipeline`` is empty for the embedded one.

    ``extractors`` names what made the claims, ``missing`` why an installed extractor did not.
    ``shown_from`` is the confidence from which claims are shown, where somebody asked for one.
    """

    format: int
    allegata: str
    pipeline: str
    language: str
    reader: str
    extractors: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    shown_from: float | None = None

    @property
    def threshold(self) -> float:
        """The confidence from which claims are shown: what was asked for, or ``SHOWN_FROM``."""
        return SHOWN_FROM if self.shown_from is None else self.shown_from


def read_settings(path: Path) -> Settings:
    """Return what the case.toml at ``path`` says; a ``CaseError`` names what is wrong with it."""
    try:
        settings = record(Settings, tomllib.loads(path.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, TypeError) as error:
        raise CaseError(f"{path} is damaged ({error}); build again") from error
    if settings.format not in (FILES, FORMAT):
        raise CaseError(
            f"{path.parent} has layout {settings.format}, this allegata reads {FORMAT}; "
            "use the allegata that made it, or build the case again"
        )
    return settings


def write_settings(path: Path, settings: Settings) -> None:
    """Write ``settings`` as the case.toml at ``path``."""
    values = ((name, getattr(settings, name)) for name in Settings.__slots__)
    told = ((name, value) for name, value in values if value is not None)
    write_lines(path, (f"{name} = {json.dumps(value)}\n" for name, value in told))
