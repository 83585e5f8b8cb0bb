"""What of a case was read and what was left, document by document and in all."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final

from ..claims.documents.coverage import Coverage, coverage_of
from ..claims.documents.publication import published

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..folder.case_folder import CaseFolder
    from ..folder.log import Entry

_COUNTED: Final = ("characters", "read", "boilerplate", "other_language", "sentences", "claimed")


@dataclass(frozen=True, slots=True)
class Covered:
    """A source with its status in the log, and what became of it; ``notes`` are of the log.

    ``published`` tells its date of publication and what states that; None where it is undated.
    """

    source: str
    status: str
    claims: int
    notes: tuple[str, ...]
    coverage: Coverage
    published: str | None = None

    def row(self) -> dict[str, Any]:
        """Return the numbers by their names, and the notes as one text."""
        counts = {name: getattr(self.coverage, name) for name in _COUNTED}
        return {
            "source": self.source,
            "status": self.status,
            **counts,
            "silent": len(self.coverage.silent),
            "claims": self.claims,
            "published": self.published,
            "notes": "; ".join(self.notes),
        }

    def told(self) -> dict[str, Any]:
        """Return the row with the sentences that look like events and gave none."""
        silent = [asdict(one) for one in self.coverage.silent]
        return {**self.row(), "silent_sentences": silent}


COLUMNS: Final = ("source", "status", *_COUNTED, "silent", "claims", "published", "notes")
_NOTHING: Final = Coverage(0, 0, 0, 0, 0, 0, ())


def coverage(case: CaseFolder) -> Iterator[Covered]:
    """Yield what became of each document of ``case``, then of each source that was not read."""
    log = list(case.log())
    notes = _notes(log)
    taken: set[str] = set()
    for entry in log:
        if entry.status == "Read" and entry.document:
            reading = case.reading(entry.document)
            document = reading.document
            own = {entry.source, document.file} - {""}
            taken |= own
            told = tuple(note for source in sorted(own) for note in notes.get(source, ()))
            covered = coverage_of(document, reading.claims, reading.mentions)
            dated = published(document)
            yield Covered(entry.source, "Read", len(reading.claims), told, covered, dated)
    for source in sorted(set(notes) - taken):
        statuses = {entry.status for entry in log if entry.source == source}
        status = "Failed" if "Failed" in statuses else min(statuses)
        yield Covered(source, status, 0, tuple(notes[source]), _NOTHING)


def in_all(rows: Iterable[Covered]) -> Covered:
    """Return the sum of ``rows``; its notes say how many sources were not read."""
    found = list(rows)
    sums = {name: sum(getattr(one.coverage, name) for one in found) for name in _COUNTED}
    silent = tuple(silence for one in found for silence in one.coverage.silent)
    unread = sum(one.status == "Failed" for one in found)
    undated = sum(one.status == "Read" and one.published is None for one in found)
    counts = ((unread, "not read"), (undated, "undated"))
    notes = tuple(f"{number} {what}" for number, what in counts if number)
    claims = sum(one.claims for one in found)
    return Covered("in all", "", claims, notes, Coverage(**sums, silent=silent))


def _notes(log: Iterable[Entry]) -> dict[str, list[str]]:
    """Return what the log says of each source beside that it was read."""
    found: dict[str, list[str]] = defaultdict(list)
    for entry in log:
        if entry.reason:
            line = f"line {entry.line}: " if entry.line is not None else ""
            found[entry.source].append(line + entry.reason)
    return dict(found)
