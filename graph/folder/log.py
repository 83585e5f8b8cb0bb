"""One line of a case's log: a document, read or not, and why not."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of log.jsonl. ``status`` is Read, Duplicate, Failed or Noted.

    What is Noted was told of a source that was read, such as columns left out.

    What is Read with a ``reason`` lacks the claims of an extractor that failed on it.

    ``document`` is the document's IRI, None where it could not be read; ``claims`` counts what
    it yielded. A duplicate's ``reason`` names the source that was read instead.
    """

    source: str
    status: str
    document: str | None = None
    claims: int = 0
    reason: str | None = None
    remedy: str | None = None
    line: int | None = None


def in_order(entry: Entry) -> tuple[str, str, str, int, str]:
    """Return what the entries of a log are sorted by: the source before all."""
    return (entry.source, entry.status, entry.document or "", entry.line or 0, entry.reason or "")
