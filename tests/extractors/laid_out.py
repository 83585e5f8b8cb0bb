"""The pages of layouts/ and what is expected of each, as expected.jsonl says it.

A row names the file, its fields, and every line that is read: [kind, how the line begins, speaker,
date]. Lines that begin as one of ``either`` may be read or not; every other line must be
boilerplate, but for the short signature lines within a comment or an item. "*" is anything.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from allegata.ontology.records import Document, Segment

LAYOUTS = Path(__file__).parent / "layouts"
_FIELDS = ("title", "publisher", "author", "published", "url", "language", "kind")
_SIGNED = ("Comment", "ListingItem", "QuotedPost", "Letter", "InterviewTurn")


@dataclass(frozen=True)
class Layout:
    """A file of layouts/ with its expected fields and lines."""

    file: str
    fields: dict[str, str | None]
    read: tuple[tuple[str, str, str | None, str | None], ...]
    either: tuple[str, ...] = ()
    notice: str | None = field(default=None)

    @property
    def path(self) -> Path:
        return LAYOUTS / self.file


def layouts() -> list[Layout]:
    rows = (LAYOUTS / "expected.jsonl").read_text(encoding="utf-8").splitlines()
    return [_layout(json.loads(row)) for row in rows]


def _layout(row: dict[str, Any]) -> Layout:
    read = tuple(tuple((*line, None, None)[:4]) for line in row["read"])
    fields = {name: row[name] for name in _FIELDS if name in row}
    return Layout(row["file"], fields, read, tuple(row.get("either", ())), row.get("notice"))


def faults(layout: Layout, document: Document) -> Iterator[str]:
    """Yield what is wrong with ``document`` as read from the file of ``layout``."""
    for name, expected in layout.fields.items():
        found = getattr(document, name)
        wrong = found == expected[4:] if (expected or "").startswith("not ") else found != expected
        if wrong and expected != "*":
            yield f"{name}: {found!r}, not {expected!r}"
    seen = set()
    for line, segment in _lines(document):
        expected_line = next((row for row in layout.read if _begins(line, row[1])), None)
        if expected_line is not None:
            if segment.kind == "Boilerplate":
                continue  # a title that a menu repeats, unless it is lost
            seen.add(expected_line[1])
            yield from _misread(line, segment, expected_line)
        elif _is_foreign(line, segment) and not line.startswith(layout.either or ("\0",)):
            yield f"foreign text read as {segment.kind}: {line[:60]}"
    yield from (f"lost: {row[1]}" for row in layout.read if row[1] not in seen)


def _begins(line: str, words: str) -> bool:
    """Tell whether a line begins so; a turn may be read without its speaker's label."""
    return line.startswith((words, words.split(": ", 1)[-1]))


def _misread(
    line: str, segment: Segment, row: tuple[str, str, str | None, str | None]
) -> Iterator[str]:
    kind, _, speaker, date = row
    found = (segment.kind, segment.speaker, segment.date)
    if segment.kind != kind:
        yield f"{line[:40]!r} is {segment.kind}, not {kind}"
    elif speaker not in ("*", segment.speaker) or date not in ("*", segment.date):
        yield f"{line[:40]!r} is {found}, not {(kind, speaker, date)}"


def _is_foreign(line: str, segment: Segment) -> bool:
    if not segment.is_read:
        return False
    return segment.kind not in _SIGNED or len(line.split()) >= 8


def _lines(document: Document) -> Iterator[tuple[str, Segment]]:
    for segment in document.segments:
        for line in document.text[segment.start : segment.end].split("\n"):
            if line.strip():
                yield line.strip(), segment
