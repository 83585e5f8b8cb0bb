"""Gold claims, as the challenge files write them: one JSON object per line.

A field that a row omits is None here and is not scored; an empty list of agents says that the
text names nobody.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ....ontology.errors import SourceError
from ....ontology.records import ROLES
from ..documents import gold_document
from .scored_types import is_scored

if TYPE_CHECKING:
    from pathlib import Path

    from ....ontology.records import Document

DOCUMENT_VOICE = "DOCUMENT"
"""The claimer where the text's own voice speaks."""

Names = tuple[str, ...]
"""The acceptable names of one filler."""


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """What a reader should find, or, as a forbidden row, must not find."""

    event_types: Names
    roles: Mapping[str, tuple[Names, ...]]
    claimers: Names | None = None
    relays: Names | None = None
    speech_acts: Names | None = None
    polarity: Names | None = None
    certainty: Names | None = None
    temporality: Names | None = None
    date: str | None = None
    killed: int | None = None
    quote: str | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldText:
    """One row: a short text with its claims and with what would reverse or invent a meaning."""

    id: str
    phenomenon: str
    text: str
    claims: tuple[GoldClaim, ...]
    forbidden: tuple[GoldClaim, ...]
    publisher: str | None = None
    author: str | None = None
    published: str | None = None

    @property
    def document(self) -> Document:
        """The text as a document of one segment."""
        told = {name: getattr(self, name) for name in ("publisher", "author", "published")}
        return gold_document(self.id, self.text, *told.values(), **told)


def read_challenge(path: Path) -> Iterator[GoldText]:
    """Yield the rows of a challenge file; SourceError names the file and the line."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(f"{path}: cannot be read as UTF-8 text ({error})") from error
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            yield text_from(json.loads(line))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise SourceError(
                f"{path}, line {number}: not a row of gold claims "
                f"({type(error).__name__}: {error}); see the format of the challenge files"
            ) from error


def text_from(row: Mapping[str, object]) -> GoldText:
    """Build a row from its JSON object; ValueError, KeyError or TypeError where it is none."""
    return GoldText(
        id=_string(row["id"]),
        phenomenon=_string(row.get("phenomenon", "")),
        text=_string(row["text"]),
        claims=tuple(claim_from(claim) for claim in _objects(row["claims"])),
        forbidden=tuple(claim_from(claim) for claim in _objects(row.get("forbidden", []))),
        publisher=_optional(row.get("publisher")),
        author=_optional(row.get("author")),
        published=_optional(row.get("published")),
    )


def claim_from(row: Mapping[str, object]) -> GoldClaim:
    """Build one gold claim; an unknown event type is a ValueError, so that typing errors show."""
    event_types = _names(row["event_type"])
    unknown = sorted(name for name in event_types if not is_scored(name))
    if unknown or not event_types:
        raise ValueError(f"event_type {unknown or event_types} is not among the scored types")
    killed = row.get("killed")
    if killed is not None and not isinstance(killed, int):
        raise TypeError(f"killed is no number: {killed!r}")
    return GoldClaim(
        event_types=event_types,
        roles={role: _fillers(row[role]) for role in ROLES if role in row},
        claimers=_listed(row, "claimer"),
        relays=_listed(row, "relays"),
        speech_acts=_listed(row, "speech_act"),
        polarity=_listed(row, "polarity"),
        certainty=_listed(row, "certainty"),
        temporality=_listed(row, "temporality"),
        date=_optional(row.get("date")),
        killed=killed,
        quote=_optional(row.get("quote")),
        optional=bool(row.get("optional", False)),
    )


def _listed(row: Mapping[str, object], field: str) -> Names | None:
    return _names(row[field]) if field in row else None


def _names(value: object) -> Names:
    if isinstance(value, str):
        return (value,)
    if not isinstance(value, Sequence):
        raise TypeError(f"a name or a list of names expected: {value!r}")
    return tuple(_string(name) for name in value)


def _fillers(value: object) -> tuple[Names, ...]:
    if not isinstance(value, list):
        raise TypeError(f"a list of fillers expected: {value!r}")
    return tuple(_names(filler) for filler in value)


def _objects(value: object) -> list[Mapping[str, object]]:
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise TypeError(f"a list of objects expected: {value!r}")
    return value


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"a string expected: {value!r}")
    return value


def _optional(value: object) -> str | None:
    return None if value is None else _string(value)
